import Domain
import Glibc

/// The file itself, its folder, and the copies kept beside it.
extension StateFile {
  /// What lies at the path of the state: nil for nothing, never anything but a file.
  func status() throws(Trouble) -> FileStatus? {
    let status: FileStatus
    do {
      status = try files.status(at: place.state)
    } catch {
      if error.code == ENOENT { return nil }
      throw .failed(.read, path: place.state, error: error)
    }
    if status.kind != .file { throw .notAFile(path: place.state) }
    return status
  }

  /// Opens the state for reading; nil when there is none.
  mutating func openState() throws(Trouble) -> OpenFile? {
    guard try status() != nil else { return nil }
    let number: Int32
    do {
      number = try files.open(place.state, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch {
      if error.code == ENOENT { return nil }
      throw .failed(.read, path: place.state, error: error)
    }
    let file = OpenFile(number, path: place.state, files)
    let status = try file.status()
    if status.kind != .file { throw .notAFile(path: place.state) }
    if !hasSettled { settle(status, file) }
    return file
  }

  /// Makes the file and the program's own folder private, and notes what else is unusual.
  private mutating func settle(_ status: FileStatus, _ file: OpenFile) {
    hasSettled = true
    if status.names > 1, !isBackedUp(status) { note(.otherNames(path: place.state)) }
    if status.permissions & 0o077 != 0, status.owner == files.user, file.isNotebook,
      (try? files.setMode(file.number, status.permissions & 0o700)) != nil
    {
      note(.tightened(path: place.state))
    }
    guard place.isOwnFolder, let folder = try? files.status(at: place.folder),
      folder.kind == .folder,
      folder.owner == files.user, folder.permissions & 0o077 != 0,
      (try? files.setMode(at: place.folder, 0o700)) != nil
    else { return }
    note(.tightened(path: place.folder))
  }

  /// Whether the second name is that of a backup: a crash in the middle of a save leaves that.
  private func isBackedUp(_ status: FileStatus) -> Bool {
    // Versions of one second are numbered; the newest has the last number.
    let names = ((try? backupNames()) ?? []).filter { $0.seconds == status.print.seconds }
    return names.contains { name in
      (try? files.status(at: place.backup(name)))?.print.isSameFile(as: status.print) == true
    }
  }

  /// Makes the folder and those above it that are missing, for nobody but the user.
  func makeFolder(_ path: String) throws(Trouble) {
    if (try? files.status(at: path)) != nil { return }
    let above = Location.split(path).folder
    if above != path, path != "." { try makeFolder(above) }
    try attempt(.create, place.state) { () throws(SystemError) in
      do throws(SystemError) {
        try files.makeFolder(path)
      } catch {
        if error.code == EEXIST { return }
        throw error
      }
      if try files.status(at: path).permissions & 0o777 != 0o700 {
        try files.setMode(at: path, 0o700)
      }
      let folder = try files.open(above, O_RDONLY | O_DIRECTORY)
      defer { files.close(folder) }
      try? files.sync(folder)
    }
  }

  /// Keeps a copy of a version of the file beside it, once.
  @discardableResult
  mutating func setAside(
    _ file: OpenFile, _ print: Fingerprint, _ reason: String
  ) throws(Trouble) -> String {
    var path = place.aside(reason, print)
    var number = 1
    while let other = try? files.status(at: path) {
      if other.print.size == print.size { return path }
      number += 1
      path = "\(place.aside(reason, print))-\(number)"
    }
    try copy(file, to: path)
    try place.syncFolder(files)
    return path
  }

  /// Makes a copy that is there as a whole or not at all.
  mutating func copy(_ file: OpenFile, to path: String) throws(Trouble) {
    let temporary = try makeTemporary(for: path)
    do {
      var output = Output(temporary.file)
      var piece = [UInt8](repeating: 0, count: LineFeed.piece)
      var offset: Int64 = 0
      while true {
        let count = try piece.withUnsafeMutableBufferPointer { bytes throws(Trouble) in
          let count = try file.readFile(at: offset, into: UnsafeMutableRawBufferPointer(bytes))
          try output.write(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[..<count]))
          return count
        }
        if count == 0 { break }
        offset += Int64(count)
      }
      try attempt(.write, path) { () throws(SystemError) in
        try files.sync(temporary.file.number)
        try temporary.rename()
      }
    } catch {
      temporary.remove()
      throw error
    }
  }

  /// The damaged file must be safe before anything takes its place.
  mutating func keepDamaged(_ known: Known) throws(Trouble) {
    try keep(known, "damaged")
  }

  mutating func keepChanged(_ known: Known) throws(Trouble) {
    let copy = try keep(known, "changed")
    if let copy { note(.changedOutside(lines: known.changedOutside, copy: copy)) }
  }

  @discardableResult
  private mutating func keep(_ known: Known, _ reason: String) throws(Trouble) -> String? {
    guard let print = known.print, let file = try openState() else { return nil }
    guard try file.status().print == print else { throw .unsteady(path: place.state) }
    return try setAside(file, print, reason)
  }
}

extension OpenFile {
  /// Whether it begins like a notebook: anything else named by mistake is left exactly as it is.
  var isNotebook: Bool {
    let beginning = Array("{\"format\":\"steady".utf8)
    var bytes = [UInt8](repeating: 0, count: beginning.count)
    let count = bytes.withUnsafeMutableBytes { try? readFile(at: 0, into: $0) }
    return count == beginning.count && bytes == beginning
  }
}
