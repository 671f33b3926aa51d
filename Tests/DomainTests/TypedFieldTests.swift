import Domain
import Testing

struct TypedFieldTests {
  private let item: Item = .checkIn(
    Entry(id: ID(milliseconds: 1, random: 1), edited: Stamp(milliseconds: 1), content: Self.content)
  )

  private static var content: CheckIn {
    var content = CheckIn()
    content.mood = 5
    content.feelings = ["sad", "calm"]
    content.intensities = [80, 20]
    content.note = "a line"
    return content
  }

  private func content(_ item: Item) -> CheckIn? {
    if case .checkIn(let entry) = item { entry.content } else { nil }
  }

  @Test(arguments: [
    ("mood", "0", "0"), ("mood", " 10 ", "10"), ("mood", "", ""), ("feelings", "", ""),
    ("feelings", "Hopeful ,  two  words,hopeful,", "hopeful, two words"),
    ("context", "Work, home,Work", "Work, home"), ("note", " kept as it is ", " kept as it is "),
    ("intensities", "5", "5"), ("intensities", ", 7", ", 7"),
  ])
  func takesWhatTheFieldHolds(name: String, typed: String, kept: String) throws {
    let changed = try item.replacing(name, with: typed)
    #expect(changed.fields.first { $0.name == name }?.typed == kept)
    #expect(changed.id == item.id)
  }

  @Test(arguments: [
    ("mood", "11"), ("mood", "-1"), ("mood", "six"), ("mood", "٣"), ("mood", "1.5"),
    ("feelings", "a,b,c,d,e,f"), ("intensities", "1,2,3"), ("intensities", "101"),
    ("intensities", "x"), ("dream", "y"),
  ])
  func refusesWhatItDoesNot(name: String, typed: String) {
    #expect(throws: Refusal.self) { try item.replacing(name, with: typed) }
  }

  @Test func aWordStaysAsStrongAsItWas() throws {
    let changed = try item.replacing("feelings", with: "calm, hopeful, sad")
    #expect(content(changed)?.intensities == [20, nil, 80])
    #expect(try content(changed.replacing("feelings", with: ""))?.intensities == [])
  }

  @Test func whatIsEmptiedIsAbsent() throws {
    #expect(try content(item.replacing("mood", with: ""))?.mood == nil)
    #expect(try content(item.replacing("note", with: ""))?.note == nil)
    #expect(try content(item.replacing("note", with: ""))?.mood == 5)
  }

  @Test func aPersonIsSafeToCallOrNot() throws {
    let person = Item.person(
      Entry(id: ID(milliseconds: 1, random: 2), edited: Stamp(milliseconds: 1), content: Person()))
    let safe = try person.replacing("safeInCrisis", with: "Yes")
    #expect(safe.fields.first { $0.name == "safeInCrisis" }?.typed == "yes")
    #expect(try safe.replacing("safeInCrisis", with: "no") == person)
    #expect(throws: Refusal.self) { try person.replacing("safeInCrisis", with: "maybe") }
    #expect(throws: Refusal.self) { try person.moved(to: Moment(seconds: 0, offset: 0)) }
  }

  @Test func aSettingIsNotTyped() {
    let setting = Item.setting(
      Entry(
        id: Setting.id(of: "theme"), edited: Stamp(milliseconds: 1),
        content: Setting(key: "theme", value: .text("dusk"))))
    #expect(throws: Refusal.self) { try setting.replacing("value", with: "x") }
  }
}
