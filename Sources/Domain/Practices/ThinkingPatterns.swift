/// Eighteen habits of thought, each with what it is and a question to test it.
///
/// The person picks; nothing is ever read out of a text. Fifteen follow Beck (1979) and Burns (1980); the
/// last three are of our own, for the time after a loss.
package enum ThinkingPatterns {
  package static let all = first + second

  package static func named(_ id: String) -> Choice? { all.first { $0.id == id } }

  /// So many of them fit one thought at most.
  package static let most = 3

  private static let first = [
    Choice(
      "all-or-nothing", "All or nothing", meaning: "Only two boxes: all good or all bad.",
      question: "Where between 0 and 100 would a fair judge put this?"),
    Choice(
      "overgeneral", "Overgeneral", meaning: "One event becomes always or never.",
      question: "Can I name one time it went another way?"),
    Choice(
      "mental-filter", "Mental filter", meaning: "One dark detail hides the rest of the picture.",
      question: "What else was in the scene?"),
    Choice(
      "discounting", "Discounting the good", meaning: "Good things do not seem to count.",
      question: "If a friend did this, would it count?"),
    Choice(
      "mind-reading", "Mind reading", meaning: "Sure of what others think, without asking.",
      question: "What did they say or do? What else might they think?"),
    Choice(
      "fortune-telling", "Fortune telling", meaning: "A guess about the future felt as a fact.",
      question: "How often did my guesses come true? What are three other endings?"),
    Choice(
      "catastrophising", "Seeing the worst", meaning: "A jump to the worst, and staying there.",
      question: "What is worst, best, most likely? How would I cope with each?"),
    Choice(
      "magnify-shrink", "Magnify and shrink", meaning: "Own flaws look large, own strengths small.",
      question: "If I swapped the sizes, what would I see?"),
    Choice(
      "emotional", "Feeling as fact", meaning: "“I feel it, so it is true.”",
      question: "What would the facts say if my mood were plain today?"),
  ]

  private static let second = [
    Choice(
      "must-rules", "Hard rules",
      meaning: "Hard rules for you or others that bring guilt or anger.",
      question: "Would “I would like” fit better than “must”? Who made the rule?"),
    Choice(
      "labelling", "Labelling", meaning: "A whole person squeezed into one bad word.",
      question: "What did I do, in plain verbs, and not what am I?"),
    Choice(
      "all-on-me", "Taking it all on me", meaning: "Full blame for what had many causes.",
      question: "What share belongs to timing, fit, them, chance, me?"),
    Choice(
      "all-on-them", "Blaming all on them", meaning: "No share is left for what I can change.",
      question: "Is there a small part I can learn from?"),
    Choice(
      "comparing", "Unfair comparing", meaning: "My inside against someone's outside.",
      question: "Do I know their whole story? Where did I start?"),
    Choice(
      "control", "Control error", meaning: "I had to control it all, or I can control nothing.",
      question: "Which parts were in my hands, and which not?"),
    Choice(
      "needing-why", "Needing to know why", meaning: "Stuck until there is one final reason.",
      question: "Can I act well with “I may never know fully”?"),
    Choice(
      "verdict", "Verdict thinking", meaning: "A no from one person becomes a ruling on my worth.",
      question: "What does this tell me about fit, and not about worth?"),
    Choice(
      "rosy-replay", "Rosy replay", meaning: "Only the best scenes of the past are played again.",
      question: "What were three plain or hard days like?"),
  ]
}
