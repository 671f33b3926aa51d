import Display
import Domain

/// A safety plan as lines to read, its six steps in their order.
enum PlanText {
  typealias Line = Paragraphs.Line

  /// Below another heading: only what was written.
  static func lines(of plan: SafetyPlan, people: [Person]) -> [Line] {
    let parts = numbered(plan, people)
    return parts.flatMap { title, lines in
      lines.isEmpty
        ? []
        : [Line(title, as: .accent, indent: 2)] + lines.map { Line($0, indent: 5) }
    }
  }

  /// On a screen of its own, with the numbers of the country beside one's own.
  static func page(of plan: SafetyPlan, people: [Person], country: Country?) -> [Line] {
    let parts = zip(SafetyPlan.Part.allCases, numbered(plan, people))
    return parts.flatMap { part, text -> [Line] in
      let numbers = part == .services ? Self.numbers(in: country) : []
      let lines = text.lines.map { Line($0, indent: 3) } + numbers
      let none = [Line("Nothing yet.", as: .muted, indent: 3)]
      return [Line(text.title, as: .heading)] + (lines.isEmpty ? none : lines)
    }
  }

  private static func numbered(
    _ plan: SafetyPlan, _ people: [Person]
  ) -> [(title: String, lines: [String])] {
    SafetyPlan.Part.allCases.enumerated().map { place, part in
      ("\(place + 1)  \(part.title)", plan.lines(part, people: people))
    }
  }

  private static func numbers(in country: Country?) -> [Line] {
    guard let country else { return [Line("^G has the numbers to call.", as: .muted, indent: 3)] }
    return country.lines(for: .emotional).map { Line($0.summary, as: .muted, indent: 3) }
      + [Line("In danger: \(country.emergency.joined(separator: " or "))", as: .muted, indent: 3)]
  }
}
