import Domain

/// The kinds of line, and where each stands in the file.
///
/// A new kind of thing is one line in each switch here and one in `Gathering`.
enum Kind: Sendable, Equatable {
  case checkIn, person, setting
  /// What a deletion leaves behind.
  case deleted
  /// A kind that this version does not know, or a line of a known one that it cannot use.
  case opaque

  init(name: UnsafeBufferPointer<UInt8>) {
    self =
      if name.elementsEqual(CheckIn.kind.utf8) {
        .checkIn
      } else if name.elementsEqual(Setting.kind.utf8) {
        .setting
      } else if name.elementsEqual(Person.kind.utf8) {
        .person
      } else if name.elementsEqual(Self.tombstone.utf8) {
        .deleted
      } else {
        .opaque
      }
  }

  /// Kinds that mean nothing without the time at which they happened.
  var needsMoment: Bool { self == .checkIn }

  static let tombstone = "deleted"

  /// The kinds that stay at the end of the file, in their order there, known or not.
  static let standing = ["pattern", "person", "ritual", "rung", "settings"]

  /// History is 0; standing kinds follow, each with a rank of its own.
  static func rank(of name: UnsafeBufferPointer<UInt8>) -> UInt8 {
    for (rank, other) in standing.enumerated() where name.elementsEqual(other.utf8) {
      return UInt8(rank + 1)
    }
    return 0
  }
}
