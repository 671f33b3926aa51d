import ArgumentParser
import Domain

/// The numbers to call, for one country or all.
struct HelplinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helplines", abstract: "Show emergency numbers and helplines.")

  @Argument(help: "A country's name or its two letters; without it all are shown.")
  var country: [String] = []

  func run() throws {
    let wanted = country.joined(separator: " ")
    let countries = wanted.isEmpty ? Country.all : Country.matching(wanted)
    guard !countries.isEmpty else {
      throw Failure(
        66, "No country here begins like “\(wanted)”. findahelpline.com lists lines by country.")
    }
    var lines: [String] = []
    for country in countries {
      lines.append("\(country.name): emergency \(country.emergency.joined(separator: " or "))")
      lines += country.lines(for: .emotional).map { "  \($0.summary)" }
      if country.lines(for: .emotional).isEmpty {
        lines.append("  no line here that we are sure of")
      }
      lines += Self.group("if a partner or former partner scares you", .partnerViolence, country)
      lines += Self.group("if you scare someone and want to change", .change, country)
    }
    lines += [
      "Anywhere: findahelpline.com, befrienders.org, or your local emergency number",
      "Read in \(Country.checkedOn). Numbers can change.",
    ]
    try Output.print(lines)
  }

  private static func group(
    _ title: String, _ purpose: Helpline.Purpose, _ country: Country
  ) -> [String] {
    let lines = country.lines(for: purpose)
    return lines.isEmpty ? [] : ["  \(title):"] + lines.map { "    \($0.summary)" }
  }
}
