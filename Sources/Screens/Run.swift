import Display
import Domain

/// The loop: show, hand over what changed, wait, act on what happened.
///
/// Returns why it ended; nil when the person left. Nothing here waits for the disk but the end.
package func run(
  _ session: inout Session, on terminal: inout some Terminal, keeper: inout some Keeper,
  context: (Size, Repertoire) -> Context
) -> Interruption? {
  var drafts: [Item] = []
  func now() -> Context { context(terminal.size, terminal.repertoire) }
  while true {
    // What is wrong with a theme is news as soon as it is worn.
    terminal.look = session.look
    take(keeper.takeNews(), into: &session, in: now())
    let orders = session.takeOrders()
    if orders.beginsAnew { keeper.beginAnew() }
    if !orders.changes.isEmpty {
      session.handedOver(orders.changes, as: keeper.save(orders.changes))
    }
    if orders.withdrawsOrphans { keeper.withdrawOrphans() }
    if orders.retries { keeper.retry() }
    if orders.acceptsDamage { keeper.acceptDamage() }
    if let backup = orders.backup { keeper.restore(backup) }
    let present = session.drafts
    if present != drafts {
      drafts = present
      keeper.keepDrafts(present)
    }
    if session.isOver {
      if session.leavesUnsaved || keeper.settle() {
        keeper.end()
        return nil
      }
      take(keeper.takeNews(), into: &session, in: now())
      session.stayUnsaved()
    }
    if session.wantsRepaint { terminal.repaint() }
    terminal.mouse = session.takesMouse
    terminal.look = session.look
    terminal.show(session.frame(in: now()))
    let event = terminal.next(within: session.pace)
    if case .stopping(let reason) = event {
      keeper.end()
      return reason
    }
    session.handle(event, in: now())
  }
}

private func take(_ news: [News], into session: inout Session, in context: Context) {
  for one in news { session.take(one, in: context) }
}
