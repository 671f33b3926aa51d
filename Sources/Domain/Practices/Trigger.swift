/// What brings the hurt back, and what to do when it comes.
///
/// If-then plans help people do what they mean to (Gollwitzer and Sheeran, 2006). Looking at the page of a
/// former partner went with more distress and longing (Marshall, 2012).
extension Practice {
  package static let trigger = Practice(
    id: "trigger", title: "Trigger", purpose: "Know what brings it back, and plan for it.",
    seconds: 180,
    steps: [
      Step(
        "Name", "What brings it back?", examples: ["the song from the summer"],
        [
          PracticeField("name", "what it is", .line),
          PracticeField("kind", "kind", .choice(Trigger.kinds)),
        ]),
      Step(
        "Signs", "What do you notice first?", help: ["And what do you feel like doing then?"],
        examples: ["my chest gets tight"],
        [
          PracticeField("earlySigns", "early signs", .lines),
          PracticeField("pull", "what I feel like doing", .line),
          PracticeField(
            "strength", "how strong", .scale(0...100), ends: ["none", "the strongest"]),
        ]),
      Step(
        "Dates", "Does it come on a certain day?",
        help: ["Each date comes round every year.", "Today can say so 7 days and 1 day before."],
        examples: ["2026-12-24 our first evening"],
        [
          PracticeField("dates", "days", .evidence, mayLieAhead: true),
          PracticeField("lookAhead", "tell me 7 days and 1 day before", .flag),
        ]),
      Step(
        "What fits", "Keep away from it for now, or meet it?",
        help: [
          "To keep away for now is fine. It may get smaller by itself.",
          "A song or a street can be a small step later.",
          "A former partner stays off the ladder.",
        ],
        [PracticeField("avoidOrMeet", "what fits", .choice(Trigger.ways))]),
      Step(
        "Quieter", "What would make it quieter?",
        help: [
          "You do it there, not here. Tick what helps.",
          "Must you be in touch, for children, home or work?",
          "Then plan it, keep it short, and to the point.",
        ],
        [PracticeField("quieter", "quieter", .choices(Trigger.quieter, most: 6))]),
    ],
    headline: ["name"],
    caution: Caution(
      lines: ["You choose what to look at, and can stop at any time."] + SafetyNote.fear
        + [SafetyNote.watched]),
    leadsToLadder: false,
    closing: { page, _ in
      [
        Closing(
          lines: ["One plan is enough to begin with: If this comes, then I will …"],
          offers: [.practice("if-then"), .breathe, .rest])
      ]
    },
    progress: { pages, record in
      guard !pages.isEmpty else { return [] }
      let counts = Dictionary(
        pages.compactMap { $0.content.answers.text("kind") }.map { ($0, 1) }, uniquingKeysWith: +)
      let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      let list = kinds.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let planned = pages.count { record.plan(for: $0.id) != nil }
      return [
        list.isEmpty ? nil : "kinds: \(list) (n \(pages.count))",
        "with a plan: \(planned) of \(pages.count)",
      ]
      .compactMap { $0 }
    })
}

package enum Trigger {
  /// The names of practices.md 3.11.
  package static let kinds = [
    "place", "date", "song", "smell", "person", "social media", "news", "message", "body state",
    "time of day", "thought",
  ].map { Choice($0) }

  static let ways = [
    Choice("shield now", "keep away for now"), Choice("meet later"), Choice("meet now"),
  ]

  static let quieter = [
    Choice("mute"), Choice("unfollow"), Choice("archive photos", "put photos away"),
    Choice("hide memories", "no look-back pictures"),
    Choice("phone elsewhere", "phone in another room"),
    Choice("other way", "another way home"),
  ]
}

extension Record {
  /// The if-then plan of a trigger: of those tied to it the newest.
  package func plan(for trigger: ID) -> Entry<Page>? {
    pages.last {
      $0.content.practice == Practice.ifThen.id && $0.content.links.contains(trigger)
    }
  }
}
