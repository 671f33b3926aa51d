/// The system calls that the archive makes, so that tests can make any of them fail.
package protocol FileOps: Sendable {
  /// The user that files belong to that we make.
  var user: UInt32 { get }

  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32
  func close(_ file: Int32)
  func read(
    _ file: Int32, at offset: Int64, into bytes: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
  func sync(_ file: Int32) throws(SystemError)
  func lock(_ file: Int32, _ kind: LockKind) throws(SystemError)
  func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError)
  func status(_ file: Int32) throws(SystemError) -> FileStatus

  /// What lies at the path itself: a symbolic link is not followed.
  func status(at path: String) throws(SystemError) -> FileStatus
  func target(ofLink path: String) throws(SystemError) -> String
  func mayWrite(_ path: String) throws(SystemError)
  func setMode(at path: String, _ mode: UInt32) throws(SystemError)
  func makeFolder(_ path: String) throws(SystemError)
  func names(inFolder path: String) throws(SystemError) -> [String]
  func rename(_ path: String, to other: String) throws(SystemError)
  /// Gives a file a second name; none that is taken.
  func link(_ path: String, to other: String) throws(SystemError)
  func remove(_ path: String) throws(SystemError)

  func pause(milliseconds: Int32)
}

/// A system call that failed, by its `errno`.
package struct SystemError: Error, Equatable, Sendable {
  package let code: Int32

  package init(_ code: Int32) { self.code = code }
}

/// How a file is locked: none of them waits.
package enum LockKind: Sendable { case alone, shared, none }

/// What the file system says about a file.
package struct FileStatus: Sendable, Equatable {
  package enum Kind: Sendable { case file, folder, link, other }

  package var kind: Kind
  package var permissions: UInt32
  package var owner: UInt32
  package var names: UInt64
  package var print: Fingerprint

  package init(
    kind: Kind, permissions: UInt32, owner: UInt32, names: UInt64, print: Fingerprint
  ) {
    self.kind = kind
    self.permissions = permissions
    self.owner = owner
    self.names = names
    self.print = print
  }
}

/// What tells one version of a file from another without reading it.
package struct Fingerprint: Sendable, Equatable {
  package var device: UInt64
  package var inode: UInt64
  package var size: Int64
  package var seconds: Int64
  package var nanoseconds: Int64

  package init(device: UInt64, inode: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  func isSameFile(as other: Fingerprint) -> Bool {
    device == other.device && inode == other.inode
  }
}
