import Domain

/// What was found in a file, or in the end of one.
struct Survey {
  var index = LineIndex()
  var layout: Layout
  var print: Fingerprint
  var file: OpenFile
  /// Lines that were changed outside: their checksum was not right.
  var changedOutside = 0
  /// Whole lines besides settings and what deletions left behind.
  var kept = 0
  /// Lines that lost against another one with the same id.
  var repeated = 0

  static let sizeLimit: Int64 = 1 << 30
  /// Lines are hardly ever shorter on the whole: arrays that are made for so many need not grow.
  private static let shortLine = 280

  /// Reads every line from the place on, and what the lines say if there is somewhere to gather it.
  init(
    _ file: OpenFile, from offset: Int64 = 0, gathering: inout Gathering?
  ) throws(Trouble) {
    self.file = file
    layout = Layout(afterOffset: offset)
    print = try file.status().print
    if print.size > Self.sizeLimit { throw .tooLarge(path: file.path) }
    index.sources = [.file(file, print)]
    index.entries.reserveCapacity(Int(print.size - offset) / Self.shortLine)
    gathering?.reserve(Int(print.size - offset) / Self.shortLine)
    var reader = LineReader()
    try LineFeed(file: file).forEach(from: offset) { bytes, start throws(Trouble) in
      take(bytes, at: start, &reader, &gathering)
      return true
    }
    layout.finish()
    if let format = layout.otherFormat, index.entries.isEmpty {
      throw .otherFormat(path: file.path, format: format)
    }
    index.header = layout.header
    if try file.status().print != print { throw .unsteady(path: file.path) }
    repeated = try index.settle(file.files)
    if repeated > 0, gathering != nil { gathering = try index.gathered(file.files) }
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int64, _ reader: inout LineReader,
    _ gathering: inout Gathering?
  ) {
    guard case .record(let place) = layout.part(of: bytes) else { return }
    let text = UnsafeBufferPointer(rebasing: bytes[place])
    do throws(Flaw) {
      let line = try Self.read(text, &reader, &gathering, layout.number)
      index.entries.append(
        IndexEntry(
          line, source: 0, offset: start + Int64(place.lowerBound), length: place.count))
      if !line.isSumRight { changedOutside += 1 }
      if line.kind != .deleted, line.kind != .setting { kept += 1 }
    } catch {
      layout.note(error)
    }
  }
}

extension Survey {
  /// Gathers what the line says if there is somewhere to gather it.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ reader: inout LineReader,
    _ gathering: inout Gathering?, _ number: Int
  ) throws(Flaw) -> Line {
    guard let line = try gathering?.take(text, &reader, number: number) else {
      return try reader.identity(of: text)
    }
    return line
  }
}

extension LineIndex {
  /// What the lines say.
  func gathered(_ files: any FileOps) throws(Trouble) -> Gathering {
    var gathering = Gathering()
    var lines = LineFetch(sources, files)
    for entry in entries {
      try lines.withBytes(entry) { bytes, reader throws(Trouble) in
        _ = try? gathering.take(bytes, &reader, number: 0)
      }
    }
    return gathering
  }
}
