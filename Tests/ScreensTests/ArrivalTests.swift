import Display
import Domain
import Screens
import Testing

/// What happens to open screens when the record changes under them, or cannot be changed.
struct ArrivalTests {
  func later(_ mood: Int, in record: Record) -> Record {
    var record = record
    var content = CheckIn()
    content.mood = mood
    let stamp = Stamp(milliseconds: 1_795_423_267_500)
    let entry = Entry(
      id: ID(milliseconds: stamp.milliseconds, random: 99),
      at: Moment(seconds: 1_795_423_300, offset: 60), edited: stamp, content: content)
    record.put(.checkIn(entry), at: stamp)
    _ = record.takeChanges()
    return record
  }

  @Test func theCursorStaysOnItsEntryWhenAnotherArrives() throws {
    var play = Play(Play.lived, size: Size(80, 24))
    play.press(.down, .enter, .down)
    let wanted = Play.lived.checkIns[Play.lived.checkIns.count - 2].id
    play.take(.arrived(later(1, in: Play.lived), upTo: 0))
    play.press("d")
    #expect(play.session.record.checkIns[id: wanted] == nil)
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count)
  }

  @Test func aListSurvivesThatEverythingIsGone() {
    var play = people(Play.lived, Size(80, 24))
    play.press(.end)
    play.take(.arrived(Play.begun, upTo: 0))
    play.press(.enter, "d", "e", .up)
    #expect(play.text.contains("Nobody is here yet."))
  }

  @Test func whatWasChangedElsewhereMeanwhileStaysBeside() throws {
    var play = Play(Play.lived, size: Size(80, 24))
    let opened = try #require(Play.lived.checkIns.last)
    play.press(.down, .enter, .enter, .left)
    var other = Play.lived
    var changed = opened
    changed.content.note = "written elsewhere"
    other.put(.checkIn(changed), at: Stamp(milliseconds: 1_795_423_268_000))
    _ = other.takeChanges()
    play.take(.arrived(other, upTo: 0))
    play.press(.enter)
    let notes = play.session.record.checkIns.suffix(2).map(\.content.note)
    #expect(Set(notes) == ["written elsewhere", opened.content.note])
    #expect(play.session.record.checkIns.suffix(2).contains { $0.content.mood == 7 })
  }

  @Test func whatIsHalfDoneStaysOnDiskWhenTheFileIsDamaged() {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("still typing")
    let drafts = play.session.drafts
    play.take(.damaged(Damage(sentences: ["Line 4 cannot be read."])))
    #expect(play.session.drafts == drafts)
    #expect(drafts.count == 1)
  }

  @Test func damageThatIsToldTwiceIsShownOnceBelowHelpNow() {
    var play = Play(Play.lived)
    play.take(.damaged(Damage(sentences: ["A first look."])))
    play.press(.control("g"))
    play.take(.damaged(Damage(sentences: ["A closer look."])))
    #expect(play.text.contains("In danger now?"))
    play.press(.escape)
    #expect(play.text.contains("A closer look."))
    play.press("v")
    #expect(play.text.contains("Good to see you."))
  }

  @Test func theFirstScreenLetsPeopleInAlsoWhenNothingCanBeWritten() {
    var play = Play(Record())
    play.take(.readOnly("It is from a newer Steady."))
    play.press(.enter)
    #expect(play.text.contains("Good to see you."))
    #expect(!play.session.record.isWelcomed)
  }

  @Test func aDraftWaitsUntilEverythingIsReadSoThatNothingNewerIsLost() throws {
    let whole = Play.lived
    var saved = try #require(whole.checkIns.first)
    var draft = saved
    draft.content.note = "an old draft"
    draft.edited = Stamp(milliseconds: saved.edited.milliseconds - 60_000)
    saved.content.note = "newer, longer text"
    var later = whole
    later.put(.checkIn(saved), at: saved.edited)
    _ = later.takeChanges()
    var tail = Play.begun
    tail.isComplete = false
    var play = Play(tail)
    play.send(.tick)
    play.session.adopt([.checkIn(draft)], in: play.context)
    #expect(play.session.takeOrders().changes.isEmpty)
    play.take(.arrived(later, upTo: 0))
    let notes = play.session.record.checkIns.compactMap(\.content.note)
    #expect(notes.contains("newer, longer text") && notes.contains("an old draft"))
    let orders = play.session.takeOrders()
    #expect(orders.changes.count == 1 && orders.withdrawsOrphans)
  }

  @Test func aDraftOfWhatWasFinishedIsNotKeptTwice() throws {
    var play = Play(Play.lived)
    var draft = try #require(Play.lived.checkIns.last)
    draft.content.note = "Coffee with"
    draft.edited = Stamp(milliseconds: 5)
    play.session.adopt([.checkIn(draft)], in: play.context)
    #expect(play.session.record.checkIns == Play.lived.checkIns)
    #expect(play.session.takeOrders().withdrawsOrphans)
  }

  @Test func lookingAtACheckInWithSomeStrengthsRewritesNothing() throws {
    var record = Play.lived
    var entry = try #require(record.checkIns.last)
    entry.content.intensities = [50]
    record.put(.checkIn(entry), at: Stamp(milliseconds: 1_795_423_268_000))
    _ = record.takeChanges()
    var play = Play(record)
    play.press(.down, .enter, .enter, .tab)
    #expect(play.session.drafts.isEmpty)
    play.press(.escape)
    #expect(play.session.takeOrders().changes.isEmpty)
  }

  @Test func aTypedTimeIsPartOfTheDraft() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.right, .backTab)
    play.type("yesterday 21:30")
    guard case .checkIn(let draft) = try #require(play.session.drafts.first) else { return }
    #expect(draft.at?.description == "2026-11-22T21:30:00+01:00")
  }

  @Test func aTagThatWasTakenFromTheListDoesNotComeBackWithAnother() throws {
    var record = Play.lived
    record.set(.contexts, to: .list([.text("home")]), at: Stamp(milliseconds: 9))
    var entry = try #require(record.checkIns.last)
    entry.content.context = ["work"]
    record.put(.checkIn(entry), at: Stamp(milliseconds: 1_795_423_268_000))
    _ = record.takeChanges()
    var play = Play(record)
    play.press(.down, .enter, .enter, .tab, .tab, "n")
    play.type("train")
    play.press(.enter, .enter)
    #expect(play.session.record.contexts == ["home", "train"])
    #expect(play.session.record.checkIns.last?.content.context == ["work", "train"])
  }
}
