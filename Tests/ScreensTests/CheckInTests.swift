import Display
import Domain
import Screens
import Testing

struct CheckInTests {
  /// What a check-in holds after these keys and Enter.
  func saved(_ keys: Key..., from record: Record = Play.begun) throws -> CheckIn {
    var play = Play(record, at: CheckInScreen.self)
    for key in keys { play.press(key) }
    play.press(.enter)
    return try #require(play.session.record.checkIns.last).content
  }

  @Test func anUntouchedGridKeepsNoMoodAndNoEnergy() throws {
    let content = try saved()
    #expect(content.isEmpty)
  }

  @Test func theDotStartsInTheMiddleAndStaysOnTheGrid() throws {
    #expect(try saved(.left).mood == 4)
    #expect(try saved(.left).energy == 5)
    let corner = try saved(
      .left, .left, .left, .left, .left, .left, .left, .down, .down, .down, .down, .down, .down)
    #expect(corner.mood == 0)
    #expect(corner.energy == 0)
  }

  @Test func backspaceTakesTheDotAway() throws {
    #expect(try saved(.right, .backspace).mood == nil)
  }

  @Test func wordsKeepTheOrderInWhichTheyWerePicked() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    for word in ["sad", "hopeful", "tired"] {
      play.type(word)
      play.press(" ")
    }
    play.press(.down, .down, .shiftUp, .shiftUp, .enter)
    #expect(play.session.record.checkIns.first?.content.feelings == ["tired", "sad", "hopeful"])
  }

  @Test func fiveWordsAreTheMost() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    for word in ["sad", "hopeful", "tired", "calm", "torn", "angry"] {
      play.type(word)
      play.press(" ")
    }
    #expect(play.text.contains("Five words are enough"))
    play.press(.control("u"), .home, " ", .enter)
    let feelings = ["hopeful", "tired", "calm", "torn"]
    #expect(play.session.record.checkIns.first?.content.feelings == feelings)
  }

  @Test func anOwnWordIsOfferedFromThenOn() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.left, .down, .tab)
    play.type("wobbly")
    play.press(.enter, .enter)
    #expect(play.session.record.checkIns.first?.content.feelings == ["wobbly"])
    #expect(play.session.record.lexicon.area(of: "wobbly") != nil)
    #expect(play.session.record.lexicon.offers("wobbly"))
  }

  @Test func enterTakesTheWordThatIsBeingTyped() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    play.type("hopef")
    play.press(.enter)
    #expect(play.session.record.checkIns.isEmpty)
    #expect(play.text.contains("● hopeful"))
    play.type("worn-out and well")
    play.press(.enter, .enter)
    let feelings = play.session.record.checkIns.first?.content.feelings
    #expect(feelings == ["hopeful", "worn-out and well"])
    #expect(play.session.record.lexicon.hidden.isEmpty)
  }

  @Test func aStrengthIsShownAsItIsKept() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    play.type("calm")
    play.press(" ", .tab, .tab, .tab, .down, .down, "7", "2", .up, .down)
    #expect(play.text.contains("‹ 70 ›"))
    play.press("2", "5", "0", .enter)
    #expect(play.session.record.checkIns.first?.content.intensities == [25])
  }

  @Test func wordsCanBeHiddenAndHadBackAndMoved() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    play.type("numb")
    play.press(.shiftUp, " ", " ", .up)
    while !play.text.contains("› ○ numb") { play.press(.down) }
    play.press("-")
    #expect(!play.session.record.lexicon.offers("numb"))
    play.type("numb")
    #expect(play.text.contains("hidden"))
    play.press(" ")
    #expect(play.session.record.lexicon.offers("numb"))
    play.press(.backTab)
    for _ in 0..<4 { play.press(.right, .down) }
    play.press(.tab)
    while !play.text.contains("› ○ tired") { play.press(.down) }
    play.press("=")
    #expect(play.session.record.lexicon.area(of: "tired") == .pleasantLow)
  }

  @Test func tagsAreTickedAddedAndTakenAway() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, " ", "n")
    play.type("train  home ")
    play.press(.enter, .home, .down, "d", .enter)
    let content = try #require(play.session.record.checkIns.first).content
    #expect(content.context == ["alone", "train home"])
    #expect(play.session.record.contexts.contains("train home"))
    #expect(!play.session.record.contexts.contains("group"))
  }

  @Test func theSecondPageTakesBodyNeedStrengthAndTime() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab)
    for word in ["sad", "hopeful"] {
      play.type(word)
      play.press(" ")
    }
    play.press(.tab, .tab, .tab)
    play.press(.right, " ", .down, .right, .right, .down, .down, "6", "3", .down)
    play.type("yesterday 21:30")
    play.press(.enter)
    let entry = try #require(play.session.record.checkIns.first)
    #expect(entry.content.body == ["throat"])
    #expect(entry.content.need == "company")
    #expect(entry.content.intensities == [nil, 65])
    #expect(entry.at?.description == "2026-11-22T21:30:00+01:00")
  }

  @Test(arguments: [("tomorrow-ish", "cannot be read"), ("23:30", "still to come")])
  func aTimeThatCannotBeIsSaidAndNothingIsLost(typed: String, sentence: String) {
    var play = Play(at: CheckInScreen.self)
    play.press(.right, .backTab)
    play.type(typed)
    #expect(play.text.contains("when"))
    play.press(.enter)
    #expect(play.text.contains(sentence))
    #expect(play.session.record.checkIns.isEmpty)
    #expect(play.text.contains(typed))
  }

  @Test func theReplyIsTheSameForEveryLevel() throws {
    var frames: Set<String> = []
    // The line below it is drawn by lot.
    var record = Play.begun
    record.set(.validating, to: .flag(false), at: Stamp(milliseconds: 2))
    for keys in [[Key.right], [.left, .left, .left, .left, .left], []] {
      var play = Play(record, at: CheckInScreen.self)
      for key in keys { play.press(key) }
      play.press(.enter)
      frames.insert(play.text)
    }
    #expect(frames.count == 1)
  }

  @Test func theOffersCanBeSwitchedOffAndOn() {
    var play = Play(at: CheckInScreen.self)
    play.press(.enter)
    #expect(play.text.contains("p people"))
    play.press("x", .enter)
    #expect(!play.session.record.showsOffers)
    play.press("2", .enter)
    #expect(!play.text.contains("p people"))
    play.press("x")
    #expect(play.text.contains("p people"))
    play.press("p")
    #expect(play.text.contains("My people"))
  }

  @Test func severalADayAreSeveralEntries() {
    var play = Play(at: CheckInScreen.self)
    play.press(.right, .enter, .enter, "2", .left, .enter)
    #expect(play.session.record.checkIns.count == 2)
  }

  @Test func anEarlierOneIsChangedInPlaceAndKeepsItsTime() throws {
    var play = Play(Play.lived)
    let before = try #require(Play.lived.checkIns.last)
    play.press(.down, .enter, .enter, .left, .escape)
    let after = try #require(play.session.record.checkIns[id: before.id])
    #expect(after.content.mood == 7)
    #expect(after.content.note == before.content.note)
    #expect(after.at == before.at)
    #expect(play.text.contains("Earlier check-ins"))
    play.press("u")
    #expect(play.session.record.checkIns[id: before.id]?.content == before.content)
  }

  @Test func lookingAtAnEarlierOneChangesNothing() {
    var play = Play(Play.lived)
    play.press(.down, .enter, .enter, .tab, .tab, .tab, .tab, .tab, .enter)
    #expect(play.session.takeOrders().changes.isEmpty)
  }

  @Test func digitsFillTheScalesOfASmallWindow() throws {
    var play = Play(at: CheckInScreen.self, size: Size(40, 12))
    play.press("1", "0", .tab, "3", .right, .enter)
    let content = try #require(play.session.record.checkIns.first).content
    #expect(content.mood == 10)
    #expect(content.energy == 4)
    play.press(.enter)
    play.press("2", "7", .backspace, .enter)
    #expect(play.session.record.checkIns.last?.content.mood == nil)
  }

  @Test func aResizeInTheMiddleKeepsEverything() {
    var play = picked(Size(80, 24))
    play.resize(to: Size(40, 12))
    #expect(play.text.contains("● hopeful"))
    play.press(.tab, .tab)
    play.resize(to: Size(120, 40))
    play.type("note")
    play.press(.enter)
    let content = play.session.record.checkIns.first?.content
    #expect(content?.note == "note")
    #expect(content?.mood == 6)
    #expect(content?.feelings == ["hopeful", "tender"])
  }

  @Test func aPastedNoteIsOneLineAndKeptExactly() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.send(.paste("one\ntwo \u{202E}three"))
    play.press(.enter)
    #expect(play.session.record.checkIns.first?.content.note == "one two \u{202E}three")
    #expect(!play.text.contains("\u{202E}"))
  }

  @Test func aPasteOfAMegabyteIsCutAndSaysSo() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.send(.paste(String(repeating: "a", count: 1_000_000)))
    #expect(play.text.contains("This line is full."))
    play.press(.enter)
    #expect(play.session.record.checkIns.first?.content.note?.count == 4000)
  }
}
