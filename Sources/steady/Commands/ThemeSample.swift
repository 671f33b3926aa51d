import Display
import Themes

/// One theme, a line for each role.
struct ThemeSample {
  private let name: String
  private let scheme: Base16
  private let theme: Theme

  init(name: String, scheme: Base16, theme: Theme) {
    (self.name, self.scheme, self.theme) = (name, scheme, theme)
  }

  private var kind: String { theme.isDark == false ? "light" : "dark" }

  /// The name and where it comes from.
  var head: [String] {
    let author = scheme.shownAuthor.map { ", by \($0)" } ?? ""
    return ["\(oneLine(name)): \(scheme.shownName ?? "without a title"), \(kind)\(author)"]
  }

  /// Each role with its colours as numbers.
  var lines: [String] { Role.allCases.map(line) }

  /// The same in the colours themselves, as a terminal can show them.
  func painted(in palette: Palette) -> [UInt8] {
    let inks = theme.inks(in: palette)
    let lines = zip(Role.allCases, inks).map { role, ink in
      let text = " " + line(for: role)
      let gap = String(repeating: " ", count: max(1, 76 - columns(of: text)))
      return "\(ink.sequence(in: palette))\(text)\(gap)\u{1B}[0m\n"
    }
    return Array(lines.joined().utf8)
  }

  private func line(for role: Role) -> String {
    let (ink, wish) = (theme.ink(for: role), theme.wish(for: role))
    let own = ink == wish ? "" : ", not \(wish.foreground?.hexadecimal ?? "")"
    let name = "\(role)".padded(to: 14)
    return name + role.purpose.padded(to: 28) + ink.words + own
  }

  var json: [UInt8] {
    let roles = Role.allCases.map { role in
      let (ink, wish) = (theme.ink(for: role), theme.wish(for: role))
      func colour(_ colour: RGB?) -> String { JSONText.quoted(colour?.hexadecimal ?? "") }
      return """
        {"role":"\(role)","foreground":\(colour(ink.foreground)),\
        "background":\(colour(ink.background)),"contrast":\(ink.ratio),\
        "lifted":\(ink != wish),"wanted":\(colour(wish.foreground))}
        """
    }
    let head = """
      {"name":\(JSONText.quoted(name)),"title":\(JSONText.quoted(scheme.name)),\
      "author":\(JSONText.quoted(scheme.author)),"kind":"\(kind)","roles":[
      """
    return Array("\(head)\n\(roles.joined(separator: ",\n"))\n]}\n".utf8)
  }
}

extension Role {
  /// What it is there for, in a few words.
  fileprivate var purpose: String {
    switch self {
    case .text: "what is read"
    case .muted: "what may be read"
    case .heading: "the name of what follows"
    case .accent: "where you are"
    case .selected: "the row the cursor is on"
    case .field: "a field"
    case .focusedField: "the field you type in"
    case .rule: "thin lines"
    case .chart: "a chart's marks"
    case .key: "a key that does something"
    case .notice: "a line that wants a look"
    }
  }
}

extension Ink {
  /// Its colours as numbers and how well it can be read.
  var words: String {
    "\(foreground?.hexadecimal ?? "") on \(background?.hexadecimal ?? ""), \(ratio):1"
  }

  /// The contrast with one decimal, never more than there is.
  var ratio: String {
    let tenths = Int((contrast ?? 1) * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension RGB {
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns(of: self)))
  }
}
