import Display

/// The themes there are.
package enum Themes {
  /// The theme that is chosen by a name; the first one for a name that nothing is known of.
  package static func theme(named name: String) -> Theme { .dusk }
}

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
