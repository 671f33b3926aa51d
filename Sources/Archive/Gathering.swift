import Domain

/// What was read so far, kind by kind, on its way to a record.
struct Gathering {
  private var attempts: [Entry<Attempt>] = []
  private var breathings: [Entry<Breathing>] = []
  private var checkIns: [Entry<CheckIn>] = []
  private var contacts: [Entry<Contact>] = []
  private var pages: [Entry<Page>] = []
  private var patterns: [Entry<OwnPattern>] = []
  private var people: [Entry<Person>] = []
  private var rungs: [Entry<Rung>] = []
  private var settings: [Entry<Setting>] = []
  private var urges: [Entry<Urge>] = []
  private let attemptFields = FieldNames<Attempt>()
  private let breathingFields = FieldNames<Breathing>()
  private let patternFields = FieldNames<OwnPattern>()
  private let contactFields = FieldNames<Contact>()
  private let pageFields = FieldNames<Page>()
  private let rungFields = FieldNames<Rung>()
  private let checkInFields = FieldNames<CheckIn>()
  private let personFields = FieldNames<Person>()
  private let settingFields = FieldNames<Setting>()
  private let urgeFields = FieldNames<Urge>()
  /// What was kept as it stands because it could not be used.
  private(set) var oddities: [Oddity] = []

  /// Lets only lines through that may hold what is searched for; nil lets all.
  let sieve: Sieve?

  static let oddityLimit = 20

  init(through sieve: Sieve? = nil) { self.sieve = sieve }

  /// Makes room for a history of this length, nearly all of which is check-ins.
  mutating func reserve(_ count: Int) {
    if sieve == nil { checkIns.reserveCapacity(count) }
  }

  /// Reads a line and takes what it says.
  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout LineReader, number: Int
  ) throws(Flaw) -> Line {
    if let (line, fields) = reader.glance(bytes) {
      if let sieve, !sieve.mayHold(bytes[fields...]) { return line }
      if takePlain(line, PlainContent(bytes, from: fields)) { return line }
    }
    let line = try reader.read(bytes)
    take(line, from: &reader, bytes, number: number)
    return line
  }

  private mutating func takePlain(_ line: Line, _ content: consuming PlainContent) -> Bool {
    switch line.kind {
    case .breathing: Self.append(line, content.content(breathingFields), to: &breathings)
    case .pattern: Self.append(line, content.content(patternFields), to: &patterns)
    case .attempt: Self.append(line, content.content(attemptFields), to: &attempts)
    case .contact: Self.append(line, content.content(contactFields), to: &contacts)
    case .page: Self.append(line, content.content(pageFields), to: &pages)
    case .rung: Self.append(line, content.content(rungFields), to: &rungs)
    case .checkIn: Self.append(line, content.content(checkInFields), to: &checkIns)
    case .person: Self.append(line, content.content(personFields), to: &people)
    case .setting: Self.append(line, content.content(settingFields), to: &settings)
    case .urge: Self.append(line, content.content(urgeFields), to: &urges)
    case .deleted, .opaque: false
    }
  }

  private static func append<Content: Kept>(
    _ line: Line, _ content: consuming Content?, to entries: inout [Entry<Content>]
  ) -> Bool {
    guard let content else { return false }
    entries.append(Entry(id: line.id, at: line.at, edited: line.edited, content: content))
    return true
  }

  /// Takes the line that the reader has just read.
  private mutating func take(
    _ line: Line, from reader: inout LineReader, _ bytes: UnsafeBufferPointer<UInt8>, number: Int
  ) {
    if line.lacksMoment { note(Oddity(line: number, field: "at")) }
    switch line.kind {
    case .breathing:
      breathings.append(entry(line, breathingFields, &reader, bytes, number))
    case .pattern:
      patterns.append(entry(line, patternFields, &reader, bytes, number))
    case .attempt:
      attempts.append(entry(line, attemptFields, &reader, bytes, number))
    case .contact:
      contacts.append(entry(line, contactFields, &reader, bytes, number))
    case .page:
      pages.append(entry(line, pageFields, &reader, bytes, number))
    case .rung:
      rungs.append(entry(line, rungFields, &reader, bytes, number))
    case .checkIn:
      checkIns.append(entry(line, checkInFields, &reader, bytes, number))
    case .person:
      people.append(entry(line, personFields, &reader, bytes, number))
    case .setting:
      settings.append(entry(line, settingFields, &reader, bytes, number))
    case .urge:
      urges.append(entry(line, urgeFields, &reader, bytes, number))
    case .deleted, .opaque: break
    }
  }

  consuming func record(isComplete: Bool) -> Record {
    var record = Record()
    record.isComplete = isComplete
    record.fill(
      attempts: attempts, breathings: breathings, checkIns: checkIns, contacts: contacts,
      pages: pages, patterns: patterns, people: people, rungs: rungs, settings: settings,
      urges: urges)
    return record
  }

  /// The only item, when one line was taken.
  var item: Item? {
    if let entry = checkIns.first { return .checkIn(entry) }
    if let entry = breathings.first { return .breathing(entry) }
    if let entry = attempts.first { return .attempt(entry) }
    if let entry = contacts.first { return .contact(entry) }
    if let entry = pages.first { return .page(entry) }
    if let entry = urges.first { return .urge(entry) }
    if let entry = rungs.first { return .rung(entry) }
    if let entry = patterns.first { return .pattern(entry) }
    if let entry = people.first { return .person(entry) }
    return settings.first.map(Item.setting)
  }

  private mutating func entry<Content: Kept>(
    _ line: Line, _ fields: FieldNames<Content>, _ reader: inout LineReader,
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> Entry<Content> {
    let (content, foreign) = reader.content(fields, in: bytes, hasMoment: line.at != nil) {
      note(Oddity(line: number, field: $0))
    }
    return Entry(
      id: line.id, at: line.at, edited: line.edited, content: content, foreign: foreign)
  }

  private mutating func note(_ oddity: Oddity) {
    if oddities.count < Self.oddityLimit { oddities.append(oddity) }
  }
}

/// A field that holds something unexpected: it is kept as it stands and not used.
package struct Oddity: Sendable, Equatable {
  package let line: Int
  package let field: String
}
