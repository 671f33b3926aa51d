/// How pages of a practice begin, and when it is their time again.
extension Practice {
  /// A page to write on: with what it begins with, and private where the practice says so.
  ///
  /// A page that still equals this one holds nothing of the person, and need not be saved.
  package func newPage(after earlier: [Entry<Page>], at random: UInt64) -> Page {
    var page = Page(practice: id)
    page.isPrivate = startsPrivate
    begin(&page, earlier, random)
    return page
  }

  /// Whether its time has come: it has a rhythm, and the last page is as many days old.
  package func isDue(_ pages: [Entry<Page>], on today: Day) -> Bool {
    guard let everyDays else { return false }
    guard let last = pages.compactMap({ $0.at?.day }).max() else { return true }
    return today.number - last.number >= everyDays
  }
}

extension Record {
  /// A breakup is recent for so many days: three months [D], when raw writing did harm (Sbarra, 2013).
  package static let recentDays = 91

  package var since: Day? { self[setting: .since]?.text.flatMap { Day(iso: $0) } }

  package mutating func setSince(_ day: Day?, at now: Stamp) {
    set(.since, to: day.map { .text($0.iso) }, at: now)
  }

  func isRecent(on today: Day) -> Bool {
    since.map { today.number - $0.number < Self.recentDays } ?? false
  }
}
