import Glibc
import Themes

/// A theme's file, which may be anything: it is read without ever waiting, and never much of it.
enum ThemeFile {
  static func scheme(at path: String) throws(Failure) -> Base16 {
    let bytes = try bytes(at: path)
    do { return try Base16(bytes) } catch { throw Failure(65, "\(path): \(error).") }
  }

  /// As much as a scheme may have, and one byte more where there is more.
  private static func bytes(at path: String) throws(Failure) -> [UInt8] {
    var status = stat()
    // Opening a device can do something, so it is looked at before.
    guard stat(path, &status) == 0 else { throw failure(path, errno) }
    guard status.isOrdinary else { throw notAFile(path) }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, errno) }
    defer { close(file) }
    guard fstat(file, &status) == 0, status.isOrdinary else { throw notAFile(path) }
    var bytes = [UInt8](repeating: 0, count: Base16.longest + 1)
    var used = 0
    while used < bytes.count {
      let count = bytes.withUnsafeMutableBytes { room in
        read(file, room.baseAddress.map { $0 + used }, room.count - used)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      if count == 0 { break }
      used += count
    }
    return Array(bytes.prefix(used))
  }

  private static func notAFile(_ path: String) -> Failure {
    Failure(66, "\(path) is not an ordinary file.")
  }

  private static func failure(_ path: String, _ error: Int32) -> Failure {
    switch error {
    case ENOENT, ENOTDIR, ENAMETOOLONG: Failure(66, "There is no file \(path).")
    case ELOOP: Failure(66, "\(path) is a symbolic link that leads round in a circle.")
    case EACCES, EPERM: Failure(77, "\(path) may not be read.")
    default: Failure(74, "\(path) could not be read: \(String(cString: strerror(error))).")
    }
  }
}

extension stat {
  fileprivate var isOrdinary: Bool { st_mode & S_IFMT == S_IFREG }
}
