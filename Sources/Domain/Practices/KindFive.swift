/// Self-kindness in five parts: mindful, human, kind (Neff, 2003), with a small act (practices.md 3.5).
extension Practice {
  package static let kindFive = Practice(
    id: "kind-five", title: "Kind words in five parts",
    purpose: "Answer pain the way you would answer a friend.", seconds: 600,
    steps: [
      Step(
        "Voice", "How harsh is the voice inside you now?",
        [PracticeField("harshBefore", "harsh", .scale(0...10), ends: harshEnds)]),
      Step(
        "Moment", "What happened, and what do you feel?",
        help: ["Make it no smaller and no larger than it is."],
        examples: ["I saw the photo. My chest went tight."],
        [
          PracticeField("moment", "what happened", .text),
          PracticeField("feelings", "feelings", .feelings),
        ]),
      Step(
        "Others", "Who else might feel this after a loss?",
        help: ["What made it hard for anyone?"],
        examples: ["Most people miss someone when the evening is quiet."],
        [PracticeField("shared", "who else feels this", .text)]),
      Step(
        "Kind words", "What would you say to a dear friend here?",
        help: ["Now say it to yourself."],
        examples: ["You have carried a lot. You may rest."],
        [PracticeField("kindWords", "kind words", .text)]),
      Step(
        "Kind act", "What is one small caring thing for the next hour?",
        examples: ["Make tea. Open the window. Text Mo."],
        [
          PracticeField("kindAct", "kind act", .line, ideas: SmallThings.kind),
          PracticeField(
            "done", "done", .choice([Choice("yes"), Choice("not-yet", "not yet"), Choice("no")])),
        ]),
      Step(
        "Voice again", "How harsh is the voice now?",
        help: ["It may be the same. That is fine too."],
        [PracticeField("harshAfter", "harsh", .scale(0...10), ends: harshEnds)]),
    ],
    headline: ["kindWords", "moment", "kindAct", "shared"], shift: harshness,
    timer: PracticeTimer(minutes: 10, range: 5...15, runs: false), kept: "kindWords",
    closing: { page, earlier in harsher(page, earlier) ?? [] },
    progress: { pages, _ in
      let acts = pages.count { $0.content.answers.text("done") == "yes" }
      return [
        Pairs(pages, harshness).sentence("harshness"),
        acts > 0 ? "\(acts) kind \(acts == 1 ? "act" : "acts") done" : nil, shameLine(pages),
      ].compactMap { $0 }
    })

  static let harshEnds = ["gentle", "very harsh"]
  static let harshness = Shift(before: "harshBefore", after: "harshAfter", name: "harshness")

  /// Kindness can bring up more pain at first; that is common (Germer).
  package static let backdraft = Closing(
    lines: [
      "Kindness can bring up more pain at first. That is common.",
      "You can stay with the first part, feel your hands and feet, or stop.",
    ],
    offers: [.step("Moment"), .breathe, .rest])

  /// The voice counts as harsher when it went up by more than so much [D].
  static let harsherBy = 2

  /// What is said when the voice was harsher afterwards: now, and in two of the last three uses [D].
  static func harsher(
    _ page: Page, _ earlier: [Entry<Page>], _ backdraft: Closing = backdraft
  ) -> [Closing]? {
    guard isHarsher(page) else { return nil }
    let lately = earlier.filter { $0.content.answers.number("harshAfter") != nil }.suffix(2)
    guard lately.contains(where: { isHarsher($0.content) }) else { return [backdraft] }
    return [
      backdraft,
      Closing(
        lines: ["This one may not fit at the moment.", "A shorter one may be easier."],
        offers: [.practice("kind-line"), .breathe, .people]),
    ]
  }

  private static func isHarsher(_ page: Page) -> Bool {
    guard let before = page.answers.number("harshBefore"),
      let after = page.answers.number("harshAfter")
    else { return false }
    return after > before + harsherBy
  }
}
