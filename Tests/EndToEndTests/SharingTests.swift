import Archive
import Domain
import Foundation
import Testing

/// A notebook that others read, copy, replace and hold meanwhile.
@Suite(.serialized, .timeLimit(.minutes(10))) struct SharingTests {
  private func moods(_ program: Program) throws -> [Int] {
    try program.checkIns().compactMap { $0["mood"] as? Int }.sorted()
  }

  private func begun(_ program: Program) throws {
    var record = Record()
    record.set(.welcomed, to: .flag(true), at: Stamp(milliseconds: 1))
    record.set(.offers, to: .flag(false), at: Stamp(milliseconds: 1))
    var file = try StateFile(path: program.state.path, seed: 1)
    try file.write(record.takeChanges())
  }

  @Test func twoScreensShowWhatTheOtherWrote() throws {
    let program = try Program()
    try begun(program)
    let screens = try [Window(program), Window(program)]
    for screen in screens { screen.wait(for: "Good to see you.") }
    for (number, screen) in screens.enumerated() {
      try screen.press("2", number == 0 ? "Right" : "Left", "Enter")
      screen.wait(for: "saved ✓")
    }
    for screen in screens {
      try screen.press("1")
      screen.wait(for: "2 today,")
      try screen.press("C-q")
      screen.wait(for: "left with 0")
    }
    #expect(try moods(program) == [4, 6])
  }

  @Test func everyCopyThatIsMadeMeanwhileIsWhole() throws {
    let program = try Program()
    try program.run("checkin", "1")
    let copies = program.folder.appending(path: "copies").path
    let copier = try program.launchScript(
      """
      mkdir '\(copies)'; n=0
      until [ -e '\(copies)/end' ]; do n=$((n + 1)); cp "$STEADY_DATA" '\(copies)'/$n; done
      """)
    for mood in 0..<12 { try program.run("checkin", "\(mood % 11)") }
    try shell("touch '\(copies)/end'")
    _ = try copier()
    var last = 0
    let names = try FileManager.default.contentsOfDirectory(atPath: copies).compactMap { Int($0) }
    #expect(names.count > 5)
    for name in names.sorted() {
      var file = try StateFile(path: "\(copies)/\(name)", seed: 1)
      let reading = try file.read()
      #expect(reading.damage == nil)
      #expect(reading.record.checkIns.count >= last)
      last = reading.record.checkIns.count
    }
  }

  /// Two whole versions take turns; whoever reads meanwhile sees one of them.
  @Test(arguments: ["mv", "cat"]) func aFileThatChangesWhileItIsReadIsNeverHalfOfEach(way: String)
    throws
  {
    let program = try Program()
    let folder = program.folder.path
    for (name, count) in [("a", 3), ("b", 9)] {
      for mood in 1...count { try program.run("--data", "\(folder)/\(name)", "checkin", "\(mood)") }
    }
    let change = way == "mv" ? "cp $f next && mv next s.json" : "cat $f >s.json"
    let writer = try program.launchScript(
      "cd '\(folder)'; cp a s.json; until [ -e end ]; do for f in b a; do \(change); done; done")
    for _ in 0..<12 {
      let run = try program.run("--data", "\(folder)/s.json", "list", "checkin")
      let lines = run.output.split(separator: "\n").count
      switch run.code {
      case 0: #expect(lines == 3 || lines == 9)
      // In place it is empty or cut off for a moment, and looks damaged then.
      case 65: #expect(way == "cat" && run.errors.contains("damaged"))
      case 66: #expect(way == "cat")
      default: #expect(run.code == 75, "\(run.errors)")
      }
    }
    try shell("touch '\(folder)/end'")
    _ = try writer()
  }

  @Test func whatAnEditorLeavesRunningHoldsNoLock() throws {
    let program = try Program()
    let id = try program.checkIn("3", "--note", "one")
    let editor = program.folder.appending(path: "editor").path
    let pid = program.folder.appending(path: "pid").path
    try shell(
      """
      printf '#!/bin/sh\\nsleep 60 & echo $! >"\(pid)"\\necho two >"$1"\\n' >'\(editor)'
      chmod +x '\(editor)'
      """)
    let terminal = try PseudoTerminal(
      program, arguments: ["edit", id], variables: ["VISUAL": editor])
    // Every other field stays as it is.
    for field in ["when", "mood", "energy", "feelings", "intensities", "body", "context", "need"] {
      terminal.wait(for: "\(field) (")
      terminal.type("\r")
    }
    terminal.wait(for: "e opens your editor")
    terminal.type("e\r")
    terminal.wait(for: "note (two")
    terminal.type("\r")
    #expect(terminal.wait() == 0)
    let number = try String(contentsOfFile: pid, encoding: .utf8).trimmed
    defer { _ = try? shell("kill \(number)") }
    #expect(try shell("ls -l /proc/\(number)/fd").contains("steady.json") == false)
    #expect(try shell("flock -n '\(program.state.path).lock' echo free").trimmed == "free")
    #expect(try program.run("checkin", "5").code == 0)
  }

  @Test(arguments: ["000", "777", "022"]) func whateverTheMaskAllIsPrivate(mask: String) throws {
    let program = try Program()
    for mood in 1...2 {
      #expect(try program.script("umask \(mask); $STEADY checkin \(mood)").code == 0)
    }
    let data = program.state.deletingLastPathComponent().path
    #expect(try shell("find '\(data)' -perm /077").trimmed == "")
    #expect(
      try shell("find '\(data)' -type f ! -perm 600; find '\(data)' -type d ! -perm 700").trimmed
        == "")
    #expect(try moods(program) == [1, 2])
  }

  @Test(.enabled(if: getuid() == 0)) func anotherUserSeesAndChangesNothing() throws {
    let program = try Program()
    for mood in 1...2 { try program.run("checkin", "\(mood)") }
    try shell("chmod 755 '\(program.folder.path)'")
    let data = program.state.deletingLastPathComponent().path
    let other = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    #expect(try shell("\(other) find '\(data)' -readable 2>/dev/null").trimmed == "")
    #expect(try shell("\(other) cat '\(program.state.path)' 2>/dev/null").trimmed == "")
    // A notebook that is somebody else's is read and not replaced.
    try shell("chown 65534 '\(program.state.path)'")
    let before = try program.text()
    let run = try program.run("checkin", "3")
    #expect(run.code == 77)
    #expect(run.errors.contains("belongs to another user"))
    #expect(try program.run("list", "checkin").output.split(separator: "\n").count == 2)
    #expect(try program.text() == before)
  }
}
