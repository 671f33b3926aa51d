import Domain

extension LineReader {
  /// Reads what every line says, for those who need no more.
  ///
  /// A line in the form in which lines are written here, with a right checksum, is as it was written:
  /// it is not scanned again. Any other is.
  mutating func identity(of bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) -> Line {
    if let (line, _) = glance(bytes) { return line }
    return try read(bytes)
  }

  /// The identity of a line in the form in which lines are written here, and where its fields begin.
  func glance(_ bytes: UnsafeBufferPointer<UInt8>) -> (line: Line, fields: Int)? {
    var place = 0
    guard bytes.count > 96, let (sum, isRight) = foundSum(in: bytes), isRight,
      let id = text("{\"id\":\"", 26, bytes, &place).flatMap({ ID(utf8: $0.span) }),
      RawText(bytes).holds("\",\"kind\":\"", at: place..<place + 10)
    else { return nil }
    let start = place + 10
    place = start
    while place < bytes.count - 70, bytes[place] != quote, bytes[place] != backslash { place += 1 }
    let (kind, rank) = kinds.kind(named: UnsafeBufferPointer(rebasing: bytes[start..<place]))
    let moment = text("\",\"at\":\"", 25, bytes, &place)
    let at = moment.flatMap { Moment(utf8: $0.span) }
    guard moment == nil || at != nil,
      let edited = text("\",\"edited\":\"", 24, bytes, &place).flatMap({ Stamp(utf8: $0.span) }),
      bytes[place] == quote, at != nil || !kind.needsMoment
    else { return nil }
    let line = Line(
      id: id, kind: kind, rank: rank, edited: edited, at: at, sum: sum, isSumRight: true)
    return (line, place + 1)
  }

  /// The text of this length that follows a label here; then the place is behind it.
  @inline(__always)
  private func text(
    _ label: StaticString, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> UnsafeBufferPointer<UInt8>? {
    let start = place + label.utf8CodeUnitCount
    guard start + count < bytes.count, RawText(bytes).holds(label, at: place..<start) else {
      return nil
    }
    place = start + count
    return UnsafeBufferPointer(rebasing: bytes[start..<place])
  }
}
