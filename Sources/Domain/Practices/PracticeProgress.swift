/// What pages say together: each figure with n, the number of pages that it stands on.
package struct Pairs: Sendable, Equatable {
  package let pairs: [(before: Int, after: Int)]

  package static func == (a: Pairs, b: Pairs) -> Bool {
    a.pairs.elementsEqual(b.pairs) { $0 == $1 }
  }

  package init(_ pages: [Entry<Page>], _ shift: Shift) {
    pairs = pages.compactMap { entry in
      guard let before = entry.content.answers.number(shift.before),
        let after = entry.content.answers.number(shift.after)
      else { return nil }
      return (before, after)
    }
  }

  package var n: Int { pairs.count }
  package var medianBefore: Double? { Self.median(pairs.map { Double($0.before) }) }
  package var medianAfter: Double? { Self.median(pairs.map { Double($0.after) }) }
  /// The middle of all changes: below zero where the rating went down.
  package var medianChange: Double? { Self.median(pairs.map { Double($0.after - $0.before) }) }

  static func median(_ numbers: [Double]) -> Double? {
    if numbers.isEmpty { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// A middle stands on so many pages or more; fewer are told one by one (practices.md 5).
  package static let leastForMiddle = 3

  /// As in "belief: middle 80 before, 40 after (n 7)", or "belief: 80→40 (n 1)"; nil while there is none.
  package func sentence(_ name: String) -> String? {
    guard let medianBefore, let medianAfter else { return nil }
    if n < Self.leastForMiddle {
      let each = pairs.map { "\($0.before)→\($0.after)" }.joined(separator: ", ")
      return "\(name): \(each) (n \(n))"
    }
    return
      "\(name): middle \(Self.plain(medianBefore)) before, \(Self.plain(medianAfter)) after (n \(n))"
  }

  /// As in "helped: middle 7 (n 5)", or "helped: 6, 9 (n 2)"; nil while there is none.
  static func sentence(_ name: String, of numbers: [Int]) -> String? {
    guard let middle = median(numbers.map(Double.init)) else { return nil }
    let each = numbers.map(String.init).joined(separator: ", ")
    let said = numbers.count < leastForMiddle ? each : "middle \(plain(middle))"
    return "\(name): \(said) (n \(numbers.count))"
  }

  static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// How often each choice was picked, the most picked first; those picked as often by their names.
package struct Picks: Sendable, Equatable {
  package let picks: [(id: String, count: Int)]
  /// The pages that hold a pick.
  package let n: Int

  package static func == (a: Picks, b: Picks) -> Bool {
    a.n == b.n && a.picks.elementsEqual(b.picks) { $0 == $1 }
  }

  package init(_ pages: [Entry<Page>], field: String) {
    var counts: [String: Int] = [:]
    var n = 0
    for entry in pages {
      let ids = entry.content.answers.texts(field)
      if !ids.isEmpty { n += 1 }
      for id in ids { counts[id, default: 0] += 1 }
    }
    self.n = n
    picks = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (id: $0.key, count: $0.value) }
  }
}

extension Practice {
  /// What there is to look back on in all that is saved, a line each.
  package func progress(in record: Record) -> [String] { progress(record.pages(of: id), record) }

  /// The pages month by month, the oldest first, with what was picked most in each.
  package func picksByMonth(_ pages: [Entry<Page>], field: String) -> [(month: String, Picks)] {
    var months: [(month: String, pages: [Entry<Page>])] = []
    for entry in pages {
      guard let day = entry.at?.day.iso.prefix(7) else { continue }
      if months.last?.month == String(day) {
        months[months.count - 1].pages.append(entry)
      } else {
        months.append((String(day), [entry]))
      }
    }
    return months.map { ($0.month, Picks($0.pages, field: field)) }
  }

  /// How often words for shame were picked, month by month, without a colour (practices.md 9, row 28).
  static func shameLine(_ pages: [Entry<Page>]) -> String? {
    let months = picksOfShame(pages)
    let told = months.filter { $0.count > 0 }.map { "\($0.month) \($0.count)" }
    let n = pages.count { !$0.content.answers.rated("feelings").isEmpty }
    return told.isEmpty ? nil : "words for shame: \(told.joined(separator: ", ")) (n \(n))"
  }

  private static func picksOfShame(_ pages: [Entry<Page>]) -> [(month: String, count: Int)] {
    var months: [(month: String, count: Int)] = []
    for entry in pages {
      guard let month = entry.at?.day.iso.prefix(7) else { continue }
      let isPicked = entry.content.answers.rated("feelings").contains {
        wordsForShame.contains($0.text)
      }
      if months.last?.month != String(month) { months.append((String(month), 0)) }
      if isPicked { months[months.count - 1].count += 1 }
    }
    return months
  }

  /// How often it was used, as in "7 pages".
  static func count(_ pages: [Entry<Page>], _ one: String, _ many: String) -> String {
    "\(pages.count) \(pages.count == 1 ? one : many)"
  }
}

/// A text to read again, with where it stands.
package struct KeptLine: Sendable, Equatable {
  package let page: ID
  package let day: Day?
  package let text: String
}

extension Record {
  /// The lines that pages keep under any of these fields, the newest first.
  package func keptLines(_ practice: String, _ fields: [String]) -> [KeptLine] {
    pages(of: practice).reversed().flatMap { entry in
      fields.compactMap { entry.content.answers.text($0) }.filter { !$0.trimmed.isEmpty }.map {
        KeptLine(page: entry.id, day: entry.at?.day, text: $0)
      }
    }
  }

  /// Balanced thoughts to read again, the newest first.
  package var balancedThoughts: [KeptLine] { keptLines("thought-record", ["balanced"]) }

  /// Kind words that were kept, the newest first.
  package var keptWords: [KeptLine] {
    let lines = Practices.all.flatMap { practice in
      practice.kept.map { keptLines(practice.id, [$0]) } ?? []
    }
    return lines.sorted { ($0.page, $0.text) > ($1.page, $1.text) }
  }
}
