import Domain

/// The end of a state: everything standing and the newest history.
struct Tail {
  let record: Record
  let print: Fingerprint
  let damage: DamageReport?
  let refusal: Trouble?

  /// The first piece from the end; if it does not reach back far enough, four times as much is tried.
  private static let firstPiece: Int64 = 1 << 16

  /// Reads as much of the end as reaches back to what was made at the given time.
  init?(_ state: inout StateFile, since milliseconds: Int64) throws(Trouble) {
    guard let found = try state.openState() else { return nil }
    let file = try state.openedState(found)
    let size = try file.status().print.size
    if size > Survey.sizeLimit { throw .tooLarge(path: file.path) }
    // What is sealed is in memory as a whole already.
    let start =
      file.content == nil ? try Self.start(in: file, size: size, since: milliseconds) : 0
    var gathering: Gathering? = Gathering()
    let survey = try Survey(file, from: start, gathering: &gathering)
    let header = try start == 0 ? survey.layout : Self.header(of: file)
    if let format = header.otherFormat, survey.index.entries.isEmpty {
      throw .otherFormat(path: file.path, format: format)
    }
    let flaws = header.flaws.isEmpty ? survey.layout.flaws : header.flaws
    if !flaws.isEmpty, !header.isNewer {
      damage = DamageReport(
        path: file.path, whole: survey.index.entries.count, flaws: flaws, isComplete: start == 0,
        copy: nil)
    } else {
      damage = nil
    }
    refusal = try state.refusal(survey, header)
    let gathered = gathering ?? Gathering()
    if start == 0, !gathered.oddities.isEmpty { state.note(.odd(gathered.oddities)) }
    record = gathered.record(isComplete: start == 0)
    print = survey.print
  }

  /// The first line only.
  private static func header(of file: OpenFile) throws(Trouble) -> Layout {
    var layout = Layout()
    try LineFeed(file: file, piece: 1 << 12).forEach(from: 0) { bytes, _ throws(Trouble) in
      _ = layout.part(of: bytes)
      return false
    }
    return layout
  }

  private static func start(
    in file: OpenFile, size: Int64, since milliseconds: Int64
  ) throws(Trouble) -> Int64 {
    var length = firstPiece
    while length < size {
      if let start = try start(in: file, from: size - length, since: milliseconds) { return start }
      length *= 4
    }
    return 0
  }

  /// Where the first whole line after the place starts, if it is history from before that time.
  private static func start(
    in file: OpenFile, from place: Int64, since milliseconds: Int64
  ) throws(Trouble) -> Int64? {
    var layout = Layout(afterOffset: place)
    var reader = LineReader()
    var found: Int64?
    try LineFeed(file: file, piece: 1 << 14).forEach(from: place) { bytes, start throws(Trouble) in
      // What the piece begins with is the rest of some line.
      guard start > place, case .record(let part) = layout.part(of: bytes),
        let line = try? reader.read(UnsafeBufferPointer(rebasing: bytes[part]))
      else { return true }
      if line.rank == 0, line.id.milliseconds < milliseconds { found = start }
      return false
    }
    return found
  }
}
