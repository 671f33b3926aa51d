import Foundation
import Testing

@testable import Archive
@testable import Domain

/// Figures rather than tests: `STEADY_SPEED=100000 swift test -c release --filter Speed`.
@Test(.enabled(if: ProcessInfo.processInfo.environment["STEADY_SPEED"] != nil))
func speedOfReadingAndSaving() throws {
  let count = Int(ProcessInfo.processInfo.environment["STEADY_SPEED"] ?? "") ?? 100_000
  let scratch = try Scratch()
  var history = History()
  let items = history.items(count)
  var file = try scratch.file()
  try file.write(items.map(Change.init))
  let size = try scratch.bytes().count
  print("\(count) records, \(size) bytes, \(size / max(count, 1)) a line")
  func time(_ name: String, _ body: () throws -> Void) rethrows {
    var times: [Double] = []
    for _ in 0..<7 {
      let start = ContinuousClock.now
      try body()
      let took = start.duration(to: .now).components
      times.append(Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15)
    }
    times.sort()
    print(name, times.map { String(format: "%.1f", $0) }.joined(separator: " "), "ms")
  }
  try time("read and decode") {
    var file = try scratch.file()
    #expect(try file.read().record.checkIns.count > count / 2)
  }
  try time("index only") {
    var file = try scratch.file()
    var none: Gathering?
    _ = try file.look(gathering: &none)
  }
  try time("write one more, first reading") {
    var file = try scratch.file()
    try file.write([Change(history.checkIn(at: 3_000_000_000))])
  }
  var held = try scratch.file()
  _ = try held.read()
  try time("write one more, known") {
    try held.write([Change(history.checkIn(at: 3_000_000_000))])
  }
  let bytes = try scratch.bytes()
  time("plain write, sync, rename, sync") {
    let fd = open(scratch.folder + "/plain", O_CREAT | O_WRONLY, 0o600)
    var done = 0
    while done < bytes.count {
      done += bytes.withUnsafeBytes {
        write(fd, $0.baseAddress! + done, min(1 << 20, bytes.count - done))
      }
    }
    fsync(fd)
    close(fd)
    rename(scratch.folder + "/plain", scratch.folder + "/plain2")
    let folder = open(scratch.folder, O_RDONLY)
    fsync(folder)
    close(folder)
  }
}
