/// Which steps to show: nil stands for any.
package struct LadderFilter: Sendable {
  package var words: Needle?
  /// The words as they were typed.
  package var typed: String?
  package var people: Rung.People?
  package var who: Rung.Who?
  package var place: Rung.Place?
  package var status: Rung.Status?
  /// Words of the value that a step serves.
  package var value: Needle?
  /// The value as it was typed.
  package var typedValue: String?

  package init() {}

  package func matches(_ rung: Rung) -> Bool {
    func allows<Choice: Equatable>(_ wanted: Choice?, _ found: Choice?) -> Bool {
      wanted == nil || wanted == found
    }
    guard allows(people, rung.people), allows(who, rung.who), allows(place, rung.place),
      allows(status, rung.status)
    else { return false }
    if let value, rung.value.map({ value.isFound(in: $0) }) != true { return false }
    guard let words else { return true }
    let texts: [String?] = [
      rung.title, rung.companion, rung.value, rung.interestTag, rung.occasion.name,
      rung.status.name,
    ]
    return texts.compactMap { $0 }.contains { words.isFound(in: $0) }
  }
}
