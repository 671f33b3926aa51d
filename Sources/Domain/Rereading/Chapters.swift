/// What goes on over months.
extension Rereading {
  /// The chapters of the story in order, what may come next, and the parts still to tell (row 72).
  package static let chapters = Rereading(
    id: "chapters", title: "Chapters of my story", empty: "The names of your chapters come here.",
    practices: [Practice.story.id],
    parts: { record in
      let chapters = record.chapters.map { chapter in
        Line(
          page: chapter.page, text: chapter.name,
          notes: chapter.since.map { ["since \($0.dated)"] } ?? [])
      }
      guard let last = record.pages(of: Practice.story.id).last else { return [] }
      let next = [Line(last, "nextChapter")].compactMap { $0 }
      let gaps = Story.gaps(in: last.content).compactMap { Practice.story.field($0)?.label }
      return [
        Part(heading: "So far", lines: chapters), Part(heading: "Next", lines: next),
        Part(
          heading: "Not told yet, and that is fine",
          lines: gaps.isEmpty
            ? [] : [Line(page: last.id, text: gaps.joined(separator: ", "))]),
      ]
    })

  /// Wins month by month, the newest first, with what was hard beside them (rows 71 and 75).
  package static let wins = Rereading(
    id: "wins", title: "Wins by month", empty: "Wins come here, also tiny ones.",
    practices: [Practice.win.id],
    parts: { record in
      var parts: [Part] = []
      for entry in record.pages(of: Practice.win.id).reversed() {
        let hard = entry.content.answers.text("alsoHard").map { "also hard: \($0.trimmed)" }
        guard let line = Line(entry, "what", notes: [hard].compactMap { $0 }) else { continue }
        let month = entry.at?.day.month ?? "Some day"
        let lines = parts.last?.heading == month ? parts.removeLast().lines : []
        parts.append(Part(heading: month, lines: lines + [line]))
      }
      return parts
    })
}

extension Day {
  /// As in "Nov 2026".
  fileprivate var month: String { "\(Self.months[civil.month - 1]) \(civil.year)" }
}
