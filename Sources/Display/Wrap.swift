/// The lines of a text at a width, as parts of it.
///
/// A line breaks at spaces (which are left out there), after hyphens, around ideographs, at every
/// line break of the text, and inside a word only when the word is longer than a line. A run of spaces
/// that is longer than five lines goes on in a line of its own. A character is never cut. No line is wider than the width, save a single character that is; a width of 0 or
/// less has no lines.
package func wrap(_ text: String, to width: Int) -> [Substring] {
  guard width > 0 else { return [] }
  var wrapping = Wrapping(text, to: width, from: text.startIndex)
  for cluster in Clusters(of: text) { wrapping.take(cluster) }
  wrapping.finish(at: text.endIndex)
  return wrapping.lines.map { text[$0.start..<$0.end] }
}

/// The state between two characters of a text that is being wrapped.
///
/// It holds no text, so that a text can be wrapped again from any of its lines.
struct Wrapping {
  struct Line {
    let start: String.Index
    /// Where its text ends: spaces that hang over the edge and a line break come after it.
    let end: String.Index
    /// Where the next line starts.
    let next: String.Index
  }

  private let width: Int
  /// The lines that are complete, in order.
  private(set) var lines: [Line] = []
  private var start: String.Index
  /// Columns from the line's start to here.
  private var used = 0
  /// How far the line's text fits: spaces at its end may hang over the edge.
  private var fitting: String.Index
  private var opportunity: Opportunity?
  /// The first scalar of the character before; nil at the start and after a line break.
  private var previous: Unicode.Scalar?
  /// Whether a line may end after the previous character because it is a hyphen in a word.
  private var isAfterHyphen = false

  /// A place where the line may end and the next may start.
  struct Opportunity {
    var end: String.Index
    var next: String.Index
    var used: Int
  }

  /// Begins at the start of a line, which may be any line of the text.
  init(_ text: String, to width: Int, from start: String.Index) {
    self.width = width
    self.start = start
    fitting = start
    previous = text.lastScalarOfLine(before: start)
  }

  mutating func take(_ cluster: Cluster) {
    let first = cluster.first
    if first.isLineBreak {
      end(line: fitting, next: cluster.range.upperBound, used: used)
      previous = nil
      return
    }
    if first.isBreakingSpace { takeSpace(cluster) } else { takeWord(cluster) }
    isAfterHyphen = first.isHyphen && previous?.isOfWord == true
    previous = first
  }

  mutating func finish(at end: String.Index) { self.end(line: fitting, next: end, used: used) }

  private mutating func takeSpace(_ space: Cluster) {
    used += space.columns
    let next = space.range.upperBound
    if used <= width { fitting = next }
    if previous?.isBreakingSpace == true {
      opportunity?.next = next
      opportunity?.used = used
    } else if space.range.lowerBound > start {
      opportunity = Opportunity(end: space.range.lowerBound, next: next, used: used)
    }
    // A line is short enough to be gone through at every key, whatever was pasted.
    if used > width, used - width > Self.linesHanging * width {
      end(line: opportunity?.end ?? fitting, next: next, used: used)
    }
  }

  /// So many lines' worth of spaces hang over the edge at most.
  private static let linesHanging = 4

  private mutating func takeWord(_ cluster: Cluster) {
    let index = cluster.range.lowerBound
    if let previous, !previous.isBreakingSpace, index > start,
      isAfterHyphen && cluster.first.isOfWord || previous.allowsBreak(before: cluster.first)
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
    lines.append(Line(start: start, end: line, next: next))
    start = next
    used -= taken
    fitting = max(next, fitting)
    opportunity = nil
  }
}

extension String {
  /// The first scalar of the character before a line, where it has a say in how the line breaks:
  /// only before a hyphen.
  fileprivate func lastScalarOfLine(before start: Index) -> Unicode.Scalar? {
    guard start > startIndex, start < endIndex, unicodeScalars[start].isHyphen else { return nil }
    let scalar = unicodeScalars[index(before: start)]
    return scalar.isLineBreak ? nil : scalar
  }
}

extension Unicode.Scalar {
  /// Whether a line may end between two characters because one of them is an ideograph.
  func allowsBreak(before next: Unicode.Scalar) -> Bool {
    guard isIdeograph || next.isIdeograph else { return false }
    return !opens && !next.closes
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
