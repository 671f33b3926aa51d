import Archive
import Domain

/// How saved things are written on a line, and which of them are asked for.
enum Listing {
  static func line(for item: Item) -> String {
    switch item {
    case .breathing(let entry): line(for: entry)
    case .checkIn(let entry): line(for: entry)
    case .pattern(let entry): line(for: entry)
    case .person(let entry): line(for: entry)
    case .setting(let entry): line(for: entry)
    case .attempt(let entry): line(for: entry)
    case .contact(let entry): line(for: entry)
    case .page(let entry): line(for: entry)
    case .rung(let entry): line(for: entry)
    case .urge(let entry): line(for: entry)
    }
  }

  /// The same for passing eyes: of a page that rests, until when it does.
  static func line(for item: Item, at now: Moment) -> String {
    guard case .page(let entry) = item, let rest = entry.restSentence(at: now) else {
      return line(for: item)
    }
    let parts = [PageLine(entry.content).practice, rest]
    return "\(entry.id)  \(when(entry))  \(oneLine(parts))"
  }

  private static func when(_ entry: Entry<Page>) -> String {
    entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
  }

  static func line(for entry: Entry<CheckIn>) -> String {
    let content = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts = [
      content.mood.map { "mood \($0)" } ?? "", content.energy.map { "energy \($0)" } ?? "",
      content.feelings.joined(separator: ", "), content.context.joined(separator: ", "),
      content.note ?? "",
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<Breathing>) -> String {
    let content = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts = [
      content.pattern, "\(content.seconds / 60):\((content.seconds % 60).padded(2))",
      content.ended == "stopped early" ? "stopped" : content.ended ?? "",
      content.beforeTension.map { "before \($0)" } ?? "",
      content.afterTension.map { "after \($0)" } ?? "", content.felt ?? "", content.note ?? "",
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<OwnPattern>) -> String {
    let phases = entry.content.phases.map(\.words)
    return "\(entry.id)  \(oneLine([entry.content.shownName] + phases))"
  }

  static func line(for entry: Entry<Person>) -> String {
    let person = entry.content
    let parts = [
      person.label.isEmpty ? "no name yet" : person.label, person.tie ?? "",
      person.goodFor.joined(separator: ", "), person.howToReach ?? "", person.okTimes ?? "",
      person.safeInCrisis ? "on Help now" : "", person.note ?? "",
    ]
    return "\(entry.id)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<Setting>) -> String {
    "\(entry.id)  \(oneLine(["\(entry.content.key) = \(entry.content.value.map(text) ?? "")"]))"
  }

  static func line(for entry: Entry<Rung>) -> String {
    let rung = entry.content
    let parts = [
      rung.title.isEmpty ? "no words yet" : rung.title,
      rung.sudsExpected.map { "distress \($0)" } ?? "", rung.occasion.name, rung.status.name,
      rung.companion.map { "with \($0)" } ?? "", rung.interestTag ?? "",
    ]
    return "\(entry.id)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<Attempt>) -> String {
    let attempt = entry.content
    let when = entry.moment.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let state =
      switch attempt.stage {
      case .planned: "planned"
      case .running: "under way"
      case .notToday: "not today"
      case .over: attempt.completion?.name ?? "over"
      }
    let parts: [String?] = [
      state, attempt.sudsPredPeak.map { "feared \($0)" },
      attempt.isUnderWay ? nil : attempt.sudsPeak.map { "met \($0)" }, attempt.expectation,
      attempt.didItHappen.map { "it happened: \($0.name)" },
      attempt.minutesDone.map { "\($0) min" }, attempt.learned,
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts.compactMap { $0 }))"
  }

  static func line(for entry: Entry<Contact>) -> String {
    let contact = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts: [String?] = [
      contact.who?.name, contact.channel?.name, contact.place,
      contact.afterFeel.map { "felt \($0)" }, contact.minutes.map { "\($0) min" },
      contact.support?.rawValue,
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts.compactMap { $0 }))"
  }

  static func line(for entry: Entry<Urge>) -> String {
    let urge = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts: [String?] = [
      urge.before.map { "before \($0)" }, urge.after.map { "after \($0)" }, urge.note, urge.action,
      urge.minutes.map { "\($0) min" },
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts.compactMap { $0 }))"
  }

  static func line(for entry: Entry<Page>) -> String {
    let line = PageLine(entry.content)
    let parts = [line.practice, entry.content.draftNote ?? "", line.text, line.shift ?? ""]
    return "\(entry.id)  \(when(entry))  \(oneLine(parts))"
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .integer(let number): String(number)
    case .decimal(let thousandths): "\(Double(thousandths) / 1000)"
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .null: "skipped"
    case .list(let values): values.map(text).joined(separator: ", ")
    case .object(let answers):
      answers.members.map { "\($0.name): \($0.value.map(text) ?? "…")" }.joined(separator: "; ")
    }
  }

  static func oneLine(_ parts: [String]) -> String {
    withoutBreaks(parts.filter { !$0.isEmpty }.joined(separator: Output.dot))
  }

  /// The same with a space for each line break; looks at bytes, since long lists are made of this.
  static func withoutBreaks(_ text: String) -> String {
    // All line breaks but those of ASCII begin with one of these two bytes.
    let mayBreak = text.utf8.contains { 0x0A...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }
    guard mayBreak, text.unicodeScalars.contains(where: \.isBreak) else { return text }
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  /// An item as it is kept: one JSON object.
  static func object(_ item: Item) -> [UInt8] {
    LineWriter.line(of: item) + [UInt8(ascii: "\n")]
  }

  /// A JSON array of lines as they are kept.
  static func array(_ items: [Item]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (place, item) in items.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += LineWriter.line(of: item)
    }
    return bytes + (items.isEmpty ? "]\n" : "\n]\n").utf8
  }
}

extension Unicode.Scalar {
  fileprivate var isBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028...0x2029: true
    default: false
    }
  }
}
