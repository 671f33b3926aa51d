/// What a page says, field by field, in the order in which it was answered.
///
/// It is an object of the file. What this version cannot read in it stays byte for byte.
package struct Answers: Sendable, Equatable {
  /// One member of the object.
  package struct Member: Sendable, Equatable {
    package let name: String
    /// Nil for a shape that this version does not know.
    package let value: Value?
    /// The name, the colon and the value as they stood in the file; nil when they are written anew.
    package let bytes: [UInt8]?

    package init(name: String, value: Value?, bytes: [UInt8]? = nil) {
      self.name = name
      self.value = value
      self.bytes = bytes
    }
  }

  package private(set) var members: [Member] = []

  package init() {}
  package init(_ members: [Member]) { self.members = members }

  package var isEmpty: Bool { members.isEmpty }

  /// What a field holds; nil when it was skipped, or cannot be read.
  ///
  /// Setting nil takes it out.
  package subscript(name: String) -> Value? {
    get { members.first { $0.name == name }?.value }
    set {
      let place = members.firstIndex { $0.name == name }
      guard let newValue else {
        if let place { members.remove(at: place) }
        return
      }
      let member = Member(name: name, value: newValue)
      guard let place else { return members.append(member) }
      // What does not change stays as it stood.
      if members[place].value != newValue { members[place] = member }
    }
  }

  package func text(_ name: String) -> String? { self[name]?.text }

  /// A rating from 0 to 100, or to less where the field ends there.
  package func number(_ name: String) -> Int? { self[name]?.integer(in: 0...100) }

  /// All texts in it, also those inside lists, in their order.
  package func forEachText(_ body: (_ field: String, _ text: String) -> Void) {
    for member in members { member.value?.forEachText { body(member.name, $0) } }
  }
}

extension Value {
  /// The texts that it holds, also inside lists.
  func forEachText(_ body: (String) -> Void) {
    switch self {
    case .text(let text): body(text)
    case .list(let values): for value in values { value.forEachText(body) }
    case .integer, .decimal, .flag, .null, .object: break
    }
  }

  package var answers: Answers? { if case .object(let answers) = self { answers } else { nil } }
}
