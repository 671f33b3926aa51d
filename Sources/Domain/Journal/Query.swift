/// What is typed to search for: each of its words has to be found, in any order.
package struct Query: Sendable {
  /// All of it as it was typed: where it stands like that, that place is shown.
  package let phrase: Needle
  /// Its words, each once.
  package let words: [Needle]

  /// Nil when nothing is left to look for.
  package init?(_ typed: String) {
    guard let phrase = Needle(typed) else { return nil }
    self.phrase = phrase
    var words: [Needle] = []
    for word in typed.split(whereSeparator: \.isWhitespace).compactMap({ Needle(String($0)) })
    where !words.contains(where: { $0.scalars == word.scalars }) {
      words.append(word)
    }
    self.words = words.isEmpty ? [phrase] : words
  }

  /// The longest word: what holds all of it holds that.
  package var longestWord: Needle {
    words.max { $0.scalars.count < $1.scalars.count } ?? phrase
  }

  /// The places of its words in a text, in order; where they overlap, as one.
  package func places(in text: String) -> [Range<String.Index>] {
    let all = words.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    var places: [Range<String.Index>] = []
    for place in all {
      if let last = places.last, last.upperBound > place.lowerBound {
        places[places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        places.append(place)
      }
    }
    return places
  }
}

extension Page {
  /// Whether every word is somewhere in it.
  package func matches(_ query: Query) -> Bool { query.words.allSatisfy(matches) }

  /// Where the words stand together, else the place of the first one; nil unless all are found.
  package func hit(_ query: Query, context: Int = 30) -> PageHit? {
    query.hit { hit($0, context: context) }
  }
}

extension Item {
  /// Where the words stand together, else the place of the first one; nil unless all are found.
  package func hit(_ query: Query, context: Int = 30) -> PageHit? {
    query.hit { hit($0, context: context) }
  }
}

extension Query {
  fileprivate func hit(_ find: (Needle) -> PageHit?) -> PageHit? {
    if words.count == 1 { return find(words[0]) }
    // Most texts lack one of the words, which is soon known.
    guard let first = find(words[0]), words.dropFirst().allSatisfy({ find($0) != nil }) else {
      return nil
    }
    return find(phrase) ?? first
  }
}
