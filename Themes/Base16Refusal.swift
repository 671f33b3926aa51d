/// Why a file is not a base16 scheme, and on which of its lines.
package struct Base16Refusal: Error, Equatable {
  package enum Reason: Error, Equatable {
    case isTooLong, isNotText, isNotAnEntry, isUnknown, isRepeated, isNotAColour
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
      case .isTooLong: "this is too long for a base16 scheme"
      case .isNotText: "this is not UTF-8 text"
      case .isNotAnEntry: "a scheme has lines like base00: \"1b1d24\" only"
      case .isUnknown: "a base16 scheme has no such entry"
      case .isRepeated: "this colour was given before"
      case .isNotAColour: "a colour is six digits from 0 to f"
      case .isMissing(let index): "base0\(String(index, radix: 16, uppercase: true)) is missing"
      }
    return line > 0 ? "line \(line): \(reason)" : reason
  }
}
