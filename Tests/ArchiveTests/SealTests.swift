import Crypto
import CryptoExtras
import Domain
import Foundation
import Testing

@testable import Archive

private func bytes(_ hex: String) -> [UInt8] {
  let digits = hex.filter { !$0.isWhitespace }.map { UInt8(String($0), radix: 16) ?? 0 }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

func passphrase(_ text: String) throws -> Passphrase { try #require(Passphrase(text)) }

/// The least work that a file may ask for, so that tests are fast.
func vault(_ text: String = "four words of mine") throws -> Vault {
  try Vault.new(passphrase(text), strength: .least)
}

@Suite struct SealTests {
  @Test func theLibraryMakesTheKeysOfRFC7914() throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8), outputByteCount: 64,
      rounds: 16384, blockSize: 8, parallelism: 1)
    let expected = bytes(
      """
      7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2
      d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
      """)
    #expect(key.withUnsafeBytes { Array($0) } == expected)
  }

  @Test func theLibrarySealsAsInRFC8439() throws {
    let text = """
      Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
      sunscreen would be it.
      """
    let box = try ChaChaPoly.seal(
      Array(text.utf8),
      using: SymmetricKey(data: Array(0x80...0x9f as ClosedRange<UInt8>)),
      nonce: ChaChaPoly.Nonce(data: bytes("07000000 4041424344454647")),
      authenticating: bytes("50515253c0c1c2c3c4c5c6c7"))
    #expect(Array(box.ciphertext.prefix(16)) == bytes("d31a8d34648e60db7b86afbc53ef7ec2"))
    #expect(Array(box.tag) == bytes("1ae10b594f09e26a7e902ecbd0600691"))
  }

  @Test func base64HasOneForm() {
    for count in 0..<20 {
      let raw = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 251) }
      let text = Base64.text(of: raw)
      #expect(text == Data(raw).base64EncodedString())
      #expect(Array(text.utf8).withUnsafeBufferPointer { Base64.bytes(of: $0) } == raw)
    }
    for text in [
      "A", "AA", "AAA", "AB==", "AAB=", "A===", "AA=A", "====", "AA-_", "AAA\n", "AAAA=",
    ] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { Base64.bytes(of: $0) } == nil, "\(text)")
    }
  }

  @Test func theSealedFormIsTheOneOfTheContract() throws {
    let sealed = try vault().sealed(Array("hello".utf8), for: "x")
    let text = String(decoding: sealed, as: UTF8.self)
    let form =
      #/\{"format":"steady-sealed","version":1,"kdf":\{"name":"scrypt","logN":14,"r":8,"p":1,"salt":"[A-Za-z0-9+\/]{22}=="\},"cipher":"chacha20-poly1305","nonce":"[A-Za-z0-9+\/]{16}","sealed":"[A-Za-z0-9+\/]{28}"\}\n/#
    #expect(text.wholeMatch(of: form) != nil, "\(text)")
    #expect(Vault.Strength.usual.logN == 17)
  }

  @Test func whateverIsChangedIsRefused() throws {
    let vault = try vault()
    let sealed = try vault.sealed(Array("a small secret, kept".utf8), for: "x")
    for place in sealed.indices {
      for flip in [1, 0x20, 0x80] as [UInt8] {
        var changed = sealed
        changed[place] ^= flip
        #expect(throws: Trouble.self, "byte \(place)") {
          try changed.withUnsafeBufferPointer { try vault.opened($0, of: "x") }
        }
        // Nor is it ever taken for a plain notebook that is damaged.
        #expect(changed.withUnsafeBufferPointer { !SealHeader.form(of: $0).isPlain })
      }
    }
    for count in 0..<sealed.count {
      #expect(throws: Trouble.self) {
        try sealed[..<count].withUnsafeBufferPointer { try vault.opened($0, of: "x") }
      }
    }
    for more in [[10], Array("x".utf8), sealed] as [[UInt8]] {
      #expect(throws: Trouble.self) {
        try (sealed + more).withUnsafeBufferPointer { try vault.opened($0, of: "x") }
      }
    }
  }

  @Test(
    arguments: [
      ("\"logN\":14", "\"logN\":13"), ("\"logN\":14", "\"logN\":21"),
      ("\"logN\":14", "\"logN\":63"),
      ("\"logN\":14", "\"logN\":-1"), ("\"logN\":14", "\"logN\":0"),
      ("\"logN\":14", "\"logN\":1e1"),
      ("\"logN\":14", "\"logN\":14.5"), ("\"logN\":14", "\"logN\":\"0x12\""),
      ("\"logN\":14", "\"logN\":1000000000000000000000"), ("\"r\":8", "\"r\":9"),
      ("\"p\":1", "\"p\":2"), ("scrypt", "pbkdf2"), ("chacha20-poly1305", "none"),
      ("\"salt\":\"", "\"salt\":\"AAAA"), ("\"nonce\":\"", "\"nonce\":\"AAAA"),
      (",\"cipher\"", ", \"cipher\""), ("{\"format\"", "{\"extra\":1,\"format\""),
    ])
  func aHeaderOutsideTheLimitsIsRefusedBeforeAnyWork(from: String, to: String) throws {
    let sealed = try String(decoding: vault().sealed([1, 2, 3], for: "x"), as: UTF8.self)
    let changed = sealed.replacingFirst(from, with: to)
    #expect(changed != sealed)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: SealHeader.Refusal.self) {
        try Array(changed.utf8).withUnsafeBufferPointer { try SealHeader.header(of: $0) }
      }
    }
    #expect(time < .milliseconds(50))
  }

  @Test func aLaterVersionIsNamed() throws {
    let sealed = try String(decoding: vault().sealed([1], for: "x"), as: UTF8.self)
    let later = Array(sealed.replacingFirst("\"version\":1", with: "\"version\":7").utf8)
    let form = later.withUnsafeBufferPointer { SealHeader.form(of: $0) }
    #expect(form == .newer(7))
  }

  @Test func aHeaderIsBoundToItsContent() throws {
    let vault = try vault()
    let a = try String(decoding: vault.sealed(Array("one".utf8), for: "x"), as: UTF8.self)
    let b = try String(decoding: vault.sealed(Array("two".utf8), for: "x"), as: UTF8.self)
    let mark = "\"sealed\""
    let head = try #require(a.firstRange(of: mark)).lowerBound
    let body = try #require(b.firstRange(of: mark)).lowerBound
    let mixed = Array((a[..<head] + b[body...]).utf8)
    #expect(throws: Trouble.wrongPassphrase(path: "x")) {
      try mixed.withUnsafeBufferPointer { try vault.opened($0, of: "x") }
    }
  }

  @Test func noNonceIsUsedTwice() throws {
    let vault = try vault()
    var nonces: Set<[UInt8]> = []
    for _ in 0..<2000 {
      let sealed = try vault.sealed([], for: "x")
      nonces.insert(try sealed.withUnsafeBufferPointer { try SealHeader.header(of: $0).nonce })
    }
    #expect(nonces.count == 2000)
  }

  @Test func passphrasesAreComparedInTheirNormalForm() throws {
    #expect(try passphrase("é").secret.copied() == [0xC3, 0xA9])
    #expect(try passphrase("e\u{301}").secret.copied() == [0xC3, 0xA9])
    #expect(try passphrase("a\0b ").secret.copied() == [97, 0, 98, 32])
    #expect(Passphrase("") == nil)
    #expect(Passphrase(String(repeating: "x", count: 1 << 20))?.secret.count == 1 << 20)
    #expect(Passphrase(String(repeating: "x", count: 1 << 20 + 1)) == nil)
    #expect(try passphrase("short").hint == .short)
    #expect(try passphrase("abababababababab").hint == .monotonous)
    #expect(try passphrase("violet anchor soup ladder").hint == .fair)
  }

  @Test func aLockedVaultSealsAndOpensNothing() throws {
    let vault = try vault()
    let sealed = try vault.sealed([1], for: "x")
    vault.lock()
    #expect(vault.isLocked)
    #expect(throws: Trouble.sealed(path: "x")) { try vault.sealed([1], for: "x") }
    #expect(throws: Trouble.sealed(path: "x")) {
      try sealed.withUnsafeBufferPointer { try vault.opened($0, of: "x") }
    }
  }
}
