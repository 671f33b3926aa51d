/// A colour of a palette that could stand for one of a theme.
struct Candidate {
  let index: Int
  let colour: RGB
  let luminance: Double

  init(index: Int, colour: RGB) {
    self.index = index
    self.colour = colour
    luminance = colour.luminance
  }

  func contrast(with other: Candidate) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }
}

extension [Candidate] {
  /// The one that looks most like a colour.
  func nearest(to colour: RGB) -> Candidate? {
    self.min { $0.colour.distance(to: colour) < $1.colour.distance(to: colour) }
  }

  /// The grounds that a role may have beside the one that everything else stands on.
  func others(than base: Candidate, for role: Role) -> [Candidate] {
    let least = role == .selected ? Role.leastSelection : 1
    return filter { $0.index != base.index && $0.contrast(with: base) >= least }
  }

  /// Of few colours those that a role may have on a ground: greys, and for what stands out its hue.
  ///
  /// The nearest one could be any: grey thin lines would be red in one theme and brown in another.
  /// The plain red of a terminal is for alarms, and nothing here is one.
  func few(for role: Role, like colour: RGB, on ground: Candidate, least: Double) -> [Candidate] {
    if [.accent, .chart, .notice].contains(role), let hue = colour.hue {
      let hued = filter { $0.contrast(with: ground) >= least }.compactMap { candidate in
        candidate.colour.hue.flatMap { other in
          other == 0 ? nil : (candidate, Swift.min(abs(hue - other), 360 - abs(hue - other)))
        }
      }
      if let best = hued.map(\.1).min(), best <= 60 {
        return hued.filter { $0.1 == best }.map(\.0)
      }
    }
    // Many people's bright black is their ground, or next to it: enough for thin lines only.
    return filter { $0.colour.hue == nil && ($0.index != 8 || role == .rule) }
  }

  /// The one that looks most like a colour among those that can be read on a ground.
  ///
  /// Where none can, it is the one that can be read best.
  func nearest(to colour: RGB, on ground: Candidate, least: Double) -> Candidate? {
    filter { $0.contrast(with: ground) >= least }.nearest(to: colour)
      ?? self.max { $0.contrast(with: ground) < $1.contrast(with: ground) }
  }

  /// The darkest for a dark ground and the lightest for a light one.
  func blackOrWhite(like ground: RGB) -> Candidate? {
    ground.isDark
      ? self.min { $0.luminance < $1.luminance } : self.max { $0.luminance < $1.luminance }
  }
}
