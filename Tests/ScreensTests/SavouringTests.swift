import Display
import Domain
import Screens
import Testing

/// The quiet seconds with a win count only while the person can be with it.
struct SavouringTests {
  private func staying() -> Play {
    var play = writing("win", Play.begun, Size(80, 24))
    play.type("I rested")
    play.press(.enter, .enter, .enter, .enter)
    play.wait(5000)
    return play
  }

  private func seconds(_ play: Play) -> Int? {
    var play = play
    play.press(.enter, .control("s"))
    return play.session.record.pages.last?.content.answers.number("savourS")
  }

  @Test(arguments: [
    [Key.control("p"), .escape], [.control("g"), .escape], [.function(2), .function(2)],
  ])
  func itWaitsWhileSomethingLiesOverIt(keys: [Key]) {
    var play = staying()
    #expect(seconds(play) == 5)
    play.press(keys[0])
    play.wait(60_000)
    play.press(keys[1])
    play.wait(4100)
    #expect(seconds(play) == 9)
    play.wait(11_000)
    #expect(play.text.contains("That was 20 seconds."))
    #expect(seconds(play) == 20)
  }

  @Test func itWaitsWhileTheProgramIsStopped() {
    var play = staying()
    play.milliseconds += 90_000
    play.send(.continued)
    play.wait(3100)
    #expect(seconds(play) == 8)
  }

  @Test func itWaitsWhileTheMachineSleeps() {
    var play = staying()
    play.milliseconds += 90_000
    play.send(.tick)
    play.wait(3100)
    #expect(seconds(play) == 8)
  }
}
