import Archive
import Domain

/// A page, or an urge, on its way from the shell into the notebook.
struct NewPage {
  private let id: ID
  private let stamp: Stamp
  /// When it was written.
  let at: Moment

  /// The time as it was typed, if it was.
  init(at typed: String?) throws(Failure) {
    var clock = Clock()
    stamp = Clock.stamp
    id = clock.newID(at: stamp)
    let now = Clock.moment(of: stamp)
    if let typed { at = try Times.past(typed, now: now) } else { at = now }
  }

  /// The page as it is saved.
  func entry(_ page: Page) -> Entry<Page> {
    Entry(id: id, at: at, edited: stamp, content: page)
  }

  /// Saves it, and answers with it.
  func save(_ page: Page, in file: inout StateFile, asJSON json: Bool) throws {
    try write(page, in: &file)
    try answer(with: page, asJSON: json)
  }

  /// The same for an urge, which is no page but is noted as fast.
  func save(_ urge: Urge, in file: inout StateFile, asJSON json: Bool) throws {
    let item = Item.urge(Entry(id: id, at: at, edited: stamp, content: urge))
    try write(item, in: &file)
    try answer(with: item, asJSON: json)
  }

  /// Saves it, together with other changes.
  func write(_ page: Page, with more: [Change] = [], in file: inout StateFile) throws {
    try write(.page(entry(page)), with: more, in: &file)
  }

  private func write(
    _ item: Item, with more: [Change] = [], in file: inout StateFile
  ) throws {
    let change = Change(id: id, before: nil, after: item, edited: stamp)
    try file.write([change] + more)
    for notice in file.takeNotices() { Output.say(notice.sentence) }
  }

  /// Tells of what was saved.
  func answer(with page: Page, asJSON json: Bool) throws {
    try answer(with: .page(entry(page)), asJSON: json)
  }

  private func answer(with item: Item, asJSON json: Bool) throws {
    if json {
      try Output.write(json: Listing.object(item), isSaved: true)
    } else {
      try Output.print([Listing.line(for: item)], isSaved: true)
    }
  }
}
