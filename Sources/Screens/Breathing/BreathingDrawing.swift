import Display
import Domain

extension BreathingScreen {
  static var cautionLines: [Paragraphs.Line] {
    let texts = BreathTexts.holds
    return texts.enumerated().map { index, text in
      if index == 0 { return .init(text, as: .heading) }
      return BreathTexts.holdsList ~= index ? .init("· \(text)", indent: 2) : .init(text)
    }
  }

  static func cautionArea(in context: Context) -> Rect { context.body() }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    switch stage {
    case .opening: break
    case .caution: caution.draw(in: area, on: &canvas)
    case .before: drawBefore(in: area, context, on: &canvas)
    case .running where hidesWords:
      drawShape(at: fullness(context), in: area.inset(top: 1, bottom: 1), context, on: &canvas)
    case .running: drawRunning(in: area, context, on: &canvas)
    case .after: drawAfter(in: area, context, on: &canvas)
    case .lighter:
      Paragraphs(BreathTexts.lighter.map { .init($0) })
        .draw(in: area.inset(top: min(2, area.height / 6)), on: &canvas)
    }
  }

  // MARK: Before and after

  private func drawBefore(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("How tense are you, right now?", at: area.origin, as: .heading)
    let gap = context.isNarrow ? 0 : 1
    let form = Rect(area.x, area.y + 1 + gap, area.width, context.isNarrow ? 2 : 1)
    answers.before.draw(in: form, on: &canvas) { Action.clickField($0) }
    let length = BreathWords.length(plannedSeconds)
    let lines =
      [
        Paragraphs.Line("0 is none, 10 is the most. Enter alone skips it.", as: .muted),
        .init(""), .init("\(pattern.name) · \(length)", as: .accent),
        .init(BreathWords.phases(pattern.phases), as: .muted), .init(""),
      ] + BreathTexts.intro.map { .init($0) }
    let shown = context.isNarrow ? lines.filter { !$0.text.isEmpty } : lines
    Paragraphs(shown).draw(in: area.inset(top: form.bottom - area.y + gap), on: &canvas)
  }

  private func drawAfter(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    let done = "You breathed for \(BreathWords.spoken(secondsDone))."
    canvas.write(clip(done, to: area.width), at: area.origin, as: .heading)
    let question = "How is it now? Skip what you like."
    canvas.write(question, at: Point(area.x, area.y + 1 + gap), as: .muted)
    let form = area.inset(top: 2 + 2 * gap)
    answers.after.draw(
      in: Rect(form.x, form.y, min(form.width, 100), form.height), on: &canvas
    ) { Action.clickField($0) }
  }

  // MARK: The breathing

  private func state(_ context: Context) -> BreathSession.State {
    session?.state(at: context.milliseconds) ?? .settling(BreathSession.settleIn)
  }

  private func fullness(_ context: Context) -> Double {
    switch state(context) {
    // Without motion the shape stands still all through a phase: large for in, small for out.
    case .breathing(let moment): context.hasMotion ? moment.fullness : moment.goal
    case .settling, .paused, .finished: 0
    }
  }

  private func drawShape(
    at fullness: Double, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    BreathShape(in: area, of: pattern).draw(
      at: fullness, in: area, context.repertoire, on: &canvas)
  }

  private func drawRunning(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let isTall = area.height >= 15
    let wordRows = isTall ? 5 : 4
    let room = area.inset(top: 1, bottom: wordRows + 1)
    let shape = BreathShape(in: room, of: pattern)
    let rows = shape.kind == .bar ? 2 : min(room.height, Int((shape.most / 2).rounded(.up)))
    // Together in the middle of the window.
    let height = rows + 1 + wordRows
    let top = area.y + max(1, (area.height - height) / 2)
    let place = Rect(area.x, top, area.width, rows)
    shape.draw(at: fullness(context), in: place, context.repertoire, on: &canvas)
    let words = Rect(area.x, top + height - wordRows, area.width, wordRows)
    drawWords(in: words, isTall: isTall, context, on: &canvas)
  }

  private func drawWords(
    in area: Rect, isTall: Bool, _ context: Context, on canvas: inout Canvas
  ) {
    var word = "", count = "", hint = hint, mayWrap = true
    switch state(context) {
    case .settling(let left):
      (word, count, hint) = ("settle in", "\((left + 999) / 1000)", BreathTexts.intro[0])
    case .breathing(let moment):
      (word, count) = (BreathWords.phase(moment.phase.kind), "\(moment.secondsLeft)")
      // The flash has the row between.
      mayWrap = false
      drawFlash(moment, in: area, isTall: isTall, on: &canvas)
    case .paused:
      word = "paused"
      let isAway = session?.wasAway == true
      hint = isAway ? "You were away; it waited for you." : "It goes on with an in-breath."
    case .finished: word = "that is all"
    }
    if isTall {
      Self.center(word, in: area.row(0), as: .heading, on: &canvas)
      Self.center(count, in: area.row(1), as: .accent, on: &canvas)
    } else {
      let line = count.isEmpty ? word : "\(word)  \(count)"
      Self.center(line, in: area.row(0), as: .heading, on: &canvas)
    }
    let lines = mayWrap ? wrap(hint, to: area.width).prefix(2).map { String($0) } : [hint]
    for (index, line) in lines.reversed().enumerated() {
      Self.center(line, in: area.row((isTall ? 3 : 2) - index), as: .muted, on: &canvas)
    }
    drawProgress(in: area.row(area.height - 1), context, on: &canvas)
  }

  private var hint: String {
    let name = pattern.name
    let isOwn = BreathPattern.named(pattern.id) == nil
    return (isOwn ? name : name.prefix(1).lowercased() + name.dropFirst()) + " · soft and small"
  }

  /// A block above the word for in, below the count for out.
  private func drawFlash(
    _ moment: BreathMoment, in area: Rect, isTall: Bool, on canvas: inout Canvas
  ) {
    guard flashes(moment) else { return }
    let row = moment.phase.kind == .exhale ? area.y + (isTall ? 2 : 1) : area.y - 1
    canvas.fill(Rect(area.x + (area.width - 12) / 2, row, 12, 1), as: .selected)
  }

  private func drawProgress(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let done = session?.progress(at: context.milliseconds) ?? 0
    let text = "\(BreathWords.clock(done)) of \(BreathWords.clock(plannedSeconds))"
    let width = max(0, min(45, area.width - columns(of: text) - 4))
    let bar = meter(Double(done), of: Double(plannedSeconds), width: width)
    let filled = bar.prefix { $0 == "━" }
    let x = area.x + (area.width - width - 2 - columns(of: text)) / 2
    canvas.write(String(filled), at: Point(x, area.y), as: .accent)
    canvas.write(
      String(bar.dropFirst(filled.count)), at: Point(x + filled.count, area.y), as: .rule)
    canvas.write(text, at: Point(x + width + 2, area.y), as: .muted)
  }

  static func center(_ text: String, in area: Rect, as role: Role, on canvas: inout Canvas) {
    let text = clip(text, to: area.width)
    canvas.write(text, at: Point(area.x + (area.width - columns(of: text)) / 2, area.y), as: role)
  }
}
