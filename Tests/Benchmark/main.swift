import Foundation

// Figures for people to compare, not a test: `swift run -c release benchmark`.
//
// Each part is measured on states of several lengths, in turn within a round, so that a noisy machine
// disturbs all alike; what is shown is the median, the 95th percentile, and the median of the ratios to
// the shortest state in the same round.

let arguments = CommandLine.arguments.dropFirst()
let counts = arguments.compactMap { Int($0) }
let lengths = counts.isEmpty ? [0, 1_000, 100_000] : counts
let rounds = 40

do {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "steady-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let states = try lengths.map { try State(records: $0, in: folder) }
  let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "steady").path
  for part in parts(program: program) {
    var table = Table(title: part.name, lengths: lengths)
    for _ in 0..<(part.rounds ?? rounds) {
      table.add(try states.map { try part.measure($0) })
    }
    table.print()
  }
} catch {
  print("The benchmark stopped: \(error)")
  exit(1)
}
