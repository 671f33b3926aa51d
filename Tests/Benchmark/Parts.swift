import Archive
import Display
import Domain
import Foundation
import Histories
import Screens

/// One thing that is measured.
struct Part {
  let name: String
  /// How often, when it takes long.
  var rounds: Int?
  let measure: (State) throws -> Double
}

func parts(program: String) -> [Part] {
  [
    Part(name: "exec to the first whole frame, in a terminal") {
      try Exchange(program: program, state: $0).milliseconds
    },
    Part(name: "key to paint, in a terminal (median of 40 keys)") {
      try Exchange(program: program, state: $0).keyMilliseconds
    },
    Part(name: "open: read what the first frame needs") { state in
      try milliseconds { _ = try opening(state) }
    },
    Part(name: "first frame from that") { state in
      let record = try opening(state).record
      return milliseconds { _ = begin(record, state).frame(in: context(state)) }
    },
    Part(name: "a key and its frame, on Today") { state in
      try key(.down, .up, at: TodayScreen.self, state)
    },
    Part(name: "a key and its frame, on Check-in") { state in
      try key(.left, .right, at: CheckInScreen.self, state)
    },
    Part(name: "the slowest key of a search, and its frame (as many pages)", rounds: 9) { state in
      search(state)
    },
    Part(name: "the same until all pages are looked through, a key", rounds: 9) { state in
      search(state, toTheEnd: true)
    },
    Part(name: "Enter on Check-in, and its frame", measure: enter),
    Part(name: "a frame of breathing, from tick to cells", measure: breath),
    Part(name: "read and decode everything", rounds: 9) { state in
      var file = try StateFile(path: state.path, seed: 2)
      return try milliseconds { _ = try file.read() }
    },
    Part(name: "save one more check-in", rounds: 9, measure: save),
    Part(name: "floor of that: write, sync, rename, sync the folder", rounds: 9, measure: floor),
  ]
}

private func opening(_ state: State) throws -> Opening {
  let today = Moment(seconds: state.now.milliseconds / 1000, offset: 0).day
  return try Store.open(path: state.path, recent: today.advanced(by: -28), seed: 3)
}

private func context(_ state: State, after uptime: Duration = .zero) -> Context {
  Context(
    moment: Moment(seconds: state.now.milliseconds / 1000, offset: 0), stamp: state.now,
    uptime: uptime, size: Size(80, 24), random: 1, zone: { _ in 0 })
}

private func begin(
  _ record: Record, _ state: State, at place: any Place.Type = TodayScreen.self
) -> Session {
  Session(record: record, at: place, in: context(state))
}

/// The mean of 100 keys there and back, each with its frame.
private func key(
  _ there: Key, _ back: Key, at place: any Place.Type, _ state: State
) throws -> Double {
  var file = try StateFile(path: state.path, seed: 4)
  var session = begin(try file.read().record, state, at: place)
  let context = context(state)
  let time = milliseconds {
    for _ in 0..<50 {
      for key in [there, back] {
        session.handle(.key(key), in: context)
        _ = session.frame(in: context)
      }
    }
  }
  return time / 100
}

/// Types words that few pages hold into the journal's search, on a record of pages alone.
private func search(_ state: State, toTheEnd: Bool = false) -> Double {
  var history = History(seed: 8, start: 1_600_000_000)
  var record = Record()
  record.fill(
    checkIns: [],
    pages: history.pages(state.records).compactMap { item in
      if case .page(let entry) = item { entry } else { nil }
    }, people: [], settings: [])
  record.set(.welcomed, to: .flag(true), at: state.now)
  var session = begin(record, state, at: JournalScreen.self)
  let context = context(state)
  session.handle(.key("/"), in: context)
  var slowest = 0.0
  for letter in "evening walk zz" {
    let time = milliseconds {
      session.handle(.key(.character(letter)), in: context)
      _ = session.frame(in: context)
      while toTheEnd, session.pace(in: context) != nil { session.handle(.tick, in: context) }
    }
    slowest = max(slowest, time)
  }
  return slowest
}

/// A check-in that is finished: the one key that changes the record.
private func enter(_ state: State) throws -> Double {
  var file = try StateFile(path: state.path, seed: 6)
  var session = begin(try file.read().record, state, at: CheckInScreen.self)
  let context = context(state)
  session.handle(.key(.right), in: context)
  return milliseconds {
    session.handle(.key(.enter), in: context)
    _ = session.frame(in: context)
  }
}

/// The mean of a breath's 300 frames.
private func breath(_ state: State) throws -> Double {
  var file = try StateFile(path: state.path, seed: 7)
  var record = try file.read().record
  record.set(.breathIntro, to: .flag(true), at: state.now)
  let screen = breathing("long_out", cycles: 3, in: record)
  var session = Session(
    record: record, at: BreatheScreen.self, opening: screen, in: context(state))
  session.handle(.tick, in: context(state))
  let time = milliseconds {
    for frame in 1...300 {
      let context = context(state, after: .milliseconds(4_000 + frame * 100 / 3))
      session.handle(.tick, in: context)
      _ = session.frame(in: context)
    }
  }
  return time / 300
}

private func save(_ state: State) throws -> Double {
  var file = try StateFile(path: state.path, seed: 5)
  _ = try file.read()
  var history = History(seed: UInt64.random(in: 0...UInt64.max))
  let entry = history.checkIn(at: state.now.milliseconds / 1000)
  let change = Change(id: entry.id, before: nil, after: entry, edited: entry.edited)
  return try milliseconds { try file.write([change]) }
}

private func floor(_ state: State) throws -> Double {
  let bytes = state.bytes
  let folder = URL(filePath: state.path).deletingLastPathComponent().path
  return milliseconds {
    let file = open(folder + "/floor.new", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count <= 0 { break }
      done += count
    }
    fsync(file)
    close(file)
    rename(folder + "/floor.new", folder + "/floor")
    let place = open(folder, O_RDONLY)
    fsync(place)
    close(place)
  }
}
