import Domain

/// The lines of a file around its records: the header, the commas, the end.
///
/// It is told one line after the other, and keeps what is not as it must be.
struct Layout {
  enum Part {
    case nothing
    /// A record, by its place in the line without the comma.
    case record(Range<Int>)
  }

  private enum State { case start, inside, ended }
  private enum Comma { case unknown, present, absent }

  private(set) var number = 0
  private(set) var flaws = Flaws()
  private(set) var header = Layout.newHeader
  /// What the file calls itself, if that is not "steady".
  private(set) var otherFormat: String?
  private(set) var version = Layout.version
  private var state = State.start
  private var comma = Comma.unknown
  private var isEmpty = true

  static let version = 1
  static let newHeader = Array("{\"format\":\"steady\",\"version\":1,\"records\":[".utf8)
  static let end = Array("]}".utf8)

  /// The layout of a whole file.
  init() {}

  /// The layout of the end of a file, from the start of some record on.
  init(afterOffset offset: Int64) {
    if offset > 0 { state = .inside }
    isEmpty = offset == 0
  }

  var isNewer: Bool { version > Self.version }

  mutating func part(of line: UnsafeBufferPointer<UInt8>) -> Part {
    number += 1
    var place = 0..<line.count
    if number == 1, state == .start, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      place = 3..<line.count
    }
    place = trimmed(line, place)
    if place.isEmpty { return .nothing }
    isEmpty = false
    switch state {
    case .start:
      state = .inside
      if readHeader(line, place) { return .nothing }
      note(line[place.lowerBound] == 0 ? .zeros : .header)
      return otherFormat == nil ? record(line, place) : .nothing
    case .inside: return record(line, place)
    case .ended:
      note(.trailing)
      return .nothing
    }
  }

  /// Says that the record of the last part is not whole.
  mutating func note(_ flaw: Flaw) {
    flaws.note(flaw, line: number)
    comma = .unknown
  }

  /// Says that there are no more lines.
  mutating func finish() {
    if isEmpty {
      flaws = Flaws()
      flaws.note(.empty, line: 1)
    } else if state != .ended {
      flaws.note(.unclosed, line: number)
    }
  }

  private mutating func record(_ line: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Part {
    if place.count == 2, line[place.lowerBound] == closeBracket,
      line[place.lowerBound + 1] == closeBrace
    {
      state = .ended
      if comma == .present { flaws.note(.commaExtra, line: number) }
      return .nothing
    }
    let first = line[place.lowerBound]
    guard first == openBrace else {
      note(first == 0 ? .zeros : isConflict(line, place) ? .conflict : .syntax)
      return .nothing
    }
    if comma == .absent { flaws.note(.commaMissing, line: number - 1) }
    let hasComma = line[place.upperBound - 1] == Archive.comma
    comma = hasComma ? .present : .absent
    let end = hasComma ? place.upperBound - 1 : place.upperBound
    return .record(trimmed(line, place.lowerBound..<end))
  }

  private mutating func readHeader(
    _ line: UnsafeBufferPointer<UInt8>, _ place: Range<Int>
  ) -> Bool {
    let header = Array(line[place])
    return (header + Self.end).withUnsafeBufferPointer { whole in
      var scanner = LineScanner()
      guard (try? scanner.scan(whole)) != nil else { return false }
      var values: [String: Value] = [:]
      var last = ""
      for index in 0..<scanner.members.count {
        let member = scanner.members[index]
        last = String(decoding: member.name.text(in: whole), as: UTF8.self)
        values[last] = RawText(whole).value(member)
      }
      guard let format = values["format"]?.text, last == "records" else { return false }
      if format != "steady" {
        otherFormat = format
        return false
      }
      guard let version = values["version"]?.integer(in: 1...Int.max) else { return false }
      self.header = header
      self.version = version
      return true
    }
  }

  private func isConflict(_ line: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Bool {
    let text = line[place]
    return ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { text.starts(with: $0.utf8) }
  }

  private func trimmed(
    _ line: UnsafeBufferPointer<UInt8>, _ place: Range<Int>
  ) -> Range<Int> {
    var start = place.lowerBound
    var end = place.upperBound
    while start < end, isBlank(line[start]) { start += 1 }
    while end > start, isBlank(line[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == carriageReturn || byte == newline
  }
}

/// What is wrong in a file: how often, and where first.
package struct Flaws: Sendable, Equatable {
  package struct Location: Sendable, Equatable {
    package let line: Int
    package let flaw: Flaw
  }

  package private(set) var count = 0
  package private(set) var first: [Location] = []
  private var lastLine = 0

  package static let shown = 5

  package var isEmpty: Bool { count == 0 }

  /// A line counts once, whatever is wrong with it.
  mutating func note(_ flaw: Flaw, line: Int) {
    if line == lastLine {
      // That the file was cut off says more than what it was cut off in.
      if flaw == .unclosed, first.last == Location(line: line, flaw: .syntax) {
        first[first.count - 1] = Location(line: line, flaw: flaw)
      }
      return
    }
    lastLine = line
    count += 1
    if first.count < Self.shown { first.append(Location(line: line, flaw: flaw)) }
  }
}
