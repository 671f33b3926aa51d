import Domain

/// Writes a whole state to a file, in big pieces.
struct Output {
  /// Nil where all stays in memory.
  private let file: OpenFile?
  private var bytes: [UInt8] = []
  private var offset: Int64 = 0

  init(_ file: OpenFile?) {
    self.file = file
    bytes.reserveCapacity(LineFeed.piece + 4096)
  }

  /// Writes the lines and notes where they lie now.
  mutating func write(_ index: inout LineIndex, _ files: any FileOps) throws(Trouble) {
    var lines = LineFetch(index.sources, files)
    bytes += index.header
    bytes.append(newline)
    for place in index.entries.indices {
      let entry = index.entries[place]
      let start = offset + Int64(bytes.count)
      if entry.isSumRight {
        try lines.withBytes(entry) { line, _ throws(Trouble) in bytes += line }
      } else {
        bytes += try lines.line(entry)
      }
      index.entries[place].length = UInt32(offset + Int64(bytes.count) - start)
      index.entries[place].offset = start
      index.entries[place].source = 0
      index.entries[place].isSumRight = true
      if place + 1 < index.entries.count { bytes.append(comma) }
      bytes.append(newline)
      if bytes.count >= LineFeed.piece { try flush() }
    }
    bytes += Layout.end
    bytes.append(newline)
    try flush()
  }

  /// Writes any bytes, as of a copy.
  mutating func write(_ more: some Collection<UInt8>) throws(Trouble) {
    bytes += more
    try flush()
  }

  /// What was not written to a file.
  consuming func taken() -> [UInt8] { bytes }

  private mutating func flush() throws(Trouble) {
    guard let file else { return }
    var written = 0
    while written < bytes.count {
      written += try bytes.withUnsafeBufferPointer { bytes throws(Trouble) in
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
        return try attempt(.write, file.path) { () throws(SystemError) in
          try file.files.write(file.number, rest)
        }
      }
    }
    offset += Int64(bytes.count)
    bytes.removeAll(keepingCapacity: true)
  }
}
