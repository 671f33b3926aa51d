/// A plan of the form "If …, then I will …": it helps people do what they mean to (Gollwitzer, 2006).
extension Practice {
  package static let ifThen = Practice(
    id: "if-then", title: "If-then plan", purpose: "Decide now what you will do then.",
    seconds: 60,
    steps: [
      Step(
        "If", "If what happens?", help: ["Something that you can see or hear."],
        examples: ["If it is ten and the flat is quiet"],
        [PracticeField("ifCue", "if", .line)]),
      Step(
        "Then", "Then what will you do?", help: ["It can begin within two minutes."],
        examples: ["then I will put on my shoes and walk"],
        [PracticeField("thenAction", "then I will", .line, ideas: SmallThings.quick)]),
      Step(
        "Or else", "What if that does not work?", help: ["You can skip it."],
        [PracticeField("backup", "or else", .line)]),
      Step(
        "Used", "Did you use it? How much did it help?",
        [
          PracticeField("usedOn", "used on", .day),
          PracticeField("helped", "helped", .scale(0...10), ends: ["not at all", "a lot"]),
        ]),
    ],
    headline: ["thenAction", "ifCue"], mark: .used(on: "usedOn"),
    progress: { pages, _ in
      guard !pages.isEmpty else { return [] }
      let used = pages.count { $0.content.answers.text("usedOn") != nil }
      let helped = pages.compactMap { $0.content.answers.number("helped") }
      return ["used \(used) of \(pages.count)", Pairs.sentence("helped", of: helped)]
        .compactMap { $0 }
    })
}
