import Foundation
import Testing

/// The person's own editor, with all that can go wrong in one.
@Suite(.timeLimit(.minutes(10))) struct EditorTests {
  private let program: Program
  private let id: String

  init() throws {
    program = try Program()
    id = try program.checkIn("5", "--note", "first words")
  }

  /// Writes an editor: a script whose only argument is the file.
  private func editor(_ lines: String) throws -> String {
    let path = program.folder.appending(path: "an editor.sh").path
    // Copied by another program: one that this process still holds open for writing cannot be run.
    try "#!/bin/sh\n\(lines)\n".write(toFile: path + ".text", atomically: true, encoding: .utf8)
    try shell("cp '\(path).text' '\(path)'; chmod 700 '\(path)'")
    return path
  }

  /// A window that has asked for everything but the note, and opens the editor for that.
  private func begin(_ variables: String, before: String = "", more: String = "") throws -> Window {
    let window = try Window(
      program, arguments: "edit \(id) \(more)", columns: 240, variables: variables, before: before)
    window.wait(for: "when (")
    try window.press("Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter")
    window.wait(for: "e opens your editor")
    try window.press("e", "Enter")
    return window
  }

  private func quoted(_ path: String) -> String { "EDITOR=\"'\(path)'\"" }

  private func note() throws -> String? { try program.checkIn(id: id)["note"] as? String }

  private func leftovers(in folder: String? = nil) throws -> String {
    try shell("find '\(folder ?? program.folder.path)' -name 'steady-edit-*'")
  }

  @Test(arguments: [
    ("exit 1", "ended with 1"),
    ("kill -9 $$", "ended by signal 9"),
    ("printf 'caf\\351' > \"$1\"", "not valid UTF-8"),
    ("rm \"$1\"", "no text that can be read"),
    ("rm \"$1\"; ln -s /etc/passwd \"$1\"", "no text that can be read"),
    ("head -c 1100000 /dev/zero > \"$1\"", "more than 1 MiB"),
    ("(sleep 1; echo late > \"$1\") >/dev/null 2>&1 &", "The text is as it was."),
    ("", "The text is as it was."),
  ])
  func whatGoesWrongLeavesTheTextAsItWas(lines: String, sentence: String) throws {
    let before = try program.text()
    let window = try begin(quoted(editor(lines)))
    window.wait(for: sentence)
    try window.press("C-d")
    window.wait(for: "left with 0")
    #expect(try program.text() == before)
    #expect(try leftovers().isEmpty)
  }

  @Test func anEditorThatIsNotThere() throws {
    let window = try begin("EDITOR=/nowhere/vi")
    window.wait(for: "could not be started")
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try note() == "first words")
    #expect(try leftovers().isEmpty)
  }

  @Test(arguments: [
    ("printf 'second ü\\n' > \"$1\"", "second ü"),
    ("printf 'third' > \"$1.new\"; mv \"$1.new\" \"$1\"", "third"),
    (
      "echo fourth >> \"$1\"; chmod 666 \"$1\"; touch \"$1~\" \"$(dirname \"$1\")/.x.swp\"",
      "first words\nfourth"
    ),
    (
      "mkdir \"$(dirname \"$1\")/undo\"; echo x > \"$(dirname \"$1\")/undo/y\"; echo fifth > \"$1\"",
      "fifth"
    ),
  ])
  func whatIsWrittenIsTheNewText(lines: String, text: String) throws {
    let window = try begin(quoted(editor(lines)))
    window.wait(for: "may keep parts of the text")
    window.wait(for: "note (\(text.replacing("\n", with: " "))")
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try note() == text)
    #expect(try leftovers().isEmpty)
    let again = try begin(quoted(editor(lines)))
    try again.press("C-d")
    again.wait(for: "left with 0")
    #expect(!again.text.contains("may keep parts"))
  }

  @Test func anEmptiedTextIsAskedAbout() throws {
    var window = try begin(quoted(editor(": > \"$1\"")))
    window.wait(for: "is empty now")
    try window.press("n", "Enter")
    window.wait(for: "The text is as it was.")
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try note() == "first words")
    window = try begin(quoted(editor(": > \"$1\"")))
    window.wait(for: "is empty now")
    try window.press("y", "Enter")
    window.wait(for: "note (skipped")
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try note() == nil)
  }

  @Test func noShellReadsTheNameOfTheEditor() throws {
    let log = program.folder.appending(path: "log").path
    let path = try editor("for word; do echo \"<$word>\"; done > '\(log)'")
    let window = try begin("VISUAL=\"'\(path)' -c 'a b' \\$HOME ;touch\" EDITOR=false")
    window.wait(for: "The text is as it was.")
    let words = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(words.prefix(4) == ["<-c>", "<a b>", "<$HOME>", "<;touch>"])
    #expect(words.count == 5)
  }

  @Test func theTextLiesWhereNobodyElseCanReadIt() throws {
    let log = program.folder.appending(path: "log").path
    let runtime = program.folder.appending(path: "run").path
    try shell("mkdir -m 700 '\(runtime)'")
    let path = try editor("stat -c '%a %n' \"$1\" \"$(dirname \"$1\")\" > '\(log)'")
    var window = try begin("XDG_RUNTIME_DIR='\(runtime)' " + quoted(path))
    window.wait(for: "The text is as it was.")
    var modes = try String(contentsOfFile: log, encoding: .utf8)
    #expect(modes.hasPrefix("600 \(runtime)/steady-edit-"))
    #expect(modes.contains("\n700 \(runtime)/steady-edit-"))
    try shell("chmod 755 '\(runtime)'")
    window = try begin("XDG_RUNTIME_DIR='\(runtime)' " + quoted(path))
    window.wait(for: "The text is as it was.")
    modes = try String(contentsOfFile: log, encoding: .utf8)
    #expect(modes.hasPrefix("600 \(program.folder.path)/data/steady-edit-"))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func aSignalRemovesTheTextAndEndsBoth(signal: Int32, code: Int) throws {
    let window = try begin(quoted(editor("echo half > \"$1\"; exec sleep 60")))
    #expect(try eventually { try !leftovers().isEmpty })
    kill(try window.processID(), signal)
    window.wait(for: "left with \(code)")
    #expect(try leftovers().isEmpty)
    #expect(try note() == "first words")
  }

  @Test func theEditorDrawsOnTheTerminalAlsoWhenTheAnswerGoesElsewhere() throws {
    let answer = program.folder.appending(path: "answer").path
    let path = try editor("test -t 1 && echo drawn; echo second > \"$1\"")
    let window = try begin("\(quoted(path))", more: ">'\(answer)'")
    window.wait(for: "drawn")
    window.wait(for: "note (second")
    try window.press("Enter")
    window.wait(for: "left with 0")
    let written = try String(contentsOfFile: answer, encoding: .utf8)
    #expect(written.hasPrefix(id) && written.hasSuffix("mood 5 · second\n"))
  }

  @Test func controlCIsForTheEditor() throws {
    let path = try editor("trap '' INT; echo waiting; sleep 1; echo second > \"$1\"")
    let window = try begin(quoted(path), before: "trap : INT")
    window.wait(for: "waiting")
    try window.press("C-c")
    window.wait(for: "note (second")
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(try note() == "second")
  }

  @Test func whatAKilledProgramLeftIsRemovedAtTheNextStart() throws {
    var window = try begin(quoted(editor("sleep 60")))
    #expect(try eventually { try !leftovers().isEmpty })
    let running = try leftovers()
    // One that is in use stays.
    let other = try begin(quoted(editor("sleep 0.1")))
    other.wait(for: "The text is as it was.")
    #expect(try leftovers() == running)
    kill(try window.processID(), SIGKILL)
    window.wait(for: "left with 137")
    #expect(try leftovers() == running)
    window = try begin(quoted(editor("sleep 0.1")))
    window.wait(for: "The text is as it was.")
    #expect(try leftovers().isEmpty)
  }

  @Test func whatAnotherProgramChangedMeanwhileIsKeptBesideIt() throws {
    let window = try begin(quoted(editor("echo mine > \"$1\"")))
    window.wait(for: "note (mine")
    try program.run("edit", id, "theirs")
    try window.press("Enter")
    window.wait(for: "kept beside it")
    window.wait(for: "left with 0")
    let notes = try Set(program.checkIns().compactMap { $0["note"] as? String })
    #expect(notes == ["mine", "theirs"])
  }

  @Test func anAnswerThatCannotBeUsedIsAskedAgain() throws {
    let window = try Window(program, arguments: "edit \(id)")
    window.wait(for: "when (")
    try window.type("2999-01-01")
    try window.press("Enter")
    window.wait(for: "still to come")
    try window.press("Enter", "1", "2", "Enter")
    window.wait(for: "0 to 10")
    try window.press("-", "Enter", "9", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter")
    window.wait(for: "note (first words")
    try window.press("Enter")
    window.wait(for: "left with 0")
    let checkIn = try program.checkIn(id: id)
    #expect(checkIn["mood"] == nil)
    #expect(checkIn["energy"] as? Int == 9)
  }
}
