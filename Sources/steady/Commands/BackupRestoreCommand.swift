import Archive
import ArgumentParser
import Glibc

/// Brings a backup back, by joining or by replacing.
struct BackupRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back.",
    discussion: """
      With --merge it is joined with what is there now: of each thing the later edit stays. What is \
      lost comes back; what was changed or deleted since stays so. With --replace everything becomes \
      as it was then, and what was written since is deleted.
      What is there before is kept as a backup itself, so either can be undone. A damaged backup can \
      only be joined: what is whole in it comes back, and the command ends with 65.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "Any part of its name that no other has; without it the newest whole one.")
  var name: String?
  @Flag(help: "Join it with what is there now.")
  var merge = false
  @Flag(help: "Make everything as it was then.")
  var replace = false

  func run() throws {
    var file = try state.file()
    let name = try wanted(in: file)
    guard let way = try way(for: name, isGone: file.isGone) else {
      Output.say("Nothing was changed.")
      return
    }
    let restoration = try file.restore(name, way, at: Clock.stamp)
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    try Output.print(Self.lines(for: restoration, name))
    if let damage = restoration.damage {
      throw Failure(65, "Only a part came back, for \(damage.sentence)")
    }
  }

  private func wanted(in file: StateFile) throws -> String {
    let names = try file.restorableNames()
    guard let name else {
      guard let best = file.bestBackup() else {
        throw Failure(66, "There is no backup of this notebook yet.")
      }
      return best.name
    }
    if names.contains(name) { return name }
    guard name.count >= 4 else { throw Failure(64, "Give four characters of the name or more.") }
    let found = names.filter { $0.contains(name) }
    guard let first = found.first else { throw Trouble.noSuchBackup(name: name) }
    guard found.count == 1 else {
      let some = found.prefix(3).joined(separator: ", ")
      throw Failure(
        66, "“\(name)” is a part of \(found.count) names: \(some)\(found.count > 3 ? ", …" : "").")
    }
    return first
  }

  /// Nil when the person leaves all as it is.
  private func way(for name: String, isGone: Bool) throws -> Restoring? {
    switch (merge, replace) {
    case (true, true): throw Failure(64, "Give --merge or --replace, not both.")
    case (true, false): return .merging
    case (false, true): return isGone ? .merging : .replacing
    case (false, false): break
    }
    // There is nothing to choose when nothing is there.
    if isGone { return .merging }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw Failure(
        64, "Say how: --merge joins it with what is there now, --replace makes all as it was then.")
    }
    Output.say("How should \(name) come back?")
    Output.say("m joins it with what is there now. What was written since stays.")
    Output.say("r makes all as it was then. What was written since is deleted, but backed up.")
    Output.say("m, r, or Enter to leave all as it is:")
    switch readLine()?.lowercased().first {
    case "m": return .merging
    case "r": return .replacing
    default: return nil
    }
  }

  private static func lines(for restoration: Restoration, _ name: String) -> [String] {
    let changed = restoration.changed
    let removed = restoration.removed
    if changed == 0, removed == 0 { return ["Nothing changed: all of \(name) is here already."] }
    var parts: [String] = []
    if changed > 0 {
      parts.append(changed == 1 ? "one thing came back" : "\(changed) things came back")
    }
    if removed > 0 { parts.append(removed == 1 ? "one was deleted" : "\(removed) were deleted") }
    var lines = ["Restored \(name): \(parts.joined(separator: ", "))."]
    if let former = restoration.former {
      lines.append("What was there before is kept as \(former).")
      lines.append("To go back: steady backup restore \(former) --replace")
    }
    return lines
  }
}
