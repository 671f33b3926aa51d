import Domain
import Testing

func checkIn(_ number: Int, at: String, mood: Int? = nil) throws -> Entry<CheckIn> {
  var content = CheckIn()
  content.mood = mood
  let moment = try moment(at)
  return Entry(
    id: ID(milliseconds: moment.seconds * 1000, random: UInt128(number)), at: moment,
    edited: Stamp(milliseconds: 0), content: content)
}

struct RecordTests {
  let now = Stamp(milliseconds: 1000)

  @Test func puttingAndRemovingNoteWhatTheyTouch() throws {
    var record = Record()
    let entry = try checkIn(1, at: "2026-11-23T09:00:00+01:00", mood: 4)
    record.put(.checkIn(entry), at: now)
    record.remove(entry.id, at: now)
    record.remove(entry.id, at: now)
    let changes = record.takeChanges()
    #expect(changes.count == 2)
    #expect(changes[0].before == nil)
    #expect(changes[0].after?.edited == now)
    #expect(changes[1].before == changes[0].after)
    #expect(changes[1].after == nil)
    #expect(changes[1].edited == Stamp(milliseconds: 1001))
    #expect(record.takeChanges().isEmpty)
    #expect(record.checkIns.isEmpty)
  }

  @Test func checkInsStandInTheOrderInWhichTheyHappened() throws {
    var record = Record()
    let late = try checkIn(1, at: "2026-11-23T09:00:00+01:00")
    let early = try checkIn(2, at: "2026-11-20T09:00:00+01:00")
    record.put(.checkIn(late), at: now)
    record.put(.checkIn(early), at: now)
    #expect(record.checkIns.map(\.id) == [early.id, late.id])
    var moved = early
    moved.at = try moment("2026-11-24T09:00:00+01:00")
    record.put(.checkIn(moved), at: now)
    #expect(record.checkIns.map(\.id) == [late.id, early.id])
  }

  @Test func appliedChangesAreNotNotedAgain() throws {
    var record = Record()
    let entry = try checkIn(1, at: "2026-11-23T09:00:00+01:00")
    record.apply([Change(id: entry.id, before: nil, after: .checkIn(entry), edited: now)])
    #expect(record.checkIns.count == 1)
    #expect(record.changes.isEmpty)
  }

  @Test func aSettingHasOneIdentifierAndGoesBackToNone() {
    var record = Record()
    record.set(.country, to: .text("IE"), at: now)
    record.set(.country, to: .text("IE"), at: now)
    #expect(record.changes.count == 1)
    #expect(record.country?.name == "Ireland")
    record.set(.country, to: nil, at: now)
    #expect(record.country == nil)
    #expect(record.settings.isEmpty)
  }

  @Test func aFieldOfASettingThatIsNotKnownStaysWhenItChanges() throws {
    let foreign = ForeignField(name: "why", bytes: Array(#""why":"moved""#.utf8))
    let entry = Entry(
      id: Setting.id(of: "country"), edited: now,
      content: Setting(key: "country", value: .text("IE")), foreign: [foreign])
    var record = Record()
    record.fill(checkIns: [], people: [], settings: [entry])
    record.set(.country, to: .text("GB"), at: now)
    #expect(record.settings.first?.foreign == [foreign])
    #expect(record.country?.code == "GB")
  }

  @Test func whatIsNotSetHasItsDefault() {
    let record = Record()
    #expect(record.contexts == CheckIn.contexts)
    #expect(record.showsOffers)
    #expect(!record.isWelcomed)
    #expect(record.lexicon == Lexicon())
  }

  @Test func aCheckInTakesOnlyWhatItsFieldsCanHold() {
    var content = CheckIn()
    func takes(_ field: CheckIn.Field, _ value: Value) -> Bool { content.set(field, to: value) }
    #expect(takes(.mood, .integer(11)) == false)
    #expect(takes(.energy, .text("6")) == false)
    #expect(takes(.feelings, .list([.text("sad"), .integer(1)])) == false)
    #expect(content.isEmpty)
    #expect(takes(.mood, .integer(0)))
    #expect(content.value(of: .mood) == .integer(0))
    #expect(content.value(of: .energy) == nil)
    #expect(content.value(of: .feelings) == nil)
  }
}
