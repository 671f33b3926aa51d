import Domain
import Glibc

/// The kinds of line, and where each stands in the file.
///
/// A new kind of thing is one line in each switch here and one in `Gathering`.
enum Kind: Sendable, Equatable {
  case attempt, breathing, checkIn, contact, page, pattern, person, rung, setting, urge
  /// What a deletion leaves behind.
  case deleted
  /// A kind that this version does not know, or a line of a known one that it cannot use.
  case opaque

  /// Kinds that mean nothing without the time at which they happened.
  var needsMoment: Bool {
    switch self {
    case .attempt, .breathing, .checkIn, .contact, .page, .urge: true
    case .pattern, .person, .rung, .setting, .deleted, .opaque: false
    }
  }

  static let tombstone = "deleted"

  /// The kinds that stay at the end of the file, in their order there, known or not.
  static let standing = ["pattern", "person", "ritual", "rung", "settings"]

  /// History is 0; standing kinds follow, each with a rank of its own.
  static func rank(of name: String) -> UInt8 {
    UInt8((standing.firstIndex(of: name) ?? -1) + 1)
  }
}

/// The kinds by the bytes of their names, made once for many lines.
struct KindNames: Sendable {
  private struct Known {
    let name: [UInt8]
    let kind: Kind
    let rank: UInt8

    init(_ name: String, _ kind: Kind) {
      self.name = Array(name.utf8)
      self.kind = kind
      rank = Kind.rank(of: name)
    }
  }

  private let known: [Known] =
    [
      Known(CheckIn.kind, .checkIn), Known(Breathing.kind, .breathing),
      Known(OwnPattern.kind, .pattern), Known(Setting.kind, .setting), Known(Person.kind, .person),
      Known(Attempt.kind, .attempt), Known(Contact.kind, .contact), Known(Rung.kind, .rung),
      Known(Page.kind, .page), Known(Urge.kind, .urge),
      Known(Kind.tombstone, .deleted),
    ] + Kind.standing.map { Known($0, .opaque) }

  /// The kind of that name and its rank.
  func kind(named name: UnsafeBufferPointer<UInt8>) -> (Kind, UInt8) {
    for known in known where isEqual(known.name, name) { return (known.kind, known.rank) }
    return (.opaque, 0)
  }
}

/// Whether the bytes are the same.
@inline(__always)
func isEqual(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard name.count == bytes.count, let base = bytes.baseAddress else { return false }
  return name.withUnsafeBufferPointer { name in
    name.baseAddress.map { memcmp($0, base, bytes.count) == 0 } ?? true
  }
}
