import Display
import Domain

/// An urge, noted in ten seconds; then some ways to let it pass, and none that has to be taken.
struct UrgeScreen: Screen {
  static let title = "An urge"

  enum Stage: Sendable { case noting, offers, after, editing }

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case clickField(FormClick)
    case note, offers, leave
    case move(Key)
    case click(Int)
    case choose, help
  }

  enum Offer: Equatable, Sendable {
    case wave, write, action(String), breathe, person, plan, again, done
  }

  private(set) var stage = Stage.noting
  /// Nil until something is known of the time.
  private(set) var entry: Entry<Urge>?
  /// As it is saved; nil while it is not.
  private var saved: Entry<Urge>?
  private var questions: UrgeForm?
  private(set) var menu = Menu()
  private(set) var offers: [Offer] = []
  /// What is offered of the actions of two minutes: another one after each.
  private var turn = 0
  /// Whether it is with the wave, which keeps it meanwhile.
  private var isWatched = false
  private(set) var plan: String?
  private var planID: ID?

  init() {}

  /// An earlier one, to change.
  init(_ entry: Entry<Urge>) {
    self.entry = entry
    saved = entry
    stage = .editing
  }

  mutating func refresh(from record: Record, in context: Context) {
    if entry == nil {
      entry = Entry(
        id: context.newID, at: context.moment, edited: context.stamp, content: Urge())
      turn = Int(truncatingIfNeeded: context.random % UInt128(CopingActions.all.count))
    }
    takeNews(from: record)
    guard let entry else { return }
    if questions == nil {
      questions = UrgeForm(entry.content, in: record, isWhole: stage == .editing)
    }
    layOffers(in: record)
  }

  /// What the wave noted meanwhile is part of it.
  private mutating func takeNews(from record: Record) {
    guard var entry, let there = record.urges[id: entry.id], stage != .editing,
      there.edited != saved?.edited
    else { return }
    let action = there.content.action ?? entry.content.action
    entry = there
    entry.content.action = action
    self.entry = entry
    saved = there
  }

  /// The person's own plan for the trigger comes first.
  private mutating func layOffers(in record: Record) {
    let planned = entry?.content.trigger.flatMap { record.plan(for: $0) }
    plan = planned?.content.planLine
    planID = planned?.id
    let action = CopingActions.all[turn % CopingActions.all.count]
    offers =
      (plan == nil ? [] : [.plan])
      + [.wave, .write, .action(action), .breathe, .person, .again, .done]
    menu.count = offers.count
  }

  // MARK: What is kept

  private var changed: Entry<Urge>? {
    guard var changed = entry else { return nil }
    if stage != .offers { questions?.take(into: &changed.content) }
    guard let saved else { return changed.content.isEmpty ? nil : changed }
    if changed.content != saved.content { changed.edited = saved.edited.following(saved.edited) }
    return changed.content == saved.content ? nil : changed
  }

  var draft: Item? { isWatched ? nil : changed.map(Item.urge) }

  private mutating func keep(on record: inout Record, in context: Context) {
    guard let changed else { return }
    record.putKeepingBoth(
      .urge(changed), from: saved?.edited ?? changed.edited, in: context)
    entry = record.changes.last.flatMap { record.urges[id: $0.id] } ?? changed
    saved = entry
  }

  // MARK: What it does

  func keys(in context: Context) -> [Binding<Action>] {
    if stage == .offers {
      return menu.bindings { .move($0) } + [
        Binding(.enter, label: "take it", does: .choose),
        Binding(.escape, label: "back", does: .leave),
      ]
    }
    let isNew = stage == .noting
    return [
      Binding(.enter, label: isNew ? "note it" : "done", does: .note),
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
    ] + (isNew ? [Binding(.control("n"), label: "what may help", does: .offers)] : [])
      + (questions?.form.bindings { .input($0) } ?? []) + [
        Binding(.escape, label: "back", does: .leave, inFooter: false)
      ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    stage == .offers ? nil : { .input($0) }
  }

  func wheel(_ rows: Int) -> Action? {
    stage == .offers ? .move(rows > 0 ? .down : .up) : nil
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    isWatched = false
    switch action {
    case .input(let input):
      questions?.form.handle(input)
      if questions?.form.isFull == true { return .full }
    case .next: if questions?.form.next() == false { _ = questions?.form.move(to: 0) }
    case .previous:
      if questions?.form.previous() == false, let last = questions?.form.fields.indices.last {
        _ = questions?.form.move(to: last)
      }
    case .clickField(let click): questions?.form.click(click)
    case .note:
      let wasNew = stage == .noting
      keep(on: &record, in: context)
      return wasNew || stage == .after ? showOffers(in: record) : .back
    case .offers: return showOffers(in: record)
    case .move(let key): menu.handle(key, height: max(1, offers.count))
    case .click(let row):
      menu.select(row, height: offers.count)
      return choose(on: &record, in: context)
    case .choose: return choose(on: &record, in: context)
    case .help: return .go(HelpNowScreen.self)
    case .leave:
      keep(on: &record, in: context)
      return .back
    }
    return .stay
  }

  private mutating func showOffers(in record: Record) -> Move {
    if let changed { entry = changed }
    stage = .offers
    questions = nil
    layOffers(in: record)
    menu = Menu(count: offers.count)
    return .stay
  }

  private mutating func choose(on record: inout Record, in context: Context) -> Move {
    guard let row = menu.selection, offers.indices.contains(row), let entry else { return .back }
    switch offers[row] {
    case .wave:
      isWatched = true
      return .open(WaveScreen(entry, at: context.milliseconds))
    case .write:
      self.entry?.content.action = "write, not send"
      return .open(WritingScreen(.writeNotSend))
    case .action(let action):
      self.entry?.content.action = action
      turn += 1
      layOffers(in: record)
      return .say("\(action). Two minutes are enough. This waits here.")
    case .breathe:
      self.entry?.content.action = "breathe"
      return BreathChoice.first(in: record).screen().map(Move.open) ?? .go(BreatheScreen.self)
    case .person:
      self.entry?.content.action = "a person"
      return .open(PeopleScreen())
    case .plan:
      self.entry?.content.action = "my plan"
      return planID.map { .open(PageScreen($0)) } ?? .stay
    case .again:
      stage = .after
      var now = UrgeForm(entry.content, in: record, isWhole: true)
      // How strong it is now is the question; the others can be changed too.
      _ = now.form.move(to: now.form.fields.count - 2)
      questions = now
    case .done:
      keep(on: &record, in: context)
      return .back
    }
    return .stay
  }

  var form: Form? { questions?.form }
  var isNew: Bool { saved == nil }
}
