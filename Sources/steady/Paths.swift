import Glibc

/// Where the files are, by the options and the environment; nothing else is asked.
enum Paths {
  /// The state: `--data`, else `$STEADY_DATA`, else in the data folder of XDG or HOME.
  static func state(named path: String?) throws(Failure) -> String {
    if let path {
      guard !path.isEmpty else { throw Failure(64, "--data needs the name of a file.") }
      return path
    }
    if let path = environment("STEADY_DATA") { return path }
    if let folder = folder(in: "XDG_DATA_HOME") { return "\(folder)/steady/steady.json" }
    if let home = folder(in: "HOME") {
      // A home is never made: it would be somebody's mistake, and as root it would even work.
      guard access(home, F_OK) == 0 else {
        throw Failure(
          73,
          "HOME is \(home), which is not there, so there is no place for your notebook. "
            + "Use --data FILE.")
      }
      return "\(home)/.local/share/steady/steady.json"
    }
    throw Failure(
      73, "HOME is not set to a folder, so there is no place for your notebook. Use --data FILE.")
  }

  /// The locale that says how letters are encoded.
  static var locale: String? {
    environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG")
  }

  /// The folder of the person's own themes; nil where no variable says where it could be.
  static var themes: String? {
    if let folder = folder(in: "XDG_CONFIG_HOME") { return "\(folder)/steady/themes" }
    return folder(in: "HOME").map { "\($0)/.config/steady/themes" }
  }

  /// A variable's value; an empty one counts as unset.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// A folder named by a variable; a relative one counts as unset.
  private static func folder(in name: String) -> String? {
    guard let path = environment(name), path.hasPrefix("/") else { return nil }
    return path
  }
}
