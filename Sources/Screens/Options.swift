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

  /// What editors may keep of a text; empty where there is no editor to open.
  package var editorWarning = ""

  package init() {}
}
