import Display
import Glibc
import Synchronization

/// Standard output for the answer, standard error for everything else.
enum Output {
  private static let isPlain = Atomic(false)

  /// From here on the program's own signs are ASCII; what the person wrote stays as it is.
  static func useASCII() { isPlain.store(true, ordering: .relaxed) }

  /// A text of the program itself, in the signs that are asked for.
  static func plain(_ text: String) -> String {
    guard isPlain.load(ordering: .relaxed) else { return text }
    var plain = ""
    for character in text { plain += signs[character] ?? String(character) }
    return plain
  }

  /// What is between the parts of a line.
  static var dot: String { plain(" · ") }

  private static let signs: [Character: String] = [
    "·": "-", "…": "...", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "×": "x",
    "›": ">", "✓": "ok",
  ]

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
    if send(bytes, to: STDOUT_FILENO) { return }
    // Whoever closes a pipe has read enough and wants no sentence about it.
    if errno == EPIPE { throw Failure(74, nil) }
    throw Failure(74, "The answer could not be written: \(String(cString: strerror(errno))).")
  }

  static func say(_ sentence: String) {
    _ = send(Array("steady: \(shownText(plain(sentence)))\n".utf8), to: STDERR_FILENO)
  }

  /// Asks somebody on a terminal: the answer is typed on the same line.
  static func ask(_ question: String) {
    _ = send(Array(shownText(plain(question)).utf8), to: STDERR_FILENO)
  }

  static func say(_ failure: Failure) {
    if let sentence = failure.sentence { say(sentence) }
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
