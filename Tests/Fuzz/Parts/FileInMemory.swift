import Archive

/// A state that is nowhere but in memory; nothing can be written.
struct FileInMemory: FileOps {
  let bytes: [UInt8]

  private static let none = SystemError(2)
  private static let readOnly = SystemError(30)

  var user: UInt32 { 0 }
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    // Only what is read: a copy of something damaged cannot be made.
    if path != "/state" { throw Self.readOnly }
    return 7
  }
  func close(_ file: Int32) {}
  func read(
    _ file: Int32, at offset: Int64, into room: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    let count = max(0, min(room.count, bytes.count - Int(offset)))
    room.copyBytes(from: bytes[Int(offset)..<Int(offset) + count])
    return count
  }
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    throw Self.readOnly
  }
  func sync(_ file: Int32) throws(SystemError) {}
  func lock(_ file: Int32, _ kind: LockKind) throws(SystemError) {}
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {}
  func status(_ file: Int32) throws(SystemError) -> FileStatus {
    FileStatus(
      kind: .file, permissions: 0o600, owner: 0, names: 1,
      print: Fingerprint(
        device: 1, inode: 1, size: Int64(bytes.count), seconds: 0, nanoseconds: 0))
  }
  func status(at path: String) throws(SystemError) -> FileStatus {
    if path != "/state" { throw Self.none }
    return try status(7)
  }
  func target(ofLink path: String) throws(SystemError) -> String { throw Self.none }
  func mayWrite(_ path: String) throws(SystemError) {}
  func setMode(at path: String, _ mode: UInt32) throws(SystemError) {}
  func makeFolder(_ path: String) throws(SystemError) { throw Self.readOnly }
  func names(inFolder path: String) throws(SystemError) -> [String] { [] }
  func rename(_ path: String, to other: String) throws(SystemError) { throw Self.readOnly }
  func link(_ path: String, to other: String) throws(SystemError) { throw Self.readOnly }
  func remove(_ path: String) throws(SystemError) { throw Self.readOnly }
  func pause(milliseconds: Int32) {}
}
