/// Things of one kind in order.
///
/// Of any content, for the reason that `Entry` gives.
package struct Shelf<Content>: RandomAccessCollection {
  private var entries: [Entry<Content>] = []
  /// The greatest id that was ever here: what has a greater one is new and need not be looked for.
  private var newest: ID?

  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package subscript(position: Int) -> Entry<Content> { entries[position] }
  package subscript(id id: ID) -> Entry<Content>? { place(of: id).map { entries[$0] } }

  /// Puts an entry in its place, instead of the one with its id if there is one.
  package mutating func put(_ entry: Entry<Content>) {
    remove(entry.id)
    newest = Swift.max(newest ?? entry.id, entry.id)
    var place = entries.endIndex
    while place > 0, Self.precedes(entry, entries[place - 1]) { place -= 1 }
    entries.insert(entry, at: place)
  }

  package mutating func remove(_ id: ID) {
    if let place = place(of: id) { entries.remove(at: place) }
  }

  /// Takes many entries at once, in any order, none of which is here yet.
  package mutating func fill(with more: [Entry<Content>]) {
    for entry in more { newest = Swift.max(newest ?? entry.id, entry.id) }
    if entries.isEmpty { entries = more } else { entries += more }
    let isSorted = entries.indices.dropFirst().allSatisfy {
      !Self.precedes(entries[$0], entries[$0 - 1])
    }
    if !isSorted { entries.sort(by: Self.precedes) }
  }

  /// Looks from the newest end, where nearly everything that is asked for lies.
  private func place(of id: ID) -> Int? {
    guard let newest, id <= newest else { return nil }
    return entries.lastIndex { $0.id == id }
  }

  /// By the time it happened, then by id, which is the time it was made.
  private static func precedes(_ a: Entry<Content>, _ b: Entry<Content>) -> Bool {
    switch (a.at, b.at) {
    case (let first?, let second?) where first.seconds != second.seconds:
      first.seconds < second.seconds
    case (nil, _?): true
    case (_?, nil): false
    default: a.id < b.id
    }
  }
}

extension Shelf: Sendable where Content: Sendable {}

extension Shelf: Equatable where Content: Equatable {
  package static func == (a: Shelf, b: Shelf) -> Bool { a.entries == b.entries }
}

/// One change to the record: what stood there before and what stands there after.
package struct Change: Sendable, Equatable {
  package let id: ID
  package let before: Item?
  package let after: Item?
  /// When it was made: the time of a deletion, else the `edited` of what stands there after.
  package let edited: Stamp

  package init(id: ID, before: Item?, after: Item?, edited: Stamp) {
    self.id = id
    self.before = before
    self.after = after
    self.edited = edited
  }
}

/// Everything that is saved, as one value.
///
/// `put` and `remove` are the only mutators; they note what they touch, and the loop hands these changes
/// to the store.
package struct Record: Sendable, Equatable {
  package private(set) var attempts = Shelf<Attempt>()
  package private(set) var breathings = Shelf<Breathing>()
  package private(set) var checkIns = Shelf<CheckIn>()
  package private(set) var contacts = Shelf<Contact>()
  package private(set) var pages = Shelf<Page>()
  package private(set) var patterns = Shelf<OwnPattern>()
  package private(set) var people = Shelf<Person>()
  package private(set) var rungs = Shelf<Rung>()
  package private(set) var settings = Shelf<Setting>()
  package private(set) var urges = Shelf<Urge>()
  /// False while only the newest part of the history is here.
  package var isComplete = true
  package private(set) var changes: [Change] = []

  package init() {}

  package subscript(id: ID) -> Item? {
    if let entry = checkIns[id: id] { return .checkIn(entry) }
    if let entry = breathings[id: id] { return .breathing(entry) }
    if let entry = attempts[id: id] { return .attempt(entry) }
    if let entry = contacts[id: id] { return .contact(entry) }
    if let entry = pages[id: id] { return .page(entry) }
    if let entry = urges[id: id] { return .urge(entry) }
    if let entry = rungs[id: id] { return .rung(entry) }
    if let entry = patterns[id: id] { return .pattern(entry) }
    if let entry = people[id: id] { return .person(entry) }
    if let entry = settings[id: id] { return .setting(entry) }
    return nil
  }

  /// Everything, kind by kind.
  package var items: [Item] {
    let history: [Item] =
      checkIns.map(Item.checkIn) + breathings.map(Item.breathing) + attempts.map(Item.attempt)
      + contacts.map(Item.contact) + pages.map(Item.page) + urges.map(Item.urge)
    let standing: [Item] =
      patterns.map(Item.pattern) + people.map(Item.person) + rungs.map(Item.rung)
      + settings.map(Item.setting)
    return history + standing
  }

  /// Puts an item in its place as an edit made at this moment.
  package mutating func put(_ item: Item, at now: Stamp) {
    let before = former(of: item)
    var item = item
    item.edited = now.following(before?.edited)
    place(item)
    changes.append(Change(id: item.id, before: before, after: item, edited: item.edited))
  }

  /// What stands there with the id of an item of the same kind.
  private func former(of item: Item) -> Item? {
    switch item {
    case .attempt(let entry): attempts[id: entry.id].map(Item.attempt)
    case .breathing(let entry): breathings[id: entry.id].map(Item.breathing)
    case .checkIn(let entry): checkIns[id: entry.id].map(Item.checkIn)
    case .contact(let entry): contacts[id: entry.id].map(Item.contact)
    case .page(let entry): pages[id: entry.id].map(Item.page)
    case .pattern(let entry): patterns[id: entry.id].map(Item.pattern)
    case .person(let entry): people[id: entry.id].map(Item.person)
    case .rung(let entry): rungs[id: entry.id].map(Item.rung)
    case .setting(let entry): settings[id: entry.id].map(Item.setting)
    case .urge(let entry): urges[id: entry.id].map(Item.urge)
    }
  }

  package mutating func remove(_ id: ID, at now: Stamp) {
    guard let before = self[id] else { return }
    drop(id)
    changes.append(
      Change(id: id, before: before, after: nil, edited: now.following(before.edited)))
  }

  /// Hands over the changes since the last call.
  package mutating func takeChanges() -> [Change] {
    defer { changes = [] }
    return changes
  }

  /// Applies changes that were noted elsewhere: those that the store did not have yet when it read.
  package mutating func apply(_ changes: [Change]) {
    for change in changes {
      if let item = change.after { place(item) } else { drop(change.id) }
    }
  }

  /// Fills an empty record with what was read.
  package mutating func fill(
    attempts: [Entry<Attempt>] = [], breathings: [Entry<Breathing>] = [],
    checkIns: [Entry<CheckIn>], contacts: [Entry<Contact>] = [],
    pages: [Entry<Page>] = [], patterns: [Entry<OwnPattern>] = [], people: [Entry<Person>],
    rungs: [Entry<Rung>] = [], settings: [Entry<Setting>], urges: [Entry<Urge>] = []
  ) {
    self.attempts.fill(with: attempts)
    self.contacts.fill(with: contacts)
    self.rungs.fill(with: rungs)
    self.breathings.fill(with: breathings)
    self.pages.fill(with: pages)
    self.patterns.fill(with: patterns)
    self.checkIns.fill(with: checkIns)
    self.people.fill(with: people)
    self.settings.fill(with: settings)
    self.urges.fill(with: urges)
  }

  private mutating func place(_ item: Item) {
    switch item {
    case .attempt(let entry): attempts.put(entry)
    case .breathing(let entry): breathings.put(entry)
    case .checkIn(let entry): checkIns.put(entry)
    case .contact(let entry): contacts.put(entry)
    case .page(let entry): pages.put(entry)
    case .pattern(let entry): patterns.put(entry)
    case .person(let entry): people.put(entry)
    case .rung(let entry): rungs.put(entry)
    case .setting(let entry): settings.put(entry)
    case .urge(let entry): urges.put(entry)
    }
  }

  private mutating func drop(_ id: ID) {
    attempts.remove(id)
    breathings.remove(id)
    checkIns.remove(id)
    contacts.remove(id)
    pages.remove(id)
    patterns.remove(id)
    people.remove(id)
    rungs.remove(id)
    settings.remove(id)
    urges.remove(id)
  }
}
