extension Canvas {
  /// Spells each `…` as `..`, where no sign for it can be shown.
  ///
  /// The second dot takes a blank after it, else the character before it, which was cut anyway. What
  /// goes on in the same way after one blank is a sentence, of which nothing is lost.
  package mutating func spellEllipses() {
    for y in 0..<size.height {
      let start = y * size.width
      for x in 0..<size.width where cells[start + x].base == 0x2026 {
        let role = cells[start + x].role
        put(0x2E, at: Point(x, y), as: role)
        if isFree(x + 1, in: y, for: role) {
          put(0x2E, at: Point(x + 1, y), as: role)
        } else if x > 0, !cells[start + x - 1].isRest {
          put(0x2E, at: Point(x - 1, y), as: role)
        }
      }
    }
  }

  /// Whether a cell is blank and followed by another blank, the edge, or more of the same.
  private func isFree(_ x: Int, in y: Int, for role: Role) -> Bool {
    let start = y * size.width
    guard x < size.width, cells[start + x].isBlank else { return false }
    guard x + 1 < size.width else { return true }
    return cells[start + x + 1].isBlank || cells[start + x + 1].role == role
  }
}
