import Display
import Domain
import Screens
import Testing

/// The palette, the search, the curtain, single letters.
struct GettingAroundTests {
  // MARK: Palette

  @Test(arguments: [Key.control("p"), ":"])
  func aPartOfItsNameOpensAnything(key: Key) {
    var play = Play(Play.lived)
    play.press(key)
    #expect(play.text.contains("type a part of a name"))
    play.type("ealchec")
    #expect(play.text.contains("› Earlier check-ins"))
    play.press(.enter)
    #expect(play.text.contains("Earlier check-ins · 11 in all"))
  }

  @Test func thePaletteOpensWhileTypingAndLosesNothing() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("half a line")
    play.press(.control("p"))
    play.type("people")
    play.press(.enter)
    #expect(play.text.contains("My people"))
    play.press(.escape)
    #expect(play.text.contains("half a line"))
  }

  @Test func theActionsOfTheOpenScreenAreThere() {
    var play = Play(Play.lived)
    play.press(.down, .enter, .control("p"))
    play.type("delete")
    #expect(play.text.contains("› Delete"))
    play.press(.enter)
    #expect(play.session.record.checkIns.count == 10)
    play.press(.control("p"))
    play.type("undo")
    play.press(.enter)
    #expect(play.session.record.checkIns.count == 11)
  }

  @Test func whatWasChosenLatelyComesFirst() throws {
    var play = Play(Play.lived)
    play.press(":")
    play.type("my people")
    play.press(.enter, .escape, ":")
    let first = try #require(play.frame.lines.first { $0.contains("›") })
    #expect(first.contains("My people"))
    #expect(
      Play(play.session.record).session.record[setting: .recent] == .list([.text("My people")]))
    play.press(.escape, "u")
    #expect(play.text.contains("There is nothing to undo."))
  }

  @Test func nothingFoundStaysOpenAndEscLeads() {
    var play = Play()
    play.press(":")
    play.type("zzz")
    play.press(.enter)
    #expect(play.text.contains("Nothing here is called that."))
    play.press(.escape)
    #expect(play.text.contains("Good to see you."))
  }

  @Test func theMouseChoosesInThePalette() throws {
    var play = Play(Play.lived)
    play.press(":")
    play.type("my people")
    let y = try #require(play.frame.lines.firstIndex { $0.contains("› My people") })
    play.send(.click(Point(20, y)))
    #expect(play.text.contains("My people"))
    #expect(!play.text.contains("esc close"))
    play.press(":")
    play.send(.click(Point(0, 23)))
    #expect(!play.text.contains("esc close"))
  }

  @Test func aSettingIsSwitchedFromThePalette() {
    var play = Play()
    play.press(":")
    play.type("motion")
    #expect(play.text.contains("› Motion"))
    play.press(.enter)
    #expect(!play.session.look.hasMotion)
    #expect(play.text.contains("Motion: no. u takes it back."))
    play.press("u")
    #expect(play.session.look.hasMotion)
  }

  // MARK: Search

  @Test func searchGoesToTheRowAsItIsTyped() {
    var play = Play(Play.lived)
    play.press(.down, .enter, "/")
    play.type("SÀD")
    #expect(play.frame.lines.contains { $0.contains("›") && $0.contains("sad") })
    play.press(.enter)
    let first = play.frame.lines.first { $0.contains("›") }
    play.press(.function(3))
    let second = play.frame.lines.first { $0.contains("›") }
    #expect(second?.contains("sad") == true)
    #expect(first != second)
  }

  @Test func escFromASearchLeadsBackToTheRow() {
    var play = Play(Play.lived)
    play.press(.down, .enter)
    let before = play.text
    play.press("/")
    play.type("sad")
    #expect(play.text != before)
    play.press(.escape)
    #expect(play.text == before)
  }

  @Test func whatIsNotThereIsSaid() {
    var play = Play(Play.lived)
    play.press(.down, .enter, "/")
    play.type("sadx")
    #expect(play.text.contains("not found here"))
    play.press(.escape, .escape, "/")
    #expect(play.text.contains("There is no list to search here."))
  }

  // MARK: Curtain

  @Test(arguments: [Key.function(2), "!"])
  func oneKeyHidesEverythingAndBringsItBack(key: Key) {
    for state in states where state.name != "hidden" {
      var play = state.play(Size(80, 24))
      play.press(.function(2))
      #expect(
        play.frame.lines.filter { !$0.isEmpty } == [
          "      Nov 2026", "Mo Tu We Th Fr Sa Su", "                   1",
          " 2  3  4  5  6  7  8", " 9 10 11 12 13 14 15", "16 17 18 19 20 21 22",
          "23 24 25 26 27 28 29", "30",
        ], "\(state.name)")
      #expect(play.session.wantsRepaint)
      let hidden = play.session.record
      play.type("xq1ud")
      play.press(.enter)
      play.send(.paste("words"))
      play.send(.click(Point(10, 10)))
      #expect(play.session.record == hidden)
      #expect(play.text.contains("Mo Tu We Th Fr Sa Su"))
      play.press(key)
      #expect(!play.text.contains("Mo Tu We Th Fr Sa Su"))
      #expect(play.session.wantsRepaint)
    }
  }

  @Test func whatWasTypedIsThereBehindTheCurtain() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("half! a line")
    play.press(.function(2))
    #expect(!play.text.contains("half"))
    #expect(play.frame.cursor == nil)
    play.press(.escape)
    #expect(play.text.contains("half! a line"))
  }

  @Test func helpNowIsOneKeyAwayFromBehindTheCurtain() {
    var play = Play()
    play.press("!", .control("g"))
    #expect(play.text.contains("In danger now?"))
  }

  // MARK: Single letters

  private var lettersOff: Record {
    var record = Play.lived
    record.set(.letterKeys, to: .flag(false), at: Stamp(milliseconds: 9))
    return record
  }

  @Test func lettersDoNothingWhereTheyAreSwitchedOff() {
    var play = Play(lettersOff)
    play.press("2")
    #expect(play.text.contains("Single letters are off"))
    play.press(.down, .enter, "d", "q", "u")
    #expect(play.session.record.checkIns.count == 11)
    #expect(play.text.contains("Earlier check-ins"))
  }

  @Test func theKeysAreNamedAsTheyWork() {
    var play = Play(lettersOff)
    #expect(play.text.contains("alt-? keys"))
    play.press(.down, .enter)
    #expect(play.text.contains("alt-d delete"))
    play.press(.alt("?"))
    #expect(play.text.contains("alt-u"))
    play.press(.end)
    #expect(play.text.contains("F2 alt-!"))
  }

  @Test func altWithALetterDoesWhatTheLetterDid() {
    var play = Play(lettersOff)
    play.press(.alt("2"))
    #expect(play.text.contains("How is it, right now?"))
    play.press(.tab, .tab, .tab)
    play.type("still text")
    #expect(play.text.contains("still text"))
  }

  @Test func everythingCanBeDoneFromThePalette() {
    var play = Play(lettersOff)
    play.press(.down, .enter, .control("p"))
    play.type("delete")
    play.press(.enter)
    #expect(play.session.record.checkIns.count == 10)
  }
}
