import Domain
import Glibc

/// Half-typed items, kept beside the state until they are saved there.
///
/// The file only grows: a later line stands for an earlier one of the same id, and a line of the kind
/// `deleted` withdraws it. Each process that has the state open holds a shared lock on it, so that
/// whoever gets it alone knows that nobody lives who could still save what it holds.
struct Drafts: Sendable {
  let place: Location
  let files: any FileOps
  /// What new lines are sealed with.
  var vault: Vault?
  private var random: Random
  private var file: OpenFile?
  /// What this process has in the file; nil where that is not certain.
  private var written: [ID: Item?] = [:]
  /// What others left in the file and this process was handed.
  private(set) var orphans: [ID: Stamp] = [:]
  /// The next line may follow one that was cut off.
  private var isTorn = true
  private var size: Int64 = 0
  private var liveSize: Int64 = 0

  static let header = Array("{\"format\":\"steady\",\"version\":1,\"drafts\":[".utf8)
  private static let roomForMore: Int64 = 1 << 20
  private static let patience = 500

  init(_ place: Location, _ files: any FileOps, seed: UInt64, vault: Vault? = nil) {
    self.place = place
    self.vault = vault
    self.files = files
    random = Random(state: seed)
  }

  /// For those who come after it in this process.
  mutating func nextSeed() -> UInt64 { random.next() }

  /// The drafts that processes left which are no longer there.
  mutating func takeOrphans() throws(Trouble) -> [Item] {
    finishSealing()
    guard (try? files.status(at: place.draft)) != nil else { return [] }
    let file = try open()
    let locking = lock(file, .alone)
    guard locking != .refused else {
      try share(file)
      return []
    }
    let found = try found(in: file)
    let items = found.live.values.compactMap(\.item).sorted { $0.id < $1.id }
    for item in items { orphans[item.id] = item.edited }
    if found.live.isEmpty, locking == .held { try remove(found) } else { try share(file) }
    return items
  }

  /// Brings the file up to date with the drafts there are; those that are none any more are withdrawn
  /// only if everything else is saved.
  mutating func keep(_ items: [Item], withdrawing: Bool) throws(Trouble) {
    var bytes: [UInt8] = []
    var next = written
    liveSize = 0
    for item in items {
      let line = LineWriter.line(of: item) + [comma, newline]
      liveSize += Int64(line.count)
      if let before = written[item.id], before == item { continue }
      bytes += line
      next[item.id] = item
    }
    if withdrawing {
      let ids = Set(items.map(\.id))
      for (id, item) in written where !ids.contains(id) {
        bytes += withdrawal(id, item?.edited)
        next[id] = nil
      }
    }
    if bytes.isEmpty { return }
    try append(bytes)
    written = next
    if written.isEmpty { try removeIfUnused() } else { try compactIfLarge() }
  }

  /// Says that what was handed over as orphans is saved in the state.
  mutating func withdrawOrphans() throws(Trouble) {
    if orphans.isEmpty { return }
    var bytes: [UInt8] = []
    for (id, edited) in orphans where written[id] == nil { bytes += withdrawal(id, edited) }
    try append(bytes)
    orphans = [:]
    try removeIfUnused()
  }

  /// Removes the file if nobody has anything in it; then lets go of it.
  mutating func close() {
    if written.isEmpty, orphans.isEmpty { try? removeIfUnused() }
    file = nil
  }

  // MARK: The file

  private func withdrawal(_ id: ID, _ edited: Stamp?) -> [UInt8] {
    LineWriter.tombstone(of: id, edited: edited ?? Stamp(milliseconds: 0)) + [comma, newline]
  }

  private mutating func append(_ bytes: [UInt8]) throws(Trouble) {
    do {
      try checkForm()
      let form = try form(of: bytes)
      let file: OpenFile
      if let held = self.file { file = held } else { file = try open() }
      var output = Output(file)
      let hasHeader = size == 0 && vault == nil
      let isFollowing = isTorn && (size > 0 || hasHeader)
      let start = isFollowing ? (hasHeader ? Self.header : []) + [newline] : []
      try output.write(start + form)
      try attempt(.write, place.draft) { () throws(SystemError) in try files.sync(file.number) }
      if size == 0 { try place.syncFolder(files) }
      size += Int64(start.count + form.count)
      isTorn = false
    } catch {
      letGo()
      throw error
    }
  }

  /// What is in the file now is not certain; a failed sync is never tried again on one file.
  mutating func letGo() {
    file = nil
    for id in written.keys { written[id] = .some(nil) }
  }

  /// Opens the file that is there, or a new one, shared with others.
  private mutating func open() throws(Trouble) -> OpenFile {
    for _ in 0..<Self.patience {
      let file = try FileLock.open(place.draft, files)
      try share(file)
      if self.file != nil {
        size = try file.status().print.size
        isTorn = true
        return file
      }
    }
    throw .busy(path: place.draft)
  }

  private enum Locking { case held, refused, unsupported }

  private func lock(_ file: OpenFile, _ kind: LockKind) -> Locking {
    do {
      try files.lock(file.number, kind)
      return .held
    } catch {
      return error.code == EWOULDBLOCK ? .refused : .unsupported
    }
  }

  /// Takes a shared lock, or trades for it being alone or a lock lost by trying to be.
  ///
  /// Somebody may have removed the file meanwhile: then it is not ours any more.
  private mutating func share(_ file: OpenFile) throws(Trouble) {
    self.file = nil
    for _ in 0..<Self.patience {
      if lock(file, .shared) != .refused {
        if try FileLock.isStillThere(file) { self.file = file }
        return
      }
      files.pause(milliseconds: 20)
    }
    throw .busy(path: place.draft)
  }

  private mutating func removeIfUnused() throws(Trouble) {
    guard let file, orphans.isEmpty else { return }
    if lock(file, .alone) == .held {
      let found = try found(in: file)
      if found.live.isEmpty { return try remove(found) }
    }
    try share(file)
  }

  private mutating func remove(_ found: Found) throws(Trouble) {
    defer { file = nil }
    try attempt(.write, place.draft) { () throws(SystemError) in
      if found.hasUnreadable {
        try files.rename(place.draft, to: place.aside("draft-damaged", found.print))
      } else {
        try files.remove(place.draft)
      }
    }
  }

  /// Writes a file with only what lives, when most of it is old and nobody else has it open.
  private mutating func compactIfLarge() throws(Trouble) {
    guard let file, size > Self.roomForMore + 4 * liveSize else { return }
    guard lock(file, .alone) == .held else { return try share(file) }
    let found = try found(in: file)
    let temporary = try place.makeTemporary(for: place.draft, files, &random)
    do {
      var output = Output(temporary.file)
      var bytes = vault == nil ? Self.header + [newline] : []
      for line in found.live.values { bytes += line.bytes + [comma, newline] }
      bytes = try form(of: bytes)
      try output.write(bytes)
      try attempt(.write, place.draft) { () throws(SystemError) in
        try files.sync(temporary.file.number)
        try? files.lock(temporary.file.number, .shared)
        try temporary.rename()
      }
      size = Int64(bytes.count)
    } catch {
      temporary.remove()
      try share(file)
      throw error
    }
    self.file = temporary.file
    try place.syncFolder(files)
  }
}

extension Drafts {
  private struct Found {
    struct Line {
      let bytes: [UInt8]
      /// Nil for a kind that this version does not know.
      let item: Item?
    }

    var live: [ID: Line] = [:]
    /// A line that is not the last one cannot be read.
    var hasUnreadable = false
    var print: Fingerprint
  }

  private func found(in file: OpenFile) throws(Trouble) -> Found {
    var found = Found(print: try file.status().print)
    var reader = LineReader()
    var layout = Layout(afterOffset: 1)
    var isLastUnreadable = false
    func take(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int64) -> Bool {
      // A header that was cut off is from the moment the file was made.
      if start == 0, Self.header.starts(with: bytes) { return true }
      if let lines = Self.lines(in: bytes, vault, path: file.path) {
        if lines.isEmpty { (found.hasUnreadable, isLastUnreadable) = (true, false) }
        for line in lines { _ = line.withUnsafeBufferPointer { take($0, at: 1) } }
        return true
      }
      // What begins in another way is no draft of ours, and is not thrown away.
      if start == 0 { found.hasUnreadable = true }
      guard case .record(let place) = layout.part(of: bytes) else { return true }
      if isLastUnreadable { found.hasUnreadable = true }
      let text = UnsafeBufferPointer(rebasing: bytes[place])
      var gathering = Gathering()
      guard let line = try? gathering.take(text, &reader, number: 0), line.isSumRight else {
        isLastUnreadable = true
        return true
      }
      isLastUnreadable = false
      if line.kind == .deleted {
        found.live[line.id] = nil
      } else {
        found.live[line.id] = Found.Line(bytes: Array(text), item: gathering.item)
      }
      return true
    }
    try LineFeed(file: file).forEach(from: 0) { bytes, start throws(Trouble) in
      take(bytes, at: start)
    }
    return found
  }
}
