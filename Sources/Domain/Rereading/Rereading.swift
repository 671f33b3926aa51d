/// What stands on many pages, on one page to read again.
///
/// It is made of the pages each time, and is no text of its own. A new one is one more value here and
/// a line in `Rereadings`.
package struct Rereading: Sendable {
  /// A stretch of it under a heading.
  package struct Part: Sendable, Equatable {
    package let heading: String
    package let lines: [Line]
  }

  /// A text of one page.
  package struct Line: Sendable, Equatable {
    /// The page it stands on; nil for what many pages say together.
    package let page: ID?
    package let text: String
    /// What belongs to it, as its day or its proof.
    package var notes: [String] = []
  }

  package let id: String
  package let title: String
  /// What is said while there is nothing to read.
  package let empty: String
  /// The practices whose pages it is made of.
  package let practices: [String]
  /// Its parts; those without a line are left out.
  package let parts: @Sendable (Record) -> [Part]

  /// What there is to read.
  package func text(of record: Record) -> [Part] { parts(record).filter { !$0.lines.isEmpty } }
}

/// All that can be read again, in the order in which it is offered.
package enum Rereadings {
  package static let all: [Rereading] = [
    .self, .someone, .keptWords, .balanced, .lessons, .worth, .fit, .chapters, .wins, .cards,
    .helped,
  ]

  package static func named(_ id: String) -> Rereading? { all.first { $0.id == id } }

  /// Where the pages of a practice are read again; nil where nothing is gathered of them.
  package static func of(_ practice: String) -> Rereading? {
    all.first { $0.practices.contains(practice) }
  }
}

extension Rereading.Line {
  /// An answer of a page with the day it was given; nil where nothing is written.
  init?(_ entry: Entry<Page>, _ field: String, notes: [String] = []) {
    guard let text = entry.content.answers.text(field), !text.trimmed.isEmpty else { return nil }
    self.init(page: entry.id, text: text.trimmed, notes: entry.dayNote + notes)
  }
}

extension Entry<Page> {
  /// Its day with the year, as in "20 Nov 2026".
  var dayNote: [String] { at.map { ["\($0.day.dated)"] } ?? [] }
}

extension Day {
  /// As in "20 Nov 2026".
  package var dated: String { "\(shortName) \(civil.year)" }
}
