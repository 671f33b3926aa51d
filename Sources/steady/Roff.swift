/// Writes text for man(1): the macros of man(7) and nothing else.
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, _ version: String) {
    text += ".TH \(name) 1 \"\" \"\(Self.escaped(version))\" \"User Commands\"\n.nh\n.ad l\n"
  }

  mutating func section(_ name: String) { text += ".SH \(Self.escaped(name))\n" }

  mutating func subsection(_ name: String) { text += ".SS \(Self.escaped(name))\n" }

  mutating func synopsis(_ name: String, _ rest: String) {
    text += ".B \(Self.escaped(name))\n\(Self.line(rest))\n.br\n"
  }

  mutating func paragraph(_ words: String) {
    if !words.isEmpty { text += ".PP\n\(Self.line(words))\n" }
  }

  mutating func entry(_ heading: String, _ words: String) {
    text += ".TP\n.B \(Self.escaped(heading))\n\(Self.line(words))\n"
  }

  /// Lines that no macro begins by accident.
  private static func line(_ words: String) -> String {
    words.split(separator: "\n").map { line in
      let line = escaped(String(line))
      return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
    }.joined(separator: "\n.br\n")
  }

  private static func escaped(_ words: String) -> String {
    var text = ""
    for character in words { text += escapes[character] ?? String(character) }
    return text
  }

  private static let escapes: [Character: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "\"": "\\(dq", "`": "\\(ga", "^": "\\(ha",
    "~": "\\(ti", "“": "\\(lq", "”": "\\(rq", "‘": "\\(oq", "’": "\\(cq", "–": "\\(en",
    "…": "...", "·": "\\(pc", "×": "\\(mu", "↑": "\\(ua", "↓": "\\(da", "←": "\\(<-",
    "→": "\\(->",
  ]
}
