extension Practice {
  /// The harsh line, then the same point said by a fair and warm coach (practices.md 3.5).
  package static let swapTheVoice = Practice(
    id: "swap-the-voice", title: "Swap the voice",
    purpose: "Let a fair coach say what the harsh voice says.", seconds: 300,
    steps: [
      Step(
        "Voice", "How harsh is the voice inside you now?",
        [PracticeField("harshBefore", "harsh", .scale(0...10), ends: harshEnds)]),
      Step(
        "Harsh line", "What does the harsh voice say?",
        examples: ["You always ruin it."],
        [PracticeField("harshLine", "harsh line", .text)]),
      Step(
        "Fair line", "How would a fair, warm coach make the same point?",
        help: ["The coach is honest, and on your side."],
        examples: ["That talk went badly. You can try it calmer on Friday."],
        [PracticeField("fairLine", "fair line", .text)]),
      Step(
        "Voice again", "How harsh is the voice now?",
        [PracticeField("harshAfter", "harsh", .scale(0...10), ends: harshEnds)]),
    ],
    headline: ["fairLine", "harshLine"], shift: harshness, kept: "fairLine",
    closing: { page, earlier in harsher(page, earlier, backdraftOfVoices) ?? [] },
    progress: { pages, _ in
      [Pairs(pages, harshness).sentence("harshness")].compactMap { $0 }
    })

  private static let backdraftOfVoices = Closing(
    lines: [
      "Kindness can bring up more pain at first. That is common.",
      "You can feel your hands and feet, or stop.",
    ],
    offers: [.breathe, .rest])
}
