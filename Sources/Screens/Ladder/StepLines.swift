import Display
import Domain

extension LadderScreen {
  /// What there is to say about the step that the cursor is on.
  func lines(of step: Entry<Rung>, at now: Moment) -> [Paragraphs.Line] {
    let rung = step.content
    var lines: [Paragraphs.Line] = [.init(rung.shownTitle, as: .heading)]
    let taken = ladder.taken(on: step.id)
    if let pair = taken.fearedAndMet.last {
      let learned = taken.learnedLines.first.map { " · “\($0.text)”" } ?? ""
      lines.append(.init(pair.sentence + learned))
      let check = PredictionCheck(taken).sentence.map { "   \($0)" } ?? ""
      lines.append(.init(Self.bar(pair) + check, as: .chart))
    }
    lines += offers(for: step, taken: taken, at: now)
    lines.append(.init(Self.facts(of: step), as: .muted))
    return lines.filter { !$0.text.isEmpty }
  }

  /// What could be done with it, each only where there is a reason.
  private func offers(
    for step: Entry<Rung>, taken: [Entry<Attempt>], at now: Moment
  ) -> [Paragraphs.Line] {
    var lines: [Paragraphs.Line] = []
    if ladder.readiness(of: step.id).isSuggested { lines.append(.init(Readiness.sentence)) }
    let smaller = ladder.reasonsForSmaller(step.id, at: now)
    if let reason = smaller.first {
      lines.append(.init("\(SmallerReason.sentence) It seems that \(reason.name)."))
    }
    if let suggestion = suggestion(step.id) {
      let reasons = suggestion.reasons.prefix(3).map(\.name).joined(separator: " · ")
      let short = suggestion.shortVersion.map { " · \($0) minutes are enough today" } ?? ""
      lines.append(.init("• " + reasons + short, as: .accent))
    }
    if let split = splits[step.id] {
      let side = split.upper == step.id ? "below" : "above"
      lines.append(.init("\(split.gap) points to the step \(side). There is room for one between."))
    }
    if let variation = ladder.variation(for: step.id) {
      lines.append(.init("To vary: \(variation.name)."))
    }
    if rungIsUnsure(step.content) {
      lines.append(.init("Open it and say if it is safe for you. Then it can be suggested."))
    }
    return lines
  }

  private func rungIsUnsure(_ rung: Rung) -> Bool { rung.status == .idea && rung.safetyOk != true }

  /// What is known of a step, on a line.
  static func facts(of step: Entry<Rung>) -> String {
    let rung = step.content
    let history = rung.sudsHistory.map { String($0.suds) }
    let parts: [String?] = [
      rung.occasion.name.isEmpty ? nil : rung.occasion.name,
      rung.role.map { "your part: \($0.name)" },
      rung.plannedMinutes.map { "\($0) min" }, rung.companion.map { "with \($0)" },
      rung.interestTag, rung.importance.map { "it matters \($0) of 10" },
      history.count > 1 ? "rated " + history.suffix(6).joined(separator: ", ") : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// What was feared and what was met on one line: "met 35 ●───○ feared 60".
  static func bar(_ pair: FearedAndMet) -> String {
    let line = String(repeating: "─", count: abs(pair.feared - pair.met) / 4 + 1)
    return pair.met <= pair.feared
      ? "met \(pair.met) ●\(line)○ feared \(pair.feared)"
      : "feared \(pair.feared) ○\(line)● met \(pair.met)"
  }
}
