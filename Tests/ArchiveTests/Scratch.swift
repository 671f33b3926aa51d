import Foundation
import Testing

@testable import Archive
@testable import Domain

/// A folder for one test, removed afterwards.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "steady-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var state: String { folder + "/steady.json" }
  /// What lies in the folder, besides the folder of backups.
  var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "backups" }
        .sorted()
    }
  }

  /// The backups there are, the oldest first.
  var backups: [String] {
    get throws {
      let path = folder + "/backups"
      if !FileManager.default.fileExists(atPath: path) { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
  }

  /// Sets when a file was last written.
  func date(_ seconds: Int64, _ name: String = "steady.json") throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
      ofItemAtPath: folder + "/" + name)
  }

  func bytes(_ name: String = "steady.json") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  func text(_ name: String = "steady.json") throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  func write(_ bytes: [UInt8], _ name: String = "steady.json") throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder + "/" + name)
  }

  func write(_ text: String, _ name: String = "steady.json") throws {
    try write(Array(text.utf8), name)
  }

  func grow(to size: UInt64) throws {
    let handle = try #require(FileHandle(forWritingAtPath: state))
    try handle.truncate(atOffset: size)
    try handle.close()
  }

  func mode(_ name: String = "steady.json") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o7777
  }

  func file(_ files: any FileOps = SystemFiles()) throws -> StateFile {
    try StateFile(path: state, files: files, seed: UInt64.random(in: 0...UInt64.max))
  }
}

extension Change {
  init(_ item: Item) {
    self.init(id: item.id, before: nil, after: item, edited: item.edited)
  }
}
