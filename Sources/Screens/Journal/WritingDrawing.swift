import Display
import Domain

extension WritingScreen {
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    switch stage {
    case .unopened: break
    case .steps: drawStep(in: area, context, on: &canvas)
    case .caution:
      drawReading(practice.title, cautionLines, in: area, context, on: &canvas)
    case .dose: drawReading(practice.title, dose?.lines ?? [], in: area, context, on: &canvas)
    case .kindness:
      drawReading(practice.title, kindness?.lines ?? [], in: area, context, on: &canvas)
    case .landing:
      drawReading("Kept", PracticeTimer.landing, in: area, context, on: &canvas)
    case .closing:
      let isThere = entry.map { record.pages[id: $0.id] != nil } ?? false
      let said = isThere ? "Kept. Thank you for writing." : "Taken back."
      let rest = entry?.restSentence(at: context.moment)
      let kept = [keptBeside] + closings.flatMap(\.lines) + [rest]
      let lines = isThere ? kept.compactMap(\.self) : []
      drawReading(said, lines, in: area, context, on: &canvas)
    }
  }

  private func drawReading(
    _ title: String, _ lines: [String], in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    let top = column(in: area).inset(top: context.isNarrow ? 0 : 2)
    let text = Paragraphs(
      [.init(title, as: .heading)] + (context.isNarrow ? [] : [.init("")])
        + lines.map { .init($0) }, at: readingTop)
    // The ways on stay in sight, whatever the window; what does not fit above them is scrolled.
    let used = min(text.rows(width: top.width).count, max(1, top.height - min(3, offers.count)))
    text.draw(in: Rect(top.x, top.y, top.width, used), on: &canvas)
    let below = top.inset(top: used + (top.height - used > offers.count ? 1 : 0))
    for row in menu.visibleRange(height: below.height) {
      let isCurrent = row == menu.selection
      let line = below.row(row)
      canvas.write(isCurrent ? "›" : " ", at: line.origin, as: .accent)
      canvas.write(
        offers[row].name, at: Point(line.x + 2, line.y), as: isCurrent ? .heading : .text)
      canvas.target(line, Action.clickOffer(row))
    }
  }

  // MARK: A step

  /// Where the answers of the step lie, below what is said above them.
  struct Layout {
    var lines: [Paragraphs.Line] = []
    var fields: [Rect] = []
  }

  /// The area of a page: no wider than text is read with ease.
  func column(in area: Rect) -> Rect {
    let width = min(area.width, Paragraphs.measure + 4)
    // In the middle of a wide window.
    let left = area.width < 110 ? 0 : min(24, (area.width - width) / 2)
    return Rect(area.x + left, area.y, width, area.height)
  }

  func layout(in area: Rect, _ context: Context) -> Layout {
    let area = column(in: area)
    let gap = !context.isNarrow
    var layout = Layout()
    layout.lines = stayingLines(width: area.width, isNarrow: context.isNarrow)
    if gap { layout.lines.append(.init("")) }
    layout.lines.append(.init(currentStep.prompt, as: .heading))
    let least = fields.map { $0.rows(width: area.width) ?? (gap ? 5 : 3) }.reduce(0, +)
    let used = 1 + rows(of: layout.lines, area.width)
    let help = helpLines
    if area.height - used - least - (gap ? 1 : 0) >= rows(of: help, area.width) {
      layout.lines += help
    }
    if gap { layout.lines.append(.init("")) }
    let top = min(1 + rows(of: layout.lines, area.width), max(1, area.height - least))
    layout.fields = fieldRects(in: area.inset(top: top), gap: gap)
    return layout
  }

  private func rows(of lines: [Paragraphs.Line], _ width: Int) -> Int {
    Paragraphs(lines).rows(width: width).count
  }

  private static func shownExample(_ example: String) -> String { "For example: \(example)" }

  /// Within a field it says so in words, so that it never looks like something written already.
  private static func inside(_ example: String) -> String { "for example: \(example)" }

  private var helpLines: [Paragraphs.Line] {
    let isInside = fields.contains { $0.isText || $0.field.form.isWriting }
    let examples =
      isInside
      ? [] : currentStep.examples.map { Paragraphs.Line(Self.shownExample($0), as: .muted) }
    return currentStep.help.prefix(3).map { .init($0, as: .muted) } + examples
  }

  /// The thought that all of it is about, in two rows at most.
  private func stayingLines(width: Int, isNarrow: Bool) -> [Paragraphs.Line] {
    guard let stays = practice.stays, let shown = stays.shown(of: page),
      !currentStep.fields.contains(where: { $0.id == stays.text })
    else { return [] }
    let rating = shown.rating.map { "  \($0)" } ?? ""
    let most = min(width, Paragraphs.measure) * (isNarrow ? 1 : 2) - columns(of: rating) - 4
    let text = clip(PageText.oneLine(shown.text), to: most)
    return (isNarrow ? [] : [.init("")]) + [.init("“\(text)”\(rating)", as: .accent)]
  }

  private static let textRows = 8

  private func fieldRects(in area: Rect, gap: Bool) -> [Rect] {
    let heights = fields.map { $0.rows(width: area.width) }
    let gaps = gap ? max(0, fields.count - 1) : 0
    let room = max(0, area.height - heights.compactMap { $0 }.reduce(0, +) - gaps)
    let flexible = heights.indices.filter { heights[$0] == nil }
    let small = heights.indices.map { index in
      if case .feelings = fields[index].answer { 1 } else { min(3, room / 4 + 1) }
    }
    var y = area.y
    return heights.indices.map { index in
      var height = heights[index] ?? room
      if flexible.count > 1, heights[index] == nil {
        let main = flexible.contains(focus) ? focus : flexible[0]
        let others = flexible.filter { $0 != main }.map { small[$0] }.reduce(0, +)
        height =
          index == main ? min(room - others, gap && fields[index].isText ? 10 : room) : small[index]
      } else if gap, fields.count > 1, heights[index] == nil {
        // What is asked with it stays near.
        height = min(height, Self.textRows)
      }
      let rect = Rect(area.x, y, area.width, min(height, area.bottom - y))
      y += height + (gap ? 1 : 0)
      return rect
    }
  }

  /// The rows of the list with the focus, as it is drawn.
  func fieldHeight(in context: Context) -> Int {
    let rects = layout(in: context.body(within: .footer), context).fields
    guard rects.indices.contains(focus) else { return 1 }
    switch current?.answer {
    case .picks(let picks): return picks.listHeight(in: rects[focus])
    case .feelings: return rects[focus].height - 1
    default: return rects[focus].height
    }
  }

  /// Wraps the text for where it is going to be drawn.
  mutating func layOut(in context: Context) {
    guard stage == .steps else { return }
    reading.layOut(width: column(in: context.body(within: .footer)).width)
    let rects = layout(in: context.body(within: .footer), context).fields
    guard rects.indices.contains(focus) else { return }
    let size = rects[focus].size
    if case .rows = current?.answer {
      return changeCurrent { field in
        guard case .rows(var rows) = field.answer else { return }
        rows.layOut(width: size.width)
        field.answer = .rows(rows)
      }
    }
    guard current?.takesEnter == true else { return }
    changeCurrent { field in
      guard case .text(var text) = field.answer else { return }
      field.answer = .flag(false)
      text.layOut(width: size.width, height: size.height)
      field.answer = .text(text)
    }
  }

  private func drawStep(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    if let finding {
      drawFinding(finding, in: column(in: area).row(0), on: &canvas)
    } else {
      drawHead(in: column(in: area), context, on: &canvas)
    }
    let layout = layout(in: area, context)
    let body = column(in: area)
    if showsHelp { return drawHelp(in: body.inset(top: 1), context, on: &canvas) }
    let top = layout.fields.first?.y ?? body.bottom
    Paragraphs(layout.lines).draw(
      in: Rect(body.x, body.y + 1, body.width, top - body.y - 1), on: &canvas)
    for (index, field) in fields.enumerated() {
      field.draw(
        at: index, in: layout.fields[index], example: example(for: index),
        hasFocus: index == focus && finding == nil, isAlone: fields.count == 1,
        seeking: index == focus ? finding?.seeker : nil, on: &canvas)
    }
    drawReading(context, on: &canvas)
    if clock.savouring != nil, let last = layout.fields.last {
      drawSavouring(at: Point(last.x, last.bottom + 1), context, on: &canvas)
    }
  }

  /// A line that grows while something good is stayed with.
  private func drawSavouring(
    at point: Point, _ context: Context, on canvas: inout Canvas
  ) {
    let most = Practice.usualSavouring
    let full = min(most, clock.savoured(at: context.milliseconds) ?? 0)
    let used = canvas.write(String(repeating: "━", count: full), at: point, as: .chart)
    let rest = String(repeating: "─", count: most - full)
    canvas.write(rest, at: Point(point.x + used, point.y), as: .rule)
    canvas.write("Breathe, and let it be there.", at: Point(point.x, point.y + 1), as: .muted)
  }

  private func drawHead(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let note = headNote(in: context)
    let x = area.x + canvas.write(practice.title, at: area.origin, as: .heading)
    if practice.steps.count > 1 {
      let room = area.right - x - (note.isEmpty ? 0 : columns(of: note) + 1)
      let number = " · \(step + 1)"
      let place = [" of \(practice.steps.count)", "/\(practice.steps.count)", ""]
        .map { number + $0 }.first { columns(of: $0) <= room }
      canvas.write(place ?? "", at: Point(x, area.y), as: .muted)
    }
    canvas.write(note, at: Point(area.right - columns(of: note), area.y), as: .muted)
  }

  private func headNote(in context: Context) -> String {
    if clock.isOver { return "the time has passed" }
    if let left = clock.minutesLeft(at: context.milliseconds) { return "\(left) min left" }
    if case .text(let text)? = current?.answer, text.words >= 20 { return "\(text.words) words" }
    return context.isNarrow ? "" : "all of it can be skipped"
  }

  /// Whether there is help that the step does not show by itself.
  func hasMoreHelp(in context: Context) -> Bool {
    let body = context.body(within: .footer)
    let shown = layout(in: body, context).lines.map(\.text)
    let isExampleInside =
      currentStep.examples.first.map { example(for: focus) == Self.inside($0) } ?? false
    let examples = currentStep.examples.dropFirst(isExampleInside ? 1 : 0)
    return !currentStep.help.allSatisfy(shown.contains)
      || !examples.allSatisfy { shown.contains(Self.shownExample($0)) }
  }

  private func drawHelp(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let examples = currentStep.examples.map { Paragraphs.Line("“\($0)”", indent: 2) }
    let lines: [Paragraphs.Line] =
      stayingLines(width: area.width, isNarrow: context.isNarrow) + [
        .init(""), .init(currentStep.prompt, as: .heading), .init(""),
      ]
      + currentStep.help.map { .init($0) }
      + (examples.isEmpty ? [] : [.init(""), .init("For example:", as: .muted)] + examples)
      + [.init(""), .init("Any key goes back to your answer.", as: .muted)]
    Paragraphs(lines).draw(in: area, on: &canvas)
  }

  private func example(for index: Int) -> String {
    guard index == fields.firstIndex(where: { $0.isText || $0.field.form.isWriting }) else {
      return ""
    }
    if index == focus, !ideas.isEmpty { return "your own words, or ↓ for some" }
    guard let example = currentStep.examples.first else { return "" }
    return Self.inside(fields[index].field.form.plainExample(example))
  }
}

extension AnswerForm {
  /// An example without the share or the date that has a place of its own on the screen.
  fileprivate func plainExample(_ example: String) -> String {
    guard let value = try? value(of: example, for: "") else { return example }
    switch self {
    case .views, .causes: return value.rated?.first?.text ?? example
    case .evidence: return value.proofs?.first?.text ?? example
    default: return example
    }
  }
}
