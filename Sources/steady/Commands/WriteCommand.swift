import Archive
import ArgumentParser
import Domain
import Glibc
import Screens

/// Any practice from the shell: by answers, by questions, or on the full screen.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write a page of a practice.",
    discussion: """
      The practices: \(Practices.all.map(\.id).joined(separator: ", ")).
      With a text or --set it is saved at once. Else the full screen opens on it; with --linear, or \
      without a terminal, its questions come one after the other in plain lines. All can be skipped. Long answers and lists end with an empty line. Where the input ends, or at Ctrl-C, \
      what was answered so far is kept.
      With --set, an answer of several lines is read from standard input, as in --set text=-; feelings \
      are “sad 70, tired”, shares “It was late = 30”, dates 2026-11-20. The manual page tells the \
      fields of every practice. What you give as an argument lands in your shell's history.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "The practice, such as free.", completion: .list(Practices.all.map(\.id)))
  var practice: String
  @Argument(help: "The text it is about; - reads standard input.")
  var text: [String] = []
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An answer, as in --set beliefBefore=80.", valueName: "field=value"),
    completion: .custom { words, _, _ in fields(inside: words) })
  var answers: [String] = []
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp(Times.help, valueName: "when"))
  var time: String?
  @Flag(help: "Answer with what was saved as one JSON object.")
  var json = false

  func run() throws {
    let practice = try Practice.meant(by: practice)
    let new = try NewPage(at: time)
    guard text.isEmpty, answers.isEmpty else {
      guard !state.signs.linear else {
        throw Failure(64, "Give the answers, or be asked with --linear, not both.")
      }
      return try save(practice, new)
    }
    if !state.signs.linear, !json, time == nil, Self.isTerminal {
      try FullScreen.run(
        place: JournalScreen.self, path: Paths.state(named: state.data),
        options: state.signs.options
      ) { _ in writing(practice.id) }
    }
    var file = try state.file()
    let reading = try file.readAll()
    if reading.damage != nil { throw Trouble.damaged(path: file.place.state) }
    if let refusal = reading.refusal { throw refusal }
    var linear = LinearPractice(practice, reading.record, new, beside: file)
    try linear.run(in: &file, asJSON: json)
  }

  private static var isTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Paths.environment("TERM") != "dumb"
  }

  // MARK: By arguments

  private func save(_ practice: Practice, _ new: NewPage) throws {
    let typed = try Typed(answers, text, practice)
    var file = try state.file()
    let record = try file.readAll().record
    var clock = Clock()
    let blank = practice.newPage(after: record.pages(of: practice.id), at: clock.seed())
    try new.save(typed.page(from: blank, in: record), in: &file, asJSON: json)
  }

  /// The fields of the practice that is named on a line which a shell completes.
  private static func fields(inside words: [String]) -> [String] {
    let practice = words.lazy.compactMap { Practices.named($0) }.first
    let fields = practice?.fields ?? Practices.all.flatMap(\.fields)
    var met: Set<String> = []
    return (fields.map(\.id) + Typed.ownFields).filter { met.insert($0).inserted }.map { "\($0)=" }
  }
}

extension WriteCommand {
  /// The answers of a page as they were given as arguments.
  fileprivate struct Typed {
    /// The fields that every page has.
    static let ownFields = Page.Field.allCases.filter { Page.form(of: $0) != .fixed }
      .map(\.rawValue)

    private let practice: Practice
    private let read: [(name: String, value: String)]

    /// All are read before any is used.
    init(_ answers: [String], _ text: [String], _ practice: Practice) throws(Failure) {
      self.practice = practice
      var values: [(name: String, value: String)] = []
      for answer in answers { values.append(try Self.parts(of: answer, practice)) }
      if !text.isEmpty, let field = practice.textField {
        values.append((field.id, text.joined(separator: " ")))
      }
      try Self.check(values)
      read = try values.map { name, value throws(Failure) in (name, try Self.read(value)) }
    }

    /// The page with the answers, and with what the practice brings along; one that is refused refuses it.
    func page(from blank: Page, in record: Record) throws(Failure) -> Page {
      var page = blank
      do throws(Refusal) {
        for (name, value) in read { page = try page.answering(name, with: value) }
      } catch {
        throw Failure(64, "\(error.sentence) Nothing was saved.")
      }
      let isBlank = read.allSatisfy { $0.value.allSatisfy(\.isWhitespace) }
      if isBlank || page.isEmpty {
        throw Failure(65, "There is nothing to keep; nothing was saved.")
      }
      try link(&page, in: record)
      return page
    }

    private static func parts(
      of answer: String, _ practice: Practice
    ) throws(Failure) -> (name: String, value: String) {
      guard let sign = answer.firstIndex(of: "=") else {
        throw Failure(64, "“\(answer)” has no = in it. Say it as in: --set title=Monday")
      }
      let typed = String(answer[..<sign])
      let names = practice.fields.map(\.id) + ownFields
      guard let name = names.first(where: { $0.lowercased() == typed.lowercased() }) else {
        let hint = hint(for: typed, in: names)
        throw Failure(64, "“\(typed)” is no field of “\(practice.id)”. \(hint)")
      }
      return (name, String(answer[answer.index(after: sign)...]))
    }

    private static func check(_ values: [(name: String, value: String)]) throws(Failure) {
      guard values.filter({ $0.value == "-" }).count <= 1 else {
        throw Failure(64, "Standard input can be read only once.")
      }
      var met: Set<String> = []
      for (name, _) in values where !met.insert(name).inserted {
        throw Failure(64, "\(name) is given twice. Nothing was saved.")
      }
    }

    private static func read(_ value: String) throws(Failure) -> String {
      let text = try Input.text(for: value)
      if value == "-", text.isEmpty { throw Failure(65, "There is no text; nothing was saved.") }
      return text
    }

    /// Looks whether there is what it is tied to; a line with proof needs one.
    private func link(_ page: inout Page, in record: Record) throws(Failure) {
      let names = practice.fields.filter { $0.form == .record }.map(\.id)
      if names.isEmpty { return }
      let grounds = Affirmation.grounds(in: record)
      for name in names {
        guard let id = page.answers[name]?.id, grounds.contains(where: { $0.source == id }) else {
          throw Failure(
            65,
            "\(name) is the id of a strength with proof, or of what is pinned to it. Nothing was saved."
          )
        }
        page.link(id)
      }
    }
  }
}
