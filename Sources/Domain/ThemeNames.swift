/// The themes that can be chosen, by name; what they look like is known elsewhere.
package struct ThemeNames: Sendable {
  /// All of them; none while nobody has listed them.
  package let all: [String]
  /// The one that is worn until another is chosen.
  package let usual: String

  package init(all: [String], usual: String) {
    self.all = all
    self.usual = usual
  }

  /// Those to choose from: never none.
  package var choosable: [String] { all.isEmpty ? [usual] : all }

  /// Whether there is a theme of that name; while none are listed, whether there could be one.
  package func has(_ name: String) -> Bool {
    all.isEmpty ? Self.couldBe(name) : all.contains(name)
  }

  /// A name is part of a file's name, so it must not lead to another folder.
  private static func couldBe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "/" && scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value)
      }
  }
}
