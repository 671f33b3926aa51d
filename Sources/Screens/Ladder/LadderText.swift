import Domain

/// What the ladder says.
enum LadderText {
  static let empty = [
    "Nothing is on your ladder yet.",
    "A step is a small thing to do with other people. You say how hard it would be, and go up in your own time.",
    "Eight to twelve steps work well. One is a fine start.",
  ]
  static let noneToday = "None today. That is fine."

  /// The rule on what does not belong on the ladder.
  static let rule = [
    "A step is safe for you: a place you know or a public one, a way home, someone who knows. And you want it.",
    "Leave these off: your former partner, by any way. A private place alone with a stranger. What a court forbids. Drink or drugs as a part of it.",
    "They hurt more than they teach.",
  ]
  static let involves = "This is about my former partner, or someone I fear"

  /// Where the former partner, or someone to fear, is led away from the ladder.
  static let away = [
    "This one stays off the ladder.",
    "A step works when you are safe, and when the thing you fear is not likely. Here that is not so. That is no fault of yours.",
    "Do you long to make contact? The wish comes like a wave. It rises, and it falls again. Wait ten minutes, and breathe.",
    "Tell one of your people how it is.",
    "Are you afraid of someone? You can talk to people who know this well. Help now has their numbers.",
  ]

  static let plan = "Skip what you like. You can go at once, or keep it for later."
  static let planBriefly = "Skip what you like."
  static let after = "How did it go? Skip what you like."
  /// Pins a practice to a strength.
  static let pin = "proof of a strength"
  static let noPractice = "No practice of it yet."
  static let noProgress =
    "Nothing here yet. After a practice, what you feared and what you met stand here."
  static let alone = "You did it twice with someone. v makes a step of doing it alone."
  static let rateAgain = "How hard does it seem now? + and - rate it again."
  static let rateFirst = "How hard does it seem? + and - rate it."
  static let formerStep = "a former step"
  static let getHelp = [
    "Is there panic after a practice? Do bad memories come back, or does it hurt for days? Then pause the ladder, and talk to a doctor or a therapist.",
    "Fear of people that gets in the way of each day can be treated well.",
  ]
  /// After a practice that was left early.
  static let leftEarly = "You went, and you found something out. Smaller, different, or rest?"
  static let comfort = [
    "Set how much you want. Nothing above it is offered. You can still choose any step.",
    "What did the numbers feel like? Use moments you have been through.",
  ]
  static let fullWeek = "enough for this week, as you wished"
  static let noContact = [
    "Nothing here yet. A hello on the stairs counts.",
    "People who had more of these small contacts told of better days.",
  ]
  static let oneAnswer = "One answer is enough, such as how far you went. Esc leaves it for later."
  static func busy(_ title: String) -> [String] {
    ["“\(title)” is under way.", "Finish it first, or end it here."]
  }
  static let howDidItGo = "how did it go?"
  static let running = [
    "Go when you are ready. You can close this and come back: it goes on.",
    "Stay until you know what happens, or the time is over. Leaving early is fine.",
    "Say how hard it is at any moment. A line grows from it.",
  ]
  /// After what was feared came true.
  static let kindness = [
    "It happened, and you were there for it. That took courage.",
    "It hurts to be turned down. It hurts most people, and it eases.",
    "It is about this one time. It does not say what you are worth.",
    "What helped you get through it? Keep that in mind.",
    "What would you say to a friend now? Say that to yourself.",
    "Your ladder stays as it is. You choose what comes next.",
  ]

  static let splitTitle = "A step between"
  static let splitWays = "How could the harder one be smaller?"

  static func said(ofDeleting id: ID, from ladder: Ladder) -> String {
    let goesOn = ladder.running(on: id) == nil ? "" : "Its practice goes on: Today has it. "
    return "Taken off the ladder. \(goesOn)u brings it back."
  }

  static func said(_ status: Rung.Status) -> String {
    switch status {
    case .comfortableEnough: "Comfortable enough, in your own words. It can come back at any time."
    case .resting: "It rests. It stays as it is, for as long as you like."
    case .retired: "Retired. It stays here, and nothing asks for it."
    case .idea, .ready, .practising: "It is open again."
    }
  }
}
