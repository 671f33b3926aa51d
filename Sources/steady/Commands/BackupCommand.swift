import Archive
import ArgumentParser
import Domain

/// The versions of the notebook that were kept.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "List the backups, or bring one back.",
    subcommands: [BackupListCommand.self, BackupRestoreCommand.self])
}

/// The backups there are, the newest first.
struct BackupListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the backups, the newest first.",
    discussion: """
      A backup is the notebook as it was before a save, at most one an hour. The last ten are kept, \
      one a day for fourteen days and one a month for twelve. They lie in the folder “backups” \
      beside the notebook.
      """)

  @OptionGroup var state: StateOption
  @Flag(help: "As one JSON array.")
  var json = false

  func run() throws {
    let backups = try state.file().backups()
    if json {
      let objects = backups.map(Self.object).joined(separator: ",\n")
      try Output.write(json: Array((backups.isEmpty ? "[]\n" : "[\n\(objects)\n]\n").utf8))
    } else {
      try Output.print(Self.table(backups))
    }
    if backups.isEmpty, !json {
      Output.say("There is no backup yet. The first is made when something is saved again.")
    }
  }

  private static func table(_ backups: [Backup]) -> [String] {
    let rows = backups.map { backup in
      [
        backup.name, "\(when(backup).local.day.iso) \(when(backup).clock)",
        backup.entries == 1 ? "1 entry" : "\(backup.entries) entries", Bytes.text(backup.size),
        backup.isWhole ? "whole" : "damaged",
      ]
    }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ").trimmedEnd
    }
  }

  private static func object(_ backup: Backup) -> String {
    let problem = backup.problem.map { JSONText.quoted($0.sentence) } ?? "null"
    return """
      {"name":\(JSONText.quoted(backup.name)),"at":"\(when(backup))","entries":\(backup.entries),\
      "size":\(backup.size),"whole":\(backup.isWhole),"problem":\(problem)}
      """
  }

  private static func when(_ backup: Backup) -> Moment {
    Moment(seconds: backup.seconds, in: Clock.zone)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
