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
///
/// `Content` is a `Kept` kind. The type does not ask for it, since at launch the runtime would look that up
/// among all conformances of the program, for each kind anew: a fifth of all instructions to the first screen.
package struct Entry<Content> {
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

extension Entry: Sendable where Content: Sendable {}
extension Entry: Equatable where Content: Equatable {}

/// Any saved thing.
package enum Item: Sendable, Equatable {
  case attempt(Entry<Attempt>)
  case breathing(Entry<Breathing>)
  case checkIn(Entry<CheckIn>)
  case contact(Entry<Contact>)
  case page(Entry<Page>)
  case pattern(Entry<OwnPattern>)
  case person(Entry<Person>)
  case rung(Entry<Rung>)
  case setting(Entry<Setting>)
  case urge(Entry<Urge>)

  package var id: ID {
    switch self {
    case .attempt(let entry): entry.id
    case .breathing(let entry): entry.id
    case .checkIn(let entry): entry.id
    case .contact(let entry): entry.id
    case .page(let entry): entry.id
    case .pattern(let entry): entry.id
    case .person(let entry): entry.id
    case .rung(let entry): entry.id
    case .setting(let entry): entry.id
    case .urge(let entry): entry.id
    }
  }

  package var edited: Stamp {
    get {
      switch self {
      case .attempt(let entry): entry.edited
      case .breathing(let entry): entry.edited
      case .checkIn(let entry): entry.edited
      case .contact(let entry): entry.edited
      case .page(let entry): entry.edited
      case .pattern(let entry): entry.edited
      case .person(let entry): entry.edited
      case .rung(let entry): entry.edited
      case .setting(let entry): entry.edited
      case .urge(let entry): entry.edited
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
      case .page(var entry):
        entry.edited = newValue
        self = .page(entry)
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
      case .urge(var entry):
        entry.edited = newValue
        self = .urge(entry)
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
    case (.page(let saved), .page(let draft)): return saved.content.holds(draft.content)
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
    case .page(let entry): .page(entry.copy(as: id))
    case .pattern(let entry): .pattern(entry.copy(as: id))
    case .person(let entry): .person(entry.copy(as: id))
    case .rung(let entry): .rung(entry.copy(as: id))
    case .setting(let entry): .setting(entry.copy(as: id))
    case .urge(let entry): .urge(entry.copy(as: id))
    }
  }
}

extension Entry {
  fileprivate func copy(as id: ID) -> Entry {
    Entry(id: id, at: at, edited: edited, content: content, foreign: foreign)
  }
}
