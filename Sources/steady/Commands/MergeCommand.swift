import Archive
import ArgumentParser

/// Joining other versions of the notebook with it, also for git.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join other versions of the notebook with it.",
    discussion: """
      A version is another notebook file: from another machine, or one that a sync program has put \
      beside yours. Of each thing the later edit stays. What was there before is kept as a backup. \
      A version that cannot be read as a whole is left out, and the command ends with its code; one \
      that is sealed needs a notebook that is sealed too. One that a sync program has left is then \
      called steady.json.merged-TIME; any other file stays as it is.
      With --driver it joins the three files that git gives to a merge driver, and the result takes \
      the place of OURS. Where both sides have changed the same long text, the later one stands and \
      the other is a page of its own. A file in $STEADY_PASSPHRASE_FILE can hold several passphrases, \
      each on a line of its own. If it ends with anything but 0, OURS is as it was.
      """)

  @OptionGroup var state: StateOption
  @Flag(help: "Join for git: the files are BASE, OURS and THEIRS.")
  var driver = false
  @Argument(help: "The versions to join.", completion: .file())
  var files: [String] = []

  func validate() throws {
    if driver, files.count != 3 {
      throw ValidationError("--driver needs three files: BASE OURS THEIRS.")
    }
    if files.isEmpty { throw ValidationError("Name the file to join.") }
  }

  func run() throws {
    if driver { try joinForGit() } else { try join() }
  }

  private func join() throws {
    var file = try state.lockedFile()
    var passphrases: [Passphrase] = []
    if try file.isSealed() {
      passphrases = try state.source.passphrases(for: file.place.state)
      try file.unlock(trying: passphrases)
    }
    let merging = try file.merge(files, opening: passphrases)
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    try Output.print(merging.lines, isSaved: merging.counts.former != nil)
    for refused in merging.refused { Output.say(refused.trouble.sentence) }
    if let first = merging.refused.first { throw Failure(first.trouble.code, nil) }
  }

  private func joinForGit() throws {
    var clock = Clock()
    var merge = GitMerge(base: files[0], ours: files[1], theirs: files[2], seed: clock.seed())
    let sealed = try merge.sealedPath()
    let passphrases = try sealed.map { try state.source.passphrases(for: $0) } ?? []
    if let trouble = try merge.join(opening: passphrases) {
      Output.say("Joined without what both sides began with: \(trouble.sentence)")
    }
  }
}

extension Merging {
  /// What came of it, in lines for a person.
  fileprivate var lines: [String] {
    let names = joined.count == 1 ? joined[0] : "\(joined.count) files"
    return [outcome(of: names)] + moved.map { "The version is kept as \($0)." } + wayBack
  }

  private func outcome(of names: String) -> String {
    var parts: [String] = []
    if counts.changed > 0 {
      let verb = counts.changed == 1 ? "one thing is" : "\(counts.changed) things are"
      parts.append("\(verb) new or changed here")
    }
    if counts.removed > 0 {
      parts.append(counts.removed == 1 ? "one was deleted" : "\(counts.removed) were deleted")
    }
    if counts.settings > 0 {
      parts.append(
        counts.settings == 1 ? "one setting changed" : "\(counts.settings) settings changed")
    }
    if parts.isEmpty, counts.notes > 0 {
      parts.append("only what Steady notes for itself changed")
    }
    if parts.isEmpty {
      return "Nothing changed: all of \(names) is here already, or a later edit is."
    }
    return "Joined \(names): \(parts.joined(separator: ", "))."
  }

  private var wayBack: [String] {
    guard let former = counts.former else { return [] }
    return [
      "What was there before is kept as \(former).",
      "To go back: steady backup restore \(former) --replace",
    ]
  }
}
