import Glibc
import Testing

@testable import Curses

struct LinePaceTests {
  private let millisecond: Int64 = 1_000_000

  @Test func aLineThatTakesEverythingIsNeverInTheWay() {
    var pace = LinePace(speed: speed_t(B38400), asks: false)
    for frame in 0..<100 {
      let now = Int64(frame) * 33 * millisecond
      #expect(isSo(&pace, { $0.hasRoom(at: now) }))
      #expect(!isSo(&pace, { $0.sent(cells: 60, from: now, to: now + 100_000) }))
    }
  }

  @Test func aSlowLineGetsNoMoreThanItCarries() {
    var pace = LinePace(speed: speed_t(B9600), asks: false)
    var cells = 0
    for millisecond in 0..<10_000 {
      let now = Int64(millisecond) * self.millisecond
      if millisecond % 33 == 0, pace.hasRoom(at: now) {
        _ = pace.sent(cells: 40, from: now, to: now)
        cells += 40
      }
    }
    // Ten bytes a cell, 960 bytes a second, and one frame under way.
    #expect(cells <= 960 + 40)
    #expect(cells >= 800)
  }

  @Test func whileAnAnswerIsLateNothingIsSent() {
    var pace = LinePace(speed: speed_t(B38400), asks: true)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 0, to: 0) }))
    #expect(pace.awaitsAnswer)
    #expect(isSo(&pace, { $0.hasRoom(at: 33 * millisecond) }))
    #expect(!isSo(&pace, { $0.sent(cells: 60, from: 33 * millisecond, to: 33 * millisecond) }))
    #expect(!isSo(&pace, { $0.hasRoom(at: 66 * millisecond) }))
    pace.answered(at: 70 * millisecond)
    #expect(!pace.awaitsAnswer)
    #expect(isSo(&pace, { $0.hasRoom(at: 70 * millisecond) }))
  }

  @Test func onASlowLineEachFrameWaitsForTheOneBefore() {
    var pace = LinePace(speed: speed_t(B38400), asks: true)
    _ = pace.sent(cells: 60, from: 0, to: 0)
    pace.answered(at: 400 * millisecond)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 400 * millisecond, to: 400 * millisecond) }))
    #expect(!isSo(&pace, { $0.hasRoom(at: 433 * millisecond) }))
    pace.answered(at: 450 * millisecond)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 460 * millisecond, to: 460 * millisecond) }))
    #expect(isSo(&pace, { $0.hasRoom(at: 493 * millisecond) }))
  }

  @Test func anAnswerThatWasGivenUpStillTells() {
    var pace = LinePace(speed: speed_t(B38400), asks: true)
    _ = pace.sent(cells: 60, from: 0, to: 0)
    #expect(isSo(&pace, { $0.hasRoom(at: 1_100 * millisecond) }))
    pace.answered(at: 2_000 * millisecond)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 2_000 * millisecond, to: 2_000 * millisecond) }))
    #expect(!isSo(&pace, { $0.hasRoom(at: 2_033 * millisecond) }))
  }

  @Test func aTerminalThatNeverAnswersIsNotAskedAgain() {
    var pace = LinePace(speed: speed_t(B38400), asks: true)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 0, to: 0) }))
    #expect(!isSo(&pace, { $0.hasRoom(at: 900 * millisecond) }))
    #expect(isSo(&pace, { $0.hasRoom(at: 1_001 * millisecond) }))
    #expect(!pace.awaitsAnswer)
    #expect(
      !isSo(&pace, { $0.sent(cells: 60, from: 1_001 * millisecond, to: 1_001 * millisecond) }))
  }

  @Test func aTerminalThatAnsweredOnceIsAskedAgainAfterALoss() {
    var pace = LinePace(speed: speed_t(B38400), asks: true)
    _ = pace.sent(cells: 60, from: 0, to: 0)
    pace.answered(at: millisecond)
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 40 * millisecond, to: 40 * millisecond) }))
    #expect(isSo(&pace, { $0.hasRoom(at: 3_041 * millisecond) }))
    #expect(isSo(&pace, { $0.sent(cells: 60, from: 3_041 * millisecond, to: 3_041 * millisecond) }))
  }

  @Test func aWriteThatHadToWaitMakesRoomForItself() {
    var pace = LinePace(speed: speed_t(B38400), asks: false)
    _ = pace.sent(cells: 60, from: 0, to: 80 * millisecond)
    #expect(!isSo(&pace, { $0.hasRoom(at: 150 * millisecond) }))
    #expect(isSo(&pace, { $0.hasRoom(at: 160 * millisecond) }))
  }

  @Test func theTerminalsAnswerIsNoKey() {
    var decoder = KeyDecoder(marksPastes: true)
    decoder.feed(Array("a\u{1B}[12;4".utf8))
    decoder.feed(Array("0Rb".utf8))
    var events: [String] = []
    while let event = decoder.take() { events.append("\(event)") }
    #expect(events.count == 2)
    #expect(isSo(&decoder, { $0.takeReplies() == 1 }))
    #expect(isSo(&decoder, { $0.takeReplies() == 0 }))
  }
}

/// What a call that changes the value says of it.
private func isSo<Value>(_ value: inout Value, _ ask: (inout Value) -> Bool) -> Bool { ask(&value) }
