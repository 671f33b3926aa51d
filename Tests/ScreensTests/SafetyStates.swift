import Display
import Domain
import Screens

/// Help now with all that is one's own, the plan, the numbers, an urge and the days ahead.
let safetyStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("help-now-own", { helped($0, .tab) }),
  ("help-now-plan", { helped($0, .tab, .tab, .tab) }),
  ("plan", { helped($0, "s") }),
  ("plan-none", { helpNow(Play.begun, $0, "s") }),
  ("numbers", { helped($0, "o") }),
  ("numbers-none", { helpNow(Play.begun, $0, "o") }),
  ("number-new", { helpNow(Play.begun, $0, "o", "n") }),
  ("urge", { urge($0) }),
  ("urge-offers", { noted($0) }),
  ("urge-planned", { noted($0, .tab, .right) }),
  ("urge-now", { noted($0, .enter, .end, .up, .enter) }),
  ("wave", { wave($0, 25_000) }),
  ("wave-look", { wave($0, 121_000, .right) }),
  ("wave-still", { wave($0, 15_000, "m") }),
  ("wave-paused", { wave($0, 15_000, " ") }),
  ("wave-landing", { wave($0, 600_000) }),
  ("urges", { palette(safe, "urges noted", $0) }),
  ("urges-none", { palette(Play.begun, "urges noted", $0) }),
  ("urges-edit", { palette(safe, "urges noted", $0, .enter) }),
  ("triggers", { palette(safe, "triggers and", $0) }),
  ("triggers-none", { palette(Play.begun, "triggers and", $0) }),
  ("today-ahead", { Play(safe, size: $0) }),
  ("ahead", { ahead($0) }),
  ("write-not-sent", { finished("write-not-send", $0) }),
]

/// Three people, a number of one's own, a plan, two triggers with a plan, and urges.
var safe: Record {
  var record = Play.lived
  var number: Int64 = 0
  func put(_ item: (ID, Moment, Stamp) -> Item, daysAgo: Int64) {
    number += 1
    let seconds = 1_795_423_267 - daysAgo * 86_400
    let id = ID(milliseconds: seconds * 1000 + number, random: UInt128(number))
    let stamp = Stamp(milliseconds: seconds * 1000)
    record.put(item(id, Moment(seconds: seconds, offset: 60), stamp), at: stamp)
  }
  func put(_ page: Page, daysAgo: Int64) {
    put({ .page(Entry(id: $0, at: $1, edited: $2, content: page)) }, daysAgo: daysAgo)
  }
  var plan = Page(practice: "safety-plan")
  let lists = [
    "warningSigns": ["I stop answering friends", "Nothing tastes of anything"],
    "alone": ["A shower, then the long way to the river"],
    "company": ["Ana", "the library, upstairs"],
    "helpers": ["Ana", "Uncle Jo, 555 0177"], "services": ["Dr K", "Night line"],
  ]
  for (field, lines) in lists { plan.answers[field] = .list(lines.map(Value.text)) }
  plan.answers["saferPlace"] = .text("Jo keeps the box for me.")
  plan.answers["reviewOn"] = .text("2026-12-20")
  put(plan, daysAgo: 12)
  var line = Person()
  (line.label, line.tie, line.howToReach) = ("Night line", "helpline", "555 0120")
  line.okTimes = "at any time"
  put({ .person(Entry(id: $0, edited: $2, content: line)) }, daysAgo: 11)
  var song = Page(practice: "trigger")
  song.answers["name"] = .text("the song from the summer")
  song.answers["kind"] = .text("song")
  song.answers["lookAhead"] = .flag(true)
  song.answers["dates"] = .proofs([Proof(day: Day(iso: "2020-11-30"), text: "our first evening")])
  put(song, daysAgo: 10)
  let songID = record.pages.last?.id
  var ifThen = Page(practice: "if-then")
  ifThen.answers["ifCue"] = .text("If it comes on")
  ifThen.answers["thenAction"] = .text("I step outside and call Ana")
  if let songID { ifThen.link(songID) }
  put(ifThen, daysAgo: 9)
  var page = Page(practice: "trigger")
  page.answers["name"] = .text("her page")
  page.answers["kind"] = .text("social media")
  put(page, daysAgo: 8)
  for (days, after) in [7, 5, 3].enumerated() {
    var urge = Urge()
    (urge.before, urge.after, urge.action) = (80 - days * 5, 30 + after, "the wave")
    urge.note = days == 1 ? "to look at her page" : nil
    put({ .urge(Entry(id: $0, at: $1, edited: $2, content: urge)) }, daysAgo: Int64(after))
  }
  _ = record.takeChanges()
  return record
}

private func helpNow(_ record: Record, _ size: Size, _ keys: Key...) -> Play {
  var play = Play(record, at: HelpNowScreen.self, size: size)
  for key in keys { play.press(key) }
  return play
}

/// Help now where everything is one's own, for a chosen country.
func helped(_ size: Size, _ keys: Key...) -> Play {
  var play = helpNow(safe, size, "c")
  play.type("irel")
  play.press(.enter)
  for key in keys { play.press(key) }
  return play
}

func urge(_ size: Size, _ record: Record = safe) -> Play {
  var play = Play(record, at: HelpNowScreen.self, size: size)
  play.press("w")
  play.type("70")
  play.press(.tab)
  play.type("to write to her")
  return play
}

/// An urge that was noted.
func noted(_ size: Size, _ keys: Key...) -> Play {
  var play = urge(size)
  // The first of the keys go to the questions, up to the one that notes it.
  for key in keys { play.press(key) }
  if play.text.contains("An urge, right now") { play.press(.enter) }
  return play
}

func wave(_ size: Size, _ milliseconds: Int, _ keys: Key...) -> Play {
  var play = urge(size)
  play.press(.enter, .enter)
  play.wait(milliseconds)
  for key in keys { play.press(key) }
  return play
}

private func palette(_ record: Record, _ title: String, _ size: Size, _ keys: Key...) -> Play {
  var play = Play(record, size: size)
  play.press(":")
  play.type(title)
  play.press(.enter)
  for key in keys { play.press(key) }
  return play
}

private func ahead(_ size: Size) -> Play {
  var play = Play(safe, size: size)
  for _ in 0..<10 where !play.text.contains("› In 7 days") { play.press(.down) }
  play.press(.enter)
  return play
}
