import Foundation
import Testing

/// What is typed into a page outlives whatever ends the program in the middle of it.
@Suite(.timeLimit(.minutes(10))) struct TypingKilledTests {
  private let program: Program

  init() throws {
    program = try Program()
    // The first screen is read, so that a page opens at once.
    let first = try PseudoTerminal(program)
    first.wait(for: "Welcome to Steady.")
    first.type("\r")
    first.wait(for: "Good to see you.")
    first.type("\u{11}")
    #expect(first.wait() == 0)
  }

  /// The text of the page in the draft: that of the last line that is whole.
  private var drafted: String {
    let lines = (try? String(contentsOfFile: program.state.path + ".draft", encoding: .utf8)) ?? ""
    let texts = lines.split(separator: "\n").compactMap { line -> String? in
      let line = line.hasSuffix(",") ? line.dropLast() : line
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["answers"] as? [String: Any])?["text"] as? String
    }
    return texts.last ?? ""
  }

  private func page() throws -> PseudoTerminal {
    let line = try PseudoTerminal(program, arguments: ["free"])
    line.wait(for: "Free page")
    return line
  }

  /// Types a character and waits until the screen shows it.
  private func type(_ character: Character, on line: PseudoTerminal) {
    line.forget()
    line.type(String(character))
    line.wait(for: String(character))
  }

  /// Twice what the contract gives a draft, since other tests keep the machine busy meanwhile.
  private static let age = Duration.seconds(4)

  @Test(arguments: 0..<8) func aKillWhileTypingLosesTheLastMomentsAtMost(seed: Int) throws {
    var dice = Seeded(seed: UInt64(seed))
    let line = try page()
    let end = ContinuousClock.now + .milliseconds(.random(in: 4_500..<9_000, using: &dice))
    var typed = ""
    var shown: [(at: ContinuousClock.Instant, count: Int)] = []
    while ContinuousClock.now < end {
      let letter = Int.random(in: 0..<6, using: &dice) == 0 ? " " : "abcdefghijklmnopqrstuvwxyz"
      // A space leaves nothing on the screen to wait for.
      guard letter != " " else {
        line.type(" ")
        typed += " "
        continue
      }
      let character = letter.randomElement(using: &dice) ?? "a"
      type(character, on: line)
      typed.append(character)
      shown.append((.now, typed.count))
      usleep(.random(in: 20_000..<150_000, using: &dice))
    }
    let killed = ContinuousClock.now
    kill(line.process, SIGKILL)
    #expect(line.wait() == 137)
    let old = shown.last { $0.at < killed - Self.age }?.count ?? 0
    let kept = drafted
    #expect(old > 0 && kept.count >= old, "\(kept.count) of \(old)")
    #expect(typed.hasPrefix(kept), "\(kept.debugDescription) of \(typed.debugDescription)")
    let next = try PseudoTerminal(program)
    next.wait(for: "Go on writing")
    next.type("\u{11}")
    #expect(next.wait() == 0)
    let pages = try program.pages()
    #expect(pages.count == 1 && drafted.isEmpty)
    #expect((pages.first?["answers"] as? [String: Any])?["text"] as? String == kept)
  }

  @Test(arguments: ["escape", "interrupt", "hang-up", "leave"])
  func whateverElseEndsItKeepsAll(way: String) throws {
    let line = try page()
    let text = "wordsThatWereTypedAMomentAgo"
    for character in text { type(character, on: line) }
    switch way {
    case "escape":
      line.type("\u{1B}")
      line.wait(for: "Kept as it is.")
      kill(line.process, SIGTERM)
    case "interrupt": kill(line.process, SIGINT)
    case "hang-up": line.hangUp()
    default: line.type("\u{11}")
    }
    _ = line.wait(reading: way != "hang-up")
    let saved = (try program.pages().first?["answers"] as? [String: Any])?["text"] as? String
    #expect((saved ?? drafted) == text)
  }
}

/// Numbers that are the same at every run.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
