import Archive
import Domain
import Foundation
import Histories

/// A state file of some length that ends today.
struct State {
  let path: String
  let now: Stamp
  let records: Int

  init(records: Int, in folder: URL) throws {
    self.records = records
    path = folder.appending(path: "steady-\(records).json").path
    now = Stamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let seconds = now.milliseconds / 1000
    var history = History(seed: 1, start: seconds - Int64(records) * 7200 - 3600)
    var welcome = Record()
    welcome.set(.welcomed, to: .flag(true), at: now)
    var file = try StateFile(path: path, seed: 1)
    try file.write(welcome.takeChanges() + history.changes(records))
  }

  var bytes: [UInt8] { (try? Array(Data(contentsOf: URL(filePath: path)))) ?? [] }
}
