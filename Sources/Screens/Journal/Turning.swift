import Display
import Domain

/// What an entry can be made into: each is one key on the screen that ties things together.
struct Turning: Sendable {
  let key: Key
  let name: String
  private let isOffered: @Sendable (Item) -> Bool
  /// The form for it, filled in; nil where the entry makes none.
  let open: @Sendable (Item, Context) -> Move?

  /// What it can be made into; nothing where nothing is written.
  static func all(of item: Item) -> [Turning] { list.filter { $0.isOffered(item) } }

  private static let list: [Turning] = [
    Turning(
      key: "p", name: "Make it an if-then plan", isOffered: { $0.asPlan != nil },
      open: { item, _ in item.asPlan.map { .replace(WritingScreen(.ifThen, beginning: $0)) } }),
    Turning(
      key: "s", name: "Make it a step of the ladder", isOffered: { $0.asRung != nil },
      open: { item, context in
        item.asRung.map { .replace(StepScreen(new: $0, from: item.id, in: context)) }
      }),
    Turning(
      key: "e", name: "Keep it as a lesson", isOffered: { $0.asLesson != nil && !$0.isLesson },
      open: { item, _ in item.asLesson.map { .replace(WritingScreen(.lesson, beginning: $0)) } }),
  ]
}

extension Item {
  fileprivate var isLesson: Bool {
    if case .page(let entry) = self { entry.content.practice == Practice.lesson.id } else { false }
  }
}

extension Record {
  /// What an entry is tied to, from either side: pages, steps and tries, a line each.
  func tied(to entry: Entry<Page>) -> [String] {
    let others = pages.filter { $0.content.links.contains(entry.id) }.map(Item.page)
    let items = entry.content.links.compactMap { self[$0] } + others
    var seen: Set<ID> = []
    return items.filter { seen.insert($0.id).inserted }.compactMap { item in
      switch item {
      case .page(let page):
        let line = PageLine(page.content)
        return line.text.isEmpty ? line.practice : "\(line.practice): \(line.text)"
      case .rung(let rung): return "Step: \(rung.content.title)"
      case .attempt(let attempt): return attempt.content.learned.map { "What I learned: \($0)" }
      case .checkIn(let checkIn): return checkIn.content.note.map { "Check-in: \($0)" }
      default: return nil
      }
    }
  }
}
