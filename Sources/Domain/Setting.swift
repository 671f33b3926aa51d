/// One choice about the program itself.
///
/// Settings live in the state: there is no second place for truth.
package struct Setting: Kept {
  package static let kind = "settings"

  package var key = ""
  package var value: Value?

  package init() {}

  package init(key: String, value: Value?) {
    self.key = key
    self.value = value
  }

  /// The id is derived, so that two machines mean the same setting.
  package static func id(of key: String) -> ID { .derived(kind: kind, key: key) }
}

extension Setting {
  package enum Field: String, CaseIterable, Sendable { case key, value }

  package func value(of field: Field) -> Value? {
    switch field {
    case .key: .text(key)
    case .value: value
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .key: return take(value.text, into: &key)
    case .value:
      // An object is of another version: it stays as it stands.
      return take(value.answers == nil ? value : nil, into: &self.value)
    }
  }
}
