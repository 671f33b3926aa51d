import Display
import Domain

/// How large the moving shape is at each moment of a breath, in a window.
///
/// From one frame to the next, thirty times a second, it never grows by more than a dot, and the bar of
/// small windows never by more than half a column.
struct BreathShape: Equatable {
  enum Kind: Equatable { case disc, bar }

  let kind: Kind
  /// With empty lungs and with full ones: the disc's radius in dots, the bar's length in columns.
  let least: Double
  let most: Double

  /// The least that is left of it, of the most.
  private static let leastShare = 0.25
  /// No disc is larger: more would not be calmer.
  private static let largest = 64.0
  private static let framesPerSecond = 30.0

  init(in area: Rect, of pattern: BreathPattern) {
    kind = area.height >= 7 && area.width >= 20 ? .disc : .bar
    let step = kind == .disc ? 1.0 : 0.5
    let room =
      kind == .disc
      ? min(Double(area.width), Double(area.height * 2), Self.largest) : Double(area.width)
    let slope = pattern.steepest / Self.framesPerSecond * (1 - Self.leastShare)
    most = slope > 0 ? min(room, step / slope) : room
    least = most * Self.leastShare
  }

  func extent(at fullness: Double) -> Double { least + (most - least) * fullness }

  func draw(
    at fullness: Double, in area: Rect, _ repertoire: Repertoire, on canvas: inout Canvas
  ) {
    switch kind {
    case .disc:
      Disc(radius: extent(at: fullness)).draw(in: area, as: .chart, repertoire, on: &canvas)
    case .bar:
      let text = smoothBar(extent(at: fullness), repertoire)
      let left = area.x + (area.width - Int(most)) / 2
      for row in 0..<min(2, area.height) {
        canvas.write(text, at: Point(left, area.y + row), as: .chart)
      }
    }
  }
}
