import Display
import Domain
import Screens
import Testing

/// Settings with the cursor so many rows down.
func settings(_ record: Record = Play.begun, row: Int = 0, _ size: Size = Size(80, 24)) -> Play {
  var play = Play(record, size: size)
  play.session.options.version = "0.1.0"
  play.session.options.path = "/home/ana/.local/share/steady/steady.json"
  play.session.options.themes = { ["dusk", "dawn", "paper", "Ana's own"] }
  play.press(",")
  for _ in 0..<row { play.press(.down) }
  return play
}

/// A record in which every setting holds something of the wrong shape.
var strange: Record {
  var record = Play.begun
  for preference in Preference.all {
    record.set(preference.key, to: .list([.integer(3)]), at: Stamp(milliseconds: 2))
  }
  _ = record.takeChanges()
  return record
}

/// A record with words hidden, added and moved.
var worded: Record {
  var record = Play.begun
  var lexicon = Lexicon()
  lexicon.hide("envious")
  lexicon.hide("hostile")
  lexicon.place("wobbly", in: .mixed)
  lexicon.place("quiet", in: .unpleasantLow)
  record.set(lexicon, at: Stamp(milliseconds: 2))
  _ = record.takeChanges()
  return record
}

struct SettingsTests {
  @Test func theCommaOpensSettingsAndEscapeLeadsBack() {
    var play = Play(Play.lived, at: CheckInScreen.self)
    play.press(",")
    #expect(play.text.contains("Settings · each acts at once"))
    #expect(play.text.contains(", Settings"))
    play.press(.escape)
    #expect(play.text.contains("How is it, right now?"))
    #expect(!play.text.contains(", Settings"))
    play.press(.tab, .tab, .tab, ",")
    #expect(play.text.contains("How is it, right now?"))
  }

  @Test func theRowOfPlacesGoesAroundSettings() {
    var play = Play()
    for _ in places.filter({ $0.number.isNumber }) { play.press("]") }
    #expect(play.text.contains("Good to see you."))
    play.press("[")
    #expect(play.text.contains("In danger now?"))
    play.press(",", "]")
    #expect(play.text.contains("Good to see you."))
    play.press(",", "[")
    #expect(play.text.contains("In danger now?"))
  }

  @Test(arguments: [Key.enter, " ", .left, .right, "h", "l"])
  func aFlagActsAtOnceAndUndoTakesItBack(key: Key) {
    var play = settings(row: 1)
    #expect(play.session.look.hasMotion)
    play.press(key)
    #expect(!play.session.look.hasMotion)
    #expect(play.text.contains("[ ] no"))
    play.press("u")
    #expect(play.session.look.hasMotion)
    #expect(play.text.contains("Took back “Motion”."))
    play.press(.control("r"), key)
    #expect(play.session.record.settings.count == 1)
  }

  @Test func everyFlagDoesWhatItSays() {
    var play = settings(row: 2)
    play.press(" ", .down, " ", .down, " ")
    #expect(play.session.look.isASCII)
    #expect(!play.session.takesMouse)
    #expect(!play.session.record.usesLetterKeys)
    play.press(.down, .down, " ")
    #expect(!play.session.record.showsOffers)
  }

  @Test func aThemeIsWornWhileItIsLookedAt() {
    var play = settings()
    play.press(.enter)
    #expect(play.session.look.theme == "dusk")
    play.press(.down, "j")
    #expect(play.session.look.theme == "paper")
    play.press(.escape)
    #expect(play.session.look.theme == "dusk")
    #expect(play.session.record.theme == nil)
    play.press(.enter, "G", .enter)
    #expect(play.session.look.theme == "Ana's own")
    #expect(play.session.record.theme == "Ana's own")
    #expect(play.text.contains("each acts at once"))
    play.press("u")
    #expect(play.session.look.theme == "dusk")
  }

  @Test func helpNowInTheMiddleOfLookingWearsTheFormerTheme() {
    var play = settings()
    play.press(.enter, .down, .control("g"))
    #expect(play.text.contains("In danger now?"))
    #expect(play.session.look.theme == "dusk")
    play.press(.escape)
    #expect(play.session.look.theme == "dawn")
  }

  @Test func theThemeOfThisRunGivesWayToTheOneThatIsTaken() {
    var record = Play.begun
    record.set(.theme, to: .text("dawn"), at: Stamp(milliseconds: 2))
    _ = record.takeChanges()
    var play = settings(record)
    play.session.options.theme = "paper"
    play.press(.enter)
    #expect(play.session.look.theme == "paper")
    play.press(.up, .enter)
    #expect(play.session.look.theme == "dawn")
  }

  @Test func arrowsChangeTheThemeOnItsRow() {
    var play = settings()
    play.press(.right)
    #expect(play.session.look.theme == "dawn")
    play.press("h", "h")
    #expect(play.session.look.theme == "Ana's own")
    play.press("d")
    #expect(play.session.look.theme == "dusk")
    #expect(play.session.record.settings.count == 1)
  }

  @Test func withoutAListThereIsTheUsualTheme() {
    var play = Play()
    play.press(",", .enter, .down, .enter)
    #expect(play.session.look.theme == "dusk")
  }

  @Test func theCountryIsChosenFromItsList() {
    var play = settings(row: 5)
    play.press(.enter)
    play.type("irel")
    play.press(.enter)
    #expect(play.session.record.country?.code == "IE")
    #expect(play.text.contains("Ireland"))
    play.press(.backspace)
    #expect(play.session.record.country == nil)
    #expect(play.text.contains("all countries"))
  }

  @Test func tagsAreAddedRenamedOrderedAndTakenAway() {
    var play = settings(row: 7)
    play.press(.enter, "n")
    play.type("  night   train ")
    play.press(.enter)
    #expect(play.session.record.contexts == CheckIn.contexts + ["night train"])
    play.press("K", .shiftUp, "J")
    #expect(play.session.record.contexts.suffix(2) == ["night train", "after waking"])
    play.press("e")
    for _ in 0..<5 { play.press(.backspace) }
    play.type("walk")
    play.press(.enter)
    #expect(play.session.record.contexts.suffix(2) == ["night walk", "after waking"])
    play.press("n")
    play.type("work")
    play.press(.enter)
    #expect(play.text.contains("“work” is there already."))
    play.press(.escape, "g", "d")
    #expect(play.session.record.contexts.first == "with one person")
    play.press("u")
    #expect(play.session.record.contexts.first == "alone")
    play.press("s")
    #expect(play.session.record.contexts == CheckIn.contexts)
    play.press("u")
    #expect(play.session.record.contexts.contains("night walk"))
  }

  @Test func anEmptyListOfTagsStaysEmptyUntilItIsSetBack() {
    var play = settings(row: 7)
    play.press(.enter)
    for _ in CheckIn.contexts { play.press("d") }
    play.press("d", "K", "e")
    #expect(play.session.record.contexts.isEmpty)
    #expect(play.text.contains("n adds a tag"))
    play.press(.escape, "d")
    #expect(play.session.record.contexts == CheckIn.contexts)
  }

  @Test func hiddenWordsComeBackOneOrAll() {
    var play = settings(worded, row: 8)
    play.press(.enter, .enter)
    #expect(play.session.record.lexicon.hidden == ["hostile"])
    play.press("u")
    #expect(play.session.record.lexicon.hidden == ["envious", "hostile"])
    play.press("a")
    #expect(play.session.record.lexicon.hidden.isEmpty)
    #expect(play.session.record.lexicon.placed.count == 2)
  }

  @Test func placedWordsGoBackToWhereTheyWere() {
    var play = settings(worded, row: 9)
    play.press(.enter, "d")
    #expect(play.session.record.lexicon.area(of: "quiet") == .pleasantLow)
    play.press(.enter)
    #expect(play.session.record.lexicon.area(of: "wobbly") == nil)
    #expect(play.session.record.lexicon.hidden == ["envious", "hostile"])
  }

  @Test func whatCannotBeReadIsShownAsTheDefaultAndLeftAlone() {
    var play = settings(strange, Size(80, 24))
    for _ in Preference.all {
      #expect(play.text.contains("cannot be read here"))
      play.press(.down)
    }
    #expect(play.session.look == Look())
    #expect(play.session.takesMouse)
    #expect(play.session.takeOrders().changes.isEmpty)
    play.press("g", "d")
    #expect(play.session.takeOrders().changes.count == 1)
    #expect(play.text.contains("dusk · not readable") == false)
    play.press(.control("q"))
    #expect(play.session.isOver)
  }

  @Test func whatWasAskedForAtTheStartIsNamed() {
    var play = settings(row: 2)
    play.session.options.isASCII = true
    play.press(.up, .down)
    #expect(play.text.contains("For now, until you leave: yes."))
  }

  @Test func aNotebookThatIsOnlyReadKeepsItsSettingsAndLetsGo() {
    var play = settings()
    play.take(.readOnly("This file is from a newer Steady. It opens to read only."))
    play.press(.enter, .down, .enter, .escape, .down, " ")
    #expect(play.session.look == Look())
    #expect(play.session.takeOrders().changes.isEmpty)
    play.press(.escape)
    #expect(play.text.contains("Good to see you."))
  }

  @Test func whatIsSetIsFoundByNameAndBySearch() {
    var play = settings()
    play.press("/")
    play.type("wheel")
    play.press(.enter)
    #expect(play.text.contains("› Mouse"))
    play.press("1", .control("p"))
    play.type("theme")
    play.press(.enter, .down)
    #expect(play.session.look.theme == "dawn")
    play.press(.enter)
    #expect(play.session.record.theme == "dawn")
    #expect(play.text.contains("Good to see you."))
  }

  @Test func withoutSingleLettersSettingsCanStillSetAllOfThemBack() {
    var play = settings(row: 4)
    play.press(.enter, .up, .right, "d")
    #expect(!play.session.record.usesLetterKeys)
    #expect(!play.session.record.usesMouse)
    play.press(.backspace, .down, .backspace)
    #expect(play.session.record.usesMouse)
    #expect(play.session.record.usesLetterKeys)
  }

  @Test func aClickChoosesAndAClickOnTheChosenActs() {
    var play = settings(Play.begun, Size(80, 24))
    play.send(.click(Point(10, 7)))
    #expect(play.session.look.hasMotion)
    play.send(.click(Point(10, 7)))
    #expect(!play.session.look.hasMotion)
  }

  @Test func homeAndEndKeysWorkInLettersToo() {
    var play = Play(at: CheckInScreen.self)
    play.press("G")
    #expect(play.text.contains("mood 10 · energy 5"))
    play.press("g")
    #expect(play.text.contains("mood 0 · energy 5"))
  }
}
