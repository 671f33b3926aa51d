/// One small question a week on who you are now; a clear sense of self helps to heal (Larson and Sbarra, 2015).
extension Practice {
  package static let whoAmI = Practice(
    id: "who-am-i", title: "Who am I now", purpose: "Get to know yourself again, one card a week.",
    seconds: 120,
    steps: [
      Step(
        "Question", "This is the card. You can write another question.",
        [PracticeField("question", "question", .line, ideas: WhoAmI.questions)]),
      Step(
        "Answer", "What is your answer these days?", help: ["It may change. It may be a maybe."],
        [PracticeField("text", "answer", .text)]),
    ],
    headline: ["text", "question"], stays: StaysOnScreen(text: "question"),
    dose: Dose(
      times: 1, days: 7,
      words: ["One card a week is plenty.", "To read your own page is nice too."],
      offers: [.practice("curious-card"), .rest]),
    everyDays: 7,
    begin: { page, earlier, random in
      page.answers["question"] = .text(WhoAmI.question(after: earlier, at: random))
    },
    progress: { pages, _ in
      let answers = WhoAmI.selfPage(pages)
      return answers.isEmpty
        ? [] : ["your own page: \(answers.count) \(answers.count == 1 ? "answer" : "answers")"]
    })
}

/// The cards, and the page on oneself that grows from them.
package enum WhoAmI {
  /// One of the questions that were not answered yet; when all were, any of them.
  package static func question(after earlier: [Entry<Page>], at random: UInt64) -> String {
    let asked = Set(earlier.compactMap { $0.content.answers.text("question") })
    let open = questions.filter { !asked.contains($0) }
    let left = open.isEmpty ? questions : open
    return left[Int(random % UInt64(left.count))]
  }

  /// A question with an answer, and where it stands.
  package struct Card: Sendable, Equatable {
    package let question: String
    package let answer: String
    package let page: ID
    package let day: Day?
  }

  /// Each question with its newest answer, in the order in which they were first answered.
  package static func selfPage(_ pages: [Entry<Page>]) -> [Card] {
    var cards: [Card] = []
    for entry in pages {
      guard let answer = entry.content.answers.text("text"), !answer.trimmed.isEmpty else {
        continue
      }
      let question = entry.content.answers.text("question") ?? ""
      let card = Card(question: question, answer: answer, page: entry.id, day: entry.at?.day)
      if let place = cards.firstIndex(where: { $0.question == question }) {
        cards[place] = card
      } else {
        cards.append(card)
      }
    }
    return cards
  }

  package static let questions = [
    "What food do you like that nobody else picked for you?",
    "Which music is yours now?",
    "What do you like to do on a free morning?",
    "What do you not like, and never said?",
    "What would you like to learn?",
    "Which place makes you calm?",
    "What makes you laugh?",
    "What did you love as a child?",
    "Which part of your day is the best one?",
    "What do you want more of this year?",
    "What do you want less of?",
    "Which clothes feel like you?",
    "Who do you like to be with, and why?",
    "What are you good at with your hands?",
    "What can you talk about for an hour?",
    "How do you like to rest?",
    "What is worth your time, even when nobody sees it?",
    "Which habit did you pick up from someone else?",
    "What would you keep from the last years?",
    "What small thing would you like to own or make?",
    "Where would you go for one day?",
    "What do you believe in?",
    "Which rule of your own do you like?",
    "What would you like to be known for by a friend?",
  ]
}
