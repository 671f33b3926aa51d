import Foundation
import Testing

/// `steady search` over everything that was written.
@Suite(.timeLimit(.minutes(10))) struct SearchTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.run("checkin", "5", "--note", "Tea in the CAFÉ with \"Mo\"", "--at", "-5d")
    try program.run("win", "Sat in the cafe alone", "--at", "-3d")
    try program.run("write", "free", "one\ncafe\u{301} two", "--set", "private=yes", "--at", "-1d")
    try program.run("checkin", "6", "--note", "Чай дома", "--feel", "calm", "--at", "-2d")
  }

  private func lines(_ words: String...) throws -> [String] {
    try program.launch(["search"] + words)().output.split(separator: "\n").map(String.init)
  }

  @Test func capitalsAndAccentsDoNotMatterAndTheNewestIsFirst() throws {
    for word in ["cafe", "CAFÉ", "Cafe\u{301}"] {
      let lines = try lines(word)
      try #require(lines.count == 3)
      #expect(lines[0].contains("  Free page · text: one cafe\u{301} two"), "\(lines[0])")
      #expect(lines[1].contains("  Win · what: Sat in the cafe alone"))
      #expect(lines[2].contains("  checkin · note: Tea in the CAFÉ with"))
      let dates = lines.map { $0.dropFirst(28).prefix(16) }
      #expect(dates == dates.sorted(by: >))
    }
    #expect(try lines("the", "cafe").count == 2)
    #expect(try lines("чай ДОМА").count == 1)
    #expect(try lines("with \"mo\"").count == 1)
    #expect(try lines("calm").first?.contains("feelings: calm") == true)
    #expect(try program.script("printf ' cafe \\n' | \"$STEADY\" search -").code == 0)
  }

  @Test(arguments: ["note", "mood", "text", "free", "checkIn", "sum", "nowhere", "доме"])
  func onlyWhatWasWrittenIsFound(word: String) throws {
    let run = try program.run("search", word)
    #expect(run.code == 1, "\(run.output)")
    #expect(run.output == "" && run.errors == "steady: Nothing holds “\(word)”.\n")
    let json = try program.run("search", word, "--json")
    #expect(json.code == 1 && json.output == "[]\n")
  }

  @Test func theAnswerCanBeJSON() throws {
    let run = try program.run("search", "cafe", "--json")
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    let hits = try #require(list)
    #expect(hits.map { $0["kind"] as? String } == ["page", "page", "checkIn"])
    #expect(hits.map { $0["match"] as? String } == ["cafe\u{301}", "cafe", "CAFÉ"])
    #expect(hits[1]["practice"] as? String == "win")
    #expect(hits[1]["before"] as? String == "Sat in the ")
  }

  @Test func whatCannotBeAnsweredIsSaid() throws {
    #expect(try program.run("search").code == 64)
    #expect(try program.run("search", " ").errors.contains("steady search Mo"))
    #expect(try Program().run("search", "x").code == 1)
    let damaged = try program.text().replacing("\"mood\":6", with: "\"mood\":6,,")
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    let run = try program.run("search", "cafe")
    #expect(run.code == 65 && run.output.split(separator: "\n").count == 3)
  }
}
