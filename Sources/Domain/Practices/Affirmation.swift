/// A line built only from the person's own logged proof: ready-made praise can backfire (Wood, 2009).
extension Practice {
  package static let affirmation = Practice(
    id: "affirmation", title: "Line with proof", purpose: "A true line, built on your own proof.",
    seconds: 60,
    steps: [
      Step(
        "Proof", "Which proof do you build it on?",
        help: ["It comes from your strengths. Without proof there is no line yet."],
        [PracticeField("proof", "proof", .record)]),
      Step(
        "Line", "Say it in your words.",
        examples: ["I helped Sam on 20 Nov, which shows I can be caring."],
        [
          PracticeField("text", "line", .line),
          PracticeField("truth", "how true it feels", .scale(0...100), ends: beliefEnds),
        ]),
      Step(
        "Smaller", "If it feels too big, try a smaller line.",
        help: ["Start with “Sometimes I” or “I am learning to”. You can skip it."],
        [
          PracticeField("smaller", "smaller line", .line),
          PracticeField("truthSmaller", "how true it feels", .scale(0...100), ends: beliefEnds),
        ]),
    ],
    headline: ["smaller", "text"], kept: "text",
    closing: { page, _ in
      guard Affirmation.wantsSmaller(page), page.answers.text("smaller") == nil else { return [] }
      return [
        Closing(
          lines: ["It need not feel true today. A smaller line may fit better."],
          offers: [.step("Smaller"), .rest])
      ]
    },
    progress: { pages, _ in
      let truths = pages.compactMap { $0.content.answers.number("truth") }
      guard let first = truths.first, let last = truths.last else { return [] }
      return truths.count == 1
        ? ["how true it felt: \(first) (n 1)"]
        : ["how true it felt: \(first) at first, \(last) lately (n \(truths.count))"]
    })
}

/// What an affirmation is built from.
package enum Affirmation {
  /// Below this a smaller line is offered [D].
  package static let feltTrue = 50

  package static func wantsSmaller(_ page: Page) -> Bool {
    page.answers.number("truth").map { $0 < feltTrue } ?? false
  }

  /// One proof of a strength: a dated line of it, or a win or a practice pinned to it.
  package struct Ground: Sendable, Equatable {
    /// What the line is tied to: the strength, or what is pinned to it.
    package let source: ID
    package let strength: String
    package let proof: Proof
  }

  /// All proof that there is; without any, no line can be built.
  package static func grounds(in record: Record) -> [Ground] {
    record.pages(of: Practice.strength.id).flatMap { entry -> [Ground] in
      guard let strength = entry.content.answers.text("strength") else { return [] }
      let own = entry.content.answers.proofs("evidence").map {
        Ground(source: entry.id, strength: strength, proof: $0)
      }
      let pinned = record.proofsPinned(to: entry).compactMap { item in
        record.proof(in: item).map { Ground(source: item.id, strength: strength, proof: $0) }
      }
      return own + pinned
    }
  }

  /// The page that one proof begins, with the line to edit.
  package static func page(on ground: Ground) -> Page {
    var page = Page(practice: Practice.affirmation.id)
    page.answers["proof"] = .text(ground.source.description)
    page.answers["text"] = .text(line(on: ground))
    page.link(ground.source)
    return page
  }

  /// As in "I helped Sam on 20 Nov, which shows I can be caring".
  package static func line(on ground: Ground) -> String {
    var did = ground.proof.text.trimmed
    while did.hasSuffix(".") { did.removeLast() }
    let start = did.hasPrefix("I ") ? did : "I noted: \(did),"
    let date = ground.proof.day.map { " on \($0.shortName)" } ?? ""
    return "\(start)\(date), which shows I can be \(ground.strength)."
      .replacingTwoCommas
  }

  /// Ways to begin a smaller line.
  package static func smallerLines(for strength: String) -> [String] {
    ["Sometimes I am \(strength).", "I am learning to be \(strength)."]
  }
}

extension String {
  fileprivate var replacingTwoCommas: String {
    var result = ""
    for character in self where !(character == "," && result.last == ",") {
      result.append(character)
    }
    return result
  }
}
