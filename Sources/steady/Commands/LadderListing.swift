import Domain

/// The ladder as the shell is told it: a step a line, the hardest first.
struct LadderListing {
  private let ladder: Ladder
  private let next: NextPractice

  init(_ record: Record, on today: Day) {
    ladder = Ladder(record)
    next = record.nextPractice(on: today, in: ladder)
  }

  var isEmpty: Bool { ladder.steps.isEmpty }

  private func suggestion(_ id: ID) -> Suggestion? {
    next.suggestions.first { $0.step.id == id }
  }

  var lines: [String] {
    let steps = ladder.steps.reversed().map(line)
    guard !isEmpty, let quiet = next.quiet else { return steps }
    return steps + [quiet.name]
  }

  private func line(_ step: Entry<Rung>) -> String {
    let rung = step.content
    let taken = ladder.taken(on: step.id)
    let pair = taken.fearedAndMet.last.map { "feared \($0.feared), met \($0.met)" }
    let could = suggestion(step.id).map { suggestion in
      let reasons = suggestion.reasons.map(\.name).joined(separator: ", ")
      return reasons.isEmpty ? "could be next" : "could be next: \(reasons)"
    }
    let parts: [String?] = [
      rung.sudsExpected.map(String.init) ?? "not rated",
      rung.title.isEmpty ? "no words yet" : rung.title, rung.occasion.name, rung.status.name,
      taken.isEmpty ? nil : taken.count == 1 ? "practised once" : "practised \(taken.count) times",
      pair, could,
    ]
    return "\(step.id)  \(Listing.oneLine(parts.compactMap { $0 }))"
  }

  var json: [UInt8] {
    let objects = ladder.steps.reversed().map(object)
    return Array((objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n").utf8)
  }

  private func object(_ step: Entry<Rung>) -> String {
    let rung = step.content
    let taken = ladder.taken(on: step.id)
    let pair = taken.fearedAndMet.last
    func number(_ number: Int?) -> Value { number.map(Value.integer) ?? .null }
    func text(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    let suggestion = suggestion(step.id)
    let fields: [(String, Value)] = [
      ("id", .text(step.id.description)), ("title", .text(rung.title)),
      ("distress", number(rung.sudsExpected)), ("status", .text(rung.status.rawValue)),
      ("people", text(rung.people?.rawValue)), ("who", text(rung.who?.rawValue)),
      ("place", text(rung.place?.rawValue)), ("minutes", number(rung.plannedMinutes)),
      ("practices", .integer(taken.count)), ("feared", number(pair?.feared)),
      ("met", number(pair?.met)), ("learned", text(taken.learnedLines.first?.text)),
      ("couldBeNext", .flag(suggestion != nil)),
      ("reasons", .list((suggestion?.reasons ?? []).map { .text($0.name) })),
    ]
    let parts = fields.map { "\(JSONText.quoted($0.0)):\(JSONText.value($0.1))" }
    return "{\(parts.joined(separator: ","))}"
  }
}
