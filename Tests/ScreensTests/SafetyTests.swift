import Display
import Domain
import Foundation
import Testing

@testable import Screens

/// Help now with what is one's own, and the plan.
struct SafetyTests {
  @Test func helpNowHasItsPartsInTheFixedOrder() throws {
    let text = helped(Size(100, 200)).text
    let parts = [
      "Call 112", "Someone to talk to", "Night line · 555 0120", "Samaritans", "My people",
      "Ana · 555 010", "My safety plan", "1  Warning signs", "I stop answering friends",
      "2  What I can do alone", "3  People and places", "4  People I can ask", "Uncle Jo, 555 0177",
      "5  Doctors, lines and places", "Dr K · 555 012", "6  A safer place", "Jo keeps the box",
      "Two calm minutes",
    ]
    var rest = text[...]
    for part in parts {
      let range = try #require(rest.range(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func theLockScreenHasNumbersAndNothingOfOnesOwn() {
    var play = Play(safe, size: Size(100, 200))
    play.session.options.isSealed = true
    play.session.drop(in: play.context)
    play.press(.control("g"))
    #expect(play.text.contains("In danger now?"))
    #expect(play.text.contains("Samaritans"))
    for word in ["Night line", "Ana", "safety plan", "My people", "chooses", "o keeps"] {
      #expect(!play.text.contains(word), "\(word)")
    }
  }

  @Test func itIsThereWhateverTheNotebookIsLike() {
    var states = [Play(Record(), size: Size(80, 24)), Play(safe, size: Size(80, 24))]
    states[1].take(.readOnly("Open to read only."))
    var damaged = Play(safe, size: Size(80, 24))
    damaged.take(.damaged(Damage(sentences: ["Line 4 cannot be read."])))
    states.append(damaged)
    states.append(missing(.looking, Size(80, 24)))
    for state in states {
      var play = state
      play.press(.control("g"))
      #expect(play.text.contains("In danger now?"))
      play.press("s")
      #expect(play.text.contains("safety plan") || play.text.contains("There is no plan yet."))
      play.press(.escape, "w", .control("n"))
      #expect(play.text.contains("Watch it pass"))
      play.press(.enter)
      play.wait(1000)
      #expect(play.text.contains("how strong now"))
      play.press(.control("g"))
      #expect(play.text.contains("In danger now?"))
    }
  }

  @Test func aPlanThatIsNotReadYetIsNotCalledMissing() {
    var record = Play.begun
    record.isComplete = false
    var play = Play(record, at: HelpNowScreen.self, size: Size(80, 200))
    #expect(play.text.contains("Reading your notebook…"))
    play.take(.arrived(safe, upTo: 0))
    #expect(play.text.contains("I stop answering friends"))
  }

  @Test func aNumberIsAddedChangedAndTakenAway() {
    var play = Play(at: HelpNowScreen.self, size: Size(80, 60))
    play.press("o", "n")
    play.type("Night line")
    play.press(.tab)
    play.type("555 0120")
    play.press(.enter, .escape)
    #expect(play.text.contains("Night line · 555 0120"))
    #expect(play.session.record.people.first?.content.isNumber == true)
    play.press("o", .enter)
    play.press(.tab, .backspace)
    play.type("9")
    play.press(.escape, .escape)
    #expect(play.text.contains("Night line · 555 0129"))
    play.press("o", "d", .escape)
    #expect(!play.text.contains("Night line"))
    play.press("u")
    #expect(play.text.contains("Night line"))
  }

  @Test func aPlanIsChangedOnItsDayAndGrowsLater() throws {
    var play = Play(safe, at: HelpNowScreen.self)
    play.press("s", "e", .enter)
    #expect(play.text.contains("I stop answering friends"))
    play.type("I do not eat")
    play.press(.enter, .control("s"), .escape)
    let plans = { (play: Play) in
      play.session.record.pages.filter { $0.content.practice == "safety-plan" }
    }
    #expect(plans(play).count == 2)
    #expect(play.session.record.safetyPlan?.lines(.signs, people: []).count == 3)
    #expect(
      play.session.record.safetyPlan?.lines(.place, people: []) == ["Jo keeps the box for me."])
    #expect(play.text.contains("I do not eat"))
    play.press("e")
    play.type("nor sleep")
    play.press(.enter, .control("s"), .escape)
    #expect(plans(play).count == 2)
    #expect(play.session.record.safetyPlan?.lines(.signs, people: []).count == 4)
  }

  @Test func whatIsWrittenAndNotSentHasNoWayOutAndCanBeErased() throws {
    var play = writing("write-not-send", Play.begun, Size(80, 24), .enter)
    play.session.options.editorWarning = "Your editor may keep parts."
    play.type("I miss you")
    #expect(!play.text.contains("my editor"))
    play.press(.control("o"), .control("o"))
    #expect(play.session.takeOrders().outside == nil)
    play.press(.control("s"))
    #expect(play.session.record.pages.first?.content.isPrivate == true)
    #expect(play.text.contains("nothing was sent"))
    play.press(.down)
    #expect(play.text.contains("› Erase it"))
    play.press(.enter)
    #expect(play.session.record.pages.isEmpty)
    play.press("u")
    #expect(play.session.record.pages.count == 1)
  }

  @Test func aPlanMadeForATriggerIsTiedToIt() throws {
    var play = finished("trigger", Size(80, 24))
    play.press(.down, .enter)
    #expect(play.text.contains("If what happens?"))
    play.press(.tab)
    play.type("I drink some water")
    play.press(.control("s"))
    let trigger = try #require(
      play.session.record.pages.first { $0.content.practice == "trigger" })
    let plan = try #require(play.session.record.plan(for: trigger.id))
    #expect(plan.content.planLine?.hasSuffix("I drink some water") == true)
  }

  @Test func aDayAheadStandsOnTodayUntilNotNow() {
    var play = Play(safe)
    #expect(play.text.contains("In 7 days"))
    for _ in 0..<10 where !play.text.contains("› In 7 days") { play.press(.down) }
    play.press(.enter)
    #expect(play.text.contains("If it comes on, I step outside and call Ana"))
    play.press(.end, .enter)
    #expect(!play.text.contains("In 7 days"))
    // It comes back the day before, and on no day between.
    for days: Int64 in 1...5 {
      var later = Play(play.session.record)
      later.seconds += days * 86_400
      later.send(.tick)
      #expect(!later.text.contains("our first evening"))
    }
    play.seconds += 6 * 86_400
    play.send(.tick)
    #expect(play.text.contains("Tomorrow"))
  }
}
