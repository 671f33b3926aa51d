import Display
import Glibc

/// Standard output for the answer, standard error for everything else.
enum Output {
  /// Prints lines that are safe on any terminal.
  static func print(_ lines: [String]) throws(Failure) {
    try write(Array(lines.map { shownText($0) + "\n" }.joined().utf8))
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

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
