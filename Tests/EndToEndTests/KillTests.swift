import Archive
import Domain
import Foundation
import Histories
import Testing

/// Killed at any moment, also in the middle of a save: what showed saved is there at the next start.
///
/// `STEADY_ROUNDS=1000 swift test --filter KillTests` kills a thousand times each.
@Suite(.serialized) struct KillTests {
  /// What the rounds met, for whoever asked for many.
  private struct Tally {
    var saved = 0
    var unsaved = 0
    /// Killed with a new file beside the old one: in the middle of a save.
    var inSaves = 0

    func say(_ name: String) {
      guard askedRounds != nil else { return }
      print("\(name): \(saved) saved, \(unsaved) not, \(inSaves) killed in the middle of a save")
    }
  }

  /// When to kill: about half of the rounds come to their end before that, however slow it is here.
  private struct Moment {
    private var random = SplitMix(state: 9)
    private var limit: UInt32 = 60_000

    mutating func next() -> UInt32 { UInt32.random(in: 0...limit, using: &random) }

    mutating func learn(cameToItsEnd: Bool) {
      limit = cameToItsEnd ? max(1000, limit - limit / 20) : min(3_000_000, limit + limit / 20)
    }
  }

  private func lived(_ count: Int) throws -> Program {
    let program = try Program()
    var file = try StateFile(path: program.state.path, seed: 1)
    var history = History(seed: 11)
    var record = Record()
    record.set(.welcomed, to: .flag(true), at: Stamp(milliseconds: 1))
    try file.write(history.changes(count) + record.takeChanges())
    return program
  }

  /// Everything that a start reads: whole, and holding all that was there before.
  private func check(
    _ program: Program, _ known: inout Set<ID>, atLeast count: Int
  ) throws {
    var file = try StateFile(path: program.state.path, seed: 2)
    let reading = try file.read()
    #expect(reading.damage == nil)
    #expect(reading.refusal == nil)
    #expect(reading.notices == [])
    let ids = Set(reading.record.items.map(\.id))
    #expect(ids.isSuperset(of: known), "lost: \(known.subtracting(ids))")
    #expect(ids.count >= count)
    known = ids
  }

  private func leftovers(_ program: Program) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: program.state.deletingLastPathComponent().path)
      .filter { $0.contains(".tmp-") }
  }

  /// Takes away what a killed save left, as if an hour had passed; answers whether there was any.
  private func sweep(_ program: Program) throws -> Bool {
    let names = try leftovers(program)
    for name in names {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: program.state.deletingLastPathComponent().path + "/" + name)
    }
    return !names.isEmpty
  }

  @Test func aVerbThatIsKilledLosesNothingThatItSaidIsSaved() throws {
    let program = try lived(400)
    var known: Set<ID> = []
    try check(program, &known, atLeast: 400)
    var moment = Moment()
    var tally = Tally()
    for round in 0..<rounds(20) {
      let child = try Child(
        [Program.path, "checkin", "\(round % 11)", "--note", "round \(round)"],
        environment: program.environment)
      usleep(moment.next())
      child.kill()
      let code = child.wait()
      moment.learn(cameToItsEnd: code == 0)
      let said = child.output
      // The line comes when everything is on the disk; half of it was begun then, too.
      if !said.isEmpty { tally.saved += 1 } else { tally.unsaved += 1 }
      let before = known
      try check(program, &known, atLeast: before.count + (said.isEmpty ? 0 : 1))
      if said.count >= 26 { #expect(known.contains { said.hasPrefix($0.description) }) }
      if try sweep(program) { tally.inSaves += 1 }
    }
    let last = try program.run("checkin", "5")
    #expect(last.code == 0 && last.errors == "")
    #expect(try leftovers(program) == [])
    #expect(try program.run("doctor").code == 0)
    tally.say("verb")
  }

  @Test func aScreenThatIsKilledLosesNothingThatItShowedSaved() throws {
    let program = try lived(400)
    var known: Set<ID> = []
    try check(program, &known, atLeast: 400)
    try program.run("settings", "set", "offers", "no")
    var moment = Moment()
    var tally = Tally()
    for round in 0..<rounds(8) {
      let terminal = try PseudoTerminal(program, arguments: ["checkin"])
      terminal.wait(for: "How is it, right now?")
      terminal.type("\u{1B}[C\u{1B}[A\r")
      let wait = moment.next()
      let end = ContinuousClock.now + .microseconds(Int(wait))
      var isSaved = false
      while ContinuousClock.now < end, !isSaved {
        terminal.read(within: 1)
        isSaved = terminal.text.contains("saved ✓")
      }
      if isSaved, round % 2 == 0 {
        // Once more, with a save behind it.
        terminal.forget()
        terminal.type("\u{1B}2\u{1B}[C\r")
        usleep(wait / 2)
      }
      kill(terminal.process, SIGKILL)
      #expect(terminal.wait(reading: true) == 128 + SIGKILL)
      moment.learn(cameToItsEnd: isSaved)
      if isSaved { tally.saved += 1 } else { tally.unsaved += 1 }
      try check(program, &known, atLeast: known.count + (isSaved ? 1 : 0))
      if try sweep(program) { tally.inSaves += 1 }
    }
    try program.run("checkin", "5")
    #expect(try leftovers(program) == [])
    let terminal = try PseudoTerminal(program)
    terminal.wait(for: "Good to see you.")
    tally.say("screen")
  }
}
