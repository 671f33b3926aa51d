import Archive
import Domain

/// A page, or an urge, on its way from the shell into the notebook.
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
    try save(.page(entry), with: more, in: &file, asJSON: json)
  }

  /// The same for an urge, which is no page but is noted as fast.
  mutating func save(_ urge: Urge, in file: inout StateFile, asJSON json: Bool) throws {
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: urge)
    try save(.urge(entry), with: [], in: &file, asJSON: json)
  }

  private func save(
    _ item: Item, with more: [Change], in file: inout StateFile, asJSON json: Bool
  ) throws {
    let change = Change(id: item.id, before: nil, after: item, edited: stamp)
    try file.write([change] + more)
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    if json {
      try Output.write(json: Listing.object(item), isSaved: true)
    } else {
      try Output.print([Listing.line(for: item)], isSaved: true)
    }
  }
}
