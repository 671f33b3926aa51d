import Foundation
import Testing

/// Pages from the shell: captures, `write` by arguments, `list`, `show`, `edit` and `delete`.
@Suite(.timeLimit(.minutes(10))) struct PageVerbTests {
  private let program: Program

  init() throws { program = try Program() }

  private func pages() throws -> [[String: Any]] { try program.pages() }

  private func answers(_ page: [String: Any]?) throws -> [String: Any] {
    try #require(page?["answers"] as? [String: Any])
  }

  @Test(arguments: [("win", "what", "win"), ("catch", "thought", "quick-catch")])
  func aCaptureKeepsItsText(verb: String, field: String, practice: String) throws {
    let run = try program.run(verb, "it", "went  well", "--at", "yesterday 21:30")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("it went well"))
    try program.script("printf 'ü one\\ntwo\\n\\n' | \"$STEADY\" \(verb)")
    try program.script("printf three | \"$STEADY\" \(verb) -")
    let json = try program.run(verb, "four", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["practice"] as? String == practice)
    let texts = try pages().map { try answers($0)[field] as? String }
    #expect(Set(texts) == ["it went  well", "ü one\ntwo", "three", "four"])
    #expect(try pages().allSatisfy { $0["practice"] as? String == practice })
    let yesterday = try program.script("date -u -d yesterday +%F").output.trimmed
    let at = try pages().first?["at"] as? String ?? ""
    #expect(at.hasPrefix("\(yesterday)T21:30"))
  }

  @Test(arguments: ["win", "catch"])
  func aCaptureIsAskedForOnATerminal(verb: String) throws {
    let line = try PseudoTerminal(program, arguments: [verb])
    line.wait(for: verb == "win" ? "What went well" : "What is the thought?")
    line.type("I rested\r")
    #expect(line.wait() == 0)
    #expect(line.text.contains("· I rested"))
    #expect(try pages().count == 1)
    for typed in ["\r", "\u{4}"] {
      let empty = try PseudoTerminal(program, arguments: [verb])
      empty.wait(for: "? ")
      empty.type(typed)
      empty.wait(for: "Nothing was kept.")
      #expect(empty.wait() == 0)
    }
    #expect(try pages().count == 1)
  }

  @Test(arguments: [
    ("win ''", 65, "no text"), ("catch ' '", 65, "no text"), ("win </dev/null", 65, "no text"),
    ("catch x --at soon", 64, "is no time"), ("win x --at 2999-01-01", 64, "still to come"),
    ("write", 64, "--help"), ("write wim", 64, "Did you mean win?"),
    ("write letters", 64, "There is: free, win"), ("write free -", 65, "no text"),
    ("write free --set text", 64, "has no ="), ("write free --set txt=1", 64, "mean text?"),
    ("write free --set weather=1", 64, "There is: text, title"),
    ("write free x --linear", 64, "not both"), ("write free x --set text=y", 64, "given twice"),
    ("write free --set text=- --set title=-", 64, "only once"),
    ("write free --set text=", 65, "nothing to keep"),
    ("write win did --set size=huge", 64, "tiny, small, medium, large"),
    ("write win did --set moodAfter=11", 64, "from 0 to 10"),
    ("write thought-record x --set 'otherViews=a = 101'", 64, "from 0 to 100"),
    ("write thought-record x --set 'feelings=a,b,c,d,e,f'", 64, "Five words"),
    ("write thought-record x --set patterns=nonsense", 64, "mind-reading"),
    ("write strength kind --set usedAt=soon", 64, "2026-11-20"),
    ("write affirmation 'I can'", 65, "with proof"), ("write affirmation --linear", 65, "no proof"),
    ("list checkin --tag x", 64, "are for pages"), ("edit $ID --set size=huge", 64, "tiny"),
    ("edit $ID --set praise=x", 64, "There is: what"),
  ])
  func whatIsRefusedSavesNothing(line: String, code: Int, sentence: String) throws {
    let id = try program.run("win", "first").output.prefix(26)
    let before = try program.text()
    let run = try program.script("\"$STEADY\" \(line)", environment: ["ID": String(id)])
    #expect(Int(run.code) == code, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").last?.contains(sentence) == true)
    #expect(try program.text() == before)
  }

  @Test func aPageIsWrittenByItsFields() throws {
    let run = try program.script(
      """
      printf 'fact one\\nfact two\\n' | "$STEADY" write Thought-Record nobody wants me \
      --set feelings='sad 70, tired' --set BELIEFBEFORE=80 --set otherViews='busy = 50' \
      --set factsFor=- --set patterns=mind-reading --set title='An evening' --set tags=work \
      --set private=yes
      """)
    #expect(run.code == 0, "\(run.errors)")
    let page = try #require(try pages().first)
    let answers = try answers(page)
    #expect(answers["thought"] as? String == "nobody wants me")
    #expect(answers["beliefBefore"] as? Int == 80)
    #expect(answers["factsFor"] as? [String] == ["fact one", "fact two"])
    #expect(answers["patterns"] as? [String] == ["mind-reading"])
    #expect((answers["feelings"] as? [[Any]])?.map(\.count) == [2, 2])
    #expect(page["title"] as? String == "An evening" && page["private"] as? Bool == true)
    #expect(try program.run("write", "Kind letter", "Dear me").code == 0)
  }

  @Test func aLineWithProofIsTiedToIt() throws {
    let proof = "evidence=2026-11-20 I helped Sam"
    let id = try program.run("write", "strength", "caring", "--set", proof).output.prefix(26)
    let run = try program.run("write", "affirmation", "I can be caring", "--set", "proof=\(id)")
    #expect(run.code == 0)
    let page = try #require(try pages().first { $0["practice"] as? String == "affirmation" })
    #expect(page["links"] as? [String] == [String(id)])
    #expect(try answers(page)["text"] as? String == "I can be caring")
  }

  @Test func pagesAreListedShownChangedAndDeleted() throws {
    let id = String(try program.run("write", "free", "on the #sea\nagain").output.prefix(26))
    try program.run("win", "told Ana", "--at=-2h")
    let list = try program.run("list", "page").output.split(separator: "\n")
    #expect(list.count == 2 && list[0].contains("Win · told Ana") && list[1].hasPrefix(id))
    for filter in [["--tag", "sea"], ["--tag", "#Sea"], ["--practice", "free"]] {
      let found = try program.launch(["list", "page"] + filter)().output
      #expect(found.hasPrefix(id) && found.split(separator: "\n").count == 1, "\(filter)")
    }
    #expect(try program.run("list", "page", "--practice", "pie").errors.contains("Nothing here"))
    let shown = try program.run("show", id).output
    #expect(shown.contains("\npractice: free\ntext: on the #sea\nagain\n"))
    let changed = try program.run(
      "edit", id, "new", "words", "--set", "tags=a, b", "--set", "minutes=5", "--at", "yesterday")
    #expect(changed.code == 0, "\(changed.errors)")
    let page = try #require(try pages().first { $0["id"] as? String == id })
    #expect(try answers(page)["text"] as? String == "new words")
    #expect(page["tags"] as? [String] == ["a", "b"] && page["minutes"] as? Int == 5)
    let deleted = try program.run("delete", id)
    #expect(deleted.output.contains("deleted: \(id)") && deleted.output.contains("text: new words"))
    #expect(try pages().count == 1)
  }

  @Test func theTextOfAPageIsEditedInTheEditor() throws {
    let id = String(try program.run("write", "pie", "the evening").output.prefix(26))
    let editor = program.folder.appending(path: "editor").path
    let script = "#!/bin/sh\nprintf 'late = 30\\nchance = 20\\n' > \"$1\"\n"
    try script.write(toFile: editor, atomically: true, encoding: .utf8)
    try shell("chmod 700 '\(editor)'")
    let line = try PseudoTerminal(
      program, arguments: ["edit", id], variables: ["EDITOR": "'\(editor)'"])
    for (question, answer) in [
      ("when (", ""), ("event (the evening", ""), ("beliefBefore (", "70"),
      ("causes (skipped; e", "e"),
      ("causes (late = 30 chance", "\u{4}"),
    ] {
      line.wait(for: question)
      line.forget()
      line.type(answer == "\u{4}" ? answer : "\(answer)\r")
    }
    #expect(line.wait() == 0)
    #expect(line.text.contains("Nothing was changed."))
    let again = try PseudoTerminal(
      program, arguments: ["edit", id], variables: ["EDITOR": "'\(editor)'"])
    again.wait(for: "when (")
    again.type("\r\r70\re\r")
    again.wait(for: "causes (late = 30 chance")
    again.type("\r\r\r\r\r\r\r\r")
    #expect(again.wait() == 0)
    let causes = try answers(pages().first)["causes"] as? [[Any]]
    #expect(causes?.compactMap { $0.first as? String } == ["late", "chance"])
    #expect(causes?.compactMap { $0.last as? Int } == [30, 20])
  }

  @Test func theExportHoldsEveryPage() throws {
    try program.run("write", "free", "one", "--set", "private=yes")
    try program.run("win", "two")
    let file = program.folder.appending(path: "all.json").path
    #expect(try program.run("export", "json", "--output", file).code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == program.text())
  }

  // MARK: Two writers

  /// The first process has read the page, and is in the middle of its text, while the second writes.
  ///
  /// A pipe holds less than that text, so it is full until the first process reads from it.
  @Test func ofTwoWritersBothTextsAreKept() throws {
    let id = String(try program.run("write", "free", "first words").output.prefix(26))
    let run = try program.script(
      """
      mkfifo "$HOME/in"; "$STEADY" edit \(id) - < "$HOME/in" > "$HOME/out" & exec 3> "$HOME/in"
      head -c 100000 /dev/zero | tr '\\0' x >&3
      "$STEADY" edit \(id) theirs --set title=Monday || exit 9
      echo >&3; exec 3>&-; wait $!
      """)
    #expect(run.code == 0, "\(run.errors)")
    let page = try #require(try pages().first { $0["id"] as? String == id })
    #expect((try answers(page)["text"] as? String)?.count == 100_000)
    #expect(page["title"] as? String == "Monday")
    let other = try #require(try pages().first { $0["conflictOf"] as? String == id })
    #expect(try answers(other)["text"] as? String == "theirs")
    #expect(try pages().count == 2)
    #expect(try program.run("search", "theirs").output.contains("theirs"))
  }

  @Test func whatWasWrittenBesideAQuestionedPageIsTiedToIt() throws {
    let id = String(try program.run("win", "first").output.prefix(26))
    let line = try PseudoTerminal(program, arguments: ["edit", id])
    line.wait(for: "when (")
    line.type("\rmine\r")
    line.wait(for: "size (")
    try program.run("edit", id, "theirs")
    line.type(String(repeating: "\r", count: 12))
    line.wait(for: "kept beside it")
    #expect(line.wait() == 0)
    let other = try #require(try pages().first { $0["conflictOf"] as? String == id })
    #expect(try answers(other)["what"] as? String == "mine")
  }
}

extension Program {
  func pages() throws -> [[String: Any]] {
    try records().filter { $0["kind"] as? String == "page" }
  }
}
