import Archive
import Display
import Domain
import Themes

/// What takes bytes from outside, to be tried with any bytes: the first one says which part.
package enum Fuzzed {
  /// Runs one part; what must never be is a trap, a hang, or an answer that says nothing is wrong.
  package static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first & 3 {
    case 0: readState(rest)
    case 1: readState(wrapped(rest))
    case 2: readTheme(rest)
    default: clean(rest)
    }
  }

  /// A line, or some, where lines belong.
  private static func wrapped(_ lines: [UInt8]) -> [UInt8] {
    Array("{\"format\":\"steady\",\"version\":1,\"records\":[\n".utf8) + lines
      + Array("\n]}\n".utf8)
  }

  /// What is read is written as a whole state that says the same.
  private static func readState(_ bytes: [UInt8]) {
    guard let (reading, written) = state(bytes) else { return }
    _ = reading.damage?.sentence
    _ = reading.notices.map(\.sentence)
    guard reading.refusal == nil, let (again, once) = state(written) else {
      precondition(reading.refusal != nil, "What was written cannot be read.")
      return
    }
    precondition(again.damage == nil, "What was written is damaged.")
    precondition(once == written, "What was written is written in another way.")
    precondition(again.record == reading.record, "What was written says something else.")
  }

  private static func state(_ bytes: [UInt8]) -> (reading: Reading, written: [UInt8])? {
    do throws(Trouble) {
      var file = try StateFile(path: "/state", files: FileInMemory(bytes: bytes), seed: 1)
      let reading = try file.read()
      return (reading, try file.exported())
    } catch {
      _ = error.sentence
      return nil
    }
  }

  private static func readTheme(_ bytes: [UInt8]) {
    guard let scheme = try? Base16(bytes) else { return }
    precondition(scheme.colours.count == 16, "A theme lacks colours.")
    _ = (scheme.shownName, scheme.shownAuthor, Theme(scheme))
  }

  /// Whatever the text, nothing in it controls a terminal any more, and cleaning it again changes nothing.
  private static func clean(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let shown = shownText(text)
    for scalar in shown.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || 0x7F...0x9F ~= scalar.value
      let reorders = 0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
      precondition(!isControl && !reorders, "A control character came through.")
    }
    precondition(shownText(shown) == shown, "What is clean is cleaned again.")
    for width in [1, 7, 40] {
      precondition(clip(shown, to: width).unicodeScalars.allSatisfy { $0.value >= 0x0A })
      _ = wrap(shown, to: width).count
    }
  }
}
