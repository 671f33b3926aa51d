/// Who begins contacts, over 90 days, in words.
package struct ContactBalance: Equatable, Sendable {
  package let mine: Int
  package let theirs: Int

  package init(_ contacts: some Sequence<Entry<Contact>>, to today: Day) {
    let starts = contacts.filter {
      $0.at.map { 0..<LadderNumbers.balanceDays ~= $0.day.distance(to: today) } ?? false
    }.compactMap(\.content.startedBy)
    mine = starts.count { $0 == .me }
    theirs = starts.count { $0 == .them }
  }

  /// Nil below five contacts that either began.
  package var sentence: String? {
    let n = mine + theirs
    guard n >= LadderNumbers.balanceContacts else { return nil }
    let share = Double(mine) / Double(n)
    let words =
      LadderNumbers.evenShare.contains(share)
      ? "about even" : share > 0.5 ? "you begin more often" : "they begin more often"
    return "\(words) · \(n) contacts"
  }
}
