/// What a field holds, as a person types it.
package enum FieldForm: Sendable, Equatable {
  case number(ClosedRange<Int>)
  /// Numbers with commas between them; one that is left out was skipped.
  case numbers(ClosedRange<Int>)
  /// Words with commas between them.
  case words
  /// Feeling words with commas between them, each kept as all of them are.
  case feelings
  case line
  /// One of these words.
  case choice([String])
  /// A text that may be long.
  case text
  case flag
  /// Not for typing.
  case fixed
}

/// Why something that was typed cannot be what a field holds, as one sentence.
package struct Refusal: Error, Equatable, Sendable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}

extension FieldForm {
  /// What was typed as a value of the field with this name; nil when it is empty.
  package func value(of typed: String, for name: String) throws(Refusal) -> Value? {
    switch self {
    case .number(let range):
      let digits = Self.trimmed(typed)
      if digits.isEmpty { return nil }
      guard let number = Self.number(digits, in: range) else {
        throw Refusal("\(name) is a number from \(range.lowerBound) to \(range.upperBound).")
      }
      return .integer(number)
    case .numbers(let range): return try Self.numbers(typed, in: range, name)
    case .words: return Self.list(Self.words(typed))
    case .feelings:
      let words = Self.list(Self.words(typed).compactMap(Lexicon.word))
      guard words?.texts?.count ?? 0 <= CheckIn.feelingLimit else {
        throw Refusal("Five words are enough for one moment.")
      }
      return words
    case .choice(let words):
      let word = Self.trimmed(typed).lowercased()
      if word.isEmpty { return nil }
      guard words.contains(word) else {
        throw Refusal("\(name) is one of these: \(words.joined(separator: ", ")).")
      }
      return .text(word)
    case .line, .text: return typed.isEmpty ? nil : .text(typed)
    case .flag:
      switch Self.trimmed(typed).lowercased() {
      case "": return nil
      case "yes", "y", "true": return .flag(true)
      case "no", "n", "false": return .flag(false)
      default: throw Refusal("\(name) is yes or no.")
      }
    case .fixed: throw Refusal("\(name) cannot be changed.")
    }
  }

  private static func numbers(
    _ typed: String, in range: ClosedRange<Int>, _ name: String
  ) throws(Refusal) -> Value? {
    if trimmed(typed).isEmpty { return nil }
    var numbers: [Value] = []
    for part in typed.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = trimmed(String(part))
      if digits.isEmpty {
        numbers.append(.null)
      } else if let number = number(digits, in: range) {
        numbers.append(.integer(number))
      } else {
        throw Refusal(
          "\(name) are numbers from \(range.lowerBound) to \(range.upperBound) with commas between."
        )
      }
    }
    return .list(numbers)
  }

  private static func number(_ digits: String, in range: ClosedRange<Int>) -> Int? {
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard unsigned.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return nil
    }
    return Int(digits).flatMap { range ~= $0 ? $0 : nil }
  }

  private static func words(_ typed: String) -> [String] {
    typed.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Each word once; nil when there is none.
  private static func list(_ words: [String]) -> Value? {
    var met: Set<String> = []
    let once = words.filter { met.insert($0).inserted }
    return once.isEmpty ? nil : .list(once.map(Value.text))
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

extension Value {
  /// As a person would type it.
  package var typed: String {
    switch self {
    case .integer(let number): String(number)
    case .decimal(let thousandths): "\(Double(thousandths) / 1000)"
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .null: ""
    case .list(let values): values.map(\.typed).joined(separator: ", ")
    }
  }
}
