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
  /// The end of a verb that answered from a damaged file: 65, with what is damaged.
  func check() throws {
    guard let damage else { return }
    throw Failure(65, damage.sentence)
  }
}
