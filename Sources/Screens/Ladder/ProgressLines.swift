import Display
import Domain

/// What the ladder has shown so far, in lines of a width.
struct ProgressLines {
  private let ladder: Ladder
  private let taken: [Entry<Attempt>]
  private let width: Int

  /// So many pairs of feared and met are drawn, the newest of them.
  static let pairsShown = 20

  init(_ ladder: Ladder, width: Int) {
    self.ladder = ladder
    taken = ladder.taken
    // The last column is left to the marks that there is more.
    self.width = min(width - 1, Paragraphs.measure)
  }

  var all: [Paragraphs.Line] {
    guard !taken.isEmpty else { return [.init(LadderText.noProgress, as: .muted)] }
    let parts: [(name: String, lines: [Paragraphs.Line])] = [
      (pairsName, pairs), ("What I expected", expectations),
      ("How likely it seemed, and seems now", beliefs), ("With whom, and how", grid),
      ("What I learned", learned),
    ]
    let shown = parts.filter { !$0.lines.isEmpty }.flatMap { part in
      [Paragraphs.Line(part.name, as: .heading)] + part.lines + [Paragraphs.Line("")]
    }
    return shown + LadderText.getHelp.map { .init($0, as: .muted) }
  }

  private func title(_ id: ID?, room: Int) -> String {
    clip(id.flatMap { ladder[$0] }?.content.shownTitle ?? LadderText.formerStep, to: room)
  }

  // MARK: Feared and met

  private var isNarrow: Bool { width < 60 }

  private var pairsName: String {
    let count = taken.fearedAndMet.count
    return count > Self.pairsShown
      ? "Feared and met · the last \(Self.pairsShown) of \(count)" : "Feared and met"
  }

  private var pairs: [Paragraphs.Line] {
    let pairs = taken.fearedAndMet.suffix(Self.pairsShown)
    guard !pairs.isEmpty else { return [] }
    let head = isNarrow ? "○ feared, ● met, 0 to 100" : "feared  met  0  ○ feared ● met 100"
    let middle = DistressGap(taken).map { [Paragraphs.Line($0.sentence)] } ?? []
    return [.init(head, as: .muted)]
      + pairs.map { pair in
        let numbers =
          isNarrow
          ? column(pair.feared, 3) + column(pair.met, 4)
          : column(pair.feared, 6) + column(pair.met, 5)
        let row = numbers + "  " + FearedAndMetBar(pair, cells: isNarrow ? 11 : 21).text + "  "
        return .init(row + title(pair.rung, room: width - columns(of: row)), as: .chart)
      } + middle
  }

  private func column(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  // MARK: Expected and learned

  private var expectations: [Paragraphs.Line] {
    let check = ladder.predictionCheck
    guard check.n + check.cannotTell > 0 else { return [] }
    guard let share = check.share else {
      return [.init("\(check.n) noted so far. A share is shown from three on.")]
    }
    let percent = Int((share * 100).rounded())
    let partly = check.partly > 0 ? ", \(check.partly) more in part" : ""
    return [.init("It came true \(check.yes) of \(check.n) times\(partly) (\(percent) %).")]
  }

  private var beliefs: [Paragraphs.Line] {
    ladder.beliefShifts.map { shift in
      let arrow = "\(column(shift.first, 3)) → \(column(shift.last, 3)) %  "
      let count = "  (n \(shift.n))"
      let room = width - columns(of: arrow) - columns(of: count)
      return .init(arrow + title(shift.rung, room: room) + count)
    }
  }

  private var learned: [Paragraphs.Line] {
    taken.learnedLines.flatMap { line in
      let day = line.at.map { " · \($0.local.day.name)" } ?? ""
      let room = width - 2 - columns(of: day)
      return [
        Paragraphs.Line("“\(line.text)”"),
        Paragraphs.Line(title(line.rung, room: room) + day, as: .muted, indent: 2),
      ]
    }
  }

  // MARK: Variety

  /// People by place: a filled cell was met.
  private var grid: [Paragraphs.Line] {
    let grid = ladder.varietyGrid
    let (first, cell) = isNarrow ? (13, 6) : (14, 11)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - columns(of: text)))
    }
    let names = Rung.Place.allCases.map { place in
      padded(isNarrow && place == .inPerson ? "there" : place.name, cell)
    }
    let head = Paragraphs.Line(padded("", first) + names.joined(), as: .muted)
    let rows = Rung.People.allCases.map { people in
      let cells = Rung.Place.allCases.map { place in
        let count = grid[people, place]
        return padded(count > 0 ? "● \(count)" : "·", cell)
      }
      let name = people == .publicNoTalk ? "in public" : people.name
      return Paragraphs.Line(padded(name, first) + cells.joined(), as: .chart)
    }
    return [head] + rows
  }
}

/// What was feared and what was met as two dots on one line from 0 to 100.
struct FearedAndMetBar {
  let text: String

  init(_ pair: FearedAndMet, cells: Int) {
    func place(_ value: Int) -> Int { (value * (cells - 1) + 50) / 100 }
    let (feared, met) = (place(pair.feared), place(pair.met))
    text = (0..<cells).map { cell in
      switch cell {
      case met: "●"
      case feared: "○"
      case min(feared, met)...max(feared, met): "─"
      default: "·"
      }
    }.joined()
  }
}
