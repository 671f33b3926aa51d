import Domain

/// The fields of a kind by their names, made once for many lines.
struct FieldNames<Content: Kept>: Sendable {
  private let fields = Array(Content.Field.allCases)
  private let names = Content.Field.allCases.map { Array($0.rawValue.utf8) }
  private let heads = Content.Field.allCases.map { Name.head(of: Array($0.rawValue.utf8)) }

  subscript(index: Int) -> Content.Field { fields[index] }

  /// Looks only from the given field on.
  @inline(__always)
  func index(of name: Name, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < heads.count {
      if heads[index] == name.head, name.equals(names[index], head: name.head, in: bytes) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Looks first after the field that was found last: a line has them in this order as a rule.
  func field(
    named name: Name, in bytes: UnsafeBufferPointer<UInt8>, after hint: inout Int
  ) -> Content.Field? {
    for step in 0..<heads.count {
      var index = hint + step
      if index >= heads.count { index -= heads.count }
      guard heads[index] == name.head || name.hasEscapes,
        name.equals(names[index], head: heads[index], in: bytes)
      else { continue }
      hint = index + 1 == heads.count ? 0 : index + 1
      return fields[index]
    }
    return nil
  }
}
