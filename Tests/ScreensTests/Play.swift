import Display
import Domain
import Foundation
import Screens
import Testing

/// A session with time, window and keys in the test's hand.
struct Play {
  var session: Session
  var size: Size
  /// Monday 23 November 2026, 09:41 in Berlin.
  var seconds: Int64 = 1_795_423_267
  var repertoire = Repertoire.unicode
  /// Thousandths of a second beyond that, for what moves.
  var milliseconds = 0
  /// How far the wall clock was set forward or back meanwhile.
  var clockShift: Int64 = 0
  private var contexts: UInt128 = 0

  init(_ record: Record = Play.begun, at place: any Place.Type = TodayScreen.self, size: Size) {
    self.size = size
    session = Session(
      record: record, at: place, in: Play.context(seconds: 1_795_423_267, size: size, random: 0))
  }

  init(_ record: Record = Play.begun, at place: any Place.Type = TodayScreen.self) {
    self.init(record, at: place, size: Size(80, 24))
  }

  static func context(
    seconds: Int64, milliseconds: Int = 0, clockShift: Int64 = 0, size: Size,
    repertoire: Repertoire = .unicode, random: UInt128
  ) -> Context {
    let wall = seconds + clockShift
    return Context(
      moment: Moment(seconds: wall, offset: 60), stamp: Stamp(milliseconds: wall * 1000),
      uptime: .seconds(seconds) + .milliseconds(milliseconds), size: size, repertoire: repertoire,
      random: random,
      zone: { _ in 60 })
  }

  var context: Context {
    let passed = milliseconds / 1000
    return Play.context(
      seconds: seconds + Int64(passed), milliseconds: milliseconds % 1000,
      clockShift: clockShift, size: size, repertoire: repertoire, random: contexts)
  }
  var frame: Canvas { session.frame(in: context) }
  var text: String { frame.lines.joined(separator: "\n") }

  mutating func send(_ event: Event) {
    contexts += 1
    session.handle(event, in: context)
  }

  /// Lets time pass, with a tick whenever the program asked for one.
  mutating func wait(_ time: Int) {
    let end = milliseconds + time
    while milliseconds < end {
      let pace = session.pace(in: context).map { pace in
        let (seconds, rest) = pace.components
        return max(1, Int(seconds) * 1000 + Int(rest / 1_000_000_000_000_000))
      }
      milliseconds = min(end, milliseconds + (pace ?? time))
      send(.tick)
    }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func resize(to size: Size) {
    self.size = size
    send(.resized)
  }

  mutating func take(_ news: News) { session.take(news, in: context) }
}

extension Play {
  /// The first screen was read; nothing else is there.
  static var begun: Record {
    var record = Record()
    record.set(.welcomed, to: .flag(true), at: Stamp(milliseconds: 1))
    _ = record.takeChanges()
    return record
  }

  /// Some weeks of use: check-ins with gaps, three people.
  static var lived: Record {
    var record = begun
    let moods: [Int?] = [3, nil, 2, nil, 4, 3, 6, nil, nil, 5, nil, 6, 5, 7, 4, nil, 8]
    for (index, mood) in moods.enumerated() {
      guard let mood else { continue }
      let seconds = 1_795_423_267 - Int64(moods.count - 1 - index) * 86_400
      var content = CheckIn()
      content.mood = mood
      content.energy = 10 - mood
      content.feelings = index % 2 == 0 ? ["tender", "hopeful"] : ["sad"]
      content.context = index % 3 == 0 ? ["reminder of ex"] : []
      content.note = index == moods.count - 1 ? "Coffee with Ana. I talked about it." : nil
      let entry = Entry(
        id: ID(milliseconds: seconds * 1000, random: UInt128(index)),
        at: Moment(seconds: seconds, offset: 60), edited: Stamp(milliseconds: seconds * 1000),
        content: content)
      record.put(.checkIn(entry), at: Stamp(milliseconds: seconds * 1000))
    }
    for (index, name) in ["Ana", "M.", "Dr K"].enumerated() {
      var person = Person()
      person.label = name
      person.tie = Person.ties[index]
      person.goodFor = Array(Person.kindsOfSupport.prefix(index + 1))
      person.howToReach = "555 01\(index)"
      person.safeInCrisis = index != 1
      let entry = Entry(
        id: ID(milliseconds: 5, random: UInt128(index)), edited: Stamp(milliseconds: 5),
        content: person)
      record.put(.person(entry), at: Stamp(milliseconds: 5))
    }
    _ = record.takeChanges()
    return record
  }
}

/// Compares a frame with the picture kept beside the tests.
///
/// With `RECORD_FRAMES` set the picture is written anew, and the test fails so that nobody forgets.
func expectFrame(
  _ play: Play, is name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames")
  let size = "\(play.size.width)x\(play.size.height)"
  let file = folder.appending(path: "\(name)-\(size).txt")
  let frame = play.text + "\n"
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] != nil {
    try frame.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: location)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(frame == kept, sourceLocation: location)
}

/// The windows in which every state has a picture.
let sizes = [Size(80, 24), Size(120, 40), Size(40, 12)]
