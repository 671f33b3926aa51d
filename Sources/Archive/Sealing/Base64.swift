/// Base 64 as in RFC 4648, section 4, in its one strict form.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func length(ofBytes count: Int) -> Int { (count + 2) / 3 * 4 }

  static func append(_ bytes: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) {
    let alphabet = alphabet
    text.reserveCapacity(text.count + length(ofBytes: bytes.count))
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      text.append(alphabet[Int(group >> 18)])
      text.append(alphabet[Int(group >> 12 & 63)])
      text.append(alphabet[Int(group >> 6 & 63)])
      text.append(alphabet[Int(group & 63)])
      (group, count) = (0, 0)
    }
    guard count > 0 else { return }
    group <<= UInt32(8 * (3 - count))
    for place in 0..<4 {
      let digit = alphabet[Int(group >> UInt32(18 - 6 * place) & 63)]
      text.append(place <= count ? digit : UInt8(ascii: "="))
    }
  }

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for anything that `append` would not write: other signs, no padding, bits left over.
  static func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let values = values
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var group: UInt32 = 0
    for place in 0..<text.count - padding {
      let value = values[Int(text[place])]
      if value > 63 { return nil }
      group = group << 6 | UInt32(value)
      guard place & 3 == 3 else { continue }
      bytes.append(UInt8(truncatingIfNeeded: group >> 16))
      bytes.append(UInt8(truncatingIfNeeded: group >> 8))
      bytes.append(UInt8(truncatingIfNeeded: group))
      group = 0
    }
    switch padding {
    case 1:
      if group & 3 != 0 { return nil }
      bytes.append(UInt8(truncatingIfNeeded: group >> 10))
      bytes.append(UInt8(truncatingIfNeeded: group >> 2))
    case 2:
      if group & 15 != 0 { return nil }
      bytes.append(UInt8(truncatingIfNeeded: group >> 4))
    default: break
    }
    return bytes
  }

  /// The value of each sign; 64 and more for those that are none.
  private static var values: [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }
}
