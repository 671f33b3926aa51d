/// How well what was typed fits a title: the letters in their order, not all of them side by side.
package struct Fuzzy: Comparable, Sendable {
  private let points: Int
  /// The places of the letters that were found, counted in characters.
  package let places: [Int]

  /// Nil when a letter is missing; spaces and capitals do not count.
  package init?(_ typed: String, in title: String) {
    let wanted = typed.lowercased().filter { !$0.isWhitespace }
    let letters = Array(title.lowercased())
    // A stretch that stands together is meant more than letters strewn about.
    let whole = Self.together(Array(wanted), in: letters)
    guard let places = whole ?? Self.strewn(wanted, in: letters) else { return nil }
    var points = -letters.count
    for (index, place) in places.enumerated() {
      if Self.startsWord(place, in: letters) { points += 8 }
      if index > 0, place == places[index - 1] + 1 { points += 5 }
    }
    self.places = places
    self.points = points - (places.first ?? 0)
  }

  package static func < (a: Fuzzy, b: Fuzzy) -> Bool { a.points < b.points }

  /// Where all of it stands side by side, rather at the start of a word.
  private static func together(_ wanted: [Character], in letters: [Character]) -> [Int]? {
    guard !wanted.isEmpty, wanted.count <= letters.count else { return nil }
    let starts = (0...letters.count - wanted.count).filter {
      letters[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    let best = starts.first { startsWord($0, in: letters) } ?? starts.first
    return best.map { Array($0..<$0 + wanted.count) }
  }

  /// The letters in their order, each at the start of a word if the rest can still be found.
  private static func strewn(_ wanted: String, in letters: [Character]) -> [Int]? {
    var places: [Int] = []
    var next = 0
    let wanted = Array(wanted)
    for (index, letter) in wanted.enumerated() {
      let found = (next..<letters.count).filter { letters[$0] == letter }
      let rest = wanted[(index + 1)...]
      let fitting = found.filter { holds(rest, letters[($0 + 1)...]) }
      guard let place = fitting.first(where: { startsWord($0, in: letters) }) ?? fitting.first
      else { return nil }
      places.append(place)
      next = place + 1
    }
    return places
  }

  private static func holds(_ wanted: ArraySlice<Character>, _ letters: ArraySlice<Character>)
    -> Bool
  {
    var rest = wanted
    for letter in letters where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func startsWord(_ place: Int, in letters: [Character]) -> Bool {
    place == 0 || !(letters[place - 1].isLetter || letters[place - 1].isNumber)
  }
}
