import Domain

/// What was chosen for this run alone, and what else only the shell around the screens knows.
package struct Options: Sendable {
  /// The theme asked for when the program was started.
  package var theme: String?
  package var isASCII = false
  package var hasColour = true
  package var hasMotion = true
  /// The program's version, and where the state lies.
  package var version = ""
  package var path = ""
  /// Whether the notebook is sealed with a passphrase.
  package var isSealed = false
  /// Finds the themes there are, by the names that they are chosen by.
  package var themes: @Sendable () -> [String] = { [] }

  /// An item as its line in the file; a page that is kept beside another has its id from that.
  package var line: @Sendable (Item) -> [UInt8] = { Array("\($0)".utf8) }

  /// What editors may keep of a text; empty where there is no editor to open.
  package var editorWarning = ""

  package init() {}
}
