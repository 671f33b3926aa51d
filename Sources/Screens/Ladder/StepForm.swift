import Display
import Domain

/// The questions about a step, and a step from their answers.
enum StepForm {
  static let title = "step"
  static let suds = "how hard"

  static func form(for rung: Rung) -> Form {
    let limit = max(LadderNumbers.titleLimit, rung.title.count)
    return Form([
      FormField(
        title, example: "one small thing to do with others",
        .text(TextField(rung.title, limit: limit))),
      FormField(
        suds, .number(rung.sudsExpected, range: 0...100, step: LadderNumbers.sudsStep)),
      FormField("it matters", .number(rung.importance, range: 0...10, step: 1)),
      .choice("with", Rung.People.allCases.map(\.name), rung.people?.name),
      .choice("who", Rung.Who.allCases.map(\.name), rung.who?.name),
      .choice("where", Rung.Place.allCases.map(\.name), rung.place?.name),
      .choice("your part", Rung.Role.allCases.map(\.name), rung.role?.name),
      .choice("minutes", minutes.map(String.init), rung.plannedMinutes.map(String.init)),
      .text("who comes along", rung.companion, example: "nobody, if you leave it empty"),
      .text("goes with", rung.interestTag, example: "something you like: music, walks, cooking"),
      .text("value", rung.value, example: "what it is good for: kindness, courage"),
      FormField(
        "safe", example: "place I know or public, a way home, someone knows, my own choice",
        .flag(rung.safetyOk == true)),
      .choice("where I am", Rung.Status.allCases.map(\.name), rung.status.name),
    ])
  }

  static let minutes = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240]

  /// The step as it is answered now: a new rating is kept with its time.
  ///
  /// The first guess that a new step comes with is no rating of the person's.
  static func rung(_ rung: Rung, from form: Form, isNew: Bool, at now: Moment) -> Rung {
    var changed = rung
    changed.title = form[title]?.text?.trimmed ?? ""
    let suds = form[suds]?.number
    if suds != rung.sudsExpected {
      if let suds { changed.rate(suds, at: now, isStillMade: isNew) } else { changed.unrate() }
    }
    changed.importance = form["it matters"]?.number
    changed.people = Rung.People.allCases.first { $0.name == form["with"]?.choice }
    changed.who = Rung.Who.allCases.first { $0.name == form["who"]?.choice }
    changed.place = Rung.Place.allCases.first { $0.name == form["where"]?.choice }
    changed.role = Rung.Role.allCases.first { $0.name == form["your part"]?.choice }
    changed.plannedMinutes = form["minutes"]?.choice.flatMap { Int($0) }
    changed.companion = form["who comes along"]?.text
    changed.interestTag = form["goes with"]?.text
    changed.value = form["value"]?.text
    let status = Rung.Status.allCases.first { $0.name == form["where I am"]?.choice }
    if let status, status != rung.status { changed.status = status }
    let isSafe = form["safe"]?.flag == true
    if isSafe != (rung.safetyOk == true) { changed.answerSafety(isSafe) }
    return changed
  }
}
