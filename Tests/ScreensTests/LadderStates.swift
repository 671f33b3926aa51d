import Display
import Domain
import Screens

extension Play {
  /// A ladder of so many steps from the starters; some were practised.
  static func ladder(_ count: Int) -> Record {
    var record = begun
    let start: Int64 = 1_795_423_267 - 20 * 86_400
    for number in 0..<count {
      let at = Moment(seconds: start + Int64(number), offset: 60)
      let starter = Starter.all[number * 3 % Starter.all.count]
      var rung = starter.rung(at: at)
      if number >= Starter.all.count { rung.title += " \(number / Starter.all.count + 1)" }
      rung.importance = number % 4 == 0 ? 8 : nil
      if number % 3 != 2 { rung.answerSafety(true) }
      let statuses: [Int: Rung.Status] = [
        1: .comfortableEnough, 4: .practising, 5: .resting, 7: .retired,
      ]
      if let status = statuses[number % 9] { rung.status = status }
      let id = ID(milliseconds: start * 1000, random: UInt128(number))
      let stamp = Stamp(milliseconds: start * 1000)
      record.put(.rung(Entry(id: id, edited: stamp, content: rung)), at: stamp)
      if rung.status == .practising { practise(id, from: start, in: &record) }
    }
    _ = record.takeChanges()
    return record
  }

  /// Three practices on three days.
  private static func practise(_ id: ID, from start: Int64, in record: inout Record) {
    for turn in 0..<3 {
      let seconds = start + Int64(turn + 1) * 3 * 86_400
      var attempt = Attempt(rung: id)
      attempt.startedAt = Moment(seconds: seconds, offset: 60)
      attempt.sudsPredPeak = 60
      attempt.likelihoodBefore = 80 - turn * 20
      attempt.rate(50 - turn * 5, afterSeconds: 0)
      attempt.rate(25, afterSeconds: 600)
      attempt.completion = .done
      attempt.minutesDone = 20
      attempt.didItHappen = .no
      attempt.learned = "she asked me things too"
      attempt.likelihoodNext = 60 - turn * 20
      let stamp = Stamp(milliseconds: seconds * 1000)
      let entry = Entry(
        id: ID(milliseconds: seconds * 1000, random: 1), at: attempt.startedAt, edited: stamp,
        content: attempt)
      record.put(.attempt(entry), at: stamp)
    }
  }

  /// A practice that has been going on for some minutes, with ratings.
  static func practising(_ size: Size) -> Play {
    var play = Play.onLadder(9, size, [.enter])
    play.type("she will look at her phone")
    play.press(.down, .right, .right, .down, .down, .right, .down, .down, .right, .enter)
    for keys in [[Key.right, .right], [.right], [.left, .left, .left, .left], [.left]] {
      play.wait(180_000)
      for key in keys { play.press(key) }
    }
    play.press("f")
    play.type("nerv")
    play.press(.enter, .escape)
    return play
  }

  static func onLadder(_ count: Int, _ size: Size, _ keys: [Key] = []) -> Play {
    var play = Play(Play.ladder(count), at: LadderScreen.self, size: size)
    for key in keys { play.press(key) }
    return play
  }
}

let ladderStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("ladder-empty", { Play.onLadder(0, $0) }),
  ("ladder-one", { Play.onLadder(1, $0) }),
  ("ladder", { Play.onLadder(9, $0) }),
  ("ladder-sixty", { Play.onLadder(60, $0, [.pageDown]) }),
  ("ladder-practised", { Play.onLadder(9, $0, [.end, .up, .up, .up, .up]) }),
  ("ladder-filter", { Play.onLadder(9, $0, ["f", .down, .right]) }),
  ("ladder-add", { Play.onLadder(9, $0, ["n", .down, .down]) }),
  ("ladder-kept-off", { Play.onLadder(9, $0, ["n", .down, .enter]) }),
  ("ladder-step", { Play.onLadder(9, $0, ["e"]) }),
  ("ladder-wide-apart", { Play.onLadder(2, $0, [.up, "+", "+", "+", "+", "+"]) }),
  ("ladder-split", { Play.onLadder(2, $0, [.up, "+", "+", "+", "+", "+", "s"]) }),
  ("practice-plan", { Play.onLadder(9, $0, [.enter]) }),
  ("practice-begun", { Play.onLadder(9, $0, [.enter, .enter]) }),
  ("practice", { Play.practising($0) }),
  (
    "practice-naming",
    {
      var play = Play.practising($0)
      play.press("f")
      play.type("cur")
      return play
    }
  ),
  (
    "practice-after",
    {
      var play = Play.practising($0)
      play.press(.enter, .right, .right, .down, .right)
      return play
    }
  ),
  (
    "practice-kindness",
    {
      var play = Play.practising($0)
      play.press(.enter, "y", .enter)
      return play
    }
  ),
  ("step-page", { Play.onLadder(9, $0, [.end, .up, .up, .up, .up, .right]) }),
  ("step-page-new", { Play.onLadder(1, $0, [.right]) }),
  ("progress", { Play.onLadder(9, $0, ["p"]) }),
  ("progress-none", { Play.onLadder(1, $0, ["p"]) }),
  ("contacts-none", { Play.onLadder(1, $0, ["a"]) }),
  ("contact", { Play.onLadder(1, $0, ["a", "n", .right, .down, .right, .down, .down, .right]) }),
  (
    "contacts",
    {
      Play.onLadder(
        1, $0, ["a", "n", .right, .down, .right, .down, .down, .right, .enter, "n", .left, .enter])
    }
  ),
  (
    "today-under-way",
    {
      var play = Play.onLadder(1, $0, [.enter, .enter, .escape, "1"])
      play.wait(1000)
      return play
    }
  ),
]
