import Domain
import Glibc

/// Where the state lies, and the names of what lies beside it.
package struct Location: Sendable, Equatable {
  package let folder: String
  package let name: String

  package var state: String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }
  package var lock: String { state + ".lock" }
  package var draft: String { state + ".draft" }
  package var backups: String { folder == "/" ? "/backups" : "\(folder)/backups" }
  /// Whether the folder is the program's own, so that it may be made private.
  var isOwnFolder: Bool { Self.split(folder).name == "steady" }

  /// Follows symbolic links, also one that leads to nothing yet: everything lies beside the target.
  init(path: String, _ files: any FileOps) throws(Trouble) {
    var path = path
    var links = 0
    while let status = try? files.status(at: path), status.kind == .link {
      links += 1
      if links > 40 { throw .linkLoop(path: path) }
      let here = path
      let target = try attempt(.read, path) { () throws(SystemError) in
        try files.target(ofLink: here)
      }
      path = target.utf8.first == slash ? target : Self.split(path).folder + "/" + target
    }
    (folder, name) = Self.split(path)
    if name.isEmpty || name == "." || name == ".." { throw .notAFile(path: path) }
  }

  /// Where a copy of a version of the state is kept: named by the time of that version.
  func aside(_ reason: String, _ print: Fingerprint) -> String {
    "\(state).\(reason)-\(TimeMark.text(of: print.seconds))"
  }

  func backup(_ backup: BackupName) -> String { "\(backups)/\(backup.text(of: name))" }

  func temporary(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return state + Self.temporaryMark + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether a name in the folder is that of a temporary file of ours.
  func isTemporary(_ other: String) -> Bool {
    let mark = name + Self.temporaryMark
    let digits = other.utf8.dropFirst(mark.utf8.count)
    return other.hasPrefix(mark) && digits.count == 16
      && digits.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
      }
  }

  private static let temporaryMark = ".tmp-"

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let cut = path.utf8.lastIndex(of: slash) else { return (".", path) }
    let folder = path[..<cut]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: cut)...]))
  }
}

private let slash = UInt8(ascii: "/")
