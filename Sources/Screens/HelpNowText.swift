import Display
import Domain

/// What Help now says, in its fixed order.
///
/// Nothing that is written elsewhere changes it.
enum HelpNowText {
  typealias Line = Paragraphs.Line

  /// What is the person's own: their people, their numbers and their plan.
  struct Mine {
    let people: [Person]
    let plan: SafetyPlan?
    /// False while only the newest part of the notebook was read: the plan may be yet to come.
    let isComplete: Bool

    init(_ record: Record) {
      people = record.people.map(\.content)
      plan = record.safetyPlan
      isComplete = record.isComplete
    }
  }

  /// All of it; without what is the person's own for a notebook that is locked.
  static func lines(country: Country?, mine: Mine?, large: Bool) -> [Line] {
    let own = mine.map { [people($0.people), plan($0)] } ?? []
    let sections: [[Line]] =
      [danger(in: country, large: large), talk(in: country, mine)] + own + [
        grounding + (mine == nil ? [] : [pull]),
        violence(in: country),
        others,
        outside,
        about,
      ]
    return Array(sections.joined(separator: [Line("")]))
  }

  private static func danger(in country: Country?, large: Bool) -> [Line] {
    let numbers = country?.emergency ?? ["112", "911"]
    // One large number; only where the country is not known there are two to choose from.
    let digits = numbers.prefix(country == nil ? 2 : 1).map { $0.filter(\.isNumber) }
    var lines = [Line("In danger now?", as: .heading)]
    if large, let big = bigDigits(digits.joined(separator: "  ")) {
      lines += [Line("")] + big.map { Line($0, as: .accent, indent: 2) } + [Line("")]
    }
    lines.append(Line("Call \(numbers.joined(separator: " or ")).", as: .accent, indent: 2))
    if country == nil {
      lines.append(Line("Or the emergency number where you are.", indent: 2))
    }
    lines += [
      Line("Or go to a person near you.", indent: 2),
      Line("If you think of ending your life, call now or go to someone.", indent: 2),
    ]
    return lines
  }

  private static func talk(in country: Country?, _ mine: Mine?) -> [Line] {
    var lines = [Line("Someone to talk to", as: .heading)]
    let numbers = mine?.people.filter { $0.isNumber && !$0.reach.isEmpty } ?? []
    lines += numbers.map { Line($0.reach, as: .accent, indent: 2) }
    if let country {
      lines.append(Line(country.name, as: .muted, indent: 2))
      lines += entries(country.lines(for: .emotional))
      if country.lines(for: .emotional).isEmpty {
        lines.append(Line("We are sure of no line here. findahelpline.com may be.", indent: 2))
      }
    } else {
      lines.append(Line("findahelpline.com · befrienders.org", indent: 2))
      if mine != nil {
        lines.append(
          Line("c chooses your country. Until then all are here.", as: .muted, indent: 2))
      }
      for country in Country.all {
        let numbers = country.emergency.joined(separator: ", ")
        lines.append(Line("\(country.name) · \(numbers)", indent: 2))
        lines += entries(country.lines(for: .emotional), indent: 4)
      }
    }
    if mine != nil, numbers.isEmpty {
      lines.append(Line("o keeps a number of your own here.", as: .muted, indent: 2))
    }
    let checked = "Read in \(Country.checkedOn). Numbers can change."
    return lines + [Line(checked, as: .muted, indent: 2)]
  }

  private static func people(_ people: [Person]) -> [Line] {
    let heading = Line("My people", as: .heading)
    let safe = people.filter { $0.safeInCrisis && !$0.isNumber }
    if safe.isEmpty {
      return [
        heading,
        Line("Nobody is here yet. p opens your people, to add who is safe to call.", indent: 2),
      ]
    }
    return [heading] + safe.map { Line($0.reach, indent: 2) }
  }

  private static func plan(_ mine: Mine) -> [Line] {
    let heading = Line("My safety plan", as: .heading)
    guard let plan = mine.plan else {
      let none =
        mine.isComplete
        ? "There is none yet. s begins one. It is best made with a doctor or therapist."
        : "Reading your notebook…"
      return [heading, Line(none, indent: 2)]
    }
    return [heading] + PlanText.lines(of: plan, people: mine.people)
      + [Line("s shows it alone, and changes it.", as: .muted, indent: 2)]
  }

  private static let pull = Line(
    "Is there a pull to write to them? w has a wave to watch.", as: .muted, indent: 2)

  private static let grounding: [Line] = [
    Line("Two calm minutes", as: .heading),
    Line("Put both feet on the floor. Feel the ground hold you.", indent: 2),
    Line("Name five things you can see.", indent: 2),
    Line("Touch four things near you. Are they warm, cool, soft, rough?", indent: 2),
    Line("Listen for three sounds, near or far.", indent: 2),
    Line("Find two things you can smell.", indent: 2),
    Line("Find one thing you can taste.", indent: 2),
    Line("Then let one slow breath out. Go around again if it helps.", indent: 2),
  ]

  private static func violence(in country: Country?) -> [Line] {
    var lines = [
      Line("If a partner or former partner scares you", as: .heading),
      Line("Fear is a good reason to talk to a special service first.", indent: 2),
      Line("They help you plan, also if you stay.", indent: 2),
      Line("Abuse is never your fault. Anyone of any gender can be harmed.", indent: 2),
      Line("Is this device watched? Use another one. Quick changes can be seen.", indent: 2),
    ]
    if let country {
      lines += entries(country.lines(for: .partnerViolence))
    } else {
      for country in Country.all where !country.lines(for: .partnerViolence).isEmpty {
        lines.append(Line(country.name, indent: 2))
        lines += entries(country.lines(for: .partnerViolence), indent: 4)
      }
    }
    lines.append(Line("Do you scare someone? There is help to change.", indent: 2))
    for line in (country.map { [$0] } ?? Country.all).flatMap({ $0.lines(for: .change) }) {
      lines.append(Line(line.summary, indent: 2))
    }
    return lines
  }

  private static let others: [Line] = [
    Line("Other lines", as: .heading),
    Line("findahelpline.com and befrienders.org list lines by country.", indent: 2),
    Line("112 works from many mobiles, not all. Your local number is best.", indent: 2),
  ]

  /// The same on Help now and where somebody looks back.
  static let outside: [Line] =
    [Line(OutsideHelp.title, as: .heading), Line(OutsideHelp.first, indent: 2)]
    + OutsideHelp.lasting.map { Line($0, indent: 4) }
    + OutsideHelp.soon.map { Line($0, indent: 2) }

  private static let about: [Line] =
    [Line("What Steady is", as: .heading)]
    + WelcomeText.whatItIs.map { Line($0, indent: 2) }
    + WelcomeText.body.map { Line($0, indent: 2) }

  private static func entries(_ lines: [Helpline], indent: Int = 2) -> [Line] {
    lines.map { Line($0.summary, indent: indent) }
  }
}
