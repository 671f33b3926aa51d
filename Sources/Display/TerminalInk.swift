/// The colours that a terminal has.
package enum Palette: Int, CaseIterable, Sendable {
  case none, eight, sixteen, xterm256
  /// Every colour: an index is its red, green and blue in one number.
  case direct
}

/// How a role looks with a palette: indexes of colours; nil is the terminal's own.
package struct TerminalInk: Hashable, Sendable {
  package let foreground: Int?
  package let background: Int?
  package let style: Style

  package init(foreground: Int? = nil, background: Int? = nil, style: Style = []) {
    self.foreground = foreground
    self.background = background
    self.style = style
  }
}

extension TerminalInk {
  /// A theme's own ink, on a terminal that can show every colour.
  fileprivate init(exactly ink: Ink, least: Double) {
    let background = ink.background.map(Palette.index)
    var foreground = ink.foreground.map(Palette.index)
    if let wanted = ink.foreground, let shown = foreground.flatMap(Palette.direct.colour),
      let ground = background.flatMap(Palette.direct.colour), contrast(shown, ground) < least
    {
      // A number next to the right one cost a little of what was just enough.
      let better = wanted.readable(on: ground, least: least + 0.05)
      foreground = better == .black ? 0 : Palette.index(of: better)
    }
    self.init(foreground: foreground, background: background, style: ink.style)
  }
}

extension Palette {
  /// The number of a colour where every one can be shown.
  ///
  /// The lowest numbers mean other colours: 8 or even 256 of them. They are nearly black, and next
  /// to them is one that looks the same.
  static func index(of colour: RGB) -> Int {
    let number = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    return number < 256 ? number | 256 : number
  }

  /// The colours that may be used, with their indexes.
  ///
  /// The first sixteen of 256 are whatever the person chose, so they are left alone there.
  private var colours: Range<Int> {
    switch self {
    case .none: 0..<0
    case .eight: 0..<8
    case .sixteen: 0..<16
    case .xterm256: 16..<256
    case .direct: 0..<0x100_0000
    }
  }

  /// What an index most likely looks like.
  package func colour(at index: Int) -> RGB? {
    guard colours.contains(index) else { return nil }
    switch self {
    case .none: return nil
    case .direct:
      return RGB(UInt8(index >> 16), UInt8(index >> 8 & 0xFF), UInt8(index & 0xFF))
    case .eight: return Self.console[index]
    case .sixteen: return Self.xterm[index]
    case .xterm256:
      if index >= 232 {
        let grey = UInt8(8 + 10 * (index - 232))
        return RGB(grey, grey, grey)
      }
      func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
      let place = index - 16
      return RGB(level(place / 36), level(place / 6 % 6), level(place % 6))
    }
  }

  /// The ink of each role, given the theme's own in the order of roles.
  func inks(for inks: [Ink], least: Double) -> [TerminalInk] {
    guard let ground = inks.first?.background, self != .none else {
      return Role.allCases.map { TerminalInk(style: $0.plainStyle) }
    }
    func contrast(for role: Role) -> Double { role == .rule ? role.leastContrast : least }
    if self == .direct {
      return zip(Role.allCases, inks).map { TerminalInk(exactly: $1, least: contrast(for: $0)) }
    }
    let candidates = colours.compactMap { index in
      colour(at: index).map { Candidate(index: index, colour: $0) }
    }
    let isQuiet = self == .xterm256
    guard
      let base = isQuiet
        ? candidates.nearest(to: ground) : candidates.blackOrWhite(like: ground)
    else { return Role.allCases.map { TerminalInk(style: $0.plainStyle) } }
    return zip(Role.allCases, inks).map { role, ink in
      var place = base
      if isQuiet, let background = ink.background, background != ground {
        place = candidates.others(than: base, for: role).nearest(to: background) ?? base
      }
      let (wanted, least) = (ink.foreground ?? .white, contrast(for: role))
      let fitting =
        isQuiet ? candidates : candidates.few(for: role, like: wanted, on: place, least: least)
      let foreground = fitting.nearest(to: wanted, on: place, least: least)
      return TerminalInk(
        foreground: foreground?.index, background: place.index,
        style: isQuiet ? ink.style : role.plainStyle)
    }
  }

  /// The eight of the Linux console, the terminal that has no more.
  private static let console = [
    RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 170, 0), RGB(170, 85, 0),
    RGB(0, 0, 170), RGB(170, 0, 170), RGB(0, 170, 170), RGB(170, 170, 170),
  ]

  private static let xterm = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}
