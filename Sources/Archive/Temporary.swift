import Glibc

/// A new file that is to take the place of another one.
struct Temporary {
  let file: OpenFile
  let path: String

  /// Gives it its place.
  func rename() throws(SystemError) { try file.files.rename(path, to: file.path) }

  func remove() { try? file.files.remove(path) }
}

extension Location {
  /// A file for nobody but the user, under a name that nothing has yet.
  func makeTemporary(
    for target: String, _ files: any FileOps, _ random: inout Random, holding content: Secret? = nil
  ) throws(Trouble) -> Temporary {
    var tries = 0
    while true {
      tries += 1
      let path = temporary(random.next())
      do throws(SystemError) {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW
        let file = OpenFile(
          try files.open(path, flags), path: target, files, content: content)
        do throws(SystemError) {
          if try files.status(file.number).permissions != 0o600 {
            try files.setMode(file.number, 0o600)
          }
        } catch {
          try? files.remove(path)
          throw error
        }
        return Temporary(file: file, path: path)
      } catch {
        if error.code != EEXIST || tries == 8 {
          throw .failed(.create, path: target, error: error)
        }
      }
    }
  }

  /// Only when the folder is synced too is a new name in it certain to last.
  func syncFolder(_ files: any FileOps, at path: String? = nil) throws(Trouble) {
    try attempt(.confirm, path ?? state) { () throws(SystemError) in
      let folder = try files.open(path ?? folder, O_RDONLY | O_DIRECTORY)
      defer { files.close(folder) }
      do throws(SystemError) {
        try files.sync(folder)
      } catch {
        // Some file systems cannot sync a folder, and say so.
        if error.code != EINVAL { throw error }
      }
    }
  }
}
