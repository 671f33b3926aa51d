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
      for line in country.lines where line.isShown { lines.append("  \(Self.text(line))") }
      if country.lines(for: .emotional).isEmpty {
        lines.append("  no line here that we are sure of")
      }
    }
    lines += [
      "Anywhere: findahelpline.com, befrienders.org, or your local emergency number",
      "Read in \(Country.checkedOn). Numbers can change.",
    ]
    try Output.print(lines)
  }

  private static func text(_ line: Helpline) -> String {
    let purpose =
      switch line.purpose {
      case .emotional: ""
      case .partnerViolence: "if a partner scares you, "
      case .change: "if you scare someone, "
      }
    return purpose + line.summary
  }
}
