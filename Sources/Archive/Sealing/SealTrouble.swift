extension Trouble {
  /// What happened to something sealed, what was kept and what to do.
  var sealSentence: String {
    switch self {
    case .sealed(let path):
      "\(path) is sealed with a passphrase; type it on a terminal, or name a file that holds it in"
        + " $STEADY_PASSPHRASE_FILE. Nothing was changed."
    case .wrongPassphrase(let path):
      "The passphrase is not the right one, or \(path) is damaged; nothing was changed."
    case .sealedVersion(let path):
      "\(path) is sealed and your notebook is not, so it was left alone: what is in it would lie open."
        + " First: steady passphrase set"
    case .otherPassphrase(let path):
      "\(path) was sealed with another passphrase than your notebook; it was left alone."
    case .newerSeal(let path, let version):
      "\(path) was sealed by a newer Steady (version \(version)); it was left alone until this one"
        + " is updated."
    case .noMemory:
      "There is too little memory to try the passphrase; nothing was changed. Close other programs"
        + " and try again."
    case .openElsewhere(let path):
      "Steady is open somewhere else, with half-typed text in \(path); leave it there, then try"
        + " again. Nothing was changed."
    default: reason
    }
  }
}
