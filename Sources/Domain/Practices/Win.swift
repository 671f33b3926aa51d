/// Small successes, kept light (Seligman and others, 2005; smaller effects: White and others, 2019).
extension Practice {
  package static let win = Practice(
    id: "win", title: "Win", purpose: "Keep proof of something that went well.", seconds: 20,
    steps: [
      Step(
        "Win", "What went well, even if it is tiny?",
        help: ["Resting counts. Saying no counts. “Got through it” counts."],
        examples: ["I got through it.", "I kept the plan with Ana."],
        [
          PracticeField("what", "what", .line, ideas: [quietDay]),
          PracticeField(
            "size", "size", .choice(winSizes)),
        ]),
      Step(
        "Your part", "What was your part in it?",
        examples: ["I went though I was tired."],
        [PracticeField("myPart", "my part", .line)]),
      Step(
        "Why", "Why does it matter to you?",
        [PracticeField("whyItMatters", "why it matters", .line)]),
      Step(
        "Stay with it", "Stay with it for a few breaths.",
        help: ["Let it be there. You can leave any time."],
        [PracticeField("savourS", "seconds", .scale(savouring))]),
      Step(
        "Also hard", "Was something also hard? Both can be true.",
        [
          PracticeField("alsoHard", "also hard", .line),
          PracticeField("moodAfter", "mood now", .scale(0...10), ends: moodEnds),
        ]),
    ],
    headline: ["what"],
    progress: { pages, _ in
      guard !pages.isEmpty else { return [] }
      let sizes = Dictionary(grouping: pages) { $0.content.answers.text("size") ?? "" }
      let told = winSizes.compactMap { size in
        sizes[size.id].map { "\(size.name) \($0.count)" }
      }
      let sized = pages.count - (sizes[""]?.count ?? 0)
      let tags = pages.flatMap(\.content.allTags)
      let areas = Set(tags).sorted().map { tag in "#\(tag) \(tags.count { $0 == tag })" }
      return [
        "\(pages.count) to read again",
        told.isEmpty ? nil : "\(told.joined(separator: ", ")) (n \(sized))",
        areas.isEmpty ? nil : "by tag: \(areas.joined(separator: ", "))",
      ].compactMap { $0 }
    })

  private static let winSizes = [
    Choice("tiny"), Choice("small"), Choice("medium"), Choice("large"),
  ]

  /// How long a win may be stayed with, in seconds.
  package static let savouring = 0...60
  /// How long that is as a rule [D].
  package static let usualSavouring = 20
  /// What is kept on a quiet day, without typing.
  package static let quietDay = "got through it"
}

extension Page {
  /// A win in one line.
  package static func win(_ what: String) -> Page {
    var page = Page(practice: Practice.win.id)
    page.answers["what"] = .text(what)
    return page
  }
}

extension Record {
  /// A win of the past, drawn by a random number; nil where there is none.
  package func win(at random: UInt64) -> Entry<Page>? {
    let wins = pages(of: Practice.win.id)
    return wins.isEmpty ? nil : wins[Int(random % UInt64(wins.count))]
  }
}
