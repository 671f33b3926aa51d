import Archive
import Domain

/// A page on its way from the shell into the notebook.
struct NewPage {
  private var clock = Clock()
  private let stamp: Stamp
  /// When it was written.
  let at: Moment

  /// The time as it was typed, if it was.
  init(at typed: String?) throws(Failure) {
    stamp = Clock.stamp
    let now = Clock.moment(of: stamp)
    if let typed { at = try Times.past(typed, now: now) } else { at = now }
  }

  /// Saves it, and answers with it.
  mutating func save(
    _ page: Page, with more: [Change] = [], in file: inout StateFile, asJSON json: Bool
  ) throws {
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: page)
    let change = Change(id: entry.id, before: nil, after: .page(entry), edited: stamp)
    try file.write([change] + more)
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    if json {
      try Output.write(json: Listing.object(.page(entry)), isSaved: true)
    } else {
      try Output.print([Listing.line(for: entry)], isSaved: true)
    }
  }
}
