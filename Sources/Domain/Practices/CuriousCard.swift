/// A question to be curious about: none needs an answer (practices.md 9, row 14).
extension Practice {
  package static let curiousCard = Practice(
    id: "curious-card", title: "Curious question", purpose: "Look at a thing with open eyes.",
    seconds: 60,
    steps: [
      Step(
        "Question", "One question. Keep it, or write your own.",
        [PracticeField("question", "question", .line, ideas: CuriousCard.questions)]),
      Step(
        "Answer", "What comes up?", help: ["No words are needed. To wonder is enough."],
        [PracticeField("text", "answer", .text)]),
    ],
    headline: ["question", "text"], stays: StaysOnScreen(text: "question"),
    begin: { page, _, random in
      page.answers["question"] = .text(CuriousCard.question(at: random))
    },
    progress: { pages, _ in
      let answered = pages.count { $0.content.answers.text("text") != nil }
      return pages.isEmpty ? [] : ["\(answered) answered (n \(pages.count))"]
    })
}

/// The open questions, none of which asks who is to blame.
package enum CuriousCard {
  package static func question(at random: UInt64) -> String {
    questions[Int(random % UInt64(questions.count))]
  }

  package static let questions = [
    "What might this be about?",
    "What else could be true here?",
    "What does this feeling want you to know?",
    "What would you ask a friend in this spot?",
    "Where in your body do you feel it first?",
    "What came right before it?",
    "What do you need most in this hour?",
    "What did you hope for?",
    "What part of this is new to you?",
    "When did you feel this before, and how did it end?",
    "What would make this one per cent lighter?",
    "What are you glad that you did today?",
    "What do you not know yet?",
    "What would you like to be true in a month?",
    "Who makes you feel more like yourself?",
    "What does this say about what you care for?",
    "If it had a colour, which one would it be?",
    "What would be a kind guess about the other side?",
    "What are you tired of?",
    "What would you try if it could not go wrong?",
    "What did you learn to like lately?",
    "What is one thing that you do not have to decide today?",
    "What helps, even a little?",
    "What would you like to be asked?",
  ]
}
