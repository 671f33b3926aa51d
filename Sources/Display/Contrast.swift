extension RGB {
  static let black = RGB(0, 0, 0)
  static let white = RGB(255, 255, 255)

  /// The relative luminance of WCAG 2: from 0 for black to 1 for white.
  var luminance: Double {
    0.2126 * linearLight[Int(red)] + 0.7152 * linearLight[Int(green)]
      + 0.0722 * linearLight[Int(blue)]
  }

  /// Where it stands on the circle of colours, in degrees from red; nil for greys.
  var hue: Int? {
    let parts = [Int(red), Int(green), Int(blue)]
    guard let most = parts.max(), let least = parts.min(), (most - least) * 5 > most else {
      return nil
    }
    let (part, span) = (60, most - least)
    let place =
      switch most {
      case parts[0]: part * (parts[1] - parts[2]) / span
      case parts[1]: 2 * part + part * (parts[2] - parts[0]) / span
      default: 4 * part + part * (parts[0] - parts[1]) / span
      }
    return (place + 360) % 360
  }

  /// How different two colours look, with red and blue weighed by how red both are.
  func distance(to other: RGB) -> Int {
    let meanRed = (Int(red) + Int(other.red)) / 2
    let (reds, greens, blues) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return (512 + meanRed) * reds * reds / 256 + 4 * greens * greens
      + (767 - meanRed) * blues * blues / 256
  }

  /// Whether white can be read on it better than black.
  var isDark: Bool { contrast(.white, self) >= contrast(.black, self) }

  /// This colour, moved towards white or black no further than it takes to be read on a ground.
  func readable(on ground: RGB, least: Double) -> RGB {
    if contrast(self, ground) >= least { return self }
    let goal: RGB = ground.isDark ? .white : .black
    for step in 1..<32 {
      let mixed = mixed(with: goal, step: step, of: 32)
      if contrast(mixed, ground) >= least { return mixed }
    }
    return goal
  }

  private func mixed(with other: RGB, step: Int, of whole: Int) -> RGB {
    func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Int(from) * (whole - step) + Int(to) * step) / whole)
    }
    return RGB(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }
}

/// The contrast of two colours by the formula of WCAG 2, from 1 to 21.
package func contrast(_ one: RGB, _ other: RGB) -> Double {
  let (first, second) = (one.luminance, other.luminance)
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}
