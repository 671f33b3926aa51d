import Display
import Domain

extension Record {
  /// The step of the ladder that a page was made into; nil while there is none.
  func step(madeOf page: Page) -> Entry<Rung>? {
    page.links.lazy.compactMap { self.rungs[id: $0] }.first
  }

  /// Puts a step that begins with a page, ties the two, and plans a first practice of what it predicts.
  mutating func put(_ rung: Entry<Rung>, madeOf page: Entry<Page>, in context: Context) {
    put(.rung(rung), at: context.stamp)
    var page = pages[id: page.id] ?? page
    page.content.link(rung.id)
    put(.page(page), at: context.stamp)
    guard let test = ThoughtTest(page.content), test.prediction != nil else { return }
    let id = ID(milliseconds: context.stamp.milliseconds, random: context.random &+ 1)
    let attempt = Entry(
      id: id, at: context.moment, edited: context.stamp, content: test.attempt(on: rung.id))
    put(.attempt(attempt), at: context.stamp)
  }
}

extension Entry<Page> {
  /// Makes a step of the ladder of what the page wants to try, and goes to it.
  ///
  /// A page that is a step already leads to that one; where nothing is named to try, that is asked first.
  func becomeStep(on record: inout Record, in context: Context) -> Move {
    let page = record.pages[id: id] ?? self
    if let step = record.step(madeOf: page.content) {
      return .leave(for: LadderScreen.self, at: step.id)
    }
    guard let test = ThoughtTest(page.content) else { return .back }
    if test.rung.title.isEmpty { return .replace(StepScreen(of: page, in: context)) }
    let rung = Entry<Rung>(id: context.newID, edited: context.stamp, content: test.rung)
    record.put(rung, madeOf: page, in: context)
    return .leave(for: LadderScreen.self, at: rung.id)
  }
}
