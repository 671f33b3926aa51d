import Display
import Glibc

/// Standard output for the answer, standard error for everything else.
enum Output {
  /// Prints lines that are safe on any terminal.
  static func print(_ lines: [String]) throws(Failure) {
    try write(Array(lines.map { shownText($0) + "\n" }.joined().utf8))
  }

  /// Writes JSON; on a terminal what could control it is escaped, which means the same.
  static func write(json bytes: [UInt8]) throws(Failure) {
    guard isatty(STDOUT_FILENO) == 1 else { return try write(bytes) }
    var safe = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: safe.unicodeScalars.append(scalar)
      }
    }
    try write(Array(safe.utf8))
  }

  /// Writes bytes as they are; a full or closed output is an error.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    guard send(bytes, to: STDOUT_FILENO) else {
      throw Failure(74, "The answer could not be written: \(String(cString: strerror(errno))).")
    }
  }

  static func say(_ sentence: String) {
    _ = send(Array("steady: \(shownText(sentence))\n".utf8), to: STDERR_FILENO)
  }

  /// Writes all of it; false when it could not be, with the reason in `errno`.
  static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
