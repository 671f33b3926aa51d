import Curses
import Display
import Glibc

/// What `doctor` tells of the terminal and the variables around it.
extension Fact {
  static func ofTerminal(_ survey: TerminalSurvey) -> [Fact] {
    let named = variables(["LC_ALL", "LC_CTYPE", "LANG"])
    let locale = named.isEmpty ? "none is named" : named.joined(separator: " ")
    let text = survey.isUTF8 ? "UTF-8" : "not UTF-8; Steady writes UTF-8 all the same"
    let noColour = Paths.environment("NO_COLOR")
    return [
      terminal(survey), Fact("locale", "\(locale) (\(text))"),
      Fact("NO_COLOR", noColour == nil ? "not set" : "set, so no colours are used"),
      themes,
    ]
  }

  private static func terminal(_ survey: TerminalSurvey) -> Fact {
    guard survey.hasOutput else {
      return Fact("terminal", "the output goes elsewhere; TERM is \(survey.type ?? "not set")")
    }
    guard let type = survey.type else {
      return Fact("terminal", "TERM is not set", todo: "Try TERM=xterm-256color.")
    }
    guard let used = survey.used else {
      return Fact(
        "terminal", "“\(type)” cannot show a full screen, as far as is known here",
        todo: "Try TERM=xterm-256color.")
    }
    let known = used == type ? "known here" : "not known here, used as \(used)"
    let size = survey.size.map { "\($0.width)×\($0.height)" } ?? "of unknown size"
    let isSmall = survey.size.map { $0.width < 40 || $0.height < 12 } ?? false
    return Fact(
      "terminal", "\(type), \(known), \(survey.colours) colours, \(size)",
      todo: isSmall ? "Make the window 40×12 or larger." : nil)
  }

  /// Where themes of one's own are looked for.
  private static var themes: Fact {
    let base =
      Paths.environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Paths.environment("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.config" : nil }
    guard let base else { return Fact("themes", "no folder for your own: HOME is not set") }
    let folder = "\(base)/steady/themes"
    return Fact("themes", "\(folder)\(access(folder, F_OK) == 0 ? "" : " (not there)")")
  }

  private static func variables(_ names: [String]) -> [String] {
    names.compactMap { name in Paths.environment(name).map { "\(name)=\($0)" } }
  }
}
