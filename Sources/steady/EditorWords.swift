/// The words of a command line, as a shell would split them: quotes and backslashes, and nothing else.
///
/// No shell takes part, so what else is special to one stands for itself. Nil when a quote is open
/// at the end.
func commandWords(_ line: String) -> [String]? {
  var words: [String] = []
  var word: String?
  var quote: Character?
  var rest = line[...]
  while let character = rest.popFirst() {
    switch (character, quote) {
    case ("'", "'"), ("\"", "\""): quote = nil
    case ("'", nil), ("\"", nil):
      quote = character
      word = word ?? ""
    case ("\\", nil):
      guard let next = rest.popFirst() else { return nil }
      word = (word ?? "") + String(next)
    case ("\\", "\""):
      // Within double quotes a backslash stands for itself before anything but these.
      guard let next = rest.popFirst() else { return nil }
      word = (word ?? "") + ("\"\\$`".contains(next) ? "" : "\\") + String(next)
    case (" ", nil), ("\t", nil), ("\n", nil):
      if let whole = word { words.append(whole) }
      word = nil
    default: word = (word ?? "") + String(character)
    }
  }
  guard quote == nil else { return nil }
  return words + (word.map { [$0] } ?? [])
}
