import Foundation

/// The samples of one part, a column for each length of history.
struct Table {
  let title: String
  let lengths: [Int]
  private var samples: [[Double]] = []

  init(title: String, lengths: [Int]) {
    self.title = title
    self.lengths = lengths
  }

  /// Takes the milliseconds of one round.
  mutating func add(_ round: [Double]) { samples.append(round) }

  func print() {
    Swift.print(title)
    for (column, length) in lengths.enumerated() {
      let times = samples.map { $0[column] }.sorted()
      let ratios = samples.map { $0[column] / $0[0] }.sorted()
      let cells = [
        String(format: "%9d records", length), String(format: "%9.3f ms", middle(times)),
        String(format: "p95 %9.3f ms", times[min(times.count - 1, times.count * 95 / 100)]),
        String(format: "× %.2f", middle(ratios)),
      ]
      Swift.print("  " + cells.joined(separator: "   "))
    }
  }

  private func middle(_ sorted: [Double]) -> Double { sorted[sorted.count / 2] }
}

/// How long something takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure(body).components
  return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
}
