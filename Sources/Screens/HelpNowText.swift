import Display
import Domain

/// What Help now says, in its fixed order.
///
/// Nothing that is written elsewhere changes it.
enum HelpNowText {
  typealias Line = Paragraphs.Line

  static func lines(country: Country?, people: [Person], large: Bool) -> [Line] {
    let sections: [[Line]] = [
      danger(in: country, large: large),
      talk(in: country),
      mine(people),
      grounding,
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

  private static func talk(in country: Country?) -> [Line] {
    var lines = [Line("Someone to talk to", as: .heading)]
    if let country {
      lines.append(Line(country.name, as: .muted, indent: 2))
      lines += entries(country.lines(for: .emotional))
      if country.lines(for: .emotional).isEmpty {
        lines.append(Line("We are sure of no line here. findahelpline.com may be.", indent: 2))
      }
    } else {
      lines += [
        Line("findahelpline.com · befrienders.org", indent: 2),
        Line("c chooses your country. Until then all are here.", as: .muted, indent: 2),
      ]
      for country in Country.all {
        let numbers = country.emergency.joined(separator: ", ")
        lines.append(Line("\(country.name) · \(numbers)", indent: 2))
        lines += entries(country.lines(for: .emotional), indent: 4)
      }
    }
    let checked = "Read in \(Country.checkedOn). Numbers can change."
    return lines + [Line(checked, as: .muted, indent: 2)]
  }

  private static func mine(_ people: [Person]) -> [Line] {
    let heading = Line("My people", as: .heading)
    if people.isEmpty {
      return [
        heading,
        Line("Nobody is here yet. p opens your people, to add who is safe to call.", indent: 2),
      ]
    }
    return [heading]
      + people.map { person in
        let parts = [person.label, person.howToReach ?? "", person.okTimes ?? ""]
        return Line(parts.filter { !$0.isEmpty }.joined(separator: " · "), indent: 2)
      }
  }

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

  private static let outside: [Line] = [
    Line("When to ask for more help", as: .heading),
    Line("Think of a doctor or therapist if, for two weeks or more:", indent: 2),
    Line("You feel low or worried most days.", indent: 4),
    Line("You sleep or eat very differently.", indent: 4),
    Line("You cannot work, or care for yourself or others.", indent: 4),
    Line("Ask soon if you drink or use drugs to cope.", indent: 2),
    Line("Ask soon if you have panic or flashbacks.", indent: 2),
    Line("Ask soon if you fear someone, or do not want to live.", indent: 2),
    Line("Or ask if you want company in this. That is reason enough.", indent: 2),
  ]

  private static let about: [Line] =
    [Line("What Steady is", as: .heading)]
    + WelcomeText.whatItIs.map { Line($0, indent: 2) }
    + WelcomeText.body.map { Line($0, indent: 2) }

  private static func entries(_ lines: [Helpline], indent: Int = 2) -> [Line] {
    lines.map { Line($0.summary, indent: indent) }
  }
}
