import Display

extension Theme {
  /// The theme that is used until another is chosen.
  package static let dusk = bundled(PackageResources.dusk_yaml)

  /// A theme that was compiled in; the plain one should it not be readable, which a test rules out.
  private static func bundled(_ bytes: [UInt8]) -> Theme {
    (try? Base16(bytes)).flatMap(Theme.init) ?? .plain
  }

  /// Makes a theme from a scheme that was read; nil when it has not sixteen colours.
  package init?(_ scheme: Base16) { self.init(name: scheme.name, base16: scheme.colours) }
}
