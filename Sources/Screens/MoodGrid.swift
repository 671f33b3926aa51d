import Display

/// Mood and energy, each 0 to 10, as one dot on a grid; nothing is marked until the dot moves.
struct MoodGrid: Equatable, Sendable {
  enum Scale: Sendable { case mood, energy }

  var mood: Int?
  var energy: Int?
  /// The digit that a scale got last: a 0 after a 1 makes it 10.
  private var typed: Character?

  init(mood: Int? = nil, energy: Int? = nil) {
    self.mood = mood
    self.energy = energy
  }

  /// Moves the dot; from nowhere it starts in the middle.
  mutating func move(mood right: Int, energy up: Int) {
    typed = nil
    mood = min(10, max(0, (mood ?? 5) + right))
    energy = min(10, max(0, (energy ?? 5) + up))
  }

  mutating func clear() { self = MoodGrid() }

  /// Takes a key as a scale that has the focus: digits, a step by arrows, Backspace to skip it.
  mutating func handle(_ key: Key, on scale: Scale) {
    let path: WritableKeyPath<MoodGrid, Int?> = scale == .mood ? \.mood : \.energy
    let before = typed
    typed = nil
    switch key {
    case .left: self[keyPath: path] = max(0, (self[keyPath: path] ?? 5) - 1)
    case .right: self[keyPath: path] = min(10, (self[keyPath: path] ?? 5) + 1)
    case .home: self[keyPath: path] = 0
    case .end: self[keyPath: path] = 10
    case .backspace, .delete: self[keyPath: path] = nil
    case .character(let digit):
      guard digit.isASCII, let value = digit.wholeNumberValue else { return }
      self[keyPath: path] = before == "1" && value == 0 ? 10 : value
      typed = digit
    default: break
    }
  }
}

// MARK: - How it looks

extension MoodGrid {
  /// Columns and rows of the grid with its labels.
  static let size = Size(28, 12)

  var summary: String {
    let parts = [mood.map { "mood \($0)" }, energy.map { "energy \($0)" }].compactMap { $0 }
    return parts.joined(separator: " · ")
  }

  func draw(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    let label: Role = hasFocus ? .heading : .muted
    let left = area.x + 7
    canvas.write("high", at: Point(area.x, area.y), as: .muted)
    canvas.write("energy", at: Point(area.x, area.y + 5), as: label)
    canvas.write("low", at: Point(area.x, area.y + 10), as: .muted)
    for row in 0...10 {
      for column in 0...10 {
        let point = Point(left + 2 * column, area.y + row)
        let isDot = column == mood && 10 - row == energy
        let isMiddle = column == 5 && row == 5
        let mark = isDot ? "◉" : isMiddle ? "+" : "·"
        canvas.write(mark, at: point, as: isDot ? (hasFocus ? .accent : .text) : .rule)
        canvas.target(
          Rect(point.x, point.y, 2, 1),
          CheckInScreen.Action.clickGrid(mood: column, energy: 10 - row))
      }
    }
    canvas.write("low", at: Point(left, area.y + 11), as: .muted)
    canvas.write("mood", at: Point(left + 9, area.y + 11), as: label)
    canvas.write("high", at: Point(left + 17, area.y + 11), as: .muted)
  }

  /// The two scales as a line each, for small windows.
  func drawScales(in area: Rect, focus: Scale?, on canvas: inout Canvas) {
    draw("mood", mood, in: area.row(0), hasFocus: focus == .mood, on: &canvas)
    draw("energy", energy, in: area.row(1), hasFocus: focus == .energy, on: &canvas)
  }

  private func draw(
    _ name: String, _ value: Int?, in area: Rect, hasFocus: Bool, on canvas: inout Canvas
  ) {
    canvas.write(hasFocus ? "›" : " ", at: area.origin, as: .accent)
    canvas.write(name, at: Point(area.x + 2, area.y), as: hasFocus ? .heading : .muted)
    for step in 0...10 {
      let point = Point(area.x + 10 + 2 * step, area.y)
      let isDot = step == value
      canvas.write(isDot ? "◉" : "·", at: point, as: isDot ? .accent : .rule)
    }
    let shown = value.map(String.init) ?? "–"
    canvas.write(shown, at: Point(area.x + 33, area.y), as: value == nil ? .muted : .text)
  }
}
