import Display
import Domain
import Screens

/// Every step of every practice, the list of pages and what leads from it.
let journalStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("journal-empty", { Play(at: JournalScreen.self, size: $0) }),
  ("journal", { journal($0) }),
  ("journal-search", { journal($0, "/", typing: "nobody") }),
  ("journal-filter", { journal($0, "f", .right) }),
  ("journal-filtered", { journal($0, "f", .right, .enter) }),
  ("journal-deleted", { journal($0, "d") }),
  ("journal-page", { journal($0, .down, .enter) }),
  ("journal-link", { journal($0, .down, .down, "i") }),
  ("journal-proof", { journal($0, .down, .down, .down, "i") }),
  ("journal-pinned", { journal($0, .down, .down, .down, "i", .enter, .escape, .enter) }),
  ("journal-words", { journal($0, "/", typing: "ana plan") }),
  ("write-feelings-open", { feelingsOpen($0) }),
  ("journal-look-back", { journal($0, .down, "o") }),
  ("journal-new", { journal($0, "n", .down) }),
  ("journal-kept", { keptPage($0) }),
  ("write-thought", { halfTyped(atStep(2, of: .thoughtRecord, $0)) }),
  ("write-patterns", { atStep(3, of: .thoughtRecord, $0) }),
  ("write-views", { halfTyped(atStep(6, of: .thoughtRecord, $0)) }),
  ("write-again", { atStep(8, of: .thoughtRecord, $0) }),
  ("write-feelings", { atStep(1, of: .kindFive, $0) }),
  ("write-caution", { writing("thought-record", Play.begun, $0) }),
  ("write-more-help", { writing("kind-line", Play.begun, $0, .control("n")) }),
  ("write-dose", { writing("kind-letter", sevenLetters, $0) }),
  ("write-landing", { finished("kind-letter", $0) }),
  ("write-closing", { finished("kind-letter", $0, .enter) }),
  ("write-closing-unmoved", { unmoved($0) }),
]

/// A picture of every step, in the window that most have.
let stepStates: [(name: String, play: @Sendable (Size) -> Play)] = Practices.all.flatMap {
  practice in
  practice.steps.indices.map { step in
    ("write-\(practice.id)-\(step + 1)", { @Sendable in atStep(step, of: practice, $0) })
  }
}

/// A record with pages of several practices.
var written: Record {
  var record = Play.lived
  var number: Int64 = 0
  func put(_ page: Page, daysAgo: Int64) {
    number += 1
    let seconds = 1_795_423_267 - daysAgo * 86_400
    let id = ID(milliseconds: seconds * 1000 + number, random: UInt128(number))
    let entry = Entry(
      id: id, at: Moment(seconds: seconds, offset: 60), edited: Stamp(milliseconds: seconds * 1000),
      content: page)
    record.put(.page(entry), at: Stamp(milliseconds: seconds * 1000))
  }
  var draft = Page(practice: "kind-five")
  draft.answers["harshBefore"] = .integer(7)
  draft.answers["moment"] = .text("I saw the photo. #online")
  var thought = Page(practice: "thought-record")
  thought.answers["situation"] = .text("Tuesday, my desk. My message has no answer.")
  thought.answers["feelings"] = .rated([Rated("sad", 70), Rated("anxious", 40)])
  thought.answers["thought"] = .text("She did not answer, so nobody wants me.")
  thought.answers["beliefBefore"] = .integer(80)
  thought.answers["patterns"] = .list([.text("mind-reading")])
  thought.answers["factsFor"] = .list([.text("No answer for two days")])
  thought.answers["otherViews"] = .rated([Rated("She is busy", 50), Rated("She is unsure", 30)])
  thought.answers["balanced"] = .text("I do not know why yet. Some people want me near.")
  thought.answers["after"] = .rated([Rated("sad", 50)])
  thought.answers["beliefAfter"] = .integer(35)
  thought.answers["nextStep"] = .text("Ask Ana on Friday how she is.")
  var strength = Page(practice: "strength")
  strength.answers["strength"] = .text("caring")
  strength.answers["evidence"] = .proofs([
    Proof(day: Day(iso: "2026-11-20"), text: "I helped Sam move a shelf")
  ])
  var letter = Page(practice: "kind-letter")
  letter.answers["text"] = .text("You did the hard thing, and then you rested.\n\nThat counts.")
  letter.answers["moodBefore"] = .integer(3)
  letter.answers["moodAfter"] = .integer(5)
  letter.isPrivate = true
  var caught = Page(practice: "quick-catch")
  caught.answers["thought"] = .text("I will always be alone.")
  put(caught, daysAgo: 9)
  put(letter, daysAgo: 5)
  put(strength, daysAgo: 4)
  put(.win("Kept the plan with Ana"), daysAgo: 3)
  put(thought, daysAgo: 2)
  put(draft, daysAgo: 1)
  _ = record.takeChanges()
  return record
}

/// With a few words in the answer.
private func halfTyped(_ play: Play) -> Play {
  var play = play
  play.type("She did not answer, so nobody wants me, and that is how it will always be.")
  play.press(.tab)
  play.type("80")
  return play
}

/// At the feelings beside a text, with one picked.
private func feelingsOpen(_ size: Size) -> Play {
  var play = atStep(1, of: .kindFive, size)
  play.press(.tab)
  play.type("sad")
  play.press(.enter)
  return play
}

/// Opened at the journal, with some keys pressed and words typed.
func journal(_ size: Size, _ keys: Key..., typing text: String = "") -> Play {
  var play = Play(written, at: JournalScreen.self, size: size)
  for key in keys { play.press(key) }
  play.type(text)
  return play
}

/// Opened at a practice.
func writing(_ id: String, _ record: Record, _ size: Size, _ keys: Key...) -> Play {
  var play = Play(record, size: size)
  play.press(":")
  play.type("write: \(Practices.named(id)?.title ?? "")")
  play.press(.enter)
  for key in keys { play.press(key) }
  return play
}

/// At a step of a practice whose answers before it are given.
func atStep(_ step: Int, of practice: Practice, _ size: Size) -> Play {
  var play = writing(practice.id, written, size)
  if practice.caution != nil { play.press(.enter) }
  for before in practice.steps.prefix(step) { answer(before, in: &play) }
  return play
}

/// Answers what a step asks, as a person would.
func answer(_ step: Step, in play: inout Play) {
  for field in step.fields {
    switch field.form {
    case .text, .line: play.type(field.id == "thought" ? "Nobody wants me." : "Some words.")
    case .scale(let range): play.type(range.upperBound == 100 ? "40" : "4")
    case .lines, .views, .causes, .evidence:
      play.type("One thing")
      play.press(.enter)
      if case .lines = field.form { break }
      play.press(.tab)
    case .feelings:
      play.type("sad")
      play.press(.enter)
      play.type("70")
    case .rerated: play.type("50")
    case .choices, .flag, .record: play.press(" ")
    case .choice: play.press(.right)
    case .day: play.press(.right)
    }
    play.press(.tab)
  }
}

private var sevenLetters: Record {
  var record = Play.begun
  for day in 0..<7 {
    let seconds = 1_795_423_267 - Int64(day) * 86_400
    let entry = Entry(
      id: ID(milliseconds: seconds * 1000, random: 1), at: Moment(seconds: seconds, offset: 60),
      edited: Stamp(milliseconds: seconds * 1000), content: Page(practice: "kind-letter"))
    record.put(.page(entry), at: Stamp(milliseconds: seconds * 1000))
  }
  _ = record.takeChanges()
  return record
}

/// All of a practice answered and kept.
func finished(_ id: String, _ size: Size, _ keys: Key...) -> Play {
  var play = writing(id, Play.begun, size)
  guard let practice = Practices.named(id) else { return play }
  if practice.caution != nil { play.press(.enter) }
  for step in practice.steps { answer(step, in: &play) }
  play.press(.control("s"))
  for key in keys { play.press(key) }
  return play
}

private func unmoved(_ size: Size) -> Play { finished("three-endings", size) }

/// Half a page was left by a program that was killed.
private func keptPage(_ size: Size) -> Play {
  var before = Play(size: size)
  before = writing("free", Play.begun, size)
  before.type("It was a long day, and")
  var play = Play(size: size)
  play.session.adopt(before.session.drafts, in: play.context)
  return play
}
