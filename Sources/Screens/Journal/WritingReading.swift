import Display
import Domain

/// What an earlier step holds, in sight while this one is answered.
extension WritingScreen {
  /// Makes ready what the step shows.
  mutating func readAgain() { reading = Paragraphs(readingLines) }

  private var readingLines: [Paragraphs.Line] {
    guard let name = currentStep.shows, let field = practice.field(name),
      let value = page.answers[name]
    else { return [] }
    let lines = PageText.written(value, as: field).map { Paragraphs.Line($0.text, as: .muted) }
    let shares = page.answers.rated(name).compactMap(\.number)
    guard field.form == .causes, !shares.isEmpty else { return lines }
    return lines + [.init("together \(shares.reduce(0, +)) %", as: .muted)]
  }

  /// Where it stands: below what is asked.
  private func readingArea(in context: Context) -> Rect? {
    let area = column(in: context.body(within: .footer))
    guard !reading.lines.isEmpty, stage == .steps,
      let last = layout(in: context.body(within: .footer), context).fields.last
    else { return nil }
    let top = last.bottom + (context.isNarrow ? 0 : 1)
    return top < area.bottom ? Rect(area.x, top, area.width, area.bottom - top) : nil
  }

  mutating func readOn(by rows: Int, in context: Context) {
    guard let area = readingArea(in: context) else { return }
    reading.scroll(by: rows, in: area)
  }

  func readingKeys(in context: Context) -> [Binding<Action>] {
    guard let area = readingArea(in: context),
      reading.rows(width: area.width).count > area.height
    else { return [] }
    let rows = max(1, area.height - 1)
    return [
      Binding(.pageDown, label: "read on", does: .read(rows)),
      Binding(.pageUp, label: "read on", does: .read(-rows)),
    ]
  }

  func drawReading(_ context: Context, on canvas: inout Canvas) {
    guard let area = readingArea(in: context) else { return }
    reading.draw(in: area, on: &canvas)
  }
}
