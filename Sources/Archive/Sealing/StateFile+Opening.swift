import Domain
import Glibc

/// Whether the state is sealed, and reading it when it is.
extension StateFile {
  /// Whether the state is sealed; of one that is gone, whether its newest version is.
  package func isSealed() throws(Trouble) -> Bool { try sealedFile() != nil }

  /// Whether the key is here, or none is needed.
  package var isOpen: Bool { vault?.isLocked == false || (try? isSealed()) == false }

  /// Makes the key of a sealed state, and tries it.
  ///
  /// Throws `wrongPassphrase` if it is not the right one; then nothing was changed.
  package mutating func unlock(_ passphrase: Passphrase) throws(Trouble) {
    guard let file = try sealedFile() else { return }
    let bytes = try file.whole()
    let (vault, content) = try bytes.withUnsafeBufferPointer { bytes throws(Trouble) in
      let vault = try Vault.of(Vault.header(of: bytes, file.path), passphrase)
      return (vault, try vault.opened(bytes, of: file.path))
    }
    _ = content
    self.vault = vault
  }

  /// Opens the state with the first of these that is right.
  package mutating func unlock(trying passphrases: [Passphrase]) throws(Trouble) {
    var trouble = Trouble.sealed(path: place.state)
    for passphrase in passphrases {
      do {
        return try unlock(passphrase)
      } catch .wrongPassphrase(let path) {
        trouble = .wrongPassphrase(path: path)
      }
    }
    throw trouble
  }

  /// Forgets the key and everything that was read with it.
  mutating func forget() {
    vault?.lock()
    vault = nil
    known = nil
    hasNews = false
  }

  /// The state if it is sealed, or the newest version of one that is gone.
  private func sealedFile() throws(Trouble) -> OpenFile? {
    let path: String
    if try status() != nil {
      path = place.state
    } else {
      let names = try backupNames().sorted()
      guard let newest = names.last else { return nil }
      path = place.backup(newest)
    }
    let file = try opening(path)
    return try form(of: file).isPlain ? nil : file
  }

  private func opening(_ path: String) throws(Trouble) -> OpenFile {
    let number = try attempt(.read, path) { () throws(SystemError) in
      try files.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    }
    let file = OpenFile(number, path: path, files)
    if try file.status().kind != .file { throw .notAFile(path: path) }
    return file
  }

  /// The state itself, or what is sealed in it; it decides in which form the state is written.
  mutating func openedState(_ file: OpenFile) throws(Trouble) -> OpenFile {
    do {
      let opened = try opened(file)
      // It is plain now: somebody took the passphrase off.
      if opened.content == nil { vault = nil }
      return opened
    } catch .otherPassphrase {
      // Somebody has changed the passphrase.
      throw .sealed(path: file.path)
    }
  }

  /// The file itself, or what is sealed in it.
  func opened(_ file: OpenFile) throws(Trouble) -> OpenFile {
    if try form(of: file).isPlain { return file }
    guard let vault else { throw .sealed(path: file.path) }
    let bytes = try file.whole()
    let content = try bytes.withUnsafeBufferPointer { bytes throws(Trouble) in
      try vault.opened(bytes, of: file.path)
    }
    return OpenFile(content, in: file)
  }

  func form(of file: OpenFile) throws(Trouble) -> SealHeader.Form { try file.form() }

  /// The lines as they are written into a sealed state, and as they are read from it; nil if it is plain.
  func sealed(
    _ index: inout LineIndex
  ) throws(Trouble) -> (bytes: [UInt8], content: Secret)? {
    guard let vault else { return nil }
    var output = Output(nil)
    try output.write(&index, files)
    var plain = output.taken()
    let bytes = try vault.sealed(plain, for: place.state)
    return (bytes, Secret.taking(&plain))
  }
}

extension OpenFile {
  /// All bytes of the file as it lies there.
  func whole() throws(Trouble) -> [UInt8] {
    let size = try status().print.size
    if size > Survey.sizeLimit { throw .tooLarge(path: path) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let count = try bytes.withUnsafeMutableBufferPointer { bytes throws(Trouble) in
      try readFile(at: 0, into: UnsafeMutableRawBufferPointer(bytes))
    }
    if count < bytes.count { throw .unsteady(path: path) }
    return bytes
  }

  /// How the file begins.
  func form() throws(Trouble) -> SealHeader.Form {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SealHeader.limit) {
      bytes throws(Trouble) in
      let count = try readFile(at: 0, into: UnsafeMutableRawBufferPointer(bytes))
      return SealHeader.form(of: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }
}
