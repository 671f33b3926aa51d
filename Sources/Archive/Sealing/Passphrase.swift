@_spi(_Unicode) import Swift

/// What a person types to open a notebook: any text, as its bytes in the normal form C of Unicode.
///
/// "é" opens what "e" with an accent sealed. Nothing else is changed: a space at the end counts.
package struct Passphrase: Sendable {
  let secret: Secret
  /// How easily it could be guessed, as far as its form tells.
  package let hint: Hint

  /// Characters below which a passphrase is called short.
  ///
  /// Sixteen letters chosen by chance, or four words of a list, are beyond guessing; this is the least
  /// that can come near to it.
  static let shortest = 12
  /// The most bytes that are taken: more was surely not typed by a person.
  package static let limit = 1 << 20

  package enum Hint: Sendable { case short, monotonous, fair }

  /// Nil for an empty text, and for one above 1 MiB.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
    hint = Self.hint(for: text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    for scalar in text._nfc {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    secret = Secret.taking(&bytes)
  }

  private static func hint(for text: String) -> Hint {
    if text.count < shortest { return .short }
    // One sign over and over, or few of them, is as easy to try as a short one.
    return Set(text).count < 6 ? .monotonous : .fair
  }

  package func isSame(as other: Passphrase) -> Bool {
    secret.copied() == other.secret.copied()
  }

  package var sentence: String {
    switch hint {
    case .short: "That is short. Four words that have nothing to do with each other are stronger."
    case .monotonous: "That repeats itself. Four different words are stronger."
    case .fair: "That is long enough, if nobody could guess it from knowing you."
    }
  }
}
