/// A thought turned into something to try: a step with a prediction that can be checked.
package struct ThoughtTest: Sendable, Equatable {
  /// Without a title where the page does not say what to try: a thought is no name of a step.
  package let rung: Rung
  /// What the first attempt at it is to predict, and how likely that seems.
  package let prediction: String?
  package let likelihood: Int?

  /// Nil for a page that holds neither a thought nor a next step.
  package init?(_ page: Page) {
    let answers = page.answers
    let thought = answers.text("thought")
    let place = answers.text("redirect")
    let title = answers.text("nextStep") ?? place
    guard title ?? thought ?? answers.text("event") != nil else { return nil }
    rung = Rung(title: title.map { PageLine.clipped($0, 72) } ?? "")
    // What a no of the past seemed to mean is no guess about another place.
    prediction = place == nil ? thought.map { PageLine.clipped($0, 200) } : nil
    likelihood =
      place == nil ? answers.number("beliefAfter") ?? answers.number("beliefBefore") : nil
  }

  /// A try at the step, with the prediction filled in.
  package func attempt(on id: ID) -> Attempt {
    var attempt = Attempt(rung: id)
    attempt.prediction = prediction
    attempt.likelihoodBefore = likelihood
    return attempt
  }
}
