/// All practices, in the order in which they are offered; a new one is one more line here.
package enum Practices {
  package static let all: [Practice] = [
    .free, .win, .quickCatch, .thoughtRecord, .kindFive, .kindLetter, .kindLine, .swapTheVoice,
    .pie, .threeEndings, .strength, .affirmation, .dayLog, .story, .learned, .observer,
    .unsentLetter, .freeFeelings, .griefWindow, .letItBe, .reframe, .rosyReplay, .curiousCard,
    .whoAmI, .friendVoice, .commonHumanity, .selfStatement, .lesson, .worthSources, .goal, .ifThen,
    .trigger, .writeNotSend, .safetyPlan, .weekly, .monthly, .setback,
  ]

  package static func named(_ id: String) -> Practice? { all.first { $0.id == id } }
}
