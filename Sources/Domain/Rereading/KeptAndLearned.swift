/// Lines that were kept to read again, and what was learned.
extension Rereading {
  /// Kind lines, lines for a friend and others that were kept, practice by practice.
  package static let keptWords = Rereading(
    id: "kept", title: "Words that help me", empty: "Kind lines that you keep come here.",
    practices: Practices.all.filter { $0.kept != nil && !keptElsewhere.contains($0.id) }.map(\.id),
    parts: { record in
      Practices.all.filter { !keptElsewhere.contains($0.id) }.compactMap { practice in
        practice.kept.map { field in
          Part(
            heading: practice.title,
            lines: record.pages(of: practice.id).reversed().compactMap { Line($0, field) })
        }
      }
    })

  /// Their lines are read in a reading of their own.
  private static let keptElsewhere = [Practice.thoughtRecord.id, Practice.lesson.id]

  /// Fair and kind thoughts, each with the thought that it answers (practices.md 3.4).
  package static let balanced = Rereading(
    id: "balanced", title: "Balanced thoughts", empty: "Fair and kind thoughts come here.",
    practices: [Practice.thoughtRecord.id],
    parts: { record in
      let lines = record.pages(of: Practice.thoughtRecord.id).reversed().compactMap { entry in
        let hot = entry.content.answers.text("thought").map { "the thought: \($0.trimmed)" }
        return Line(entry, "balanced", notes: [hot].compactMap { $0 })
      }
      return [Part(heading: "The newest first", lines: lines)]
    })

  /// What a loss taught, by kind (practices.md 9, row 73).
  package static let lessons = Rereading(
    id: "lessons", title: "Lessons", empty: "What you know now comes here.",
    practices: [Practice.lesson.id, Practice.learned.id],
    parts: { record in
      let all = record.pages(of: Practice.lesson.id)
      func lines(_ pages: [Entry<Page>]) -> [Line] {
        pages.compactMap { entry in
          let from = entry.content.answers.text("learnedFrom").map { "from: \($0.trimmed)" }
          return Line(entry, "text", notes: [from].compactMap { $0 })
        }
      }
      let kinds = Lessons.kinds.map(\.id)
      let others = all.filter { !kinds.contains($0.content.answers.text("kind") ?? "") }
      return kinds.map { kind in
        let heading = Lessons.heading(kind)
        return Part(
          heading: heading.prefix(1).uppercased() + heading.dropFirst(),
          lines: lines(record.lessons(kind)))
      } + [Part(heading: "Of no kind yet", lines: lines(others))]
    })

  /// What a no told about fit, and what it did not tell (practices.md 3.7).
  package static let fit = Rereading(
    id: "fit", title: "What I know about fit", empty: "What a no tells you comes here.",
    practices: [Practice.reframe.id],
    parts: { record in
      let pages = record.pages(of: Practice.reframe.id)
      let places = pages.compactMap { entry in
        Line(entry, "redirect", notes: record.hasTried(entry) ? ["tried"] : [])
      }
      return [
        Part(heading: "What I know now", lines: pages.compactMap { Line($0, "information") }),
        Part(
          heading: "What it does not say", lines: pages.compactMap { Line($0, "notInformation") }
        ),
        Part(heading: "Places to try", lines: places),
      ]
    })

  /// What helped in a hard moment, even a little (practices.md 6.1).
  package static let helped = Rereading(
    id: "helped", title: "What helped before", empty: "What helps in a hard moment comes here.",
    practices: [Practice.setback.id],
    parts: { record in
      let pages = record.pages(of: Practice.setback.id).reversed()
      return [
        Part(heading: "What helped", lines: pages.compactMap { Line($0, "helped") }),
        Part(
          heading: "Small steps for next time", lines: pages.compactMap { Line($0, "nextTime") }),
      ]
    })
}
