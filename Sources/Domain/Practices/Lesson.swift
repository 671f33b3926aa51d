extension Practice {
  /// What a loss taught, by kind (practices.md 3.6); it can be tied to a vision.
  package static let lesson = Practice(
    id: "lesson", title: "Lesson", purpose: "Keep what you know now for later.", seconds: 60,
    steps: [
      Step(
        "Lesson", "What do you know now?", examples: ["I like to have one evening to myself."],
        [
          PracticeField("text", "lesson", .line),
          PracticeField("kind", "what it is", .choice(Lessons.kinds)),
        ]),
      Step(
        "Where from", "What did you learn it from?", help: ["You can skip it."],
        [PracticeField("learnedFrom", "learned from", .line)]),
    ],
    headline: ["text"], kept: "text",
    progress: { pages, record in
      let counts = Lessons.kinds.compactMap { kind in
        let lessons = record.lessons(kind.id).count
        return lessons > 0 ? "\(Lessons.heading(kind.id)) \(lessons)" : nil
      }
      return counts.isEmpty ? [] : ["\(counts.joined(separator: ", ")) (n \(pages.count))"]
    })
}

/// The kinds of lessons.
package enum Lessons {
  package static let kinds = [
    Choice("preference", meaning: "What you like, and what you do not."),
    Choice("boundary", meaning: "How far, and no further."),
    Choice("direction", meaning: "Where you want to go."),
  ]

  /// As it stands over a list.
  package static func heading(_ kind: String) -> String {
    switch kind {
    case "preference": "what I like"
    case "boundary": "my limits"
    default: "where I am going"
    }
  }
}

extension Record {
  /// The lessons of a kind, the oldest first; they can be tied to other pages by `Page.link`.
  package func lessons(_ kind: String) -> [Entry<Page>] {
    pages(of: Practice.lesson.id).filter { $0.content.answers.text("kind") == kind }
  }
}
