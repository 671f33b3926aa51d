/// A no as news about fit, and not a ruling on worth (practices.md 3.7).
///
/// Studies of such thinking are small (Langeslag and Sanchez, 2018): it is a menu, and promises little.
extension Practice {
  package static let reframe = Practice(
    id: "reframe", title: "What a no tells you", purpose: "Read a no as news about fit.",
    seconds: 900, steps: Reframe.verdict + Reframe.readings + Reframe.after,
    headline: ["event", "verdictThought", "information"], shift: belief,
    stays: StaysOnScreen(text: "verdictThought", rating: "beliefBefore"),
    caution: Caution(lines: [
      "This is for a no that hurt.",
      "Did someone harm you, or do you fear them? Then it is the wrong tool.",
      "Open help with Ctrl-G.",
    ]),
    compares: ["information", "notInformation"],
    closing: { page, _ in Reframe.closing(page) },
    progress: { pages, record in
      guard !pages.isEmpty else { return [] }
      let known = record.keptLines("reframe", ["information"]).count
      let places = pages.filter { $0.content.answers.text("redirect") != nil }
      return [
        count(pages, "no looked at", "times a no was looked at"),
        Pairs(pages, belief).sentence("belief"),
        known > 0 ? "what you know now about fit: \(known) to read again" : nil,
        places.isEmpty
          ? nil
          : count(places, "place", "places")
            + " to try, tried \(places.count(where: record.hasTried))",
      ].compactMap { $0 }
    })
}

/// The steps of the reframe, and what follows it.
package enum Reframe {
  /// So many readings are suggested.
  package static let readingsWanted = 3

  package static let stances = [
    Choice("own-eyes", "my own eyes", meaning: "As you see it now."),
    Choice("observer", "a watcher", meaning: "As one who stands a few steps away."),
    Choice("future-me", "me in a year", meaning: "As you may see it one year from now."),
    Choice("wise-friend", "a wise friend", meaning: "As a friend who wishes you well."),
  ]

  static let verdict = [
    Step(
      "No", "What happened?", help: ["What a camera would see."],
      examples: ["I asked for a date. The answer was no."],
      [PracticeField("event", "what happened", .text)]),
    Step(
      "Verdict", "What does the hurt say it means about you?",
      help: ["How much do you believe it now?"], examples: ["Nobody will ever want me."],
      [
        PracticeField("verdictThought", "verdict", .text),
        PracticeField("beliefBefore", "belief", .scale(0...100), ends: Practice.beliefEnds),
      ]),
    Step(
      "Stance", "Whose eyes do you want to try?",
      help: ["Then answer the next questions from there."],
      [PracticeField("stance", "seen by", .choice(stances))]),
  ]

  static let readings = [
    Step(
      "Readings", "How else can the no be read? Three ways or more.",
      examples: [
        "We want different things.", "The time was wrong.", "They are not free for love.",
      ],
      [PracticeField("readings", "readings", .lines)]),
    Step(
      "What it tells", "What does it tell you about fit, timing or needs?",
      examples: ["I need someone who likes slow weekends."],
      [PracticeField("information", "what it tells", .text)]),
    Step(
      "What it does not", "What does it not say about you?",
      examples: ["It does not say that I am hard to love."],
      [PracticeField("notInformation", "what it does not tell", .text)]),
  ]

  static let after = [
    Step(
      "Place", "Which place or people may fit you better?",
      help: ["Pick one to try. It can become a step of your ladder."],
      examples: ["The Tuesday board game night"],
      [PracticeField("redirect", "place to try", .line)]),
    Step(
      "Now", "How much do you believe the verdict now?",
      [PracticeField("beliefAfter", "belief now", .scale(0...100), ends: Practice.beliefEnds)]),
  ]

  /// What is offered: a third reading, a step for the place, or rest where nothing moved.
  static func closing(_ page: Page) -> [Closing] {
    var closings: [Closing] = []
    let readings = page.answers.texts("readings").count
    if 1..<readingsWanted ~= readings {
      closings.append(
        Closing(
          lines: ["With three readings, none has to be the only one."],
          offers: [.step("Readings"), .rest]))
    }
    if page.answers.text("redirect") != nil {
      closings.append(
        Closing(
          lines: ["Do you want to try that place one day?"],
          offers: [.ladder, .practice("if-then"), .rest]))
    }
    return closings + Practice.unmoved(page)
  }
}

extension Record {
  /// Whether a step or plan that was made of a page was tried.
  package func hasTried(_ entry: Entry<Page>) -> Bool {
    let steps = Set(entry.content.links.filter { rungs[id: $0] != nil })
    return attempts.contains { $0.content.rung.map(steps.contains) ?? false }
      || pages(of: Practice.ifThen.id).contains {
        $0.content.links.contains(entry.id) && $0.content.answers.text("usedOn") != nil
      }
  }
}
