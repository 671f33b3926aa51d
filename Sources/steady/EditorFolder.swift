import Archive
import Glibc

/// A private folder with the text that is open in an editor: it and all that the editor leaves beside
/// the text are removed when it closes, and by the next one where a program was killed.
struct EditorFolder {
  let path: String
  /// Open and locked as long as the folder is in use; not passed on to the editor.
  private let lock: Int32

  var text: String { "\(path)/steady.txt" }

  private static let mark = "steady-edit-"

  /// Makes the folder with the text in it: in the private folder of this login if there is one, else
  /// beside the notebook.
  init(holding text: String, beside folder: String) throws(Failure) {
    let parent = Self.runtimeFolder ?? folder
    Self.removeLeftovers(in: parent)
    if parent != folder { Self.removeLeftovers(in: folder) }
    var template = Array("\(parent)/\(Self.mark)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.failure(parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = Self.locked(path, isNew: true)
    guard lock >= 0, Self.write(text, to: self.text) else {
      let failure = Self.failure(path)
      close()
      throw failure
    }
  }

  /// Removes the folder with everything in it.
  func close() {
    Self.remove(path)
    if lock >= 0 { Glibc.close(lock) }
  }

  /// The text as the editor left it, whether it wrote the file or put another in its place.
  func read() throws(Failure) -> String {
    let file = open(text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Failure(66, "The editor left no text that can be read.") }
    defer { Glibc.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(66, "The editor left no text that can be read.")
    }
    guard status.st_size <= Input.limit else { throw Failure(65, "The text is more than 1 MiB.") }
    var bytes = [UInt8](repeating: 0, count: Input.limit + 1)
    var count = 0
    while count < bytes.count {
      let piece = bytes[count...].withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress, $0.count)
      }
      if piece < 0, errno == EINTR { continue }
      guard piece >= 0 else { throw Failure(74, "The text could not be read again.") }
      if piece == 0 { break }
      count += piece
    }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw Failure(65, "The text is not valid UTF-8.")
    }
    return text.withoutLineBreaksAtEnd
  }

  // MARK: Making

  /// The folder that the system gives this login, if it is absolute, ours and nobody else's.
  private static var runtimeFolder: String? {
    guard let path = Paths.environment("XDG_RUNTIME_DIR"), path.hasPrefix("/") else { return nil }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == geteuid(), status.st_mode & 0o077 == 0, access(path, W_OK | X_OK) == 0
    else { return nil }
    return path
  }

  private static func write(_ text: String, to path: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = open(path, flags, 0o600)
    guard file >= 0 else { return false }
    let isWhole = fchmod(file, 0o600) == 0 && Output.send(Array(text.utf8), to: file)
    return Glibc.close(file) == 0 && isWhole
  }

  private static func failure(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(73, "The text cannot be put into \(path) (\(reason)); nothing was changed.")
  }

  // MARK: Removing

  /// Opens and locks a folder, not as one of the standard streams; -1 when somebody has it.
  ///
  /// Where the disk has no locks, a new folder does without.
  private static func locked(_ path: String, isNew: Bool) -> Int32 {
    let first = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard first >= 0 else { return -1 }
    let folder = fcntl(first, F_DUPFD_CLOEXEC, 3)
    Glibc.close(first)
    guard folder >= 0, flock(folder, LOCK_EX | LOCK_NB) == 0 || isNew else {
      if folder >= 0 { Glibc.close(folder) }
      return -1
    }
    return folder
  }

  /// Removes the folders of programs that were killed: nobody holds their locks any more.
  private static func removeLeftovers(in parent: String) {
    for name in (try? SystemFiles().names(inFolder: parent)) ?? [] where name.hasPrefix(mark) {
      let path = "\(parent)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == geteuid(),
        status.st_mode & 0o7777 == 0o700
      else { continue }
      let lock = locked(path, isNew: false)
      guard lock >= 0 else { continue }
      remove(path)
      Glibc.close(lock)
    }
  }

  private static func remove(_ path: String) {
    for name in (try? SystemFiles().names(inFolder: path)) ?? [] where name != "." && name != ".." {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0, errno == EISDIR { remove(inner) }
    }
    rmdir(path)
  }
}
