import Display
import Domain
import Histories
import Screens
import Testing

struct SessionTests {
  @Test func fourKeysSaveACheckIn() throws {
    var play = Play()
    play.press("2", .right, .enter)
    let saved = try #require(play.session.record.checkIns.first)
    #expect(saved.content.mood == 6)
    #expect(saved.content.energy == 5)
    #expect(saved.at == play.context.moment)
    #expect(play.text.contains("Noted. Thank you for looking."))
  }

  @Test func theFirstScreenIsShownOnceAndNothingIsWrittenBefore() {
    var play = Play(Record())
    #expect(play.text.contains("Welcome to Steady."))
    #expect(play.session.takeOrders().changes.isEmpty)
    play.press("2", "u", .escape)
    #expect(play.text.contains("Welcome to Steady."))
    play.press(.enter)
    #expect(play.text.contains("Good to see you."))
    #expect(play.session.record.isWelcomed)
    #expect(!Play(play.session.record).text.contains("Welcome"))
    play.press("u")
    #expect(play.session.record.isWelcomed)
  }

  @Test func helpNowIsNotBehindTheFirstScreen() {
    var play = Play(Record(), at: HelpNowScreen.self)
    #expect(play.text.contains("In danger now?"))
    play.press(.escape)
    #expect(play.text.contains("Welcome to Steady."))
  }

  @Test func theFirstScreenCanBeLeftWithoutATrace() {
    var play = Play(Record())
    play.press("q")
    #expect(play.session.isOver)
    #expect(play.session.takeOrders().changes.isEmpty)
  }

  @Test func numbersAndBracketsOpenPlaces() {
    var play = Play()
    play.press("2")
    #expect(play.text.contains("How is it, right now?"))
    play.press("0")
    #expect(play.text.contains("In danger now?"))
    play.press("]")
    #expect(play.text.contains("Good to see you."))
    play.press("[", "7")
    #expect(play.text.contains("In danger now?"))
  }

  @Test func escapeLeadsBackTheWayOneCame() {
    var play = Play()
    play.press("2", "0", .escape)
    #expect(play.text.contains("How is it, right now?"))
    play.press(.escape)
    #expect(play.text.contains("Good to see you."))
    play.press(.escape)
    #expect(!play.session.isOver)
  }

  @Test(arguments: [Key.control("g"), .function(1)])
  func helpNowOpensFromEveryState(key: Key) {
    for state in states {
      var play = state.play(Size(80, 24))
      play.press(key)
      #expect(play.text.contains("In danger now?"), "\(state.name)")
      play.press(.escape)
      #expect(!play.session.isOver)
    }
  }

  @Test func lettersAreTextWhileTyping() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("quit? 2 u [n] e,d")
    #expect(play.text.contains("quit? 2 u [n] e,d"))
    #expect(!play.session.isOver)
  }

  @Test func escapeLeavesAFieldWithoutLosingWhatWasTyped() {
    for tabs in 1...4 {
      var play = Play(at: CheckInScreen.self)
      for _ in 0..<tabs { play.press(.tab) }
      play.type("sad")
      play.press(.escape)
      #expect(play.text.contains("Good to see you."))
      play.press("2")
      #expect(play.text.contains("sad") || tabs == 2 || tabs == 4)
    }
    var play = Play(at: HelpNowScreen.self)
    play.press("c")
    play.type("ire")
    play.press(.escape)
    #expect(play.text.contains("In danger now?"))
  }

  @Test func qGoesBackAndFromAPlaceLeaves() {
    var play = Play(Play.lived)
    play.press(.down, .enter, "q")
    #expect(!play.session.isOver)
    play.press("q")
    #expect(play.session.isOver)
  }

  @Test func controlQLeavesFromAnywhere() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .control("q"))
    #expect(play.session.isOver)
  }

  @Test func undoAndRedoTravelAcrossEverything() throws {
    var play = Play(Play.lived)
    let before = play.session.record
    play.press(.down, .enter, "d")
    #expect(play.session.record.checkIns.count == before.checkIns.count - 1)
    play.press("q", .down, .down, .down, .down, .enter, "d")
    #expect(play.session.record.people.count == 2)
    play.press("u")
    #expect(play.session.record.people.count == 3)
    play.press("u")
    #expect(play.session.record.checkIns.map(\.content) == before.checkIns.map(\.content))
    play.press("u")
    #expect(play.text.contains("There is nothing to undo."))
    play.press(.control("r"), .control("r"), .control("r"))
    #expect(play.session.record.people.count == 2)
    #expect(play.session.record.checkIns.count == before.checkIns.count - 1)
    #expect(play.text.contains("There is nothing to redo."))
  }

  @Test func anUndoIsALaterEditSoThatItWinsAMerge() throws {
    var play = Play(Play.lived)
    play.press(.down, .enter, "d", "u")
    let changes = play.session.takeOrders().changes
    #expect(changes.count == 2)
    #expect(changes[1].edited > changes[0].edited)
  }

  @Test func aNewDayIsNoticedAtTheNextKey() {
    var play = Play(Play.lived)
    #expect(play.text.contains("once today"))
    play.seconds += 20 * 3600
    play.press(.down)
    #expect(play.text.contains("nothing yet today"))
    #expect(play.text.contains("Tue 24 Nov"))
  }

  @Test func tooSmallAWindowIsOnePlainLineAndKeepsTheWords() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("still here")
    play.resize(to: Size(39, 12))
    #expect(play.frame.lines.filter { !$0.isEmpty } == ["needs 40×12"])
    play.resize(to: Size(60, 11))
    #expect(play.text.contains("Steady needs 40×12 to draw."))
    play.press("x", .enter, .escape)
    play.resize(to: Size(80, 24))
    #expect(play.text.contains("still here"))
    #expect(play.session.record.checkIns.isEmpty)
  }

  @Test func aClickDoesWhatTheCellShows() {
    var play = Play(Play.lived)
    play.send(.click(Point(12, 1)))
    #expect(play.text.contains("How is it, right now?"))
    play.send(.click(Point(8, 6)))
    #expect(play.text.contains("mood 0 · energy 10"))
    play.send(.click(Point(60, 16)))
    #expect(play.text.contains("[x] work"))
    play.send(.click(Point(79, 23)))
    play.send(.click(Point(500, 500)))
    play.send(.click(Point(-1, -1)))
    #expect(play.text.contains("mood 0 · energy 10"))
  }

  @Test func theKeysOpenWhereverTheFooterNamesThem() {
    for state in states where !["keys", "breathing-quiet"].contains(state.name) {
      var play = state.play(Size(120, 40))
      play.press("?")
      let overlay = play.text.contains("Keys here")
      #expect(overlay || !play.text.contains("? keys"), "\(state.name)")
    }
  }

  @Test func helpListsEveryKeyOfThePlaceAndScrolls() {
    var play = Play(at: CheckInScreen.self, size: Size(40, 12))
    play.press(.tab, .tab, .tab, "?")
    #expect(play.text.contains("↓ more"))
    play.press(.pageDown)
    #expect(play.text.contains("^Q"))
    play.press(.escape)
    #expect(!play.text.contains("Keys here"))
  }

  @Test func controlSSaysThatAllIsSaved() {
    var play = Play()
    play.press(.control("s"))
    #expect(play.text.contains("Everything is saved ✓"))
  }

  /// Keys, pastes, clicks and sizes at random, always the same ones.
  @Test func survivesAnythingAndIsNeverStuck() {
    var random = SplitMix(state: 7)
    let keys: [Key] =
      [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
        .backTab, .backspace, .delete, .shiftUp, .shiftDown, .control("g"), .control("w"),
        .control("r"), .control("l"), .control("s"), .alt("b"), .function(1), .function(5),
      ] + "0123456789hjklgGKJnedupcvrsax?[],-= é悲".map(Key.character)
    var play = Play(Play.lived)
    for _ in 0..<4000 {
      switch random.next() % 40 {
      case 0: play.resize(to: Size(Int(random.next() % 130), Int(random.next() % 45)))
      case 1: play.resize(to: Size(80, 24))
      case 2: play.send(.paste("a\u{202E}b\n\u{1B}[31m悲"))
      case 3: play.send(.click(Point(Int(random.next() % 80), Int(random.next() % 24))))
      case 4: play.send(.wheel(random.next() % 2 == 0 ? 3 : -3, at: Point(5, 9)))
      default: play.press(keys[Int(random.next() % UInt64(keys.count))])
      }
      let frame = play.frame
      #expect(frame.size == play.size)
      if play.session.isOver { play = Play(play.session.record) }
    }
    play.resize(to: Size(80, 24))
    for _ in 0..<400 { play.press(.escape) }
    play.press("1")
    #expect(play.text.contains("Good to see you."))
  }
}
