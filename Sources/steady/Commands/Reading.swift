import Archive

extension StateFile {
  /// Everything, for a verb that reads; says on standard error what was met on the way.
  mutating func readAll() throws -> Reading {
    let reading = try read()
    for notice in reading.notices { Output.say(notice.sentence) }
    return reading
  }
}

extension Reading {
  /// The end of a verb that answered from a damaged or a missing file: 65, with what is wrong.
  func check() throws {
    if case .missing = refusal, let refusal { throw refusal }
    guard let damage else { return }
    guard let backup, backup.isWhole else {
      throw Failure(65, "\(damage.sentence) Open steady to go on with what could be read.")
    }
    let way = "steady backup restore \(backup.name) --merge"
    throw Failure(65, "\(damage.sentence) To join it with a backup: \(way)")
  }
}
