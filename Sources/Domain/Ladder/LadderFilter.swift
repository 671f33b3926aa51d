/// Which steps to show: nil stands for any.
package struct LadderFilter: Sendable {
  package var words: Needle?
  /// The words as they were typed.
  package var typed: String?
  package var people: Rung.People?
  package var who: Rung.Who?
  package var place: Rung.Place?
  package var status: Rung.Status?
  package var value: ID?

  package init() {}

  package func matches(_ rung: Rung) -> Bool {
    func allows<Choice: Equatable>(_ wanted: Choice?, _ found: Choice?) -> Bool {
      wanted == nil || wanted == found
    }
    guard allows(people, rung.people), allows(who, rung.who), allows(place, rung.place),
      allows(status, rung.status), allows(value, rung.value)
    else { return false }
    guard let words else { return true }
    return [rung.title, rung.companion, rung.interestTag, rung.occasion.name, rung.status.name]
      .compactMap { $0 }.contains { words.isFound(in: $0) }
  }
}
