/// The lines of a text at a width, as parts of it.
///
/// A line breaks at spaces (which are left out there), after hyphens, around ideographs, at every
/// line break of the text, and inside a word only when the word is longer than a line. A character
/// is never cut. No line is wider than the width, save a single character that is; a width of 0 or
/// less has no lines.
package func wrap(_ text: String, to width: Int) -> [Substring] {
  guard width > 0 else { return [] }
  var wrapping = Wrapping(text: text, width: width)
  for cluster in Clusters(of: text) { wrapping.take(cluster) }
  return wrapping.finished()
}

/// The state between two characters of a text that is being wrapped.
private struct Wrapping {
  let text: String
  let width: Int
  var lines: [Substring] = []
  var start: String.Index
  /// Columns from the line's start to here.
  var used = 0
  /// How far the line's text fits: spaces at its end may hang over the edge.
  var fitting: String.Index
  var opportunity: Opportunity?
  var previous: Cluster?
  /// Whether a line may end after the previous character because it is a hyphen in a word.
  var isAfterHyphen = false

  /// A place where the line may end and the next may start.
  struct Opportunity {
    var end: String.Index
    var next: String.Index
    var used: Int
  }

  init(text: String, width: Int) {
    self.text = text
    self.width = width
    start = text.startIndex
    fitting = start
  }

  mutating func take(_ cluster: Cluster) {
    if cluster.first.isLineBreak {
      end(line: fitting, next: cluster.range.upperBound, used: used)
      previous = nil
      return
    }
    if cluster.first.isBreakingSpace { takeSpace(cluster) } else { takeWord(cluster) }
    isAfterHyphen = cluster.first.isHyphen && previous?.first.isOfWord == true
    previous = cluster
  }

  mutating func finished() -> [Substring] {
    end(line: fitting, next: text.endIndex, used: used)
    return lines
  }

  private mutating func takeSpace(_ space: Cluster) {
    used += space.columns
    let next = space.range.upperBound
    if used <= width { fitting = next }
    if let before = previous, before.first.isBreakingSpace {
      opportunity?.next = next
      opportunity?.used = used
    } else if space.range.lowerBound > start {
      opportunity = Opportunity(end: space.range.lowerBound, next: next, used: used)
    }
  }

  private mutating func takeWord(_ cluster: Cluster) {
    let index = cluster.range.lowerBound
    if let previous, !previous.first.isBreakingSpace, index > start,
      isAfterHyphen && cluster.first.isOfWord || previous.allowsBreak(before: cluster)
    {
      opportunity = Opportunity(end: index, next: index, used: used)
    }
    while used + cluster.columns > width, index > start {
      if let place = opportunity {
        end(line: place.end, next: place.next, used: place.used)
      } else {
        end(line: fitting, next: index, used: used)
      }
    }
    used += cluster.columns
    fitting = cluster.range.upperBound
  }

  private mutating func end(line: String.Index, next: String.Index, used taken: Int) {
    lines.append(text[start..<line])
    start = next
    used -= taken
    fitting = max(next, fitting)
    opportunity = nil
  }
}

extension Cluster {
  /// Whether a line may end between two characters because one of them is an ideograph.
  func allowsBreak(before next: Cluster) -> Bool {
    guard first.isIdeograph || next.first.isIdeograph else { return false }
    return !first.opens && !next.first.closes
  }
}

extension Unicode.Scalar {
  var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A space that a line may end at: not the ones made to hold words together.
  var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A hyphen or a dash that a line may end after.
  var isHyphen: Bool { value == 0x2D || value == 0x2010 || 0x2013...0x2014 ~= value }

  var isOfWord: Bool { properties.isAlphabetic }

  /// Wide and not Hangul, whose words keep together.
  var isIdeograph: Bool {
    guard value >= 0x2000, terminalClass == .wide else { return false }
    return !(0xAC00...0xD7A3 ~= value || 0x1100...0x11FF ~= value)
  }

  /// Punctuation that must not end a line.
  var opens: Bool { "([{‘“「『（【〔〈《｛［".unicodeScalars.contains(self) }

  /// Punctuation and small kana that must not start a line.
  var closes: Bool {
    ")]}’”,.;:!?、。，．・：；？！」』）】〕〉》｝］ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…"
      .unicodeScalars.contains(self)
  }
}
