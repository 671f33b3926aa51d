/// Strengths with dated proof; using them in new ways helped a little (Schutte and Malouff, 2019).
extension Practice {
  package static let strength = Practice(
    id: "strength", title: "Strength", purpose: "A strength of yours, with proof from your days.",
    seconds: 180,
    steps: [
      Step(
        "Strength", "Which strength is it?",
        help: ["Pick one, or use a word of your own."],
        [PracticeField("strength", "strength", .line, ideas: starterStrengths)]),
      Step(
        "Proof", "When did you show it? Add the date.",
        help: ["A small thing is enough."],
        examples: ["2026-11-20 I helped Sam move a shelf"],
        [PracticeField("evidence", "proof", .evidence)]),
      Step(
        "Seen by", "Has someone seen it in you?",
        [
          PracticeField("seenBy", "seen by", .line),
          PracticeField("dimmedByBreakup", "dimmed lately", .flag),
        ]),
      Step(
        "Use it", "Where and when could you use it next?",
        examples: ["On Friday, when I cook with Mo."],
        [PracticeField("usePlan", "plan", .line)]),
      Step(
        "Used", "Did you use it? How did you feel then?",
        [
          PracticeField("usedAt", "used on", .day),
          PracticeField("feltAfter", "felt after", .scale(0...10), ends: moodEnds),
        ]),
    ],
    headline: ["strength"], mark: .used(on: "usedAt"),
    progress: { pages, record in
      pages.map { entry in
        let standing = record.standing(of: entry)
        let used = standing.lastUsed.map { ", last used \($0.shortName)" } ?? ""
        return "\(entry.content.answers.text("strength") ?? "no name yet"):"
          + " \(standing.proofs) \(standing.proofs == 1 ? "proof" : "proofs")\(used)"
      }
    })

  /// Words to choose from; the person's own word is as good.
  package static var starterStrengths: [String] {
    [
      "reliable", "funny", "creative", "caring", "patient", "honest", "curious", "brave", "loyal",
      "organised", "playful", "fair", "calm in trouble", "good listener", "learner", "generous",
      "determined", "tidy-minded", "practical", "warm", "observant", "forgiving", "hopeful",
      "hard-working",
    ]
  }
}

/// How a strength stands: how much proof there is, and when it was used last.
package struct StrengthStanding: Sendable, Equatable {
  package let proofs: Int
  package let lastUsed: Day?
}

extension Record {
  /// Dated proof and what was pinned to it: wins and attempts.
  package func standing(of strength: Entry<Page>) -> StrengthStanding {
    let own = strength.content.answers.proofs("evidence")
    let pinned = proofsPinned(to: strength)
    let days = own.compactMap(\.day) + pinned.compactMap { $0.at?.day }
    let used = strength.content.answers.text("usedAt").flatMap { Day(iso: $0) }
    return StrengthStanding(
      proofs: own.count + pinned.count, lastUsed: (days + [used].compactMap { $0 }).max())
  }
}
