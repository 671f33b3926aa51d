import Glibc

/// The lock under which the state is written: others wait, at most ten seconds.
struct FileLock {
  private let file: OpenFile
  /// False where the file system has no locks.
  let isHeld: Bool

  private static let pause: Int32 = 20

  init(_ place: Location, _ files: any FileOps, tries: Int) throws(Trouble) {
    for _ in 0..<tries {
      let file = try Self.open(place.lock, files)
      do {
        try files.lock(file.number, .alone)
      } catch {
        switch error.code {
        case EWOULDBLOCK:
          files.pause(milliseconds: Self.pause)
          continue
        case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL:
          self.file = file
          isHeld = false
          return
        default: throw .failed(.create, path: place.lock, error: error)
        }
      }
      // Somebody may have removed the file between the two calls: then the lock is worth nothing.
      guard try Self.isStillThere(file) else { continue }
      self.file = file
      isHeld = true
      return
    }
    throw .busy(path: place.state)
  }

  func release() { try? file.files.lock(file.number, .none) }

  static func open(_ path: String, _ files: any FileOps) throws(Trouble) -> OpenFile {
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK
    return try attempt(.create, path) { () throws(SystemError) in
      let file = OpenFile(try files.open(path, flags), path: path, files)
      let status = try files.status(file.number)
      if status.kind != .file { throw SystemError(EISDIR) }
      if status.permissions != 0o600, status.owner == files.user {
        try files.setMode(file.number, 0o600)
      }
      return file
    }
  }

  static func isStillThere(_ file: OpenFile) throws(Trouble) -> Bool {
    let mine = try file.status()
    guard let other = try? file.files.status(at: file.path) else { return false }
    return mine.print.isSameFile(as: other.print)
  }
}
