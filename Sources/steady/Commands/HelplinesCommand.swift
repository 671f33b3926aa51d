import ArgumentParser
import Domain

/// The numbers to call, for one country or all.
struct HelplinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helplines", abstract: "Show emergency numbers and helplines.")

  @OptionGroup var signs: SignOption
  @Argument(
    help: "A country's name or its two letters; without it all are shown.",
    completion: .list(Country.all.map { $0.code.lowercased() }))
  var country: [String] = []
  @Flag(help: "As one JSON array.")
  var json = false

  func run() throws {
    let wanted = country.joined(separator: " ")
    let countries = wanted.isEmpty ? Country.all : Country.matching(wanted)
    guard !countries.isEmpty else {
      throw Failure(
        66, "No country here begins like “\(wanted)”. findahelpline.com lists lines by country.")
    }
    if json { return try Output.write(json: Self.array(countries)) }
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
    try Output.print(lines.map(Output.plain))
  }

  private static func group(
    _ title: String, _ purpose: Helpline.Purpose, _ country: Country
  ) -> [String] {
    let lines = country.lines(for: purpose)
    return lines.isEmpty ? [] : ["  \(title):"] + lines.map { "    \($0.summary)" }
  }

  // MARK: JSON

  private static func array(_ countries: [Country]) -> [UInt8] {
    let objects = countries.map { country in
      let emergency = country.emergency.map(JSONText.quoted).joined(separator: ",")
      let lines = Helpline.Purpose.allCases.flatMap { country.lines(for: $0) }.map(object)
      return """
        {"code":\(JSONText.quoted(country.code)),"name":\(JSONText.quoted(country.name)),"emergency":[\(emergency)],\
        "lines":[\(lines.joined(separator: ","))],"read":\(JSONText.quoted(Country.checkedOn))}
        """
    }
    return Array("[\n\(objects.joined(separator: ",\n"))\n]\n".utf8)
  }

  private static func object(_ line: Helpline) -> String {
    """
    {"purpose":"\(line.purpose)","name":\(JSONText.quoted(line.name)),"number":\(JSONText.quoted(line.number)),\
    "about":\(JSONText.quoted(line.about)),"source":\(JSONText.quoted(line.source)),"confidence":"\(line.confidence)"}
    """
  }
}
