import Domain

/// An open file, closed when nobody needs it any more.
final class OpenFile: Sendable {
  let number: Int32
  let path: String
  let files: any FileOps
  /// What is sealed in the file: it is read instead of the file.
  let content: Secret?
  /// The file as it lies there, where this one reads what is sealed in it.
  private let sealed: OpenFile?

  /// With a content the file is one that holds it sealed.
  init(_ number: Int32, path: String, _ files: any FileOps, content: Secret? = nil) {
    self.number = number
    self.path = path
    self.files = files
    self.content = content
    sealed = nil
  }

  /// What is sealed in a file.
  init(_ content: Secret, in file: OpenFile) {
    number = file.number
    path = file.path
    files = file.files
    self.content = content
    sealed = file
  }

  deinit { if sealed == nil { files.close(number) } }

  func status() throws(Trouble) -> FileStatus {
    try attempt(.read, path) { () throws(SystemError) in try files.status(number) }
  }

  /// Reads until the bytes are full or the content ends.
  func read(at offset: Int64, into bytes: UnsafeMutableRawBufferPointer) throws(Trouble) -> Int {
    if let content { return content.copy(from: offset, into: bytes) }
    return try readFile(at: offset, into: bytes)
  }

  /// Reads the file as it lies there, sealed or not, until the bytes are full or it ends.
  func readFile(
    at offset: Int64, into bytes: UnsafeMutableRawBufferPointer
  ) throws(Trouble) -> Int {
    var count = 0
    while count < bytes.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
      let more = try attempt(.read, path) { () throws(SystemError) in
        try files.read(number, at: offset + Int64(count), into: room)
      }
      if more == 0 { break }
      count += more
    }
    return count
  }
}

/// Fetches lines by their places, in big pieces when they follow each other.
struct LineFetch {
  private let sources: [LineIndex.Source]
  private let files: any FileOps
  private var window: [UInt8] = []
  private var windowSource: UInt8 = 0
  private var windowPlace: Range<Int64> = 0..<0
  private var reader = LineReader()

  init(_ sources: [LineIndex.Source], _ files: any FileOps) {
    self.sources = sources
    self.files = files
  }

  /// The line as it ought to stand: with its right checksum.
  mutating func line(_ entry: IndexEntry) throws(Trouble) -> [UInt8] {
    try withBytes(entry) { bytes, reader throws(Trouble) in
      if entry.isSumRight { return Array(bytes) }
      guard (try? reader.read(bytes)) != nil else { return Array(bytes) }
      return reader.resummed(bytes)
    }
  }

  /// The bytes of the line as they lie there, with a reader to read them.
  mutating func withBytes<Result>(
    _ entry: IndexEntry,
    _ body: (UnsafeBufferPointer<UInt8>, inout LineReader) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    let start: Int
    switch sources[Int(entry.source)] {
    case .memory(let bytes):
      return try use(bytes, Int(entry.offset), Int(entry.length), body)
    case .file(let file, _):
      let isHere =
        entry.source == windowSource && entry.offset >= windowPlace.lowerBound
        && entry.offset + Int64(entry.length) <= windowPlace.upperBound
      if !isHere { try fill(entry, from: file) }
      start = Int(entry.offset - windowPlace.lowerBound)
    }
    return try use(window, start, Int(entry.length), body)
  }

  private mutating func use<Result>(
    _ bytes: [UInt8], _ start: Int, _ count: Int,
    _ body: (UnsafeBufferPointer<UInt8>, inout LineReader) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    try bytes.withUnsafeBufferPointer { all throws(Trouble) in
      try body(UnsafeBufferPointer(rebasing: all[start..<start + count]), &reader)
    }
  }

  private mutating func fill(_ entry: IndexEntry, from file: OpenFile) throws(Trouble) {
    let size = max(Int(entry.length), 1 << 20)
    if window.count < size { window = [UInt8](repeating: 0, count: size) }
    windowPlace = 0..<0
    let count = try window.withUnsafeMutableBufferPointer { bytes throws(Trouble) in
      try file.read(at: entry.offset, into: UnsafeMutableRawBufferPointer(bytes))
    }
    if count < Int(entry.length) { throw .unsteady(path: file.path) }
    windowSource = entry.source
    windowPlace = entry.offset..<entry.offset + Int64(count)
  }
}
