import Display
import Domain

extension Canvas {
  /// Writes a text with the places of what is looked for in a role of their own.
  mutating func write(
    _ text: String, at point: Point, as role: Role, marking query: Query, as marked: Role
  ) {
    var x = point.x
    func write(_ part: Substring, as role: Role, on canvas: inout Canvas) {
      x += canvas.write(String(part), at: Point(x, point.y), as: role)
    }
    var index = text.startIndex
    for place in query.places(in: text) {
      write(text[index..<place.lowerBound], as: role, on: &self)
      write(text[place], as: marked, on: &self)
      index = place.upperBound
    }
    write(text[index...], as: role, on: &self)
  }
}
