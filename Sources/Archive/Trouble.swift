import Glibc

/// What can go wrong with the files, each said in one sentence.
package enum Trouble: Error, Sendable, Equatable {
  /// A system call failed while something was done to a file.
  case failed(Step, path: String, error: SystemError)
  case busy(path: String)
  case notAFile(path: String)
  case linkLoop(path: String)
  case tooLarge(path: String)
  case unsteady(path: String)
  /// What was to be changed is not there any more as it was read.
  case overtaken(path: String)
  case otherFormat(path: String, format: String)
  case newer(path: String, version: Int)
  case damaged(path: String)
  /// The state is not there, but versions of it are.
  case missing(path: String, backups: Int)
  case noSuchBackup(name: String)
  case damagedBackup(path: String, whole: Int)
  /// Another version that is to be joined is damaged.
  case damagedVersion(DamageReport)
  /// What is to be joined with the state is the state.
  case joinedWithItself(path: String)
  case notOurs(path: String)
  case protected(path: String)
  /// It is sealed, and no passphrase was given; or it was sealed anew meanwhile.
  case sealed(path: String)
  case wrongPassphrase(path: String)
  /// Another version that is to be joined is sealed, and the notebook is not.
  case sealedVersion(path: String)
  /// A copy that another passphrase opens than the notebook.
  case otherPassphrase(path: String)
  case newerSeal(path: String, version: Int)
  /// There is not enough memory for the work that a key takes.
  case noMemory
  /// Another program has half-typed text beside a notebook that is to be sealed.
  case openElsewhere(path: String)

  package enum Step: Sendable { case read, create, write, confirm }
}

extension Trouble {
  /// The exit code, as in sysexits.h.
  package var code: Int32 {
    switch self {
    case .failed(let step, _, let error): Self.code(step, error.code)
    case .busy, .unsteady, .overtaken, .openElsewhere: 75
    case .joinedWithItself: 64
    case .notAFile, .linkLoop, .noSuchBackup: 66
    case .tooLarge, .otherFormat, .newer, .damaged, .missing, .damagedBackup, .damagedVersion,
      .newerSeal:
      65
    case .notOurs, .protected, .sealed, .sealedVersion, .wrongPassphrase, .otherPassphrase: 77
    case .noMemory: 74
    }
  }

  private static func code(_ step: Step, _ error: Int32) -> Int32 {
    switch (step, error) {
    case (_, EACCES), (_, EPERM): 77
    case (.read, ENOENT), (.read, ENOTDIR): 66
    case (.create, ENOENT), (.create, ENOTDIR), (.create, EROFS), (.create, EISDIR),
      (.create, ENAMETOOLONG), (.create, EEXIST):
      73
    default: 74
    }
  }

  /// What happened, what was kept and what to do.
  package var sentence: String {
    switch self {
    case .failed(let step, let path, let error): Self.sentence(step, path, error.code)
    case .busy(let path):
      "Another program has been writing \(path) for ten seconds; nothing was changed, try again."
    case .notAFile(let path):
      "\(path) is not an ordinary file, so it was left alone; name another one."
    case .linkLoop(let path):
      "\(path) is a symbolic link that leads round in a circle; mend the link or name another file."
    case .tooLarge(let path):
      "\(path) is larger than 1 GiB, which no notebook is; it was left alone."
    case .unsteady(let path):
      "\(path) kept changing while it was read; nothing was changed, try again."
    case .overtaken(let path):
      "\(path) was changed by another program at the same moment; nothing was changed, try again."
    case .otherFormat(let path, let format):
      "\(path) holds “\(format.prefix(40))”, not a Steady notebook; it was left alone."
    case .newer(let path, let version):
      "\(path) was written by a newer Steady (format \(version)); it can be read but not changed"
        + " until this one is updated."
    case .damaged(let path):
      "\(path) is damaged, so nothing is written to it until what was recovered is accepted or a"
        + " backup is restored."
    case .missing(let path, let backups):
      "\(path) is gone, but \(backups == 1 ? "a backup of it is" : "\(backups) backups of it are")"
        + " there, so nothing is begun anew; “steady backup restore” brings the newest one back."
    case .noSuchBackup(let name):
      "There is no backup “\(name)”; “steady backup list” shows those there are."
    case .damagedBackup(let path, let whole):
      "\(path) is damaged, so nothing was replaced by it; with --merge the"
        + " \(whole == 1 ? "line that is whole comes" : "\(whole) lines that are whole come") back."
    case .damagedVersion(let report):
      "\(report.sentence) It was left alone, and nothing of it joined."
    case .joinedWithItself(let path): "\(path) is the notebook itself; nothing was changed."
    case .notOurs(let path):
      "\(path) belongs to another user; it can be read but not changed."
    case .protected(let path):
      "\(path) is write-protected; allow writing with “chmod u+w” to change it."
    default: sealSentence
    }
  }

  /// Why it failed, in few words.
  package var reason: String {
    if case .failed(_, _, let error) = self { Self.reason(error.code) } else { sentence }
  }

  private static func sentence(_ step: Step, _ path: String, _ error: Int32) -> String {
    switch step {
    case .read:
      "\(path) cannot be read (\(reason(error))); nothing was changed."
    case .confirm:
      "\(path) was written, but the disk did not confirm it (\(reason(error))); it is not yet"
        + " certain to last, try again."
    case .create, .write:
      "\(path) cannot be written (\(reason(error))); what was there before is untouched."
    }
  }

  private static func reason(_ error: Int32) -> String {
    switch error {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "a limit on the size of files is reached"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "that is not permitted"
    case ENOENT: "the file or its folder is gone"
    case ENOTDIR: "a part of the path is not a folder"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    default: "system error \(error)"
    }
  }
}

/// Runs system calls and says, if one fails, what was being done to which file.
func attempt<Result>(
  _ step: Trouble.Step, _ path: String, _ calls: () throws(SystemError) -> Result
) throws(Trouble) -> Result {
  do { return try calls() } catch { throw .failed(step, path: path, error: error) }
}
