extension Practice {
  /// First to a friend, then the same to oneself (practices.md 3.5).
  package static let friendVoice = Practice(
    id: "friend-voice", title: "Friend's voice",
    purpose: "Turn the words for a friend to yourself.",
    seconds: 300,
    steps: [
      Step(
        "To a friend", "A dear friend is where you are now. What do you say?",
        examples: ["Of course you are sad. You loved well."],
        [PracticeField("toFriend", "to a friend", .text)]),
      Step(
        "To yourself", "Now say the same to yourself.",
        help: ["Change only what has to be changed."],
        examples: ["Of course I am sad. I loved well."],
        [PracticeField("toSelf", "to myself", .text)]),
    ],
    headline: ["toSelf", "toFriend"], stays: StaysOnScreen(text: "toFriend"), kept: "toSelf",
    progress: { pages, record in
      let kept = record.keptLines("friend-voice", ["toSelf"]).count
      return kept > 0 ? ["kind words to read again: \(kept) (n \(pages.count))"] : []
    })
}
