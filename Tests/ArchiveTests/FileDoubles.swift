import Archive
import Foundation
import Synchronization

/// System calls of which the n-th fails, once or from then on.
final class FailingFiles: FileOps {
  struct State {
    var count = 0
    var failed = false
    var log: [String] = []
    var pauses = 0
  }

  let real = SystemFiles()
  let failing: Int
  let forEver: Bool
  let code: Int32
  /// At most this many bytes are written at once.
  let stride: Int
  /// Which calls count; all if empty.
  let only: Set<String>
  /// What a mask of the process would take from new files, which is for all tests at once.
  let mask: UInt32
  let state = Mutex(State())
  /// Signalled when something was synced.
  let synced = DispatchSemaphore(value: 0)

  init(
    failing: Int = Int.max, forEver: Bool = false, code: Int32 = EIO, stride: Int = Int.max,
    only: Set<String> = [], mask: UInt32 = 0
  ) {
    self.mask = mask
    self.failing = failing
    self.forEver = forEver
    self.code = code
    self.stride = stride
    self.only = only
  }

  var hasFailed: Bool { state.withLock { $0.failed } }
  var count: Int { state.withLock { $0.count } }
  var log: [String] { state.withLock { $0.log } }
  var pauses: Int { state.withLock { $0.pauses } }

  private func count(_ call: String) throws(SystemError) {
    let fails = state.withLock { state in
      guard only.isEmpty || only.contains(call) else { return false }
      state.count += 1
      state.log.append(call)
      let fails = forEver ? state.count >= failing : state.count == failing
      if fails { state.failed = true }
      return fails
    }
    if fails { throw SystemError(code) }
  }

  var user: UInt32 { real.user }
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try count("open")
    let isNew = flags & O_CREAT != 0 && access(path, F_OK) != 0
    let file = try real.open(path, flags)
    if isNew, mask != 0 { fchmod(file, 0o600 & ~mask) }
    return file
  }
  func close(_ file: Int32) { real.close(file) }
  func read(
    _ file: Int32, at offset: Int64, into bytes: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try count("read")
    return try real.read(file, at: offset, into: bytes)
  }
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try count("write")
    return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(stride)))
  }
  func sync(_ file: Int32) throws(SystemError) {
    try count("sync")
    try real.sync(file)
    synced.signal()
  }
  func lock(_ file: Int32, _ kind: LockKind) throws(SystemError) {
    if kind != .none { try count("lock") }
    try real.lock(file, kind)
  }
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {
    try count("setMode")
    try real.setMode(file, mode)
  }
  func status(_ file: Int32) throws(SystemError) -> FileStatus {
    try count("status")
    return try real.status(file)
  }
  func status(at path: String) throws(SystemError) -> FileStatus {
    try count("statusAt")
    return try real.status(at: path)
  }
  func target(ofLink path: String) throws(SystemError) -> String {
    try count("target")
    return try real.target(ofLink: path)
  }
  func mayWrite(_ path: String) throws(SystemError) {
    try count("mayWrite")
    try real.mayWrite(path)
  }
  func setMode(at path: String, _ mode: UInt32) throws(SystemError) {
    try count("setModeAt")
    try real.setMode(at: path, mode)
  }
  func makeFolder(_ path: String) throws(SystemError) {
    try count("makeFolder")
    try real.makeFolder(path)
    if mask != 0 { chmod(path, 0o700 & ~mask) }
  }
  func names(inFolder path: String) throws(SystemError) -> [String] {
    try count("names")
    return try real.names(inFolder: path)
  }
  func rename(_ path: String, to other: String) throws(SystemError) {
    try count("rename")
    try real.rename(path, to: other)
  }
  func link(_ path: String, to other: String) throws(SystemError) {
    try count("link")
    try real.link(path, to: other)
  }
  func remove(_ path: String) throws(SystemError) {
    try count("remove")
    try real.remove(path)
  }
  /// Nobody waits in a test.
  func pause(milliseconds: Int32) { state.withLock { $0.pauses += 1 } }
}

/// One file that is nowhere but in memory, for reading.
struct MemoryFile: FileOps {
  let bytes: [UInt8]

  var user: UInt32 { 0 }
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 { 7 }
  func close(_ file: Int32) {}
  func read(
    _ file: Int32, at offset: Int64, into room: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    let count = max(0, min(room.count, bytes.count - Int(offset)))
    room.copyBytes(from: bytes[Int(offset)..<Int(offset) + count])
    return count
  }
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    throw SystemError(EROFS)
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
  func status(at path: String) throws(SystemError) -> FileStatus { try status(7) }
  func target(ofLink path: String) throws(SystemError) -> String { throw SystemError(EINVAL) }
  func mayWrite(_ path: String) throws(SystemError) {}
  func setMode(at path: String, _ mode: UInt32) throws(SystemError) {}
  func makeFolder(_ path: String) throws(SystemError) { throw SystemError(EROFS) }
  func names(inFolder path: String) throws(SystemError) -> [String] { [] }
  func rename(_ path: String, to other: String) throws(SystemError) { throw SystemError(EROFS) }
  func link(_ path: String, to other: String) throws(SystemError) { throw SystemError(EROFS) }
  func remove(_ path: String) throws(SystemError) { throw SystemError(EROFS) }
  func pause(milliseconds: Int32) {}
}

/// Real system calls that say how much was read.
final class CountingFiles: FileOps {
  private let real = SystemFiles()
  private let count = Mutex(0)

  var bytes: Int { count.withLock { $0 } }

  var user: UInt32 { real.user }
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try real.open(path, flags)
  }
  func close(_ file: Int32) { real.close(file) }
  func read(
    _ file: Int32, at offset: Int64, into bytes: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    let read = try real.read(file, at: offset, into: bytes)
    count.withLock { $0 += read }
    return read
  }
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try real.write(file, bytes)
  }
  func sync(_ file: Int32) throws(SystemError) { try real.sync(file) }
  func lock(_ file: Int32, _ kind: LockKind) throws(SystemError) { try real.lock(file, kind) }
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) { try real.setMode(file, mode) }
  func status(_ file: Int32) throws(SystemError) -> FileStatus { try real.status(file) }
  func status(at path: String) throws(SystemError) -> FileStatus { try real.status(at: path) }
  func target(ofLink path: String) throws(SystemError) -> String { try real.target(ofLink: path) }
  func mayWrite(_ path: String) throws(SystemError) { try real.mayWrite(path) }
  func setMode(at path: String, _ mode: UInt32) throws(SystemError) {
    try real.setMode(at: path, mode)
  }
  func makeFolder(_ path: String) throws(SystemError) { try real.makeFolder(path) }
  func names(inFolder path: String) throws(SystemError) -> [String] {
    try real.names(inFolder: path)
  }
  func rename(_ path: String, to other: String) throws(SystemError) {
    try real.rename(path, to: other)
  }
  func link(_ path: String, to other: String) throws(SystemError) {
    try real.link(path, to: other)
  }
  func remove(_ path: String) throws(SystemError) { try real.remove(path) }
  func pause(milliseconds: Int32) {}
}
