/// What an answer of a practice is made of.
package enum AnswerForm: Sendable, Equatable {
  /// A text that may be long.
  case text
  case line
  /// Several short texts.
  case lines
  case scale(ClosedRange<Int>)
  case choice([Choice])
  /// So many of them at most.
  case choices([Choice], most: Int)
  /// Words, each with how strong it is, 0 to 100.
  case feelings
  /// The feelings of another field, rated again.
  case rerated(of: String)
  /// Texts, each with its share, 0 to 100 %; they need not make 100 together.
  case views
  /// Causes, each with its share, 0 to 100 %.
  case causes
  /// What was done, each with its date.
  case evidence
  case day
  case flag
  /// The id of something that is saved.
  case record

  /// Whether what it holds is written text that must not be lost when two versions meet.
  package var isWriting: Bool {
    switch self {
    case .text, .line, .lines, .views, .causes, .evidence: true
    case .scale, .choice, .choices, .feelings, .rerated, .day, .flag, .record: false
    }
  }
}

/// One of several answers.
package struct Choice: Sendable, Equatable {
  /// Its name in the file.
  package let id: String
  package let name: String
  /// What it means, and a question that tests it, where it needs them.
  package var meaning: String?
  package var question: String?

  package init(_ id: String, _ name: String? = nil, meaning: String? = nil, question: String? = nil)
  {
    self.id = id
    self.name = name ?? id
    self.meaning = meaning
    self.question = question
  }
}

/// A text with a number from 0 to 100: a feeling, a view or a cause.
package struct Rated: Sendable, Equatable {
  package var text: String
  package var number: Int?

  package init(_ text: String, _ number: Int?) {
    self.text = text
    self.number = number
  }
}

/// Something that was done, and when.
package struct Proof: Sendable, Equatable {
  package var day: Day?
  package var text: String

  package init(day: Day?, text: String) {
    self.day = day
    self.text = text
  }
}

extension Value {
  /// Texts with their numbers, as they are kept: pairs, the number null where it was skipped.
  package static func rated(_ list: [Rated]) -> Value? {
    .pairs(list) { (.text($0.text), $0.number.map(Value.integer) ?? .null) }
  }

  package var rated: [Rated]? {
    pairs { text, number in
      guard let text = text.text, number == .null || number.integer(in: 0...100) != nil else {
        return nil
      }
      return Rated(text, number.integer(in: 0...100))
    }
  }

  /// What was done with its dates, as it is kept: pairs, the date null where it was skipped.
  package static func proofs(_ list: [Proof]) -> Value? {
    .pairs(list) { ($0.day.map { .text($0.iso) } ?? .null, .text($0.text)) }
  }

  package var proofs: [Proof]? {
    pairs { day, text in
      let date = day.text.flatMap { Day(iso: $0) }
      guard let text = text.text, day == .null || date != nil else { return nil }
      return Proof(day: date, text: text)
    }
  }
}

extension Answers {
  package func rated(_ name: String) -> [Rated] { self[name]?.rated ?? [] }
  package func proofs(_ name: String) -> [Proof] { self[name]?.proofs ?? [] }
  package func texts(_ name: String) -> [String] { self[name]?.texts ?? [] }
}

extension Day {
  /// Reads "2026-11-23"; nil for anything else.
  package init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
