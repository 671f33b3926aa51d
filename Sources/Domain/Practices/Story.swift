/// The loss as a story in six parts; a story form calmed the body months later (Bourassa, 2017).
extension Practice {
  package static let story = Practice(
    id: "story", title: "Story in six parts",
    purpose: "Tell it as a story that goes on.", seconds: 900,
    steps: [moodBefore] + Story.past + Story.onward + [moodAfter],
    headline: ["chapter", "now", "before", "end", "next"], shift: mood,
    dose: Dose(
      times: 3, days: 7, rest: 7,
      words: ["You have sat with your story three times.", "A week of rest lets it settle."],
      offers: [.practice("day-log"), .movement, .people, .rest]),
    timer: PracticeTimer(minutes: 15, range: 10...20), nextMorning: moodNextDay,
    compares: Story.parts + ["chapter", "nextChapter"],
    begin: { page, earlier, _ in Story.goOn(from: earlier.last, in: &page) },
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      guard let last = pages.last else { return [] }
      let filled = Story.parts.count - Story.gaps(in: last.content).count
      let chapter = last.content.answers.text("chapter").map { "this chapter: \($0)" }
      return [
        "\(filled) of \(Story.parts.count) parts written (n \(pages.count))", chapter,
      ].compactMap { $0 } + moodLines(pages)
    })
}

/// The parts of the story, its versions and its chapters.
package enum Story {
  package static let parts = ["before", "good", "strain", "end", "now", "next"]

  /// The parts that nothing is written in yet, in their order.
  package static func gaps(in page: Page) -> [String] {
    parts.filter { page.answers.text($0)?.trimmed.isEmpty ?? true }
  }

  /// Begins a version with what the last one says; moods are of a sitting and stay there.
  static func goOn(from last: Entry<Page>?, in page: inout Page) {
    guard let last else { return }
    for name in parts + ["chapter", "nextChapter"] {
      page.answers[name] = last.content.answers[name]
    }
    page.tags = last.content.tags
    page.link(last.id)
  }

  static let past = [
    Step(
      "Before", "Who were you, and how did you live before?",
      help: ["Go to any part first. A part may stay blank."],
      [PracticeField("before", "before", .text)]),
    Step("The good", "What was good in it?", [PracticeField("good", "the good", .text)]),
    Step("The strain", "What was hard in it?", [PracticeField("strain", "the strain", .text)]),
    Step(
      "The end", "How did it end?", help: ["As much or as little as you want."],
      [PracticeField("end", "the end", .text)]),
  ]

  static let onward = [
    Step("Now", "How is your life now?", [PracticeField("now", "now", .text)]),
    Step(
      "Next", "What might come next?", help: ["A guess is fine. You can change it later."],
      [PracticeField("next", "next", .text)]),
    Step(
      "Chapter", "What would you call this chapter?",
      help: ["It is one chapter. It does not say who you are."],
      examples: ["The quiet winter", "Learning to cook for one"],
      [
        PracticeField("chapter", "this chapter", .line),
        PracticeField("nextChapter", "next chapter", .line),
      ]),
  ]
}

/// A name that was given to a stretch of life.
package struct Chapter: Sendable, Equatable {
  package let page: ID
  package let since: Day?
  package let name: String
}

extension Record {
  /// The chapters in order, each from the day it was first called so; the last next one is not among them.
  package var chapters: [Chapter] {
    pages(of: Practice.story.id).reduce(into: []) { chapters, entry in
      guard let name = entry.content.answers.text("chapter")?.trimmed, !name.isEmpty,
        chapters.last?.name != name
      else { return }
      chapters.append(Chapter(page: entry.id, since: entry.at?.day, name: name))
    }
  }
}
