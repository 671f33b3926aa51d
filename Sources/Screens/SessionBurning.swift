import Domain

/// Erasing something for good: no undo, no open screen and no draft has it afterwards.
extension Session {
  mutating func burn(_ id: ID, in context: Context) {
    guard readOnly == nil else { return notice = readOnly }
    record.remove(id, at: context.stamp)
    history.forget(id)
    send(record.takeChanges())
    for place in stacks.indices where stacks[place].count > 1 {
      stacks[place] =
        stacks[place].prefix(1) + stacks[place].dropFirst().filter { $0.subject != id }
    }
    notice = "It is burned. Only backups from before may still hold it."
  }
}
