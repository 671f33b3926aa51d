import Display
import Domain
import Screens

/// What is asked with care: the questions of Today, a letter that rests, what follows a check-in.
let careStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("today-morning", { Play(TodayCardScreenTests.record, size: $0) }),
  ("card-morning", { pressed(Play(TodayCardScreenTests.record, size: $0), "a", "6") }),
  ("card-week", { pressed(Play(Play.lived, size: $0), "a") }),
  ("journal-resting", { Play(LetterTests.record(), at: JournalScreen.self, size: $0) }),
  ("page-resting", { resting($0) }),
  ("page-burn", { resting($0, "b") }),
  ("write-closing-letter", { finished("unsent-letter", $0, .enter) }),
  ("write-caution-recent", { pressed(writing("free-feelings", recent, $0)) }),
  ("noted-fits", { checkedIn($0, "f") }),
  ("noted-not-me", { checkedIn($0, "m") }),
  ("own-proof", { checkedIn($0, "w") }),
  ("settings-since", { since($0, typing: "2026-08-30") }),
  ("settings-since-none", { since($0, typing: "") }),
]

private func pressed(_ play: Play, _ keys: Key...) -> Play {
  var play = play
  for key in keys { play.press(key) }
  return play
}

private func resting(_ size: Size, _ keys: Key...) -> Play {
  var play = Play(LetterTests.record(), at: JournalScreen.self, size: size)
  play.press(.enter)
  for key in keys { play.press(key) }
  return play
}

private func checkedIn(_ size: Size, _ keys: Key...) -> Play {
  var play = Play(written, at: CheckInScreen.self, size: Size(40, 12))
  play.press(.enter)
  for key in keys { play.press(key) }
  play.resize(to: size)
  return play
}

/// With a break-up eight weeks ago.
private var recent: Record {
  var record = Play.begun
  record.setSince(Day(iso: "2026-09-28"), at: Stamp(milliseconds: 2))
  _ = record.takeChanges()
  return record
}

private func since(_ size: Size, typing text: String) -> Play {
  let place = Preference.all.firstIndex { $0.key == .since } ?? 0
  var play = settings(Play.begun, row: place, size)
  play.press(.enter)
  play.type(text)
  return play
}
