/// Answers as a person types them.
///
/// Several texts stand on a line each; a share follows a text after an equals sign, as in "She was
/// busy = 60"; a date stands before what was done.
extension AnswerForm {
  /// What was typed as an answer of the field with this name; nil when it is empty.
  package func value(of typed: String, for name: String) throws(Refusal) -> Value? {
    switch self {
    case .text: return try FieldForm.text.value(of: typed, for: name)
    case .line: return try FieldForm.line.value(of: typed, for: name)
    case .scale(let range): return try FieldForm.number(range).value(of: typed, for: name)
    case .flag: return try FieldForm.flag.value(of: typed, for: name)
    case .lines:
      let lines = Self.lines(typed)
      return lines.isEmpty ? nil : .list(lines.map(Value.text))
    case .choice(let choices): return try Self.choice(typed, choices, name)
    case .choices(let choices, let most): return try Self.choices(typed, choices, most, name)
    case .feelings, .rerated: return try Self.feelings(typed, name)
    case .views, .causes:
      return .rated(
        try Self.lines(typed).map { line throws(Refusal) in try Self.share(line, name) })
    case .evidence: return .proofs(Self.lines(typed).map(Self.proof))
    case .day, .record: return try special(typed.trimmed, name)
    }
  }

  private func special(_ typed: String, _ name: String) throws(Refusal) -> Value? {
    if typed.isEmpty { return nil }
    if self == .day {
      guard let day = Day(iso: typed) else { throw Refusal("\(name) is a date like 2026-11-20.") }
      return .text(day.iso)
    }
    guard let id = ID(typed.uppercased()) else {
      throw Refusal("\(name) is the id of something that is saved.")
    }
    return .text(id.description)
  }

  private static func lines(_ typed: String) -> [String] {
    typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func choice(
    _ typed: String, _ choices: [Choice], _ name: String
  ) throws(Refusal) -> Value? {
    let word = typed.trimmed
    if word.isEmpty { return nil }
    return .text(try chosen(word, among: choices, name))
  }

  private static func chosen(
    _ word: String, among choices: [Choice], _ name: String
  ) throws(Refusal) -> String {
    let word = word.lowercased()
    guard let choice = choices.first(where: { $0.id == word || $0.name.lowercased() == word })
    else {
      throw Refusal("\(name) is one of these: \(choices.map(\.id).joined(separator: ", ")).")
    }
    return choice.id
  }

  private static func choices(
    _ typed: String, _ choices: [Choice], _ most: Int, _ name: String
  ) throws(Refusal) -> Value? {
    var ids: [String] = []
    for word in parts(typed) {
      let id = try chosen(word, among: choices, name)
      if !ids.contains(id) { ids.append(id) }
    }
    guard ids.count <= most else { throw Refusal("\(name) are \(most) or fewer.") }
    return ids.isEmpty ? nil : .list(ids.map(Value.text))
  }

  private static func parts(_ typed: String) -> [String] {
    typed.split { $0 == "," || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// As in "sad 80, hopeful".
  private static func feelings(_ typed: String, _ name: String) throws(Refusal) -> Value? {
    var feelings: [Rated] = []
    for part in parts(typed) {
      var words = part.split { $0.isWhitespace }.map(String.init)
      var number: Int?
      if let last = words.last, words.count > 1, let typed = Self.number(last) {
        guard 0...100 ~= typed else { throw Refusal("\(name) are rated from 0 to 100.") }
        number = typed
        words.removeLast()
      }
      guard let word = Lexicon.word(from: words.joined(separator: " ")) else { continue }
      if !feelings.contains(where: { $0.text == word }) { feelings.append(Rated(word, number)) }
    }
    guard feelings.count <= CheckIn.feelingLimit else {
      throw Refusal("Five words are enough for one moment.")
    }
    return .rated(feelings)
  }

  /// As in "She was busy = 60".
  private static func share(_ line: String, _ name: String) throws(Refusal) -> Rated {
    guard let sign = line.lastIndex(of: "="),
      let number = Self.number(String(line[line.index(after: sign)...]).trimmed)
    else { return Rated(line, nil) }
    guard 0...100 ~= number else { throw Refusal("A share in \(name) is from 0 to 100.") }
    return Rated(String(line[..<sign]).trimmed, number)
  }

  private static func number(_ typed: String) -> Int? {
    let digits = typed.hasSuffix("%") ? String(typed.dropLast()).trimmed : typed
    guard !digits.isEmpty,
      digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return Int(digits)
  }

  /// As in "2026-11-20 I met Ana".
  private static func proof(_ line: String) -> Proof {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, let day = Day(iso: parts[0]) else { return Proof(day: nil, text: line) }
    return Proof(day: day, text: String(parts[1]).trimmed)
  }
}

extension AnswerForm {
  /// The answer as it would be typed.
  package func typed(_ value: Value) -> String {
    switch self {
    case .lines: return (value.texts ?? []).joined(separator: "\n")
    case .feelings, .rerated:
      return Self.joined(value.rated, ", ") { "\($0.text)\($0.number.map { " \($0)" } ?? "")" }
    case .views, .causes:
      return Self.joined(value.rated, "\n") { "\($0.text)\($0.number.map { " = \($0)" } ?? "")" }
    case .evidence:
      return Self.joined(value.proofs, "\n") { "\($0.day.map { "\($0.iso) " } ?? "")\($0.text)" }
    case .text, .line, .scale, .choice, .choices, .day, .flag, .record: return value.typed
    }
  }

  private static func joined<Part>(
    _ parts: [Part]?, _ separator: String, _ typed: (Part) -> String
  ) -> String {
    (parts ?? []).map(typed).joined(separator: separator)
  }

  /// Whether the value is one that a field of this form holds.
  package func canHold(_ value: Value) -> Bool {
    switch self {
    case .text, .line, .choice: value.text != nil
    case .lines: value.texts != nil
    case .choices(_, let most): value.texts.map { $0.count <= most } == true
    case .scale(let range): value.integer(in: range) != nil
    case .feelings, .rerated, .views, .causes: value.rated != nil
    case .evidence: value.proofs != nil
    case .day: value.text.flatMap { Day(iso: $0) } != nil
    case .flag: value.flag != nil
    case .record: value.id != nil
    }
  }
}

extension String {
  /// Without spaces and line breaks around it.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
