import Glibc

/// Notices when another program replaces or writes the state.
struct FolderWatch {
  let descriptor: Int32
  private let path: String
  /// The folder is not there before the first save, and may go and come back.
  private var isArmed = false

  /// Nil where the system has no such watch.
  init?(of path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.path = path
    arm()
  }

  /// Begins to watch the folder that the file lies in, or its target if it is a link.
  mutating func arm() {
    guard !isArmed else { return }
    let target = realpath(path, nil)
    defer { free(target) }
    let file = target.map { String(cString: $0) } ?? path
    let folder = file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) }
    let events = UInt32(IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE)
    isArmed = inotify_add_watch(descriptor, folder ?? ".", events) >= 0
  }

  /// Takes what was noticed; false when there was nothing.
  mutating func drain() -> Bool {
    var noticed = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return noticed }
      noticed = true
      if hasLostFolder(buffer.prefix(count)) { isArmed = false }
    }
  }

  /// Whether one of the events says that the folder itself is gone.
  private func hasLostFolder(_ events: ArraySlice<UInt8>) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    return events.withUnsafeBytes { bytes in
      var place = 0
      while place + head <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        if event.mask & UInt32(IN_IGNORED) != 0 { return true }
        place += head + Int(event.len)
      }
      return false
    }
  }
}
