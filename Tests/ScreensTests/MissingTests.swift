import Display
import Domain
import Screens
import Testing

/// A notebook that is gone or damaged, and its backups.
struct MissingTests {
  private func opened(_ news: News = .missing(.found(offer))) -> Play {
    var play = Play(Record())
    play.take(news)
    return play
  }

  @Test func nobodyWhoseNotebookIsGoneIsWelcomedAsNew() {
    var play = opened(.missing(.looking))
    for key in [Key.enter, .escape, "[", "2", "u", .escape] { play.press(key) }
    #expect(play.text.contains("Your notebook is not where it was."))
    #expect(play.session.takeOrders().backup == nil)
    play.take(.missing(.found(offer)))
    play.press(.escape)
    #expect(play.text.contains("Sun 22 Nov 21:31 with 30 entries"))
    #expect(!play.text.contains("Welcome"))
  }

  @Test func enterBringsTheBackupBackAndItsRecordIsShown() {
    var play = opened()
    play.press(.enter)
    #expect(play.session.takeOrders().backup == offer.name)
    #expect(play.session.takeOrders().backup == nil)
    play.take(.arrived(Play.lived, upTo: 0))
    play.take(.restored("Your backup is back."))
    #expect(play.text.contains("Good to see you."))
    #expect(play.text.contains("Your backup is back."))
    play.press("2", .right, .enter)
    #expect(play.session.record.checkIns.count == Play.lived.checkIns.count + 1)
  }

  @Test func aRestoringThatFailsLeavesTheChoice() {
    var play = opened()
    play.press(.enter)
    play.take(.failed("The disk is full."))
    #expect(play.text.contains("Your notebook is not where it was."))
    #expect(play.text.contains("The disk is full."))
  }

  @Test func beginningAnewSaysSoAndWelcomes() {
    var play = opened()
    play.press("n")
    let orders = play.session.takeOrders()
    #expect(orders.beginsAnew && orders.backup == nil)
    #expect(play.text.contains("Welcome to Steady."))
    #expect(play.text.contains("The backups of the old one are kept."))
    play.press(.enter)
    #expect(play.session.record.isWelcomed)
  }

  @Test func helpNowIsThereOverAMissingNotebookAndBelowNothing() {
    var play = opened()
    play.press(.control("g"))
    #expect(play.text.contains("In danger now?"))
    play.press(.escape)
    #expect(play.text.contains("Your notebook is not where it was."))
    var asked = Play(Record(), at: HelpNowScreen.self)
    asked.take(.missing(.found(offer)))
    #expect(asked.text.contains("In danger now?"))
  }

  @Test func leavingChangesNothing() {
    var play = opened()
    play.press("q")
    #expect(play.session.isOver)
    let orders = play.session.takeOrders()
    #expect(orders.changes.isEmpty && orders.backup == nil && !orders.beginsAnew)
  }

  @Test func aDraftWaitsUntilItIsDecided() throws {
    var play = opened()
    let draft = try #require(Play.lived.checkIns.last)
    play.session.adopt([.checkIn(draft)], in: play.context)
    #expect(play.session.takeOrders().changes.isEmpty)
    play.press("n")
    play.take(.notice("anything"))
    #expect(play.session.record.checkIns.count == 1)
  }

  @Test func aDamagedFileOffersTheNewestWholeBackup() {
    var play = Play(Play.lived)
    play.take(.damaged(Damage(sentences: ["Line 4 cannot be read."])))
    play.press("r")
    #expect(play.session.takeOrders().backup == nil)
    play.take(.damaged(Damage(sentences: ["Line 4 cannot be read."], backup: offer)))
    #expect(play.text.contains("A backup of Sun 22 Nov 21:31 with 30 entries is whole."))
    play.press("r")
    let orders = play.session.takeOrders()
    #expect(orders.backup == offer.name && !orders.acceptsDamage)
    play.take(.restored("Your backup is back."))
    #expect(play.text.contains("Good to see you."))
  }
}
