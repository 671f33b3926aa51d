/// How often what was predicted came true.
package struct PredictionCheck: Equatable, Sendable {
  package let no: Int
  package let partly: Int
  package let yes: Int
  /// Those of which nobody can tell: they count for nothing else.
  package let cannotTell: Int

  package init(_ attempts: [Entry<Attempt>]) {
    func count(_ outcome: Attempt.Outcome) -> Int {
      attempts.count { $0.content.didItHappen == outcome }
    }
    no = count(.no)
    partly = count(.partly)
    yes = count(.yes)
    cannotTell = count(.cannotTell)
  }

  package var n: Int { no + partly + yes }

  /// The share that came true, 0 to 1; nil below three predictions.
  package var share: Double? {
    n >= LadderNumbers.leastShown ? Double(yes) / Double(n) : nil
  }

  /// As in "it happened: 0 of 3 predictions, 1 partly"; nil below three predictions.
  package var sentence: String? {
    guard share != nil else { return nil }
    return "it happened: \(yes) of \(n) predictions" + (partly > 0 ? ", \(partly) partly" : "")
  }
}

extension Ladder {
  package var predictionCheck: PredictionCheck { PredictionCheck(attempts) }
}
