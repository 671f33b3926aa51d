/// Contacts in seven days: how many, and how many of them with people hardly known.
package struct ContactWeek: Equatable, Sendable {
  package let count: Int
  package let withNewPeople: Int

  package init(_ contacts: some Sequence<Entry<Contact>>, to today: Day) {
    let week = contacts.filter {
      $0.at.map { 0..<LadderNumbers.week ~= $0.day.distance(to: today) } ?? false
    }
    count = week.count
    withNewPeople = week.count { $0.content.who == .stranger || $0.content.who == .acquaintance }
  }
}
