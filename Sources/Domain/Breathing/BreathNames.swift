/// Names of what there is to breathe, matched whatever the case and the accents.
extension BreathPattern {
  /// The one with this id or name.
  package static func meant(by typed: String) -> BreathPattern? {
    named(typed) ?? all.first { Needle.isSame($0.id, typed) || Needle.isSame($0.name, typed) }
  }
}

extension GuidedSequence {
  package static func meant(by typed: String) -> GuidedSequence? {
    named(typed) ?? all.first { Needle.isSame($0.id, typed) || Needle.isSame($0.name, typed) }
  }
}

extension Record {
  /// The pattern of the person's own with this name or id.
  package func pattern(meantBy typed: String) -> Entry<OwnPattern>? {
    patterns.first { Needle.isSame($0.id.description, typed) }
      ?? patterns.first { Needle.isSame($0.content.shownName, typed) }
  }

  /// Whether a pattern cannot be called so, since something else is.
  package func isTaken(_ name: String, besides id: ID) -> Bool {
    guard Needle(name) != nil else { return false }
    if BreathPattern.meant(by: name) != nil || GuidedSequence.meant(by: name) != nil { return true }
    return patterns.contains { $0.id != id && Needle.isSame($0.content.shownName, name) }
  }
}
