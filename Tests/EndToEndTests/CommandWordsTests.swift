import Testing

@testable import steady

struct CommandWordsTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("  code   --wait ", ["code", "--wait"]),
    ("'/a b/vi' -c 'set tw=60'", ["/a b/vi", "-c", "set tw=60"]),
    (#"/a\ b/vi "it's" \"x\""#, ["/a b/vi", "it's", "\"x\""]),
    (#""a \"b\" \n \\""#, [#"a "b" \n \"#]), (#"'a\b'"#, [#"a\b"#]), ("a''b", ["ab"]),
    ("vi ''", ["vi", ""]),
    ("vi; rm -rf $HOME `x` $(y)", ["vi;", "rm", "-rf", "$HOME", "`x`", "$(y)"]),
    ("", []),
  ])
  func splitsAsAShellDoesAndRunsNothing(line: String, words: [String]) {
    #expect(commandWords(line) == words)
  }

  @Test(arguments: ["'open", "\"open", "vi \\", "\"a\\"])
  func refusesWhatIsNotClosed(line: String) { #expect(commandWords(line) == nil) }
}
