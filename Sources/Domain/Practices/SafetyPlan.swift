/// A plan for the hardest hours, in six steps of one's own words.
///
/// The order is that of Stanley and Brown (2012); the form and its words are our own. Together with calls
/// after emergency care such plans went with fewer people in danger (Stanley, 2018); one made alone in a
/// program has not shown that. It is no promise and no contract, and no words of method stand in it.
extension Practice {
  package static let safetyPlan = Practice(
    id: "safety-plan", title: "Safety plan", purpose: "What keeps you safe in the hardest hours.",
    seconds: 1200,
    steps: [
      Step(
        "Warning signs", "What tells you that a crisis is starting?",
        help: ["Thoughts, pictures, moods, or things you do.", "Your own words, and short."],
        examples: ["I stop answering friends."],
        [PracticeField(SafetyPlan.Part.signs.field, "signs", .lines)]),
      Step(
        "On my own", "What can you do alone to get through it?",
        help: ["Simple ways to take your mind elsewhere for a while."],
        examples: ["A shower, then the long way to the river"],
        [
          PracticeField(SafetyPlan.Part.alone.field, "things I can do", .lines),
          PracticeField("worked", "it worked", .scale(0...10), ends: ["not at all", "very well"]),
        ] + doubts("alone")),
      Step(
        "Company", "Which people and places take your mind off it?",
        help: ["You do not have to tell them.", "A name from your people is enough."],
        examples: ["Ana", "the library, upstairs"],
        [PracticeField(SafetyPlan.Part.company.field, "people and places", .lines)]
          + doubts("company")),
      Step(
        "People to tell", "Whom can you ask for help?",
        help: [
          "Help now shows how to reach them.", "For someone who is not there, add the number.",
        ],
        examples: ["Mo, 555 0142"],
        [PracticeField(SafetyPlan.Part.helpers.field, "people I can ask", .lines)]
          + doubts("helpers")),
      Step(
        "Services", "Which doctors, lines or places can help?",
        help: [
          "A doctor, a crisis line, the nearest urgent place.", "Your country's lines are there.",
        ],
        examples: ["Dr K, 555 0120"],
        [PracticeField(SafetyPlan.Part.services.field, "services", .lines)] + doubts("services")),
      Step(
        "A safer place", "How can the place around you be safer?",
        help: [
          "Put distance between you and what could harm you.",
          "Someone you trust can keep things for you.",
          "A doctor or a crisis line can help you think this through.",
        ],
        [PracticeField(SafetyPlan.Part.place.field, "a safer place", .text)] + doubts("place")),
      Step(
        "Again", "When will you look at this plan again?",
        help: ["A plan grows with you. Each new one begins with the last."],
        [PracticeField("reviewOn", "look again on", .day, mayLieAhead: true)]),
    ],
    headline: [SafetyPlan.Part.signs.field],
    caution: Caution(
      lines: [
        "In danger now? Do not write. Call: Ctrl-G has the numbers.",
        "This plan is best made with a doctor, a therapist or a crisis line.",
        "You can begin alone. It is yours, and no promise to anyone.",
        "Plans like this helped people who had care and calls as well.",
        "That one made alone helps as much has not been shown.",
        "Its six steps come in the order of Stanley and Brown.",
        SafetyNote.watched,
      ] + SafetyNote.fear),
    startsPrivate: true, leadsToLadder: false,
    begin: { page, earlier, _ in
      guard let last = earlier.last(where: { $0.content.conflictOf == nil }) else { return }
      page.answers = last.content.answers
      page.answers["reviewOn"] = nil
    },
    closing: { _, _ in
      [
        Closing(
          lines: [
            "It is on Help now: Ctrl-G, from everywhere.",
            "You can show it to someone you trust.",
            "From the shell, steady show prints it as plain text. Others could read that.",
          ],
          offers: [.people, .rest])
      ]
    })

  /// Asked with each step: how likely it is, and what could get in the way.
  private static func doubts(_ step: String) -> [PracticeField] {
    [
      PracticeField(
        "\(step)Likely", "how likely I do this", .scale(0...10), ends: ["not likely", "surely"]),
      PracticeField("\(step)InTheWay", "what could get in the way", .line),
    ]
  }
}

/// A safety plan as it is read: the six steps in their order.
package struct SafetyPlan: Sendable, Equatable {
  package enum Part: CaseIterable, Sendable {
    case signs, alone, company, helpers, services, place

    /// The field of the practice that holds it.
    package var field: String {
      switch self {
      case .signs: "warningSigns"
      case .alone: "alone"
      case .company: "company"
      case .helpers: "helpers"
      case .services: "services"
      case .place: "saferPlace"
      }
    }

    package var title: String {
      switch self {
      case .signs: "Warning signs"
      case .alone: "What I can do alone"
      case .company: "People and places that take my mind off it"
      case .helpers: "People I can ask for help"
      case .services: "Doctors, lines and places"
      case .place: "A safer place"
      }
    }
  }

  package let page: Entry<Page>

  package var reviewOn: Day? {
    page.content.answers.text("reviewOn").flatMap { Day(iso: $0) }
  }

  /// The lines of a step, each with how to reach the person of that name.
  package func lines(_ part: Part, people: some Sequence<Person>) -> [String] {
    let answers = page.content.answers
    let written = answers.texts(part.field) + [answers.text(part.field)].compactMap { $0 }
    let lines = written.flatMap { $0.split(whereSeparator: \.isNewline) }.map {
      String($0).trimmed
    }.filter { !$0.isEmpty }
    guard [.company, .helpers, .services].contains(part) else { return lines }
    return lines.map { line in
      let person = people.first { Needle.isSame($0.label.trimmed, line) }
      return person.map(\.reach) ?? line
    }
  }
}

extension Person {
  /// The name with how and when to reach them, as in "Ana · 555 0102 · evenings".
  package var reach: String {
    [label, howToReach ?? "", okTimes ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Record {
  /// The plan that holds now: the newest, and never one that another version won over.
  package var safetyPlan: SafetyPlan? {
    pages.last {
      $0.content.practice == Practice.safetyPlan.id && $0.content.conflictOf == nil
    }.map(SafetyPlan.init)
  }
}
