import Domain

extension Practice {
  /// The practice that somebody means by its id or its title, in any letters.
  static func meant(by typed: String) throws(Failure) -> Practice {
    let id = typed.lowercased()
    if let practice = Practices.named(id) { return practice }
    if let practice = Practices.all.first(where: { Needle.isSame($0.title, typed) }) {
      return practice
    }
    let known = Practices.all.map(\.id)
    throw Failure(64, "“\(typed)” is no practice. \(hint(for: typed, in: known))")
  }
}
