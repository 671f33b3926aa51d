import Glibc

/// The real system calls; an interrupted one is tried again, except for close.
package struct SystemFiles: FileOps {
  package init() {}

  package var user: UInt32 { geteuid() }

  package func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    let file = try retried { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
    guard file <= 2 else { return file }
    // Standard streams that were closed must not become the state: a stray message would be in it.
    defer { Glibc.close(file) }
    return try retried { fcntl(file, F_DUPFD_CLOEXEC, 3) }
  }

  package func close(_ file: Int32) { Glibc.close(file) }

  package func read(
    _ file: Int32, at offset: Int64, into bytes: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try retried { pread(file, bytes.baseAddress, bytes.count, Int(offset)) }
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try retried { Glibc.write(file, bytes.baseAddress, bytes.count) }
  }

  package func sync(_ file: Int32) throws(SystemError) { _ = try retried { fsync(file) } }

  package func lock(_ file: Int32, _ kind: LockKind) throws(SystemError) {
    let operation =
      switch kind {
      case .alone: LOCK_EX | LOCK_NB
      case .shared: LOCK_SH | LOCK_NB
      case .none: LOCK_UN
      }
    _ = try retried { flock(file, operation) }
  }

  package func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {
    _ = try retried { fchmod(file, mode) }
  }

  package func status(_ file: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try retried { fstat(file, &status) }
    return FileStatus(status)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try retried { lstat(path, &status) }
    return FileStatus(status)
  }

  package func target(ofLink path: String) throws(SystemError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try retried { readlink(path, &bytes, bytes.count) }
    return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package func mayWrite(_ path: String) throws(SystemError) {
    _ = try retried { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
  }

  package func setMode(at path: String, _ mode: UInt32) throws(SystemError) {
    _ = try retried { chmod(path, mode) }
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    _ = try retried { mkdir(path, 0o700) }
  }

  package func names(inFolder path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError(errno) }
    defer { closedir(folder) }
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      names.append(String(cString: name))
    }
    return names
  }

  package func rename(_ path: String, to other: String) throws(SystemError) {
    _ = try retried { Glibc.rename(path, other) }
  }

  package func link(_ path: String, to other: String) throws(SystemError) {
    _ = try retried { Glibc.link(path, other) }
  }

  package func remove(_ path: String) throws(SystemError) {
    // An empty folder too.
    _ = try retried { Glibc.remove(path) }
  }

  package func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  private func retried<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, permissions: status.st_mode & 0o7777, owner: status.st_uid,
      names: UInt64(status.st_nlink),
      print: Fingerprint(
        device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
        seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec)))
  }
}
