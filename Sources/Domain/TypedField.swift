/// A field of a saved thing, for somebody who changes it by typing.
package struct TypedField: Sendable, Equatable {
  package let name: String
  package let form: FieldForm
  /// What it holds now, as it would be typed; empty when it was skipped.
  package let typed: String
}

extension CheckIn {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .mood, .energy: .number(0...10)
    case .feelings: .feelings
    case .intensities: .numbers(0...100)
    case .body, .context: .words
    case .need: .line
    case .note: .text
    }
  }

  /// The same with each word as strong as it was in another one.
  fileprivate func keepingStrengths(of other: CheckIn) -> CheckIn {
    guard feelings != other.feelings else { return self }
    let strengths = Dictionary(
      zip(other.feelings, other.intensities), uniquingKeysWith: { first, _ in first })
    var content = self
    content.intensities = feelings.map { strengths[$0] ?? nil }
    while case .some(nil) = content.intensities.last { content.intensities.removeLast() }
    return content
  }
}

extension Person {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .label, .tie, .howToReach, .okTimes: .line
    case .goodFor: .words
    case .safeInCrisis: .flag
    case .note: .text
    }
  }
}

extension Breathing {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .pattern, .plannedSeconds, .seconds, .cycles, .ended: .fixed
    case .beforeTension, .afterTension: .number(0...10)
    case .felt: .choice(feelings)
    case .note: .text
    }
  }
}

extension OwnPattern {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .name: .line
    case .phases: .fixed
    }
  }
}

extension Setting {
  package static func form(of field: Field) -> FieldForm { .fixed }
}

extension Kept {
  var typedFields: [TypedField] {
    Field.allCases.map { field in
      TypedField(
        name: field.rawValue, form: Self.form(of: field), typed: value(of: field)?.typed ?? "")
    }
  }

  /// The same with another value in a field; nil leaves it empty.
  func replacing(_ name: String, with typed: String) throws(Refusal) -> Self {
    guard let field = Field(rawValue: name) else { throw Refusal("There is no field “\(name)”.") }
    let value = try Self.form(of: field).value(of: typed, for: name)
    var content = Self()
    for other in Field.allCases where other.rawValue != name {
      if let value = self.value(of: other) { _ = content.set(other, to: value) }
    }
    if let value, !content.set(field, to: value) {
      throw Refusal("\(name) cannot hold “\(typed)”.")
    }
    return content
  }
}

extension Item {
  package var fields: [TypedField] {
    switch self {
    case .breathing(let entry): entry.content.typedFields
    case .checkIn(let entry): entry.content.typedFields
    case .pattern(let entry): entry.content.typedFields
    case .person(let entry): entry.content.typedFields
    case .setting(let entry): entry.content.typedFields
    case .urge(let entry): entry.content.typedFields
    case .rung(let entry): entry.content.typedFields
    case .attempt(let entry): entry.content.typedFields
    case .contact(let entry): entry.content.typedFields
    case .page(let entry): entry.content.typedPage
    }
  }

  /// When it happened, for what has a time of its own.
  package var at: Moment? {
    switch self {
    case .breathing(let entry): entry.at
    case .checkIn(let entry): entry.at
    case .pattern(let entry): entry.at
    case .person(let entry): entry.at
    case .setting(let entry): entry.at
    case .urge(let entry): entry.at
    case .rung(let entry): entry.at
    case .attempt(let entry): entry.at
    case .contact(let entry): entry.at
    case .page(let entry): entry.at
    }
  }

  /// The same with something else typed into a field.
  package func replacing(_ name: String, with typed: String) throws(Refusal) -> Item {
    switch self {
    case .checkIn(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
        .keepingStrengths(of: entry.content)
      guard entry.content.intensities.count <= entry.content.feelings.count else {
        throw Refusal("There are more intensities than feelings.")
      }
      return .checkIn(entry)
    case .breathing(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .breathing(entry)
    case .pattern(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .pattern(entry)
    case .person(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .person(entry)
    case .rung(var entry):
      if name == Rung.Field.title.rawValue { try Rung.check(title: typed) }
      entry.content = try entry.content.replacing(name, with: typed)
      return .rung(entry)
    case .attempt(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .attempt(entry)
    case .contact(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .contact(entry)
    case .page(var entry):
      entry.content = try entry.content.answering(name, with: typed)
      return .page(entry)
    case .urge(var entry):
      entry.content = try entry.content.replacing(name, with: typed)
      return .urge(entry)
    case .setting: throw Refusal("A setting is changed with: steady settings set KEY VALUE.")
    }
  }

  /// The same at another time.
  package func moved(to moment: Moment) throws(Refusal) -> Item {
    switch self {
    case .checkIn(var entry):
      entry.at = moment
      return .checkIn(entry)
    case .page(var entry):
      entry.at = moment
      return .page(entry)
    case .urge(var entry):
      entry.at = moment
      return .urge(entry)
    default: throw Refusal("It has no time of its own.")
    }
  }
}
