import Display

/// What arrives between the marks that a terminal puts around pasted text.
struct Paste {
  /// More than this is not kept.
  static let limit = 16 << 20
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes the next byte; true when it was the last of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    if matched > 0 { keep(Self.endMark.prefix(matched)) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(CollectionOfOne(byte)) }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count < Self.limit { bytes += more }
  }

  /// The text that was pasted.
  var text: String { Self.text(of: bytes) }

  /// Text with one newline for each end of line, without other controls.
  static func text(of bytes: [UInt8]) -> String {
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0D: cleaned.append(0x0A)
      case 0x0A: if previous != 0x0D { cleaned.append(byte) }
      case 0x09, 0x20..<0x7F, 0x80...: cleaned.append(byte)
      default: break
      }
      previous = byte
    }
    return String(decoding: cleaned, as: UTF8.self)
  }
}
