import Glibc

/// Standard input: a whole text for `-`, or one line after the other where somebody is asked.
enum Input {
  /// The most bytes that a text may have: more was surely not typed by a person.
  static let limit = 1 << 20

  /// The value itself, or what standard input holds where it is `-`.
  static func text(for value: String) throws(Failure) -> String {
    value == "-" ? try text() : value
  }

  /// All of standard input without the line breaks at its end.
  static func text() throws(Failure) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while let count = try read(into: &piece), count > 0 {
      bytes += piece[..<count]
      guard bytes.count <= limit else {
        throw Failure(65, "Standard input holds more than 1 MiB; nothing was saved.")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(65, "Standard input is not valid UTF-8 text; nothing was saved.")
    }
    return text.withoutLineBreaksAtEnd
  }

  /// Whether somebody can be asked: questions go to standard error, answers come from standard input.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// The answer to a question; nil when there is none to come.
  static func ask(_ question: String) throws(Failure) -> String? {
    Output.ask(question)
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    // Byte by byte, so that what follows the line is left for an editor.
    while let count = try read(into: &byte), count > 0 {
      guard byte[0] != UInt8(ascii: "\n") else {
        return String(validating: line, as: UTF8.self) ?? ""
      }
      line += byte
    }
    return nil
  }

  private static func read(into bytes: inout [UInt8]) throws(Failure) -> Int? {
    while true {
      let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      let reason = String(cString: strerror(errno))
      throw Failure(74, "Standard input could not be read: \(reason). Nothing was saved.")
    }
  }
}

extension String {
  var withoutLineBreaksAtEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isNewline { end = index(before: end) }
    return String(self[..<end])
  }
}
