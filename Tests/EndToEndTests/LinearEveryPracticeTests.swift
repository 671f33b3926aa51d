import Domain
import Foundation
import Testing

/// Every practice from a pipe: all answered, and all skipped.
@Suite(.timeLimit(.minutes(10))) struct LinearEveryPracticeTests {
  private let program: Program

  init() throws { program = try Program() }

  private func run(_ practice: Practice, _ lines: [String]) throws -> Program.Run {
    let input = program.folder.appending(path: "input").path
    try lines.map { "\($0)\n" }.joined().write(toFile: input, atomically: true, encoding: .utf8)
    return try program.script("\"$STEADY\" write \(practice.id) --linear < '\(input)'")
  }

  private static let asked = Practices.all.filter { $0.id != Practice.affirmation.id }.map(\.id)

  @Test(arguments: Practices.all.map(\.id))
  func everyAnswerIsKeptInItsField(id: String) throws {
    let practice = try #require(Practices.named(id))
    try program.run("write", "strength", "caring", "--set", "evidence=2026-11-20 I helped Sam")
    let fields = practice.steps.flatMap(\.fields)
    let run = try run(practice, fields.flatMap { Self.typed(for: $0) })
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1)
    let page = try #require(try program.pages().last)
    #expect(page["practice"] as? String == id)
    let answers = try #require(page["answers"] as? [String: Any])
    for field in fields {
      let kept = try #require(answers[field.id] as? NSObject, "\(field.id)")
      if let expected = Self.kept(field) { #expect(kept == expected, "\(field.id): \(kept)") }
    }
    // What is asked on the next morning is not asked now.
    for field in practice.nextMorning?.fields ?? [] { #expect(answers[field.id] == nil) }
    let names = Set(fields.map(\.id) + ["question"])
    #expect(Set(answers.keys).isSubset(of: names), "\(answers.keys)")
  }

  @Test(arguments: asked)
  func whereAllIsSkippedNothingIsStored(id: String) throws {
    let practice = try #require(Practices.named(id))
    let skipped = try run(practice, Array(repeating: "", count: 40))
    #expect(skipped.code == 0)
    #expect(skipped.output == "" && skipped.errors.contains("nothing is kept"))
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    let ended = try run(practice, [])
    #expect(ended.code == 0 && ended.output == "")
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
  }

  /// One answer alone: what was skipped is absent, and neither 0 nor empty.
  @Test(arguments: asked)
  func whatIsSkippedIsAbsent(id: String) throws {
    let practice = try #require(Practices.named(id))
    let fields = practice.steps.flatMap(\.fields)
    let last = try #require(fields.lastIndex { $0.form.isWriting || Self.isScale($0) })
    let lines = fields.enumerated().flatMap {
      $0.offset == last ? Self.typed(for: $0.element) : [""]
    }
    #expect(try run(practice, lines).code == 0)
    let answers = try #require(try program.pages().last?["answers"] as? [String: Any])
    #expect(Set(answers.keys).subtracting(["question"]) == [fields[last].id])
  }

  private static func isScale(_ field: PracticeField) -> Bool {
    if case .scale = field.form { true } else { false }
  }

  /// What somebody types as the answer, line by line.
  private static func typed(for field: PracticeField) -> [String] {
    switch field.form {
    case .text: ["Some words.", ""]
    case .line: ["Some words."]
    case .lines: ["One thing", "Another", ""]
    case .scale(let range): ["\(min(range.upperBound, max(range.lowerBound, 4)))"]
    case .choice(let choices), .choices(let choices, _): [choices[0].id]
    case .feelings: ["sad 70, tired"]
    case .rerated: ["sad 50"]
    case .views, .causes: ["One thing = 40", ""]
    case .evidence: ["2026-11-20 One thing", ""]
    case .day: ["2026-11-20"]
    case .flag: ["yes"]
    case .record: ["1"]
    }
  }

  /// What is kept of it; nil where it is an id.
  private static func kept(_ field: PracticeField) -> NSObject? {
    switch field.form {
    case .text, .line: "Some words." as NSString
    case .lines: ["One thing", "Another"] as NSArray
    case .scale(let range): min(range.upperBound, max(range.lowerBound, 4)) as NSNumber
    case .choice(let choices): choices[0].id as NSString
    case .choices(let choices, _): [choices[0].id] as NSArray
    case .feelings: [["sad", 70], ["tired", NSNull()]] as NSArray
    case .rerated: [["sad", 50]] as NSArray
    case .views, .causes: [["One thing", 40]] as NSArray
    case .evidence: [["2026-11-20", "One thing"]] as NSArray
    case .day: "2026-11-20" as NSString
    case .flag: true as NSNumber
    case .record: nil
    }
  }
}
