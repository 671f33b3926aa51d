import Foundation
import Testing

/// Everything is erased from the full screen: the folder is empty afterwards.
@Suite(.timeLimit(.minutes(5))) struct EraseTests {
  @Test(arguments: [false, true])
  func theFolderIsEmptyAfterwards(isSealed: Bool) throws {
    let program = try Program()
    try program.run("checkin", "6", "--note", "canary")
    try program.run("checkin", "5")
    let data = program.state.deletingLastPathComponent().path
    try shell("umask 077; echo x >'\(data)/steady.json.damaged-20261122T101010Z'")
    let words = "four words of mine"
    if isSealed {
      let file = program.folder.appending(path: "words").path
      try shell("echo '\(words)' >'\(file)'")
      let given = ["STEADY_PASSPHRASE_FILE": file]
      #expect(try program.run("passphrase", "set", environment: given).code == 0)
    }
    let window = try Window(program, arguments: "settings")
    if isSealed {
      window.wait(for: "Type your passphrase.")
      try window.type(words)
      try window.press("Enter")
    } else {
      window.wait(for: "Welcome to Steady.")
      try window.press("Enter")
    }
    window.wait(for: "Settings · each acts at once")
    try window.press("2", "Right", "Tab", "Tab", "Tab")
    try window.type("half typed")
    window.wait(for: "half typed")
    try window.press("Escape")
    #expect(
      eventually {
        FileManager.default.fileExists(atPath: program.state.path + ".draft")
      })
    try window.press(",", "G", "Up", "Enter")
    window.wait(for: "It cannot be undone.")
    try window.press("Enter")
    window.wait(for: "Type ERASE")
    try window.type("ERASE")
    window.wait(for: "ERASE")
    try window.press("Enter")
    window.wait(for: "Everything here is erased.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: data) == [])
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try FileManager.default.contentsOfDirectory(atPath: data) == [])
    #expect(!window.text.contains("canary"))
  }
}
