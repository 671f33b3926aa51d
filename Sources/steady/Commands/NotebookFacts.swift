import Archive
import Domain
import Glibc

/// What `doctor` tells of the notebook itself.
extension Fact {
  static func ofNotebook(_ checkup: Checkup, now: Stamp) -> [Fact] {
    let isRead = checkup.state != nil && !checkup.isLocked
    return [notebook(checkup)] + (isRead ? [records(checkup), lines(checkup)] : [])
      + [draft(checkup, now), lock(checkup)]
  }

  private static func notebook(_ checkup: Checkup) -> Fact {
    let path = checkup.place.state
    if checkup.isLocked {
      return Fact("notebook", "\(path), sealed with a passphrase; what is in it was not looked at")
    }
    if let trouble = checkup.trouble { return Fact("notebook", trouble, at: path) }
    guard let state = checkup.state else {
      return Fact("notebook", "\(path), not there yet; the first save makes it")
    }
    return Fact("notebook", "\(path), \(Bytes.text(state.status.print.size))")
  }

  /// A file of which something is not right, named once.
  private init(_ name: String, _ trouble: Trouble, at path: String) {
    let sentence = trouble.sentence
    let isNamed = sentence.hasPrefix(path + " ")
    self.init(
      name, path, todo: isNamed ? "It" + sentence.dropFirst(path.count) : sentence)
  }

  private static func records(_ checkup: Checkup) -> Fact {
    let kinds = checkup.kinds.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    return Fact("records", kinds.isEmpty ? "none" : kinds)
  }

  private static func lines(_ checkup: Checkup) -> Fact {
    if let damage = checkup.damage {
      let best = checkup.backups.first { $0.isWhole }
      let way = best.map { "To join it with a backup: steady backup restore \($0.name) --merge" }
      return Fact(
        "lines", damage.sentence.trimmedDot,
        todo: way ?? "Open steady to go on with what could be read.")
    }
    let changed = checkup.changedOutside
    let repeated = checkup.repeated
    let asides =
      (changed > 0 ? ["\(changed) changed by another program"] : [])
      + (repeated > 0 ? ["\(repeated) there twice"] : [])
    return Fact("lines", (["all are whole"] + asides).joined(separator: ", "))
  }

  private static func draft(_ checkup: Checkup, _ now: Stamp) -> Fact {
    guard let draft = checkup.draft else { return Fact("draft", "none") }
    let age = now.milliseconds / 1000 - draft.status.print.seconds
    return Fact(
      "draft", "half-typed text, \(Self.age(age)); it is back on the next start of steady")
  }

  private static func lock(_ checkup: Checkup) -> Fact {
    Fact("lock", checkup.isBeingWritten ? "held: a program is writing just now" : "free")
  }

  private static func age(_ seconds: Int64) -> String {
    switch seconds {
    case ..<0: "from a time still to come"
    case ..<120: "\(seconds) seconds old"
    case ..<7200: "\(seconds / 60) minutes old"
    case ..<172_800: "\(seconds / 3600) hours old"
    default: "\(seconds / 86_400) days old"
    }
  }
}

extension String {
  fileprivate var trimmedDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
