import Domain
import Foundation
import Testing

@testable import Archive

/// A sealed notebook that was changed: refused as a whole, and left exactly as it is.
@Suite struct SealedDamageTests {
  private let scratch: Scratch
  private let key: Vault

  init() throws {
    scratch = try Scratch()
    key = try vault()
    var file = try scratch.file()
    try file.write([Change(anyItem())])
    _ = try file.reseal(with: key)
  }

  private func expectRefused(_ bytes: [UInt8], _ note: Comment) throws {
    try scratch.write(bytes)
    var file = try scratch.file()
    file.vault = key
    for attempt in 0..<3 {
      do throws(Trouble) {
        switch attempt {
        case 0: _ = try file.read()
        case 1: try file.write([Change(anyItem())])
        default: _ = try file.readRecent(since: Day(number: 0))
        }
        Issue.record("\(note) was not noticed")
      } catch {
        // A later version is named; anything else looks like a wrong passphrase.
        if case .newerSeal = error { continue }
        #expect(error.code == 77, "\(note): \(error)")
      }
    }
    #expect(try scratch.bytes() == bytes, note)
    #expect(try scratch.names == ["steady.json", "steady.json.lock"], note)
  }

  @Test func anyByteThatIsChanged() throws {
    let sealed = try scratch.bytes()
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1 << UInt8(place % 8)
      try expectRefused(changed, "byte \(place)")
    }
  }

  @Test func anyLengthThatIsNotItsOwn() throws {
    let sealed = try scratch.bytes()
    // What is empty or has lost its head does not tell that it was sealed: that is damage.
    for count in stride(from: 64, to: sealed.count, by: 7) {
      try expectRefused(Array(sealed.prefix(count)), "\(count) bytes")
    }
    for more in [[newline], sealed, Array("x".utf8)] as [[UInt8]] {
      try expectRefused(sealed + more, "\(more.count) more bytes")
    }
  }
}
