import Domain

/// What is on its way to the disk.
package struct Saving: Sendable {
  /// Changes handed to the keeper together.
  struct Batch: Sendable {
    let number: Int
    let changes: [Change]
  }

  /// What the keeper is asked to do.
  package struct Orders: Sendable {
    package var changes: [Change] = []
    package var withdrawsOrphans = false
    package var retries = false
    package var acceptsDamage = false
    package var backup: String?
    package var beginsAnew = false
    package var locks = false
    package var erases = false
    package var passphrase: String?
    package var seal: SealOrder?
    /// A text for the person's own editor.
    package var outside: String?
  }

  var outbox: [Change] = []
  var sent: [Batch] = []
  var failure: String?
  var adoptedOrphans = false
  var wantsRetry = false
  var acceptsDamage = false
  /// The backup to bring back.
  var backup: String?
  var beginsAnew = false
  /// The text to hand to the person's own editor.
  var outside: String?
  var leavesUnsaved = false
  var wantsLock = false
  var wantsErasing = false
  /// What was typed on the lock screen.
  var passphrase: String?
  var seal: SealOrder?
  /// Whether anything was saved since the start, so that `saved ✓` tells something.
  private(set) var hasSaved = false

  var hasUnsaved: Bool { !outbox.isEmpty || !sent.isEmpty }

  /// The word in the corner of the footer.
  var word: String { plainWord == "saved" ? "saved ✓" : plainWord }

  /// The same in letters alone.
  var plainWord: String {
    if failure != nil { return "not saved" }
    if hasUnsaved { return "saving" }
    return hasSaved ? "saved" : ""
  }

  var sentence: String {
    if let failure { return failure }
    return hasUnsaved ? "Saving. Everything is saved by itself." : "Everything is saved ✓"
  }

  mutating func takeOrders() -> Orders {
    let orders = Orders(
      changes: outbox, withdrawsOrphans: adoptedOrphans, retries: wantsRetry,
      acceptsDamage: acceptsDamage, backup: backup, beginsAnew: beginsAnew, locks: wantsLock,
      erases: wantsErasing, passphrase: passphrase, seal: seal, outside: outside)
    wantsLock = false
    wantsErasing = false
    passphrase = nil
    seal = nil
    outbox = []
    adoptedOrphans = false
    wantsRetry = false
    acceptsDamage = false
    backup = nil
    beginsAnew = false
    outside = nil
    return orders
  }

  mutating func saved(upTo number: Int) {
    sent.removeAll { $0.number <= number }
    hasSaved = true
    failure = nil
  }

  /// The changes that a record read by the keeper does not hold yet.
  func changes(after number: Int) -> [Change] {
    sent.filter { $0.number > number }.flatMap(\.changes) + outbox
  }
}
