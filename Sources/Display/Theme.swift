/// A colour of 24 bits.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// How text is set, apart from its colour.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let bold = Style(rawValue: 1)
  package static let dim = Style(rawValue: 2)
  package static let underline = Style(rawValue: 4)
  package static let reverse = Style(rawValue: 8)
}

/// How a role looks; without a colour it is the terminal's own.
package struct Ink: Hashable, Sendable {
  package let foreground: RGB?
  package let background: RGB?
  package let style: Style

  package init(foreground: RGB? = nil, background: RGB? = nil, style: Style = []) {
    self.foreground = foreground
    self.background = background
    self.style = style
  }
}

/// What every role looks like.
///
/// Whatever colours it is made from, all text can be read on its ground, and what a role means
/// does not rest on colour alone.
package struct Theme: Sendable {
  package let name: String
  private let inks: [Ink]
  /// What the scheme itself says of each role.
  private let wishes: [Ink]
  /// The least contrast that its text keeps, whatever a terminal can show.
  package let least: Double

  /// What WCAG 2 asks for between text and its ground.
  package static let leastContrast = 4.5
  /// What WCAG 2 asks for at its highest level.
  package static let highContrast = 7.0

  /// Bold, underline and reverse in the terminal's own colours.
  package static let plain = Theme(
    name: "Plain", wishes: Role.allCases.map { Ink(style: $0.plainStyle) })

  /// Makes a theme from the sixteen colours of a base16 scheme; nil when it has not sixteen.
  package init?(name: String, base16 colours: [RGB]) {
    guard colours.count == 16 else { return nil }
    self.init(name: name, wishes: Role.allCases.map { Ink($0, base16: colours) })
  }

  private init(name: String, wishes: [Ink]) {
    self.name = name
    self.wishes = wishes
    inks = zip(Role.allCases, wishes).map { $1.readable(as: $0) }
    let isHigh = zip(Role.allCases, inks).allSatisfy { role, ink in
      role == .rule || ink.contrast.map { $0 >= Theme.highContrast } == true
    }
    least = isHigh ? Theme.highContrast : Theme.leastContrast
  }

  /// How a role looks where every colour can be shown.
  package func ink(for role: Role) -> Ink { inks[Int(role.rawValue)] }

  /// How a role would look in the scheme's own colours, whether that can be read or not.
  package func wish(for role: Role) -> Ink { wishes[Int(role.rawValue)] }

  /// The roles whose colour was moved so that they can be read.
  package var lifted: [Role] { Role.allCases.filter { ink(for: $0) != wish(for: $0) } }

  /// Whether it has light text on a dark ground; nil when it leaves both to the terminal.
  package var isDark: Bool? { ink(for: .text).background?.isDark }

  /// How each role looks with a terminal's palette, in the order of their raw values.
  package func inks(in palette: Palette) -> [TerminalInk] { palette.inks(for: inks, least: least) }
}

extension Ink {
  /// How much the text differs from its ground; nil in the terminal's own colours.
  package var contrast: Double? {
    guard let foreground, let background else { return nil }
    return Display.contrast(foreground, background)
  }

  /// The same ink, with its text moved no further than it takes to be read.
  fileprivate func readable(as role: Role) -> Ink {
    guard let foreground, let background else { return self }
    let readable = foreground.readable(on: background, least: role.leastContrast)
    return Ink(foreground: readable, background: background, style: style)
  }

  /// What a scheme's colours are taken for.
  fileprivate init(_ role: Role, base16 colours: [RGB]) {
    let ground = colours[0x0]
    func onGround(_ index: Int) -> Ink {
      Ink(foreground: colours[index], background: ground, style: role.colouredStyle)
    }
    switch role {
    case .text, .key: self = onGround(0x5)
    case .muted:
      let isReadable = Display.contrast(colours[0x3], ground) >= Theme.leastContrast
      self = onGround(isReadable ? 0x3 : 0x4)
    case .heading: self = onGround(0x6)
    case .accent: self = onGround(0xD)
    case .rule: self = onGround(0x3)
    case .chart: self = onGround(0xC)
    case .notice: self = onGround(0xA)
    case .field, .focusedField:
      self.init(
        foreground: colours[0x5], background: colours[0x1], style: role.colouredStyle)
    case .selected:
      // A scheme whose selection can hardly be seen gets one that can: its text the other way round.
      let isVisible = Display.contrast(colours[0x2], ground) >= Role.leastSelection
      let text = colours[0x5].readable(on: ground, least: Theme.leastContrast)
      self.init(
        foreground: isVisible ? colours[0x5] : ground, background: isVisible ? colours[0x2] : text,
        style: role.colouredStyle)
    }
  }
}

extension Role {
  /// How much what is drawn in it must differ from its ground: thin lines need less than text.
  package var leastContrast: Double { self == .rule ? 3 : Theme.leastContrast }

  /// How much the ground of what is selected differs from the ground around it.
  static let leastSelection = 1.2

  /// What sets the role apart together with a colour.
  fileprivate var colouredStyle: Style {
    switch self {
    case .text, .muted, .field, .rule, .chart: []
    case .heading, .accent, .selected, .key, .notice: .bold
    case .focusedField: .underline
    }
  }

  /// What sets the role apart where there are no colours, or too few for quiet grounds.
  var plainStyle: Style {
    switch self {
    case .text, .muted, .rule, .chart: []
    case .heading, .accent, .key, .notice: .bold
    case .selected: .reverse
    case .field: .underline
    case .focusedField: [.underline, .bold]
    }
  }
}
