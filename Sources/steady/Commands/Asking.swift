import Domain

/// Asks for each field of a saved thing in turn.
struct Asking {
  private var item: Item
  private let original: Item
  private let folder: String
  /// Whether it was said what editors may keep.
  private(set) var isEditorNoted: Bool

  init(_ item: Item, folder: String, isEditorNoted: Bool) {
    (self.item, original) = (item, item)
    (self.folder, self.isEditorNoted) = (folder, isEditorNoted)
  }

  /// What it is after all answers; nil when nothing was changed.
  mutating func run() throws(Failure) -> Item? {
    guard item.fields.contains(where: { $0.form != .fixed }) else {
      throw Failure(64, "A setting is changed with: steady settings set KEY VALUE")
    }
    Output.ask("Enter keeps an answer, - empties it, Ctrl-D leaves without changing anything.\n")
    if item.at != nil, try !askForTime() { return nil }
    for field in item.fields where field.form != .fixed {
      if try !ask(for: field.name) { return nil }
    }
    return item == original ? nil : item
  }

  /// Asks until the answer can be used; false when there is none to come.
  private mutating func ask(for name: String) throws(Failure) -> Bool {
    while let field = item.fields.first(where: { $0.name == name }) {
      let hint = field.form.hasLines && !item.staysInside ? "; e opens your editor" : ""
      let present = field.typed.isEmpty ? "skipped" : clipped(field.typed)
      guard let answer = try Input.ask("\(name) (\(present)\(hint)): ") else {
        Output.ask("\n")
        return false
      }
      do throws(Refusal) {
        switch answer {
        case "": return true
        case "-": item = try item.replacing(name, with: "")
        case "e" where field.form.hasLines && !item.staysInside:
          try edit(field)
          continue
        default: item = try item.replacing(name, with: answer)
        }
        return true
      } catch {
        Output.ask("\(error.sentence)\n")
      }
    }
    return true
  }

  private mutating func askForTime() throws(Failure) -> Bool {
    while true {
      let present = item.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
      guard let answer = try Input.ask("when (\(present)): ") else {
        Output.ask("\n")
        return false
      }
      if answer.isEmpty { return true }
      do throws(Failure) {
        let moment = try Times.past(answer, now: Clock.moment)
        if let moved = try? item.moved(to: moment) { item = moved }
        return true
      } catch {
        Output.ask("\(error.sentence ?? "")\n")
      }
    }
  }

  /// Lets the person write in their editor; whatever goes wrong there leaves the text as it is.
  private mutating func edit(_ field: TypedField) throws(Refusal) {
    if !isEditorNoted { Output.ask("\(Editor.warning)\n") }
    isEditorNoted = true
    let ending: Editor.Ending
    do throws(Failure) {
      ending = try Editor().edit(field.typed, beside: folder)
    } catch {
      throw Refusal(error.sentence ?? "")
    }
    switch ending {
    case .changed(let text): item = try item.replacing(field.name, with: text)
    case .interrupted(let signal): Editor.die(of: signal)
    case .unchanged:
      Output.ask(
        "The text is as it was. An editor that opens a window needs its option to wait,"
          + " as in “code --wait”.\n")
    case .emptied:
      let answer = (try? Input.ask("The text is empty now. Empty it here too? y or n: ")) ?? nil
      if ["y", "yes"].contains(answer?.lowercased()) {
        item = try item.replacing(field.name, with: "")
      } else {
        Output.ask("The text is as it was.\n")
      }
    }
  }

  private func clipped(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count <= 40 ? line : "\(line.prefix(39))…"
  }
}
