import Domain

extension CheckIn {
  /// The words that a search looks at.
  var searched: [String] { feelings + context + body + [need ?? "", note ?? ""] }
}

extension Person {
  /// The words that a search looks at.
  var searched: [String] {
    [label, tie ?? "", howToReach ?? "", okTimes ?? "", note ?? ""] + goodFor
  }
}
