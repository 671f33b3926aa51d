import Display
import Domain

extension LadderScreen {
  /// What there is to say about the step that the cursor is on.
  func lines(of step: Entry<Rung>, at now: Moment) -> [Paragraphs.Line] {
    let rung = step.content
    var lines: [Paragraphs.Line] = [
      // Two rows of it leave room for what there is to say.
      .init(clip(rung.shownTitle, to: 90), as: .heading)
    ]
    if let plan = ladder.plan(for: step.id) { lines += Self.lines(of: plan.content, on: now.day) }
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

  /// For when it is planned, and what is expected.
  static func lines(of plan: Attempt, on today: Day) -> [Paragraphs.Line] {
    let day = plan.plannedAt.map { "Planned for \($0.day.planName(on: today))." } ?? "Planned."
    return [.init([day, plan.expectation].compactMap { $0 }.joined(separator: " "))]
  }

  /// What could be done with it, each only where there is a reason.
  private func offers(
    for step: Entry<Rung>, taken: [Entry<Attempt>], at now: Moment
  ) -> [Paragraphs.Line] {
    var lines: [Paragraphs.Line] = []
    if ladder.readiness(of: step.id).isSuggested { lines.append(.init(Readiness.sentence)) }
    let smaller = ladder.reasonsForSmaller(step.id, at: now)
    if let reason = smaller.first {
      lines.append(.init("\(SmallerReason.sentence) It seems that \(reason.name): m."))
    }
    if let suggestion = suggestion(step.id) {
      let short = suggestion.shortVersion.map { "\($0) minutes are enough today" }
      let says = suggestion.reasons.prefix(3).map(\.name) + [short].compactMap { $0 }
      let text = (says.isEmpty ? ["could be next"] : says).joined(separator: " · ")
      lines.append(.init("• \(text)   t none today", as: .accent))
    }
    if let split = splits[step.id] {
      let side = split.upper == step.id ? "below" : "above"
      lines.append(
        .init("\(split.gap) points to the step \(side). There is room for one between: s."))
    }
    if let variation = ladder.variation(for: step.id) {
      lines.append(.init("To vary: \(variation.name)."))
    }
    if toRate.contains(step.id) {
      let isRated = step.content.sudsExpected != nil
      lines.append(.init(isRated ? LadderText.rateAgain : LadderText.rateFirst))
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
      rung.value.map { "for \($0)" }, rung.interestTag,
      rung.importance.map { "it matters \($0) of 10" },
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
