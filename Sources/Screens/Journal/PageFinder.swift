import Display
import Domain

/// Which pages are shown: those that a filter takes and that hold what is searched for.
///
/// A search goes on in parts, so that no key waits for a long history.
struct PageFinder: Sendable {
  var filter = PageFilter()
  /// When it is looked for: the words of what rests now are not found.
  var moment: Moment?
  private(set) var query: Query?
  /// Places on the shelf of pages, the newest first.
  private(set) var found: [Int] = []
  /// Places that were not looked at yet.
  private var rest: ArraySlice<Int> = []
  private var typed = ""

  /// So many bytes of text are looked through at a time.
  private static let part = 400_000
  private static let mostPages = 5000

  var isSearching: Bool { !rest.isEmpty }

  /// Begins again with all pages.
  mutating func begin(in record: Record) {
    found = []
    rest = Array((0..<record.pages.count).reversed())[...]
    goOn(in: record)
  }

  /// Looks for something else; what goes on from what was typed before looks only at what was found.
  mutating func look(for text: String, in record: Record) {
    let next = Query(text)
    let isNarrower = query != nil && next != nil && text.hasPrefix(typed)
    typed = text
    query = next
    guard isNarrower else { return begin(in: record) }
    rest = (found + rest)[...]
    found = []
    goOn(in: record)
  }

  /// Looks through the next part.
  mutating func goOn(in record: Record) {
    var bytes = 0
    var count = 0
    while let place = rest.popFirst() {
      guard record.pages.indices.contains(place) else { continue }
      let entry = record.pages[place]
      let isEasy = query == nil && filter.isEmpty
      if !isEasy { entry.content.answers.forEachText { bytes += $1.utf8.count } }
      if isEasy || filter.takes(entry) && query.map({ matches($0, entry) }) != false {
        found.append(place)
      }
      count += 1
      if bytes > Self.part || count >= Self.mostPages && !isEasy { break }
    }
  }

  private func matches(_ query: Query, _ entry: Entry<Page>) -> Bool {
    if let moment, entry.isSealed(at: moment) { return false }
    return entry.content.matches(query)
  }
}
