import Display
import Domain

/// What is said beside an urge, to everyone alike.
enum UrgeText {
  static let noted = "The pull is real. It rises, and it usually eases again."
  static let offer = "You could wait with it. Nothing here has to be done."
  static let wave = [
    "An urge is like a wave. You can watch it come and go.",
    "Nothing has to be done about it now.",
    "Where in your body do you feel it?",
    "Is it rising, at its top, or going down?",
    "Let your breath go as it likes.",
    "Both feet on the floor. Feel what holds you.",
    "What did it want for you? You can give some of that to yourself.",
    "You are here, and it is only a wave.",
  ]
  static let look = "Look again: how strong is it now?"
  static let landing = [
    "The time is over. It may be less, or the same, or more.", "All of that is fine.",
  ]
  static let stopped = ["You stopped here. That is fine."]
}

extension UrgeScreen.Offer {
  /// Those that do not hang on what was written.
  static var allNames: [String] {
    [Self.wave, .write, .breathe, .person, .again, .done].map { $0.name(plan: nil) }
  }

  /// As the offer is named.
  func name(plan: String?) -> String {
    switch self {
    case .wave: "Watch it pass · \(UrgeWave.usualMinutes) minutes"
    case .write: "Write it, and send nothing"
    case .action(let action): "Two minutes: \(action.prefix(1).lowercased())\(action.dropFirst())"
    case .breathe: "Breathe"
    case .person: "Someone to talk to"
    case .plan: plan ?? "My plan"
    case .again: "How is it now?"
    case .done: "Not now"
    }
  }
}

extension UrgeScreen {
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    guard stage == .offers else { return drawForm(in: area, context, on: &canvas) }
    canvas.write(isNew ? "An urge" : "Noted", at: area.origin, as: .heading)
    let said = Paragraphs(
      (context.isNarrow ? [UrgeText.noted] : [UrgeText.noted, UrgeText.offer]).map { .init($0) })
    let rows = said.rows(width: area.width).count
    said.draw(in: area.inset(top: 1 + gap), on: &canvas)
    let list = Rect(
      area.x, area.y + 1 + gap + rows + gap, area.width,
      min(offers.count, max(1, area.height - 1 - 2 * gap - rows)))
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: .accent)
      canvas.write(
        clip(offers[row].name(plan: plan), to: place.width - 2), at: Point(place.x + 2, place.y),
        as: isCurrent ? .heading : .text)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    drawSafety(below: list.bottom + gap, in: area, on: &canvas)
  }

  private func drawForm(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let title =
      switch stage {
      case .noting: "An urge, right now"
      case .after: "How is it now?"
      case .editing, .offers: "That urge"
      }
    let used = canvas.write(title, at: area.origin, as: .heading)
    canvas.write(
      clip("  0 none, 100 the strongest", to: area.width - used),
      at: Point(area.x + used, area.y), as: .muted)
    let top = context.isNarrow ? 1 : 2
    let fields = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    guard let form else { return }
    form.draw(in: fields, on: &canvas) { Action.clickField($0) }
    let height = form.heights(width: fields.width).reduce(0, +)
    drawSafety(below: fields.y + height + top - 1, in: area, on: &canvas)
  }

  /// The note on fear, where there is room for all of it.
  private func drawSafety(below y: Int, in area: Rect, on canvas: inout Canvas) {
    let note = Paragraphs(SafetyNote.fear.map { .init($0, as: .muted) })
    let rows = note.rows(width: area.width).count
    guard y + rows <= area.bottom else {
      guard y < area.bottom else { return }
      let brief = "Do you fear them? First: ^G."
      canvas.write(clip(brief, to: area.width), at: Point(area.x, area.bottom - 1), as: .muted)
      return
    }
    note.draw(in: Rect(area.x, y, area.width, rows), on: &canvas)
  }
}
