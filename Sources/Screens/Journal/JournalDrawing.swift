import Display
import Domain

extension JournalScreen {
  private static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, 72, area.height - top) }
    return area.inset(top: top)
  }

  func listHeight(in context: Context) -> Int {
    max(1, Self.list(in: context.body(), context).height)
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    drawHead(in: area, context, on: &canvas)
    let list = Self.list(in: area, context)
    if let choosing {
      let fields = Rect(list.x, list.y, min(area.width, 76), area.bottom - list.y)
      return choosing.form.draw(in: fields, on: &canvas) { Action.clickField($0) }
    }
    if menu.count == 0 { return drawEmpty(in: list, on: &canvas) }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard let entry = entry(at: row, in: record) else { continue }
      let isCurrent = row == menu.selection
      draw(entry, in: list.row(line), context, isCurrent: isCurrent, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    if context.isWide, let entry = current(in: record) {
      let x = list.right + 2
      canvas.fill(Rect(x - 1, list.y, 1, list.height), with: "│", as: .rule)
      let detail = Rect(x + 1, list.y, area.right - x - 1, list.height)
      let lines = PageText.resting(entry, at: context.moment)
      Paragraphs(lines ?? PageText.lines(of: entry.content, upTo: 3000))
        .draw(in: detail, on: &canvas)
    }
  }

  private func drawEmpty(in area: Rect, on canvas: inout Canvas) {
    if !isComplete || finder.isSearching {
      canvas.write("Reading your pages…", at: area.origin, as: .muted)
    } else if finder.query != nil || !finder.filter.isEmpty {
      canvas.write("No page is like that. Esc shows all.", at: area.origin, as: .muted)
    } else {
      let lines = [
        "Nothing here yet. One line is enough.", "",
        "n begins a page: anything on your mind, a win, a kind letter,",
        "or a thought that hurts.",
      ]
      Paragraphs(lines.map { .init($0, as: .muted) }).draw(in: area, on: &canvas)
    }
  }

  private func drawHead(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let x = area.x + canvas.write("Journal", at: area.origin, as: .heading)
    if let search {
      let used = canvas.write("  / ", at: Point(x, area.y), as: .key)
      let note = isComplete && !finder.isSearching ? pages(menu.count) : "looking…"
      let field = Rect(
        x + used, area.y, max(4, min(40, area.right - x - used - columns(of: note) - 2)), 1)
      search.draw(in: field, focused: isTyping, placeholder: "any words", on: &canvas)
      canvas.write(note, at: Point(field.right + 2, area.y), as: .muted)
      return
    }
    let count = isComplete ? pages(self.count) : "reading your pages…"
    let text =
      finder.filter.isEmpty
      ? " · \(count)" : " · \(menu.count) of \(self.count): \(finder.filter.name)"
    canvas.write(clip(text, to: area.right - x), at: Point(x, area.y), as: .muted)
  }

  private func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

  private func draw(
    _ entry: Entry<Page>, in area: Rect, _ context: Context, isCurrent: Bool,
    on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    let quiet: Role = isCurrent ? .selected : .muted
    let line = PageLine(entry.content)
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let day = Self.name(entry.at, in: context)
    canvas.write(day, at: Point(area.x + 2, area.y), as: quiet)
    let kind = context.isNarrow ? 11 : 20
    let x = area.x + 10 + kind
    canvas.write(clip(line.practice, to: kind - 1), at: Point(area.x + 10, area.y), as: quiet)
    let note = [entry.content.isPrivate && !context.isNarrow ? "private" : nil, line.shift]
      .compactMap { $0 }
      .joined(separator: "  ")
    let right = area.right - 1 - (note.isEmpty ? 0 : columns(of: note) + 2)
    let room = max(0, right - x)
    if let rest = entry.restSentence(at: context.moment) {
      canvas.write(clip(rest, to: room), at: Point(x, area.y), as: quiet)
    } else if let query = finder.query,
      let hit = entry.content.hit(query, context: max(24, room))
    {
      draw(hit, query, in: Rect(x, area.y, room, 1), isCurrent: isCurrent, on: &canvas)
    } else {
      let text = Self.text(of: entry.content, line)
      canvas.write(clip(text, to: right - x), at: Point(x, area.y), as: role)
    }
    canvas.write(note, at: Point(right + 2, area.y), as: isCurrent ? role : .accent)
  }

  private static func text(of page: Page, _ line: PageLine) -> String {
    let draft = PageText.draft(page)
    return [draft, line.text.isEmpty ? nil : line.text].compactMap { $0 }.joined(separator: " · ")
  }

  private static func name(_ at: Moment?, in context: Context) -> String {
    guard let day = at?.day else { return "" }
    let isThisYear = day.civil.year == context.moment.day.civil.year
    return isThisYear ? day.shortName : String(day.iso.prefix(7))
  }

  /// The words that were found, among those around them: as many before them as leave them in sight.
  private func draw(
    _ hit: PageHit, _ query: Query, in area: Rect, isCurrent: Bool, on canvas: inout Canvas
  ) {
    var before = hit.before
    let left = area.width - columns(of: hit.match)
    let room = max(0, min(left - 1, max(area.width / 3, left - columns(of: hit.after))))
    if columns(of: before) > room {
      while columns(of: before) > max(0, room - 1), !before.isEmpty { before.removeFirst() }
      before = "…" + before
    }
    let text = before + hit.match + hit.after
    canvas.inside(area) { canvas in
      canvas.write(
        text, at: area.origin, as: isCurrent ? .selected : .text, marking: query,
        as: isCurrent ? .heading : .accent)
    }
  }
}
