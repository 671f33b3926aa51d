import Archive
import ArgumentParser
import Domain

/// The one saved thing that a part of an id means.
struct Finding {
  static let help = "An id, or any part of it that no other has: four characters or more."
  static let completion = CompletionKind.custom { words, _, _ in newest(words) }

  private static let candidatesShown = 9

  let items: [Item]

  init(_ record: Record) {
    items = record.items
  }

  func item(_ part: String) throws(Failure) -> Item {
    let wanted = Array(part.uppercased().utf8)
    guard wanted.count >= 4 else {
      throw Failure(64, "Give four characters of the id or more, not “\(part)”.")
    }
    if let id = ID(utf8: wanted), let item = items.first(where: { $0.id == id }) { return item }
    let found = wanted.count > 26 ? [] : items.filter { Self.holds(wanted, $0.id.utf8) }
    guard let item = found.first else { throw Failure(66, "Nothing is saved under “\(part)”.") }
    guard found.count > 1 else { return item }
    var lines = found.suffix(Self.candidatesShown).reversed().map { "  \(Listing.line(for: $0))" }
    if found.count > lines.count { lines.append("  and \(found.count - lines.count) more") }
    let head = "“\(part)” is a part of \(found.count) ids; give more of the one you mean:"
    throw Failure(66, ([head] + lines).joined(separator: "\n"))
  }

  private static func holds(_ part: [UInt8], _ id: [UInt8]) -> Bool {
    (0...id.count - part.count).contains { start in
      part.indices.allSatisfy { id[start + $0] == part[$0] }
    }
  }

  /// The ids of the newest things, for a shell that completes them; it hears of no trouble.
  private static func newest(_ words: [String]) -> [String] {
    guard var file = StateOption.file(inside: words),
      let reading = try? file.readRecent(since: Clock.moment.day.advanced(by: -30))
    else { return [] }
    let record = reading.record
    let pages = record.pages.suffix(100).map(\.id)
    return (record.checkIns.suffix(100).map(\.id) + pages + record.people.map(\.id))
      .map(\.description)
  }
}
