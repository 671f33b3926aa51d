import Display

/// The themes that are compiled in.
package enum Themes {
  /// Their names, the usual one first.
  package static var bundled: [String] { Bundled.allCases.map(\.rawValue) }

  /// The scheme that has the name here; nil when none has.
  package static func scheme(named name: String) -> Base16? {
    Bundled(rawValue: name).flatMap { try? Base16($0.bytes) }
  }

  /// The theme that has the name here; nil when none has.
  ///
  /// No other one is read, and no file is looked at.
  package static func theme(named name: String) -> Theme? {
    scheme(named: name).flatMap(Theme.init)
  }
}

/// A theme that is compiled in, by the name that it is chosen by.
private enum Bundled: String, CaseIterable {
  case dusk, night, dawn, paper, contrast, mono

  var bytes: [UInt8] {
    switch self {
    case .dusk: PackageResources.dusk_yaml
    case .night: PackageResources.night_yaml
    case .dawn: PackageResources.dawn_yaml
    case .paper: PackageResources.paper_yaml
    case .contrast: PackageResources.contrast_yaml
    case .mono: PackageResources.mono_yaml
    }
  }
}

extension Theme {
  /// The theme that is used until another is chosen; the plain one should it not be readable,
  /// which a test rules out.
  package static var dusk: Theme { Themes.theme(named: Bundled.dusk.rawValue) ?? .plain }

  /// Makes a theme from a scheme that was read; nil when it has not sixteen colours.
  package init?(_ scheme: Base16) { self.init(name: scheme.name, base16: scheme.colours) }
}
