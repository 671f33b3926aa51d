import Foundation
import Histories
import Testing

/// Verbs that do more than one save, killed before each of their calls: both sides of it are there.
///
/// With a passphrase only some calls are tried; `STEADY_ROUNDS=99` tries them all.
@Suite(.serialized, .timeLimit(.minutes(20))) struct KilledVerbsTests {
  private static let calls = ["write", "/^fsync", "/^rename", "/^(unlink|remove)", "/^link"]

  private func moods(_ program: Program, _ more: [String: String] = [:]) throws -> [Int] {
    let run = try program.run("list", "checkin", "--json", environment: more)
    guard run.code == 0 else { return [] }
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    return (list ?? []).compactMap { $0["mood"] as? Int }.sorted()
  }

  /// Runs a verb that is killed before a call; false when it came to its end.
  private func kill(
    _ program: Program, at number: Int, of call: String, _ verb: String,
    _ more: [String: String] = [:]
  ) throws -> Bool {
    let run = try program.script(
      "strace -f -o /dev/null -e 'trace=\(call)' -e 'inject=\(call):signal=KILL:when=\(number)'"
        + " $STEADY \(verb) >/dev/null 2>&1", environment: more)
    return run.code == 137
  }

  @Test(arguments: calls) func aMerge(call: String) throws {
    for number in 1...20 {
      let program = try Program()
      try program.run("checkin", "1")
      let data = program.state.deletingLastPathComponent().path
      let conflict = "\(data)/steady.sync-conflict-20261122-101010-ABCDEFG.json"
      try program.run("--data", conflict, "checkin", "3")
      let other = try Data(contentsOf: URL(filePath: conflict))
      let wasKilled = try kill(program, at: number, of: call, "merge '\(conflict)'")
      let all = try moods(program)
      #expect(all == [1] || all == [1, 3], "call \(number)")
      // The other version is there under one of its names, and was not changed.
      let names = try FileManager.default.contentsOfDirectory(atPath: data)
        .filter { $0.contains("sync-conflict") && $0.hasSuffix("json") || $0.contains(".merged-") }
      #expect(names.count == 1)
      #expect(try names.map { try Data(contentsOf: URL(filePath: "\(data)/\($0)")) } == [other])
      // Once more joins them, whatever was done.
      try program.run("merge", "\(data)/\(names.first ?? "")")
      #expect(try moods(program) == [1, 3])
      if !wasKilled { break }
    }
  }

  @Test(arguments: calls) func aRestoring(call: String) throws {
    for number in 1...20 {
      let program = try Program()
      for mood in 1...2 { try program.run("checkin", "\(mood)") }
      let wasKilled = try kill(program, at: number, of: call, "backup restore --replace")
      let all = try moods(program)
      #expect(all == [1] || all == [1, 2], "call \(number)")
      let next = try program.run("checkin", "7")
      #expect(next.code == 0 && next.errors == "")
      // What was there before can be had again.
      let list = try program.run("backup", "list", "--json").output
      let backups = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
      let counts = (backups ?? []).compactMap { $0["entries"] as? Int }
      #expect(all == [1, 2] || counts.contains(2), "call \(number): \(counts)")
      if !wasKilled { break }
    }
  }

  @Test(arguments: ["/^fsync", "/^rename"]) func settingAPassphrase(call: String) throws {
    // The second is the one by which the state itself gets its new form, or stands just before it.
    var number = askedRounds == nil ? 2 : 1
    for _ in 0..<rounds(1) {
      let program = try Program()
      try program.run("checkin", "1", "--note", "canary")
      try program.run("checkin", "2", "--note", "canary")
      let words = program.folder.appending(path: "words").path
      try shell("echo 'four words of mine' >'\(words)'")
      let given = ["STEADY_PASSPHRASE_FILE": words]
      let wasKilled = try kill(program, at: number, of: call, "passphrase set", given)
      #expect(try moods(program, given) == [1, 2], "call \(number)")
      // The next save brings everything into one form.
      #expect(try program.run("checkin", "3", environment: given).code == 0)
      let backups = try program.run("backup", "list", "--json", environment: given).output
      #expect(!backups.contains("\"whole\":false"), "call \(number): \(backups)")
      let isSealed = try String(contentsOf: program.state, encoding: .utf8).contains("sealed")
      let plain = try shell(
        "grep -l canary -r '\(program.folder.path)/data' | grep -v '\\.tmp-'; true")
      #expect(isSealed ? plain == "" : plain != "", "call \(number): \(plain)")
      if !wasKilled { break }
      number += 1
    }
  }
}
