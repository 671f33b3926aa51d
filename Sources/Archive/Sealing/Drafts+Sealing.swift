import Domain
import Glibc

/// Half-typed text beside a sealed state: each writing is a line sealed for itself.
extension Drafts {
  /// Begins anew with another key: what this process has in the file is written again when it is asked.
  mutating func change(to vault: Vault?) {
    letGo()
    self.vault = vault
  }

  /// What is written for lines: themselves, or one line in which they are sealed.
  func form(of lines: [UInt8]) throws(Trouble) -> [UInt8] {
    guard let vault else { return lines }
    return try vault.sealed(lines, for: place.draft)
  }

  /// Sees to it that nothing is written that the state would not let be read.
  ///
  /// Another program can have sealed it meanwhile, or taken the seal off.
  mutating func checkForm() throws(Trouble) {
    guard let number = try? files.open(place.state, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) else {
      return
    }
    switch try OpenFile(number, path: place.state, files).form() {
    case .plain: vault = nil
    case .sealed(let header):
      guard let vault, header.hasKey(of: vault.header) else { throw .sealed(path: place.state) }
    default: throw .wrongPassphrase(path: place.state)
    }
  }

  /// Puts the draft in its place that a crash while sealing has left beside it.
  func finishSealing() {
    let path = place.resealed(place.draft)
    if (try? files.status(at: path)) != nil { place.finishSealing(path, vault, files) }
  }

  /// The lines in a line of the file, if it is sealed; nil if it is not.
  ///
  /// An empty list where it cannot be opened.
  static func lines(
    in line: UnsafeBufferPointer<UInt8>, _ vault: Vault?, path: String
  ) -> [[UInt8]]? {
    guard !SealHeader.form(of: line).isPlain else { return nil }
    let whole = Array(line) + [newline]
    let content = whole.withUnsafeBufferPointer { try? vault?.opened($0, of: path) }
    guard var plain = content?.copied() else { return [] }
    defer { wipe(&plain) }
    return plain.split(separator: newline).map(Array.init)
  }

  /// The file with its sealed lines opened; one that cannot be stays as it is.
  static func plain(_ bytes: [UInt8], _ vault: Vault?, path: String) -> [UInt8] {
    var plain: [UInt8] = []
    for line in bytes.split(separator: newline) {
      let lines = line.withUnsafeBufferPointer { Self.lines(in: $0, vault, path: path) }
      if let lines, !lines.isEmpty {
        if plain.isEmpty { plain += header + [newline] }
        for line in lines { plain += line + [newline] }
      } else {
        plain += line + [newline]
      }
    }
    return plain
  }
}
