/// The keys of sealed files, each made from the passphrases at hand when it is first needed.
struct Keys: Sendable {
  private var vaults: [Vault]
  private let passphrases: [Passphrase]

  init(_ passphrases: [Passphrase], and vault: Vault? = nil) {
    self.passphrases = passphrases
    vaults = vault.map { [$0] } ?? []
  }

  /// The file itself if it is plain; else what is sealed in it, and the key that opened it.
  mutating func opened(_ file: OpenFile) throws(Trouble) -> (OpenFile, Vault?) {
    if try file.form().isPlain { return (file, nil) }
    let bytes = try file.whole()
    let vault = try vault(of: bytes, file.path)
    let content = try bytes.withUnsafeBufferPointer { bytes throws(Trouble) -> Secret in
      try vault.opened(bytes, of: file.path)
    }
    return (OpenFile(content, in: file), vault)
  }

  /// The key that opens a sealed file.
  private mutating func vault(of bytes: [UInt8], _ path: String) throws(Trouble) -> Vault {
    let header = try bytes.withUnsafeBufferPointer { bytes throws(Trouble) -> SealHeader in
      try Vault.header(of: bytes, path)
    }
    for vault in vaults where header.hasKey(of: vault.header) { return vault }
    if passphrases.isEmpty, vaults.isEmpty { throw .sealed(path: path) }
    for passphrase in passphrases {
      let vault = try Vault.of(header, passphrase)
      let isRight = bytes.withUnsafeBufferPointer { (try? vault.opened($0, of: path)) != nil }
      if isRight {
        vaults.append(vault)
        return vault
      }
    }
    throw vaults.isEmpty ? .wrongPassphrase(path: path) : .otherPassphrase(path: path)
  }
}
