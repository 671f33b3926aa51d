import Glibc

/// Reads a file from some place on, line by line, in big pieces.
struct LineFeed {
  let file: OpenFile
  /// How much is read at once.
  var piece = LineFeed.piece

  static let piece = 1 << 20

  /// Calls the body with each line, without its line break, and where it starts; until it says false.
  func forEach(
    from offset: Int64,
    _ body: (UnsafeBufferPointer<UInt8>, Int64) throws(Trouble) -> Bool
  ) throws(Trouble) {
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { buffer.deallocate() }
    var bufferOffset = offset
    var held = 0
    while true {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[held...])
      let count = try file.read(at: bufferOffset + Int64(held), into: room)
      let isLast = count < room.count
      held += count
      var start = 0
      while start < held, let end = lineEnd(buffer, start, held) ?? (isLast ? held : nil) {
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        let goesOn = try line.withMemoryRebound(to: UInt8.self) { bytes throws(Trouble) in
          try body(bytes, bufferOffset + Int64(start))
        }
        if !goesOn { return }
        start = end + 1
      }
      if isLast { return }
      held -= start
      bufferOffset += Int64(start)
      if start > 0 {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<start + held]))
      } else {
        let larger = UnsafeMutableRawBufferPointer.allocate(
          byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
      }
    }
  }

  private func lineEnd(_ buffer: UnsafeMutableRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    guard let base = buffer.baseAddress,
      let found = memchr(base + start, Int32(newline), end - start)
    else { return nil }
    return found - base
  }
}
