import Domain

extension Record {
  /// Puts an item that was opened when it was last edited at a time.
  ///
  /// If somebody has changed it since, elsewhere, both stay: this one under an id of its own.
  mutating func putKeepingBoth(_ item: Item, from opened: Stamp, in context: Context) {
    let isAsOpened = self[item.id].map { $0.edited == opened } ?? true
    put(isAsOpened ? item : item.copy(as: context.newID), at: context.stamp)
  }
}
