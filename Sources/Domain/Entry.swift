/// One field's value as it is kept: the shapes of JSON that the known kinds use.
package enum Value: Sendable, Equatable {
  case integer(Int)
  /// A number with a fraction of up to three digits: 5500 thousandths are written 5.5.
  case decimal(thousandths: Int)
  case text(String)
  case flag(Bool)
  case list([Value])
  /// Only inside a list: an answer that was skipped between others.
  case null
}

/// A kind of thing that is saved, with its fields said once.
///
/// The archive reads and writes lines by this list; a new kind is its own file, a case of `Item` and a
/// shelf in `Record`.
package protocol Kept: Sendable, Equatable {
  associatedtype Field: RawRepresentable<String> & CaseIterable & Sendable
  /// The name of the kind in the file.
  static var kind: String { get }
  init()
  /// What the field holds; nil when it was skipped.
  func value(of field: Field) -> Value?
  /// Takes a value if it is one that the field can hold; false leaves everything as it was.
  mutating func set(_ field: Field, to value: Value) -> Bool
  /// How a person types what the field holds.
  static func form(of field: Field) -> FieldForm
}

/// A field of a known kind that this version does not know, kept byte for byte.
package struct ForeignField: Sendable, Equatable {
  package let name: String
  /// The name, the colon and the value as they stood in the file.
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// One saved thing: its identity and times, and what it says.
package struct Entry<Content: Kept>: Sendable, Equatable {
  package let id: ID
  /// When it happened, for kinds that have a time of their own.
  package var at: Moment?
  package var edited: Stamp
  package var content: Content
  package var foreign: [ForeignField]

  package init(
    id: ID, at: Moment? = nil, edited: Stamp, content: Content, foreign: [ForeignField] = []
  ) {
    self.id = id
    self.at = at
    self.edited = edited
    self.content = content
    self.foreign = foreign
  }
}

/// Any saved thing.
package enum Item: Sendable, Equatable {
  case attempt(Entry<Attempt>)
  case breathing(Entry<Breathing>)
  case checkIn(Entry<CheckIn>)
  case contact(Entry<Contact>)
  case pattern(Entry<OwnPattern>)
  case person(Entry<Person>)
  case rung(Entry<Rung>)
  case setting(Entry<Setting>)

  package var id: ID {
    switch self {
    case .attempt(let entry): entry.id
    case .breathing(let entry): entry.id
    case .checkIn(let entry): entry.id
    case .contact(let entry): entry.id
    case .pattern(let entry): entry.id
    case .person(let entry): entry.id
    case .rung(let entry): entry.id
    case .setting(let entry): entry.id
    }
  }

  package var edited: Stamp {
    get {
      switch self {
      case .attempt(let entry): entry.edited
      case .breathing(let entry): entry.edited
      case .checkIn(let entry): entry.edited
      case .contact(let entry): entry.edited
      case .pattern(let entry): entry.edited
      case .person(let entry): entry.edited
      case .rung(let entry): entry.edited
      case .setting(let entry): entry.edited
      }
    }
    set {
      switch self {
      case .checkIn(var entry):
        entry.edited = newValue
        self = .checkIn(entry)
      case .attempt(var entry):
        entry.edited = newValue
        self = .attempt(entry)
      case .breathing(var entry):
        entry.edited = newValue
        self = .breathing(entry)
      case .contact(var entry):
        entry.edited = newValue
        self = .contact(entry)
      case .pattern(var entry):
        entry.edited = newValue
        self = .pattern(entry)
      case .person(var entry):
        entry.edited = newValue
        self = .person(entry)
      case .rung(var entry):
        entry.edited = newValue
        self = .rung(entry)
      case .setting(var entry):
        entry.edited = newValue
        self = .setting(entry)
      }
    }
  }
}

extension Item {
  /// Whether it says all that an earlier state of the same typing said.
  package func holds(_ draft: Item) -> Bool {
    switch (self, draft) {
    case (.checkIn(let saved), .checkIn(let draft)):
      return (saved.content.note ?? "").hasPrefix(draft.content.note ?? "")
        && Set(saved.content.feelings).isSuperset(of: draft.content.feelings)
    default:
      var same = self
      same.edited = draft.edited
      return same == draft
    }
  }

  /// The same under another id.
  package func copy(as id: ID) -> Item {
    switch self {
    case .attempt(let entry): .attempt(entry.copy(as: id))
    case .breathing(let entry): .breathing(entry.copy(as: id))
    case .checkIn(let entry): .checkIn(entry.copy(as: id))
    case .contact(let entry): .contact(entry.copy(as: id))
    case .pattern(let entry): .pattern(entry.copy(as: id))
    case .person(let entry): .person(entry.copy(as: id))
    case .rung(let entry): .rung(entry.copy(as: id))
    case .setting(let entry): .setting(entry.copy(as: id))
    }
  }
}

extension Entry {
  fileprivate func copy(as id: ID) -> Entry {
    Entry(id: id, at: at, edited: edited, content: content, foreign: foreign)
  }
}

extension Kept {
  /// A list of texts as a value; nil when there is none.
  static func texts(_ list: [String]) -> Value? {
    list.isEmpty ? nil : .list(list.map(Value.text))
  }
}

extension Value {
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// A choice by its name in the file.
  static func choice<Choice: RawRepresentable<String>>(_ choice: Choice?) -> Value? {
    choice.map { .text($0.rawValue) }
  }

  /// The choice of that name; nil for one that this version does not know.
  func choice<Choice: RawRepresentable<String>>() -> Choice? {
    text.flatMap(Choice.init(rawValue:))
  }

  package var id: ID? { text.flatMap { ID($0) } }
  package var moment: Moment? { text.flatMap { Moment(utf8: $0.utf8) } }

  /// Pairs as lists of two; nil when there is none.
  static func pairs<Pair>(_ list: [Pair], _ parts: (Pair) -> (Value, Value)) -> Value? {
    list.isEmpty
      ? nil
      : .list(
        list.map {
          let (first, second) = parts($0)
          return .list([first, second])
        })
  }

  /// What `pairs` made; nil when a single one of them is not understood.
  func pairs<Pair>(_ pair: (Value, Value) -> Pair?) -> [Pair]? {
    guard case .list(let values) = self else { return nil }
    var pairs: [Pair] = []
    pairs.reserveCapacity(values.count)
    for value in values {
      guard case .list(let parts) = value, parts.count == 2, let found = pair(parts[0], parts[1])
      else { return nil }
      pairs.append(found)
    }
    return pairs
  }

  /// Seconds, whole where they are.
  static func seconds(milliseconds: Int) -> Value {
    milliseconds % 1000 == 0 ? .integer(milliseconds / 1000) : .decimal(thousandths: milliseconds)
  }

  /// What `seconds(milliseconds:)` made.
  var milliseconds: Int? {
    switch self {
    case .integer(let seconds) where 0...86_400 ~= seconds: seconds * 1000
    case .decimal(let thousandths): thousandths
    default: nil
    }
  }

  package func integer(in range: ClosedRange<Int>) -> Int? {
    if case .integer(let number) = self, range ~= number { number } else { nil }
  }

  /// The texts of a list of nothing but texts.
  package var texts: [String]? {
    guard case .list(let values) = self else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(values.count)
    for value in values {
      guard case .text(let text) = value else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// The integers of a list of nothing but integers in the range and skipped ones.
  package func integers(in range: ClosedRange<Int>) -> [Int?]? {
    guard case .list(let values) = self else { return nil }
    var numbers: [Int?] = []
    numbers.reserveCapacity(values.count)
    for value in values {
      let number = value.integer(in: range)
      guard number != nil || value == .null else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
