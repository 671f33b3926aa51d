/// A message that is written and not sent: no way out of the program is offered for it (practices.md 3.11).
extension Practice {
  package static let writeNotSend = Practice(
    id: "write-not-send", title: "Write, not send", purpose: "Say it here, and send nothing.",
    seconds: 300,
    steps: [
      Step(
        "Message", "What do you want to say to them?",
        help: ["It stays in here. Nothing is sent.", "At the end you can erase it or keep it."],
        [PracticeField("text", "message", .text)])
    ],
    headline: ["text"],
    caution: Caution(
      lines: [
        "What you write here goes nowhere. Steady cannot send anything.",
        "At the end you can erase it. Old backups may still hold it.",
      ] + SafetyNote.fear),
    startsPrivate: true, staysInside: true, leadsToLadder: false,
    closing: { _, _ in
      [
        Closing(
          lines: ["It is said, and nothing was sent."],
          offers: [.erase, .breathe, .people, .practice("if-then")])
      ]
    },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "message", "messages") + " written and not sent"]
    })
}
