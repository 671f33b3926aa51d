import Archive
import ArgumentParser
import Domain

/// Changes one saved thing.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change one saved thing: its fields, its time, its text.",
    discussion: """
      Without anything to change it asks for each field in turn, on a terminal. There, long text can \
      be written in your own editor: $VISUAL, else $EDITOR, else vi.
      The fields of a check-in are mood, energy, feelings, intensities, body, context, need and note; \
      those of a person label, tie, goodFor, howToReach, okTimes, safeInCrisis and note; those of a \
      sitting of breathing beforeTension, afterTension, felt and note; that of your own pattern name. \
      Those of a page are title, tags, private, minutes and the answers of its practice, which the \
      manual page tells. For a step of the ladder, a practice or a contact, “steady show ID” tells the \
      fields that have something in them.
      What you give as an argument lands in your shell's history.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: ArgumentHelp(Finding.help), completion: Finding.completion)
  var id: String
  @Argument(help: "What to put in place of the long text; - reads standard input.")
  var text: [String] = []
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What a field is from now on. Nothing after the = empties it; lists have commas between.",
      valueName: "field=value"),
    completion: .list(Self.fieldNames.map { "\($0)=" }))
  var changes: [String] = []
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp(Times.help, valueName: "when"))
  var time: String?
  @Flag(help: "Answer with what was saved as one JSON object.")
  var json = false

  static let fieldNames: [String] = {
    let names =
      typed(CheckIn.self) + typed(Person.self) + typed(Breathing.self) + typed(OwnPattern.self)
      + typed(Rung.self) + typed(Attempt.self) + typed(Contact.self) + typed(Urge.self)
      + typed(Page.self)
      + Practices.all.flatMap { $0.fields.map(\.id) }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }()

  /// The fields of a kind that can be changed.
  private static func typed<Content: Kept>(_ kind: Content.Type) -> [String] {
    Content.Field.allCases.filter { Content.form(of: $0) != .fixed }.map(\.rawValue)
  }

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    if reading.damage != nil { throw Trouble.damaged(path: file.place.state) }
    if let refusal = reading.refusal { throw refusal }
    let item = try Finding(reading.record).item(id)
    if text.isEmpty, changes.isEmpty, time == nil {
      try ask(about: item, reading.record, &file)
    } else {
      try change(item, &file)
    }
  }

  // MARK: By arguments

  private func change(_ origin: Item, _ file: inout StateFile) throws {
    let values = try values(for: origin)
    var item = origin
    // Another program may write at the same moment: what it changed beside this is kept.
    for _ in 0..<20 {
      var changed = item
      do throws(Refusal) {
        for (name, value) in values { changed = try changed.replacing(name, with: value) }
        if let time { changed = try changed.moved(to: Self.moment(time)) }
      } catch {
        throw Failure(64, "\(error.sentence) Nothing was changed.")
      }
      do {
        return try save(changed, over: item, madeTo: origin, [], &file)
      } catch Trouble.overtaken {
        guard let newer = try file.read().record[item.id] else {
          throw Failure(66, "It was deleted by another program; nothing was changed.")
        }
        item = newer
      }
    }
    throw Trouble.overtaken(path: file.place.state)
  }

  private static func moment(_ typed: String) throws(Refusal) -> Moment {
    do throws(Failure) {
      return try Times.past(typed, now: Clock.moment)
    } catch {
      throw Refusal(error.sentence ?? "")
    }
  }

  /// The fields to change and what was typed for each, read before anything is changed.
  private func values(for item: Item) throws -> [(name: String, value: String)] {
    var values: [(name: String, value: String)] = []
    var textName: String?
    for change in changes {
      guard let sign = change.firstIndex(of: "=") else {
        throw Failure(64, "“\(change)” has no = in it. Say it as in: --set mood=6")
      }
      let name = try Self.field(String(change[..<sign]), of: item)
      values.append((name, String(change[change.index(after: sign)...])))
    }
    if !text.isEmpty {
      guard let field = item.textField else {
        throw Failure(64, "It has no long text. A setting is changed with: steady settings set")
      }
      textName = field.name
      values.append((field.name, text.joined(separator: " ")))
    }
    guard values.filter({ $0.value == "-" }).count <= 1 else {
      throw Failure(64, "Standard input can be read only once.")
    }
    return try values.map { name, value in
      let read = try Input.text(for: value)
      // Nothing from a program that failed is hardly meant to empty what was written.
      if read.isEmpty, value == "-" || name == textName {
        throw Failure(65, "There is no text; nothing was changed. To empty it: --set \(name)=")
      }
      return (name, read)
    }
  }

  private static func field(_ typed: String, of item: Item) throws(Failure) -> String {
    let names = item.fields.map(\.name)
    if let name = names.first(where: { $0.lowercased() == typed.lowercased() }) { return name }
    throw Failure(64, "“\(typed)” is no field of it. \(hint(for: typed, in: names))")
  }

  // MARK: By questions

  private func ask(about item: Item, _ record: Record, _ file: inout StateFile) throws {
    guard Input.canAsk else {
      throw Failure(
        64, "Without a terminal, say what to change, as in: steady edit \(id) --set \(item.advice)")
    }
    var asking = Asking(item, folder: file.place.folder, isEditorNoted: record.isEditorNoted)
    guard let changed = try asking.run() else { return Output.say("Nothing was changed.") }
    var more: [Change] = []
    if asking.isEditorNoted, !record.isEditorNoted {
      var noted = record
      noted.set(.editorNoted, to: .flag(true), at: Clock.stamp)
      more = noted.takeChanges()
    }
    do {
      try save(changed, over: item, madeTo: item, more, &file)
    } catch Trouble.overtaken {
      // What was typed is never lost: both stay, as on the full screen.
      var clock = Clock()
      let stamp = Clock.stamp
      var copy = changed.copy(as: clock.newID(at: stamp))
      if case .page(var entry) = copy {
        entry.content.conflictOf = item.id
        copy = .page(entry)
      }
      copy.edited = stamp
      try file.write([Change(id: copy.id, before: nil, after: copy, edited: stamp)] + more)
      Output.say("It was changed by another program meanwhile, so yours is kept beside it.")
      try answer(copy, isSaved: true)
    }
  }

  // MARK: Saving

  /// Saves it in place of what stands there now; `origin` is what stood there when it was read first.
  private func save(
    _ changed: Item, over item: Item, madeTo origin: Item, _ more: [Change], _ file: inout StateFile
  ) throws {
    guard changed != item else {
      Output.say("It says that already; nothing was changed.")
      return try answer(item, isSaved: false)
    }
    try checkName(of: changed, &file)
    var changed = changed
    if case .rung(let former) = item, case .rung(var step) = changed {
      step.content.settle(from: former.content, at: Clock.moment)
      changed = .rung(step)
    }
    changed.edited = Clock.stamp.following(item.edited)
    let change = Change(id: item.id, before: item, after: changed, edited: changed.edited)
    try file.replace(change, made: origin)
    if !more.isEmpty { try file.write(more) }
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    try answer(changed, isSaved: true)
  }

  /// Refuses a name by which something else is breathed.
  private func checkName(of item: Item, _ file: inout StateFile) throws {
    guard case .pattern(let entry) = item else { return }
    if try file.read().record.isTaken(entry.content.name, besides: entry.id) {
      throw Failure(64, "Something here is called that already. Nothing was changed.")
    }
  }

  private func answer(_ item: Item, isSaved: Bool) throws {
    if json {
      try Output.write(json: Listing.object(item), isSaved: isSaved)
    } else {
      try Output.print([Listing.line(for: item)], isSaved: isSaved)
    }
  }
}

extension Item {
  /// A change that can be made to it, as an example.
  fileprivate var advice: String {
    let open = fields.filter { $0.form != .fixed }.map(\.name)
    if open.contains("mood") { return "mood=6" }
    return "\(textField?.name ?? open.first ?? "note")=…"
  }
}
