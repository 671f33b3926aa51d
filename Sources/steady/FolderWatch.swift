import Glibc

/// Notices when another program replaces or writes the state.
struct FolderWatch {
  let descriptor: Int32

  /// Watches the folder that a file lies in; nil where the system cannot.
  init?(of path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let folder = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) }
    let events = UInt32(IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE)
    if inotify_add_watch(descriptor, folder ?? ".", events) < 0 {
      close(descriptor)
      return nil
    }
  }

  /// Takes what was noticed; false when there was nothing.
  func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var noticed = false
    while read(descriptor, &buffer, buffer.count) > 0 { noticed = true }
    return noticed
  }
}
