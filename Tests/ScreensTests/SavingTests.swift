import Display
import Domain
import Screens
import Testing

struct SavingTests {
  @Test func changesAreHandedOverAndThenSaved() {
    var play = Play()
    play.press("2", .right, .enter)
    #expect(play.frame.lines.last?.contains("saving") == true)
    let orders = play.session.takeOrders()
    #expect(orders.changes.count == 1)
    play.session.handedOver(orders.changes, as: 1)
    #expect(play.frame.lines.last?.contains("saving") == true)
    play.take(.saved(upTo: 1))
    #expect(play.frame.lines.last?.contains("saved ✓") == true)
    #expect(play.session.takeOrders().changes.isEmpty)
  }

  @Test func anArrivalKeepsWhatTheKeeperHadNotYet() throws {
    var play = Play()
    play.press("2", .right, .enter)
    let orders = play.session.takeOrders()
    play.session.handedOver(orders.changes, as: 1)
    play.take(.arrived(Play.lived, upTo: 0))
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count + 1)
    play.take(.arrived(Play.lived, upTo: 1))
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count)
  }

  @Test func anotherWritersCheckInAppearsOnToday() {
    var play = Play()
    #expect(play.text.contains("nothing yet today"))
    play.take(.arrived(Play.lived, upTo: 0))
    #expect(play.text.contains("once today"))
  }

  @Test func leavingUnsavedNeedsASecondAnswer() {
    var play = Play()
    play.press("2", .right, .enter)
    let orders = play.session.takeOrders()
    play.session.handedOver(orders.changes, as: 1)
    play.take(.failed("The disk is full."))
    play.press(.control("q"))
    #expect(!play.session.isOver)
    #expect(play.text.contains("The disk is full."))
    play.press(.escape)
    #expect(!play.text.contains("X leaves"))
    play.press(.control("q"), "r")
    #expect(play.session.takeOrders().retries)
    play.press(.control("q"), "X")
    #expect(play.session.isOver)
    #expect(play.session.leavesUnsaved)
  }

  @Test func nothingChangesWhileOpenToReadOnlyAndNobodyIsLockedIn() {
    var play = Play(Play.lived)
    play.take(.readOnly("It is from a newer Steady."))
    play.press(.down, .enter, "d")
    #expect(play.session.record == Play.lived)
    #expect(play.text.contains("It is from a newer Steady."))
    play.press("2", .right, .enter)
    #expect(play.session.record == Play.lived)
    play.press("0", "p", "n")
    play.type("Ana")
    play.press(.escape)
    #expect(play.text.contains("My people"))
    // What could not be saved stays on disk as a draft.
    #expect(play.session.drafts.count == 1)
  }

  @Test func damageIsShownAndAcceptedByEnter() {
    var play = Play(Play.lived)
    play.take(.damaged(Damage(sentences: ["Line 4 cannot be read."])))
    #expect(play.text.contains("Line 4 cannot be read."))
    play.press(.enter)
    #expect(play.session.takeOrders().acceptsDamage)
    play.take(.mended)
    #expect(play.text.contains("Good to see you."))
    play.press("2", .right, .enter)
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count + 1)
  }

  @Test func helpNowOpensOverADamageNotice() {
    var play = Play(Play.lived)
    play.take(.damaged(Damage(sentences: ["Line 4 cannot be read."])))
    play.press(.control("g"))
    #expect(play.text.contains("In danger now?"))
    play.press(.escape)
    #expect(play.text.contains("Line 4 cannot be read."))
  }

  @Test func whatIsHalfDoneIsADraftUntilItIsSaved() throws {
    var play = Play(at: CheckInScreen.self)
    #expect(play.session.drafts.isEmpty)
    play.press(.tab, .tab, .tab)
    play.type("The song")
    guard case .checkIn(let draft) = try #require(play.session.drafts.first) else { return }
    #expect(draft.content.note == "The song")
    play.seconds += 600
    play.press(.escape)
    #expect(play.session.drafts == [.checkIn(draft)])
    play.press("2", .enter)
    #expect(play.session.drafts.isEmpty)
    let saved = try #require(play.session.record.checkIns.first)
    #expect(saved.id == draft.id)
    #expect(saved.at == draft.at)
  }

  @Test func aDraftFromLastTimeIsKeptAndOfferedOnToday() throws {
    var first = Play(at: CheckInScreen.self)
    first.press(.tab, .tab, .tab)
    first.type("half a thought")
    let drafts = first.session.drafts
    var play = Play()
    play.seconds += 3 * 86_400
    play.session.adopt(drafts, in: play.context)
    #expect(play.session.record.checkIns.first?.content.note == "half a thought")
    #expect(play.text.contains("kept from Mon 23 Nov 09:41, half done"))
    play.press("u")
    #expect(play.session.record.checkIns.count == 1)
    play.press(.enter)
    #expect(play.text.contains("half a thought"))
    play.press(.right, .enter)
    #expect(play.session.record.checkIns.first?.content.mood == 6)
    #expect(play.session.record.checkIns.first?.content.note == "half a thought")
    #expect(play.session.record.checkIns.count == 1)
    #expect(play.session.drafts.isEmpty)
    #expect(play.text.contains("Noted."))
    play.press(.enter, "2")
    #expect(play.text.contains("How is it, right now?"))
  }

  @Test func aKeptDraftCanBeLetGoAndHadBack() {
    var first = Play(at: CheckInScreen.self)
    first.press(.right)
    var play = Play()
    play.session.adopt(first.session.drafts, in: play.context)
    play.press(.enter, "d")
    #expect(play.session.record.checkIns.isEmpty)
    #expect(play.text.contains("How is it, right now?"))
    play.press("u")
    #expect(play.session.record.checkIns.count == 1)
  }

  @Test func theCheckInPlaceGoesOnWithADraftToo() {
    var first = Play(at: CheckInScreen.self)
    first.press(.tab, .tab, .tab)
    first.type("half a thought")
    var play = Play()
    play.session.adopt(first.session.drafts, in: play.context)
    play.press("2")
    #expect(play.text.contains("half a thought"))
  }

  @Test func aDraftThatWasGoneOnWithElsewhereIsKeptBeside() throws {
    var play = Play(Play.lived)
    let saved = try #require(Play.lived.checkIns.last)
    var draft = saved
    draft.content.note = "an older wording"
    draft.edited = Stamp(milliseconds: 5)
    play.send(.tick)
    play.session.adopt([.checkIn(draft), .checkIn(saved)], in: play.context)
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count + 1)
    #expect(play.session.record.checkIns.contains { $0.content.note == "an older wording" })
    #expect(play.session.record.checkIns[id: saved.id]?.content == saved.content)
  }
}
