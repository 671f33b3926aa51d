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
