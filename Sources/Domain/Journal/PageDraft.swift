/// Whether a page waits to be gone on with.
extension Page {
  /// How far a draft has come, as in "draft, 2 of 10 parts"; nil for a page that is whole.
  package var draftNote: String? {
    guard isDraft, let practice = Practices.named(practice) else { return nil }
    let met = practice.steps.count { step in
      step.fields.contains { answers[$0.id] != nil }
    }
    return "draft, \(met) of \(practice.steps.count) parts"
  }

  /// Whether something of what is to be written in it is not there yet.
  ///
  /// A page that was kept at its end is whole, and so is one with the rating that ends it: all can be
  /// skipped. Ratings, choices and short lines that were left out make none a draft.
  package var isDraft: Bool {
    guard minutes == nil, let practice = Practices.named(practice), let shift = practice.shift,
      answers.number(shift.after) == nil
    else { return false }
    return practice.writing(before: shift.after).contains { answers[$0] == nil }
  }
}

extension Practice {
  /// The answers that are its writing: texts and lists, or the short lines where it has only these.
  ///
  /// What is asked after the last rating is an extra.
  fileprivate func writing(before last: String) -> [String] {
    let fields = fields.prefix { $0.id != last }
    let long = fields.filter { $0.form.hasLines }
    return (long.isEmpty ? fields.filter { $0.form == .line } : long).map(\.id)
  }
}
