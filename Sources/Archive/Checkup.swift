import Domain
import Glibc

/// How the state and everything beside it is; looking changes nothing.
package struct Checkup: Sendable {
  /// A file or a folder that is there.
  package struct Found: Sendable, Equatable {
    package let path: String
    package let status: FileStatus

    /// Whether others than its owner may read or write it.
    package var isLoose: Bool { status.permissions & 0o077 != 0 }
    /// Whether others may take away or replace what lies in it.
    package var isOpenToWriting: Bool {
      status.permissions & 0o022 != 0 && status.permissions & 0o1000 == 0
    }
  }

  package let place: Location
  /// The user that everything should belong to.
  package let user: UInt32
  package var folder: Found?
  package var state: Found?
  /// Why the state cannot be read or changed.
  package var trouble: Trouble?
  /// It is sealed and the key is not here: what lies inside was not looked at.
  package var isLocked = false
  package var damage: DamageReport?
  /// How many whole records of each kind there are, by the names in the file.
  package var kinds: [(name: String, count: Int)] = []
  /// Lines whose checksum is not right, and lines that are there twice.
  package var changedOutside = 0
  package var repeated = 0
  package var draft: Found?
  package var isBeingWritten = false
  package var backups: [Backup] = []
  /// Why the backups cannot be listed.
  package var backupTrouble: Trouble?
  /// Versions of the state that a program for syncing has put beside it.
  package var conflicts: [String] = []
  /// Temporary files that a crash has left.
  package var leftovers: [String] = []
  /// Copies of damaged, changed or joined versions.
  package var copies: [String] = []
  /// What ought to be private and is not, or belongs to somebody else.
  package var loose: [Found] = []
  package var foreign: [Found] = []
}

extension StateFile {
  package func checkup() -> Checkup {
    var checkup = Checkup(place: place, user: files.user)
    checkup.folder = found(place.folder)
    checkup.state = found(place.state)
    checkup.draft = found(place.draft)
    checkup.isBeingWritten = isBeingWritten
    examine(&checkup)
    do { checkup.backups = try backups() } catch { checkup.backupTrouble = error }
    sort((try? files.names(inFolder: place.folder)) ?? [], into: &checkup)
    let others = checkup.leftovers + checkup.copies + checkup.conflicts
    let named = [place.state, place.draft, place.lock] + others + checkup.backups.map(\.path)
    let all = Set(named).sorted().compactMap(found)
    checkup.loose = all.filter { $0.isLoose && $0.status.kind == .file }
    checkup.foreign = all.filter { $0.status.owner != files.user }
    for folder in [place.folder, place.backups].compactMap(found) {
      let isOurs = place.isOwnFolder && folder.isLoose
      if folder.status.kind == .folder, isOurs || folder.isOpenToWriting {
        checkup.loose.append(folder)
      }
    }
    return checkup
  }

  private func found(_ path: String) -> Checkup.Found? {
    (try? files.status(at: path)).map { Checkup.Found(path: path, status: $0) }
  }

  private func examine(_ checkup: inout Checkup) {
    do throws(Trouble) {
      guard let status = try status() else {
        checkup.trouble = missing()
        return
      }
      let survey = try survey(
        of: Version(name: place.name, path: place.state, seconds: status.print.seconds))
      checkup.changedOutside = survey.changedOutside
      checkup.repeated = survey.repeated
      checkup.trouble = try refusal(survey, survey.layout)
      if !survey.layout.flaws.isEmpty, !survey.layout.isNewer {
        checkup.damage = survey.damage(of: place.state)
      }
      checkup.kinds = try survey.index.kinds(files)
    } catch .sealed {
      checkup.isLocked = true
    } catch {
      checkup.trouble = error
    }
  }

  private func sort(_ names: [String], into checkup: inout Checkup) {
    for name in names.sorted() {
      let path = place.folder == "/" ? "/\(name)" : "\(place.folder)/\(name)"
      if place.isTemporary(name) {
        checkup.leftovers.append(path)
      } else if place.isConflict(name) {
        checkup.conflicts.append(path)
      } else if place.isCopy(name) {
        checkup.copies.append(path)
      }
    }
  }
}

extension Location {
  /// Whether a name is the one under which Syncthing keeps the loser of two versions.
  func isConflict(_ other: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let end = parts.count > 1 ? ".\(parts[parts.count - 1])" : ""
    let stem = name.dropLast(end.count)
    return other.hasPrefix("\(stem).sync-conflict-") && other.hasSuffix(end)
  }
}

extension LineIndex {
  /// How many lines of each kind there are, the most first.
  fileprivate func kinds(
    _ files: any FileOps
  ) throws(Trouble) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    var lines = LineFetch(sources, files)
    for entry in entries {
      let name = try lines.withBytes(entry) { line, reader throws(Trouble) in
        reader.kindName(of: line)
      }
      counts[name ?? "", default: 0] += 1
    }
    return counts.map { (name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
