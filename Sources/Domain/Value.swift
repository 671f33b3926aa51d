/// One field's value as it is kept: the shapes of JSON that the known kinds use.
package enum Value: Sendable, Equatable {
  case integer(Int)
  /// A number with a fraction of up to three digits: 5500 thousandths are written 5.5.
  case decimal(thousandths: Int)
  case text(String)
  case flag(Bool)
  case list([Value])
  /// Only as what a whole field holds.
  case object(Answers)
  /// Only inside a list: an answer that was skipped between others.
  case null
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
