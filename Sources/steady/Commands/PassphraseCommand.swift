import Archive
import ArgumentParser
import Screens

/// Sealing the notebook with a passphrase.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Seal the notebook with a passphrase, or open it again.",
    discussion: """
      A sealed notebook cannot be read without its passphrase: not the file, not its backups, not \
      half-typed text. There is no way back in when the passphrase is lost. Nobody can help then.
      A passphrase is typed on the terminal and not shown. A script names a file that holds it in \
      $STEADY_PASSPHRASE_FILE, or gives an open file with --passphrase-fd; for “change” the old one \
      is on the first line and the new one on the second. It is never an argument.
      """,
    subcommands: [
      PassphraseSetCommand.self, PassphraseChangeCommand.self, PassphraseRemoveCommand.self,
      PassphraseCheckCommand.self,
    ])
}

struct PassphraseSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Seal a notebook that has no passphrase yet.")

  @OptionGroup var state: StateOption

  func run() throws {
    var file = try state.lockedFile()
    guard try !file.isSealed() else {
      throw Failure(64, "There is a passphrase already. To have another: steady passphrase change")
    }
    let new = try NewPassphrase.given(state.source, line: 0)
    try NewPassphrase.seal(&file, with: new)
    try Output.print(["Your notebook is sealed now."])
  }
}

struct PassphraseChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Seal the notebook with another passphrase.")

  @OptionGroup var state: StateOption

  func run() throws {
    var file = try state.lockedFile()
    guard try file.isSealed() else {
      throw Failure(64, "There is no passphrase yet. To have one: steady passphrase set")
    }
    try state.source.open(&file)
    let new = try NewPassphrase.given(state.source, line: 1)
    try NewPassphrase.seal(&file, with: new)
    try Output.print(["Your notebook has a new passphrase."])
  }
}

struct PassphraseRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take the seal off: everybody who has the file can read it.")

  @OptionGroup var state: StateOption

  func run() throws {
    var file = try state.lockedFile()
    guard try file.isSealed() else {
      throw Failure(64, "There is no passphrase, so there is nothing to remove.")
    }
    try state.source.open(&file)
    NewPassphrase.report(try file.reseal(with: nil), &file)
    try Output.print(["Your notebook has no passphrase now. Whoever has the file can read it."])
  }
}

struct PassphraseCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Try whether the passphrase is the right one.",
    discussion: "It ends with 0 when it is, with 77 when it is not, and with 1 when there is none.")

  @OptionGroup var state: StateOption

  func run() throws {
    var file = try state.lockedFile()
    guard try file.isSealed() else { throw Failure(1, "Your notebook has no passphrase.") }
    try state.source.open(&file)
    try Output.print(["That is the right passphrase."])
  }
}

/// A passphrase that is to be, and what is said around it.
private enum NewPassphrase {
  static let warning = """
    Choose words that you will still know in a year, and keep them in a second safe place.
    There is no way back in without them: nobody can reset them, nobody can help.
    Enter alone leaves all as it is.

    """

  /// From the line of a file or descriptor, else typed twice.
  static func given(_ source: PassphraseSource, line: Int) throws -> Passphrase {
    if let lines = try source.lines() {
      guard lines.count > line, let passphrase = Passphrase(lines[line]) else {
        let place = line == 0 ? "first" : "second"
        throw Failure(64, "The \(place) line has to hold the new passphrase; nothing was changed.")
      }
      return passphrase
    }
    guard let terminal = HiddenInput() else {
      throw Failure(
        77,
        "There is no terminal to type on; name a file in $STEADY_PASSPHRASE_FILE instead."
          + " Nothing was changed.")
    }
    defer { terminal.close() }
    terminal.say(warning)
    while true {
      guard let typed = terminal.line("New passphrase: "), let new = Passphrase(typed) else {
        throw Failure(1, "Nothing was changed.")
      }
      terminal.say("\(new.sentence)\n")
      guard let again = terminal.line("The same again: ") else {
        throw Failure(1, "Nothing was changed.")
      }
      if Passphrase(again)?.isSame(as: new) == true { return new }
      terminal.say("Those two were not the same. Once more:\n")
    }
  }

  static func seal(_ file: inout StateFile, with passphrase: Passphrase) throws {
    report(try file.reseal(with: Vault.new(passphrase)), &file)
    Output.say(
      "Deleted files can sometimes be found on a disk; copies that you or a backup program made"
        + " elsewhere are as they were.")
  }

  static func report(_ result: Resealing, _ file: inout StateFile) {
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    for path in result.left { Output.say("This one was left as it was: \(path)") }
  }
}
