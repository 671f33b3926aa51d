import Archive
import Curses
import Glibc

/// Where a passphrase comes from: a descriptor, a file, or the person at the terminal; never an argument.
struct PassphraseSource {
  /// The number of an open file, by the option; nil without it.
  let descriptor: Int32?

  /// The lines of the descriptor or of `$STEADY_PASSPHRASE_FILE`; nil where neither is given.
  func lines() throws(Failure) -> [String]? {
    // From here on memory may hold what nobody else is to read.
    CursesTerminal.leaveNoCore()
    if let descriptor {
      return try Self.lines(of: descriptor, named: "Descriptor \(descriptor)")
    }
    guard let path = Paths.environment("STEADY_PASSPHRASE_FILE") else { return nil }
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(66, "$STEADY_PASSPHRASE_FILE cannot be read (\(reason)); nothing was changed.")
    }
    defer { close(file) }
    return try Self.lines(of: file, named: "$STEADY_PASSPHRASE_FILE")
  }

  /// The passphrase of a notebook that is sealed.
  func passphrase(for path: String) throws -> Passphrase {
    if let lines = try lines() {
      guard let passphrase = lines.first.flatMap(Passphrase.init) else {
        throw Failure(77, "The passphrase that was given is empty; nothing was changed.")
      }
      return passphrase
    }
    guard let terminal = HiddenInput() else { throw Trouble.sealed(path: path) }
    defer { terminal.close() }
    guard let typed = terminal.line("Passphrase: "), let passphrase = Passphrase(typed) else {
      throw Trouble.sealed(path: path)
    }
    return passphrase
  }

  /// All that are given, each on a line of its own; else the one that is typed.
  func passphrases(for path: String) throws -> [Passphrase] {
    guard let lines = try lines() else { return [try passphrase(for: path)] }
    return lines.compactMap(Passphrase.init)
  }

  /// Opens a notebook if it is sealed.
  func open(_ file: inout StateFile) throws {
    guard try file.isSealed() else { return }
    try file.unlock(passphrase(for: file.place.state))
  }

  private static func lines(of file: Int32, named name: String) throws(Failure) -> [String] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = String(cString: strerror(errno))
        throw Failure(66, "\(name) cannot be read (\(reason)); nothing was changed.")
      }
      if count == 0 { break }
      bytes += piece[..<count]
      guard bytes.count <= 2 * Passphrase.limit + 4 else {
        throw Failure(65, "\(name) holds more than a passphrase; nothing was changed.")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(65, "\(name) is not valid UTF-8 text; nothing was changed.")
    }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
  }
}
