/// CRC-32 as in gzip and PNG: the `sum` of a line.
package struct Checksum: Sendable {
  private let table: [UInt32]

  package init() {
    // Sixteen tables, so that sixteen bytes are taken at once ("slicing by 16").
    var table = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      table[byte] = value
    }
    for byte in 256..<table.count {
      let previous = table[byte - 256]
      table[byte] = previous >> 8 ^ table[Int(previous & 0xFF)]
    }
    self.table = table
  }

  package static let shared = Checksum()

  package func sum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      var sum: UInt32 = 0xFFFF_FFFF
      var place = 0
      while place + 16 <= bytes.count {
        let first = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        let second = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian
        sum = eight(first ^ UInt64(sum), table, 8) ^ eight(second, table, 0)
        place += 16
      }
      while place < bytes.count {
        sum = sum >> 8 ^ table[Int((sum ^ UInt32(bytes[place])) & 0xFF)]
        place += 1
      }
      return ~sum
    }
  }

  /// What eight bytes add, from the tables that begin with the given one.
  @inline(__always)
  private func eight(_ word: UInt64, _ table: UnsafeBufferPointer<UInt32>, _ first: Int) -> UInt32 {
    var sum: UInt32 = 0
    for slice in 0..<8 {
      let byte = Int(truncatingIfNeeded: word >> UInt64(slice * 8) & 0xFF)
      sum ^= table[(first + 7 - slice) * 256 + byte]
    }
    return sum
  }

  package func sum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { sum(of: $0) }
  }

  /// Eight lower-case hexadecimal digits.
  static func digits(_ sum: UInt32) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<8).map { digits[Int(sum >> UInt32(28 - $0 * 4) & 15)] }
  }
}
