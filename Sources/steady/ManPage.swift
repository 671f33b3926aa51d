import ArgumentParser
import Display
import Domain
import FoundationEssentials
import Screens

/// The manual page, as man(1) reads it.
///
/// Verbs, options, places and keys are taken from where the program itself has them, so that it cannot
/// say anything else.
struct ManPage {
  private var roff = Roff()

  static func text() throws -> String {
    let tool = try JSONDecoder().decode(Tool.self, from: Data(Steady._dumpHelp().utf8))
    var page = ManPage()
    page.write(tool.command)
    return page.roff.text
  }

  private mutating func write(_ steady: Tool.Command) {
    roff.title("STEADY", "Steady \(Steady.version)")
    roff.section("NAME")
    roff.paragraph("steady – a private notebook for getting over a rejection or a break-up")
    roff.section("SYNOPSIS")
    roff.synopsis("steady", "[OPTION]… [PLACE]")
    roff.synopsis("steady", "[OPTION]… VERB …")
    roff.section("DESCRIPTION")
    for paragraph in ManText.description { roff.paragraph(paragraph) }
    roff.section("OPTIONS")
    for option in steady.shown { roff.entry(option.heading, option.about) }
    roff.section("PLACES")
    roff.paragraph("The full screen opens at Today, or at the place that is named:")
    for place in places { roff.entry(place.word, "\(place.title), key \(place.number).") }
    write(verbs: steady)
    roff.section("PRACTICES")
    for paragraph in ManText.practices { roff.paragraph(paragraph) }
    for practice in Practices.all { roff.entry(practice.id, Self.about(practice)) }
    roff.section("TIMES AND IDS")
    for paragraph in ManText.times { roff.paragraph(paragraph) }
    roff.section("KEYS")
    roff.paragraph("On the full screen; the key ? shows all keys of the place that is open.")
    for hint in Session.everywhere { roff.entry(hint.keys, "\(hint.label).") }
    for (title, entries) in ManText.tables {
      roff.section(title)
      for (heading, about) in entries { roff.entry(heading, about) }
    }
    roff.section("PRIVACY")
    for paragraph in ManText.privacy { roff.paragraph(paragraph) }
  }

  /// What a practice is for, and its fields with how each is typed.
  private static func about(_ practice: Practice) -> String {
    let fields = practice.fields.map { field in
      field.hint.isEmpty ? field.id : "\(field.id) (\(field.hint))"
    }
    return "\(practice.purpose) Fields: \(fields.joined(separator: "; "))."
  }

  private mutating func write(verbs steady: Tool.Command) {
    roff.section("VERBS")
    roff.paragraph(
      "A verb answers on standard output and says everything else on standard error."
        + " The options above can be given to most of them too.")
    let common = Set(steady.shown.map(\.heading))
    let placeWords = Set(Steady.placeCommands.map { $0._commandName })
    for verb in steady.subcommands ?? [] where !placeWords.contains(verb.commandName) {
      write(verb, called: "steady", without: common)
    }
  }

  /// A verb, or what one is made of.
  private mutating func write(
    _ verb: Tool.Command, called parent: String, without common: Set<String>
  ) {
    guard verb.shouldDisplay ?? true, verb.commandName != "help" else { return }
    let own = verb.shown.filter { !common.contains($0.heading) }
    let name = "\(parent) \(verb.commandName)"
    roff.subsection("\(name) \(own.map(\.usage).joined(separator: " "))")
    roff.paragraph(verb.abstract ?? "")
    if let discussion = verb.discussion { roff.paragraph(discussion) }
    for argument in own { roff.entry(argument.heading, argument.about) }
    for inner in verb.subcommands ?? [] { write(inner, called: name, without: common) }
  }
}

/// What the parser says about the program.
private struct Tool: Decodable {
  struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool?
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?

    private var value: String { (valueName ?? "").uppercased() }

    /// As in `--data FILE` or `-h, --help`.
    var heading: String {
      let names = (names ?? []).map(\.written).joined(separator: ", ")
      switch kind {
      case "positional": return value
      case "option": return "\(names) \(value)"
      default: return names
      }
    }

    var usage: String {
      let whole = isRepeating ? "\(heading)…" : heading
      return isOptional ? "[\(whole)]" : whole
    }

    var about: String { abstract ?? "" }
  }

  let command: Command
}
