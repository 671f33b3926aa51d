/// What is looked for in a text that is being written.
package struct Seeker: Sendable {
  private let wanted: [UInt32]
  private let fold: @Sendable (Unicode.Scalar) -> UInt32?

  /// Looks for what was typed; nil when nothing is left to look for.
  ///
  /// Scalars with the same fold are the same, and those without one are passed over.
  package init?(
    _ typed: String, fold: @escaping @Sendable (Unicode.Scalar) -> UInt32? = Seeker.lowerCase
  ) {
    wanted = typed.unicodeScalars.compactMap(fold)
    self.fold = fold
    if wanted.isEmpty { return nil }
  }

  /// Lower case, line breaks and tabs as spaces, without accents that stand by themselves.
  @Sendable package static func lowerCase(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x41...0x5A: return scalar.value | 0x20
    case 0x09...0x0D: return 0x20
    case 0..<0x80: return scalar.value
    case 0x300...0x36F: return nil
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first?.value : scalar.value
    }
  }

  /// The first part of a text that is what is wanted and starts in a range.
  func first(in text: String, from range: Range<String.Index>) -> Range<String.Index>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = end(in: text, at: index) { return index..<end }
      index = text.unicodeScalars.index(after: index)
    }
    return nil
  }

  /// The last part of a text that is what is wanted and starts in a range.
  func last(in text: String, from range: Range<String.Index>) -> Range<String.Index>? {
    var index = range.upperBound
    while index > range.lowerBound {
      index = text.unicodeScalars.index(before: index)
      if let end = end(in: text, at: index) { return index..<end }
    }
    return nil
  }

  /// Where what is wanted ends, if it starts at a place.
  private func end(in text: String, at start: String.Index) -> String.Index? {
    let scalars = text.unicodeScalars
    guard fold(scalars[start]) == wanted[0] else { return nil }
    var index = scalars.index(after: start)
    var found = 1
    while index < text.endIndex {
      let scalar = fold(scalars[index])
      if let scalar {
        guard found < wanted.count else { break }
        guard scalar == wanted[found] else { return nil }
        found += 1
      }
      index = scalars.index(after: index)
    }
    return found == wanted.count ? index : nil
  }
}

extension TextArea {
  /// Moves the caret to the next or the previous place where something is found, going round at the
  /// ends; false when there is none.
  ///
  /// While it is still being typed, what is found at the caret may stay found.
  @discardableResult
  package mutating func find(
    _ seeker: Seeker, forward: Bool = true, orHere: Bool = false
  ) -> Bool {
    let here = writing.place
    let pivot = forward && !orHere ? text.after(here) : here
    let (before, after) = (text.startIndex..<pivot, pivot..<text.endIndex)
    let found =
      forward
      ? seeker.first(in: text, from: after) ?? seeker.first(in: text, from: before)
      : seeker.last(in: text, from: before) ?? seeker.last(in: text, from: after)
    guard let found else { return false }
    let offset = text.byte(of: found.lowerBound)
    lines.reach(byte: offset, of: text)
    move(to: Spot(offset: boundary(atOrBefore: offset)))
    return true
  }
}
