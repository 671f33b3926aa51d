import Display
import Domain

/// Something that can be found by typing a part of its name.
package struct PaletteEntry: Sendable {
  enum Command: Sendable {
    case move(Move)
    /// As if the key were pressed where it is a command.
    case key(Key)
    /// One of the actions of the open screen, by its place among its keys.
    case here(Int)
    /// Switches a setting on or off.
    case toggle(Preference)
  }

  let title: String
  /// Where it belongs: a place, this screen, the whole program.
  let kind: String
  /// How the key that does the same is written.
  let keys: String
  let command: Command
}

/// A screen that is no place but can be opened from anywhere.
struct Destination: Sendable {
  let title: String
  let open: @Sendable () -> Move
}

extension Session {
  /// Everything that can be found from the open screen.
  func paletteEntries(in context: Context) -> [PaletteEntry] {
    // What covers the places asks for an answer first.
    guard covers.isEmpty else { return top.paletteEntries(in: context) }
    let everywhere: [(String, Key)] = [
      ("Help now", .control("g")), ("The keys of this screen", "?"),
      ("Hide the screen", .function(2)), ("Lock now", .function(4)),
      ("Undo the last change", "u"), ("Do it again", .control("r")),
      ("Search this list", "/"), ("Is everything saved?", .control("s")),
      ("Draw the screen again", .control("l")), ("Leave Steady", .control("q")),
    ]
    let canSearch = top.list(in: record) != nil
    let here = top.paletteEntries(in: context)
    let open = places.filter { $0 != HelpNowScreen.self }.map {
      PaletteEntry(title: $0.title, kind: "place", keys: String($0.number), command: .move(.go($0)))
    }
    let screens = destinations.map {
      PaletteEntry(title: $0.title, kind: "screen", keys: "", command: .move($0.open()))
    }
    let switches = Preference.all.filter(\.isFlag).map {
      PaletteEntry(
        title: $0.title, kind: "setting", keys: $0.flag(in: record) ? "yes" : "no",
        command: .toggle($0))
    }
    let rest = everywhere.filter { $0.1 != "/" || canSearch }.map {
      PaletteEntry(title: $0.0, kind: "anywhere", keys: $0.1.name, command: .key($0.1))
    }
    // Help now stays near the top, however many screens there are.
    return here + open + rest.prefix(1) + screens + switches + rest.dropFirst()
  }
}

extension Preference {
  fileprivate var isFlag: Bool { if case .flag = shape { true } else { false } }
}
