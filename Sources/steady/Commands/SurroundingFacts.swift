import Archive
import Domain
import Glibc

/// What `doctor` tells of what lies around the notebook.
extension Fact {
  static func ofSurroundings(_ checkup: Checkup) -> [Fact] {
    permissions(checkup) + backups(checkup) + conflicts(checkup) + remains(checkup)
      + folder(checkup)
  }

  private static func permissions(_ checkup: Checkup) -> [Fact] {
    let loose = checkup.loose.map { found in
      let isFolder = found.status.kind == .folder
      return Fact(
        "permissions", "others can \(isFolder ? "look into" : "read") \(found.path)",
        todo: "To keep it to yourself: chmod \(isFolder ? "700" : "600") \(quoted(found.path))")
    }
    let foreign = checkup.foreign.map { found in
      Fact(
        "permissions", "\(found.path) belongs to another user",
        todo: "As that user or root: chown \(checkup.user) \(quoted(found.path))")
    }
    let all = loose + foreign
    return all.isEmpty ? [Fact("permissions", "all is yours alone")] : all
  }

  private static func backups(_ checkup: Checkup) -> [Fact] {
    if let trouble = checkup.backupTrouble {
      return [Fact("backups", "they cannot be listed", todo: trouble.sentence)]
    }
    guard let newest = checkup.backups.first else { return [Fact("backups", "none yet")] }
    let moment = Moment(seconds: newest.seconds, in: Clock.zone)
    let count = checkup.backups.count
    let damaged = checkup.backups.filter { !$0.isWhole && !checkup.isLocked }.map { backup in
      Fact(
        "backups", "\(backup.path) is not whole",
        todo: "What is whole in it comes back with: steady backup restore \(backup.name) --merge")
    }
    let size = Bytes.text(checkup.backups.map(\.size).reduce(0, +))
    return [
      Fact("backups", "\(count), the newest of \(moment.local.day.iso) \(moment.clock), \(size)")
    ] + damaged
  }

  private static func conflicts(_ checkup: Checkup) -> [Fact] {
    checkup.conflicts.map { path in
      let way =
        Steady.verbs.contains("merge")
        ? "To join it: steady merge \(quoted(path))" : "Keep it; a later Steady can join it."
      return Fact("conflict", "\(path) is another version, left by a sync program", todo: way)
    }
  }

  private static func remains(_ checkup: Checkup) -> [Fact] {
    checkup.leftovers.map { path in
      Fact("left over", "\(path), from a save that did not end; a later save removes it")
    } + checkup.copies.map { Fact("copy", "\($0), kept because it was damaged, changed or joined") }
  }

  private static func folder(_ checkup: Checkup) -> [Fact] {
    var path = checkup.place.folder
    guard checkup.folder != nil else {
      while access(path, F_OK) != 0, let cut = path.lastIndex(of: "/") {
        path = cut == path.startIndex ? "/" : String(path[..<cut])
      }
      if !path.hasPrefix("/"), access(path, F_OK) != 0 { path = "." }
      let canMake = access(path, W_OK) == 0
      return [
        Fact(
          "folder", "\(checkup.place.folder), not there yet",
          todo: canMake ? nil : "It cannot be made in \(path); name another place with --data.")
      ]
    }
    let canWrite = access(path, W_OK) == 0
    return [
      Fact(
        "folder", path,
        todo: canWrite ? nil : "It cannot be written, so steady opens to read only."),
      disk(path, needed: checkup.state?.status.print.size ?? 0),
    ]
  }

  private static func disk(_ path: String, needed: Int64) -> Fact {
    var room = statvfs()
    guard statvfs(path, &room) == 0 else { return Fact("disk", "free space is not known") }
    let free = Int64(
      clamping: UInt64(room.f_bavail).multipliedReportingOverflow(
        by: UInt64(room.f_frsize)
      ).partialValue)
    return Fact(
      "disk", "\(Bytes.text(free)) free",
      todo: free < needed + 1 << 20 ? "Make room: a save needs \(Bytes.text(needed))." : nil)
  }

  /// As one word for a shell.
  private static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
