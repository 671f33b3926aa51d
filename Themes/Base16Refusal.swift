/// Why something is not a base16 scheme, and on which of its lines.
package struct Base16Refusal: Error, Equatable {
  package enum Reason: Error, Equatable {
    case isTooLong, isNotText, isNotAnEntry, isNotFlat, isOpen, isOddEscape
    case isOtherSystem, isUnknown, isRepeated, isNotAColour
    case isMissing(colour: Int)
  }

  /// From 1; 0 when it is the whole file.
  package let line: Int
  package let reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension Base16Refusal: CustomStringConvertible {
  package var description: String {
    let reason =
      switch reason {
      case .isTooLong: "this is more than the 16 KiB that a scheme may have"
      case .isNotText: "this is not UTF-8 text"
      case .isNotAnEntry: "a scheme has lines like base00: \"1b1d24\" only"
      case .isNotFlat: "a scheme is flat, without lists, blocks, anchors, aliases or tags"
      case .isOpen: "a quote is opened here and not closed"
      case .isOddEscape: "an escape here is not one that is read"
      case .isOtherSystem: "the system is neither base16 nor base24"
      case .isUnknown: "the colours of a scheme are base00 to base0F, or base17 in base24"
      case .isRepeated: "this was said before"
      case .isNotAColour: "a colour is six digits from 0 to f, without transparency"
      case .isMissing(let index): "base0\(String(index, radix: 16, uppercase: true)) is missing"
      }
    return line > 0 ? "line \(line): \(reason)" : reason
  }
}
