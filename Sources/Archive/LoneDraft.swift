import Domain

/// What a program without a full screen has half written, kept beside the state until it is saved there.
///
/// It is in the same file and of the same form as the drafts of the full screen, whose next start takes
/// up what a program left that was killed.
package struct LoneDraft: Sendable {
  private let state: StateFile
  private var drafts: Drafts
  package private(set) var isKept = false

  /// The seed makes the names of temporary files: it should be random.
  package init(beside state: StateFile, seed: UInt64) {
    self.state = state
    drafts = Drafts(state.place, state.files, seed: seed, vault: state.vault)
  }

  /// Brings the file up to date; it is on the disk when this returns.
  package mutating func keep(_ item: Item) throws(Trouble) {
    try state.makeFolder(state.place.folder)
    try drafts.keep([item], withdrawing: true)
    isKept = true
  }

  /// Takes it away again: it is saved in the state, or nothing of it is to stay.
  package mutating func withdraw() throws(Trouble) {
    guard isKept else { return }
    try drafts.keep([], withdrawing: true)
    drafts.close()
    isKept = false
  }
}
