import Display
import Domain
import Screens

/// What is read again, and two versions of one thing.
let readingStates: [(name: String, play: @Sendable (Size) -> Play)] = rereadStates + furtherStates

private let furtherStates: [(name: String, play: @Sendable (Size) -> Play)] =
  [
    ("read-again", { reread("r", at: $0) }),
    ("read-nothing", { found("read: lessons", in: Play.begun, $0) }),
    ("then-and-now-story", { found("then and now: story", in: months, $0) }),
    ("then-and-now-change", { found("then and now: story", in: months, $0, .tab) }),
    ("then-and-now-someone", { found("then and now: i am", in: months, $0) }),
    ("then-and-now-worth", { found("then and now: what lifts", in: months, $0) }),
    ("then-and-now-none", { found("then and now: story", in: Play.begun, $0) }),
    ("write-ideas", { writing("kind-five", Play.begun, $0, .tab, .tab, .tab, .tab, .tab, .down) }),
    ("write-another-question", { writing("curious-card", months, $0, .tab, .alt("n")) }),
    ("write-smaller", { shrunk($0) }),
    ("write-kindness", { ashamed($0) }),
    ("take-further", { reread("i", at: $0) }),
    ("take-further-plan", { reread("i", "p", at: $0) }),
    ("take-further-check-in", { checkIn($0, "i") }),
    ("page-tied", { found("read: i am someone", in: months, $0, .enter) }),
    ("page-goal", { goalPage($0) }),
  ]

private let rereadStates: [(name: String, play: @Sendable (Size) -> Play)] = Rereadings.all.map {
  reading in
  ("read-\(reading.id)", { @Sendable in found("read: \(reading.title)", in: months, $0, .down) })
}

/// A goal that is made smaller while it is written.
func shrunk(_ size: Size, times: Int = 2) -> Play {
  var play = writing("goal", Play.begun, size)
  play.type("Get the flat in order = 120")
  for _ in 0..<times { play.press(.alt("s")) }
  return play
}

/// A goal that was kept, opened to be read.
func goalPage(_ size: Size) -> Play {
  var play = writing("goal", Play.begun, size)
  play.type("Get the flat in order = 120")
  play.press(.escape, "5", .enter)
  return play
}

/// In a thought record, past a feeling that asks for kindness.
func ashamed(_ size: Size) -> Play {
  var play = atStep(1, of: .thoughtRecord, size)
  play.type("ashamed")
  play.press(.enter, .tab)
  return play
}

/// The newest of the earlier check-ins.
func checkIn(_ size: Size, _ keys: Key...) -> Play {
  var play = Play(Play.lived, size: size)
  play.press(.down, .enter)
  for key in keys { play.press(key) }
  return play
}

/// Opened at the journal of some months.
func reread(_ keys: Key..., at size: Size) -> Play {
  var play = Play(months, at: JournalScreen.self, size: size)
  for key in keys { play.press(key) }
  return play
}

/// Found by its name.
func found(_ name: String, in record: Record, _ size: Size, _ keys: Key...) -> Play {
  var play = Play(record, size: size)
  play.press(":")
  play.type(name)
  play.press(.enter)
  for key in keys { play.press(key) }
  return play
}

/// Pages of some months, of every kind that is read again.
var months: Record {
  var record = written
  var number: UInt128 = 100
  func put(
    _ practice: String, daysAgo: Int64, links: [ID] = [], _ answers: [String: Value?]
  ) -> ID {
    number += 1
    let seconds = 1_795_423_267 - daysAgo * 86_400
    var page = Page(practice: practice)
    for (name, value) in answers.sorted(by: { $0.key < $1.key }) { page.answers[name] = value }
    for link in links { page.link(link) }
    page.minutes = 10
    let entry = Entry(
      id: ID(milliseconds: seconds * 1000, random: number),
      at: Moment(seconds: seconds, offset: 60), edited: Stamp(milliseconds: seconds * 1000),
      content: page)
    record.put(.page(entry), at: Stamp(milliseconds: seconds * 1000))
    return entry.id
  }
  func several(_ texts: String...) -> Value { .list(texts.map(Value.text)) }
  let win = put("win", daysAgo: 40, ["what": .text("I called Mo"), "alsoHard": .text("I cried")])
  let first = put(
    "story", daysAgo: 90,
    [
      "before": .text("I lived by the river and cooked on Sundays."),
      "strain": .text("We stopped to talk. The evenings grew long."),
      "chapter": .text("The quiet winter"),
    ])
  let again = put(
    "story", daysAgo: 50, links: [first],
    [
      "before": .text("I lived by the river and cooked on Sundays."),
      "strain": .text("We stopped to talk. I worked too much."), "end": .text("In June."),
      "chapter": .text("The quiet winter"),
    ])
  _ = put(
    "story", daysAgo: 6, links: [again],
    [
      "before": .text("I had a life of my own before, and I was glad in it."),
      "strain": .text("We wanted different things, and nobody said so."),
      "end": .text("In June. It was sad, and it was fair."), "chapter": .text("A room of my own"),
      "nextChapter": .text("Guests"),
    ])
  _ = put(
    "self-statement", daysAgo: 70,
    ["text": .text("I am someone who tries."), "truth": .integer(40)])
  _ = put(
    "self-statement", daysAgo: 12, links: [win],
    [
      "text": .text("I am someone who keeps a promise."), "truth": .integer(70),
      "evidence": .proofs([Proof(day: Day(iso: "2026-11-09"), text: "I came though it rained")]),
    ])
  _ = put(
    "worth-sources", daysAgo: 60,
    [
      "mine": several("I bake well."), "others": several("A quick reply", "Likes on a photo"),
      "worthDependsOnOthers": .integer(8),
    ])
  _ = put(
    "worth-sources", daysAgo: 20,
    [
      "mine": several("I bake well.", "I help when I can."), "others": several("A quick reply"),
      "worthDependsOnOthers": .integer(5),
    ])
  let kinds = ["preference", "boundary", "direction"]
  let lessons = ["I like slow mornings.", "No talk about us after ten.", "More music."]
  for (place, kind) in kinds.enumerated() {
    _ = put(
      "lesson", daysAgo: Int64(30 - place),
      ["kind": .text(kind), "text": .text(lessons[place]), "learnedFrom": .text("the last year")])
  }
  let cards = [
    "Which music is yours now?": "Old soul records.", "What makes you laugh?": "My niece, always.",
  ]
  for (place, card) in cards.sorted(by: { $0.key < $1.key }).enumerated() {
    let page: [String: Value?] = ["question": .text(card.key), "text": .text(card.value)]
    _ = put("who-am-i", daysAgo: Int64(25 - place * 7), page)
    _ = put("curious-card", daysAgo: Int64(24 - place * 7), page)
  }
  _ = put("kind-line", daysAgo: 8, ["kindWords": .text("This is hard, and you are here.")])
  _ = put(
    "friend-voice", daysAgo: 7,
    ["toFriend": .text("You loved well."), "toSelf": .text("I loved well.")])
  _ = put(
    "reframe", daysAgo: 15,
    [
      "event": .text("I asked. The answer was no."), "verdictThought": .text("Nobody wants me."),
      "beliefBefore": .integer(80), "beliefAfter": .integer(50),
      "information": .text("I need slow weekends."),
      "notInformation": .text("It does not say that I am hard to love."),
      "redirect": .text("The Tuesday board game night"),
    ])
  _ = put(
    "setback", daysAgo: 10,
    [
      "around": .text("It was late, and I saw the photo."),
      "helped": .text("I put the phone in the hall."),
      "nextTime": .text("The phone stays in the hall after ten."),
    ])
  _ = record.takeChanges()
  return record
}
