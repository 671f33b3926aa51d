import Display
import Domain

extension Preference {
  /// What counts, short enough for a row.
  func summary(in record: Record, themes: ThemeNames) -> String {
    switch shape {
    case .flag, .choice, .theme, .day: text(in: record, themes: themes)
    case .country: record.country?.name ?? "all"
    case .tags: Self.count(record.contexts.count, "tag")
    case .hiddenWords: Self.count(record.lexicon.hidden.count, "word")
    case .placedWords: Self.count(record.lexicon.places.count, "word")
    }
  }

  private static func count(_ number: Int, _ name: String) -> String {
    number == 0 ? "none" : number == 1 ? "1 \(name)" : "\(number) \(name)s"
  }
}

/// What Settings says of a setting beside its purpose.
enum SettingsText {
  static let usual = "This is how it came."
  static let chosen = "You chose this. Backspace sets it back."
  static let unreadable =
    "What is stored cannot be read here. So it is as it came. Backspace clears it."
  static let absent =
    "The one you chose is not there now. This one is worn until it is back. Backspace forgets it."
  static let about = "What Steady is and is not, and where your words are."

  static let passphrase = "Seals your notebook, so that nobody reads it without these words."

  static let erase = "Removes your notebook and all its copies here. It asks for a word first."

  static func sentence(for standing: Preference.Standing) -> String {
    switch standing {
    case .usual: usual
    case .chosen: chosen
    case .unreadable: unreadable
    case .absent: absent
    }
  }

  /// What was asked for when the program was started, where it outweighs the setting.
  static func override(of key: SettingKey, by options: Options) -> String? {
    switch key {
    case .theme: options.theme.map { "For now, until you leave: \($0)." }
    case .ascii: options.isASCII ? "For now, until you leave: yes." : nil
    case .motion: options.hasMotion ? nil : "For now, until you leave: no."
    default: nil
    }
  }
}

extension SettingsScreen {
  static func list(in area: Rect, _ context: Context) -> Rect {
    if context.isWide { return Rect(area.x, area.y + 2, 60, area.height - 2) }
    if context.isNarrow { return area.inset(top: 1, bottom: min(4, area.height / 2)) }
    return area.inset(top: 2, bottom: 5)
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    let used = canvas.write("Settings", at: area.origin, as: .heading)
    canvas.write(" · each acts at once", at: Point(area.x + used, area.y), as: .muted)
    let list = Self.list(in: area, context)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(rows[row], in: list.row(line), isCurrent: row == menu.selection, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let current else { return }
    let detail = Paragraphs(lines(for: current, context))
    if context.isWide {
      canvas.fill(Rect(list.right + 1, list.y, 1, list.height), with: "│", as: .rule)
      detail.draw(in: area.inset(top: 2, left: list.width + 3), on: &canvas)
    } else {
      var below = area.inset(top: list.bottom - area.y)
      if !context.isNarrow {
        canvas.fill(below.row(0), with: "─", as: .rule)
        below = below.inset(top: 1)
      }
      detail.draw(in: below, on: &canvas)
    }
  }

  private func draw(_ row: Row, in area: Rect, isCurrent: Bool, on canvas: inout Canvas) {
    let role: Role = isCurrent ? .selected : .text
    let width = min(area.width, 60)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    canvas.write(row.title, at: Point(area.x + 2, area.y), as: role)
    let isFlag = if case .flag = row.preference?.shape { true } else { false }
    let mark = isFlag ? (row.value == "yes" ? "[x] " : "[ ] ") : ""
    // Where there is little room the words below the list say what the sign means.
    let note =
      switch row.standing {
      case .usual, .chosen: ""
      case .unreadable: width < 60 ? " (?)" : " · not readable"
      case .absent: width < 60 ? " (?)" : " · yours is not there"
      }
    let place = Point(area.x + 26, area.y)
    let quiet: Role = row.standing == .chosen ? .accent : .muted
    canvas.write(
      clip(mark + row.value + note, to: width - 27), at: place, as: isCurrent ? role : quiet)
  }

  private func lines(for row: Row, _ context: Context) -> [Paragraphs.Line] {
    let heading = context.isWide ? [Paragraphs.Line(row.title, as: .heading), .init("")] : []
    guard let preference = row.preference else {
      let text =
        switch row.title {
        case Self.passphrase: SettingsText.passphrase
        case EraseScreen.title: SettingsText.erase
        default: SettingsText.about
        }
      return heading + [.init(text)]
    }
    let override = SettingsText.override(of: preference.key, by: context.options)
    let gap = context.isWide ? [Paragraphs.Line("")] : []
    return heading + [.init(preference.purpose)] + gap
      + [.init(SettingsText.sentence(for: row.standing), as: .muted)]
      + (override.map { [.init($0, as: .muted)] } ?? [])
  }
}
