import Crypto
import CryptoExtras
import FoundationEssentials
import Synchronization

/// The key of a sealed notebook while it is open.
///
/// It is made once, which takes the better part of a second by design, and overwritten when the vault
/// is locked or dropped. From then on nothing is sealed or opened with it.
package final class Vault: Sendable {
  /// How long it takes to try one passphrase.
  package struct Strength: Sendable {
    let logN: Int

    /// 2^17 rounds of 1 KiB each: what the OWASP cheat sheet on storing passwords asks of scrypt.
    package static let usual = Strength(logN: 17)
    /// The least that is taken from a file.
    package static let least = Strength(logN: SealHeader.costs.lowerBound)
  }

  /// The cost and the salt of the key; its nonce was used before and is not used again.
  let header: SealHeader
  private let key: Mutex<Secret?>

  private init(_ header: SealHeader, _ passphrase: Passphrase) throws(Trouble) {
    self.header = header
    key = Mutex(try Self.key(header, passphrase))
  }

  /// A new key with a salt of its own.
  package static func new(
    _ passphrase: Passphrase, strength: Strength = .usual
  ) throws(Trouble) -> Vault {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<SealHeader.saltSize).map { _ in UInt8.random(in: 0...255, using: &random) }
    return try Vault(SealHeader(logN: strength.logN, salt: salt, nonce: []), passphrase)
  }

  /// The key that something with this header needs, if the passphrase is right.
  static func of(_ header: SealHeader, _ passphrase: Passphrase) throws(Trouble) -> Vault {
    try Vault(header, passphrase)
  }

  private static func key(
    _ header: SealHeader, _ passphrase: Passphrase
  ) throws(Trouble) -> Secret {
    var typed = passphrase.secret.copied()
    defer { wipe(&typed) }
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: typed, salt: header.salt, outputByteCount: 32, rounds: 1 << header.logN,
        blockSize: 8, parallelism: 1)
      return key.withUnsafeBytes { Secret(copying: $0) }
    } catch {
      throw .noMemory
    }
  }

  /// Overwrites the key.
  package func lock() { key.withLock { $0 = nil } }

  package var isLocked: Bool { key.withLock { $0 == nil } }

  /// Seals bytes with a nonce that was never used before: a whole file of one line.
  func sealed(_ plain: [UInt8], for path: String) throws(Trouble) -> [UInt8] {
    let key = try symmetricKey(for: path)
    let nonce = ChaChaPoly.Nonce()
    let header = SealHeader(logN: header.logN, salt: header.salt, nonce: Array(nonce))
    let (authenticated, opening) = header.text
    do {
      let box = try ChaChaPoly.seal(
        plain, using: key, nonce: nonce, authenticating: authenticated)
      let content = Array(box.ciphertext) + Array(box.tag)
      var bytes = authenticated + opening
      Base64.append(content, to: &bytes)
      return bytes + SealHeader.end
    } catch {
      throw .noMemory
    }
  }

  /// What is sealed in a whole file; whatever was changed in it, it is refused as a whole.
  func opened(_ bytes: UnsafeBufferPointer<UInt8>, of path: String) throws(Trouble) -> Secret {
    let header = try Self.header(of: bytes, path)
    if !header.hasKey(of: self.header) { throw .otherPassphrase(path: path) }
    let (authenticated, opening) = header.text
    let start = authenticated.count + opening.count
    let end = bytes.count - SealHeader.end.count
    guard start <= end, bytes[end...].elementsEqual(SealHeader.end),
      let content = Base64.bytes(of: UnsafeBufferPointer(rebasing: bytes[start..<end])),
      content.count >= Self.tagSize
    else { throw .wrongPassphrase(path: path) }
    let key = try symmetricKey(for: path)
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: header.nonce), ciphertext: content.dropLast(Self.tagSize),
        tag: content.suffix(Self.tagSize))
      var plain = try ChaChaPoly.open(box, using: key, authenticating: authenticated)
      defer { plain.resetBytes(in: plain.startIndex..<plain.endIndex) }
      return plain.withUnsafeBytes { Secret(copying: $0) }
    } catch {
      throw .wrongPassphrase(path: path)
    }
  }

  static func header(
    of bytes: UnsafeBufferPointer<UInt8>, _ path: String
  ) throws(Trouble) -> SealHeader {
    do throws(SealHeader.Refusal) {
      return try SealHeader.header(of: bytes)
    } catch {
      if case .newer(let version) = error { throw .newerSeal(path: path, version: version) }
      throw .wrongPassphrase(path: path)
    }
  }

  private static let tagSize = 16

  private func symmetricKey(for path: String) throws(Trouble) -> SymmetricKey {
    guard var bytes = key.withLock({ $0?.copied() }) else { throw .sealed(path: path) }
    defer { wipe(&bytes) }
    return SymmetricKey(data: bytes)
  }
}
