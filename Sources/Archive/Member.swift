/// One member of an object, as places in the bytes.
struct Member {
  /// Between the quotes.
  let name: Name
  let value: Range<Int>
  /// Whether the value is a string with escapes.
  let hasEscapes: Bool
  /// From the quote that opens the name to the end of the value.
  var whole: Range<Int> { name.place.lowerBound - 1..<value.upperBound }
}

/// The members that an object has so far, or several objects inside each other.
struct MemberList {
  private var members: [Member] = []
  /// A bit for each head of a name: what is not in here was certainly not met.
  private var met: UInt64 = 0
  private var haveEscapes = false

  /// So many are compared one by one; more are put into a set.
  private static let few = 32

  var count: Int { members.count }

  subscript(index: Int) -> Member { members[index] }

  mutating func removeAll(since base: Int = 0) {
    members.removeLast(members.count - base)
    if base > 0 { return }
    met = 0
    haveEscapes = false
  }

  /// Adds to the object whose members begin at the base, and refuses a name that it has already.
  @inline(__always)
  mutating func append(
    _ member: Member, since base: Int, many: inout Set<[UInt8]>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Flaw) {
    let name = member.name
    if name.hasEscapes { haveEscapes = true }
    let bit: UInt64 = 1 << ((name.head &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if met & bit != 0 || haveEscapes || !many.isEmpty {
      try check(name, since: base, many: &many, in: bytes)
    }
    met |= bit
    members.append(member)
  }

  @inline(never)
  private func check(
    _ name: Name, since base: Int, many: inout Set<[UInt8]>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Flaw) {
    if !haveEscapes, count - base < Self.few {
      for index in base..<count where members[index].name.head == name.head {
        if members[index].name.text(in: bytes) == name.text(in: bytes) { throw .repeatedName }
      }
      return
    }
    if many.isEmpty { many = Set(members[base...].map { $0.name.text(in: bytes) }) }
    if !many.insert(name.text(in: bytes)).inserted { throw .repeatedName }
  }
}
