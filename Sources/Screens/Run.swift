import Display
import Domain

/// The loop: show, hand over what changed, wait, act on what happened.
///
/// Returns why it ended; nil when the person left. Nothing here waits for the disk but the end.
package func run(
  _ session: inout Session, on terminal: inout some Terminal, keeper: inout some Keeper,
  editor: (String) -> Outside = { _ in .unchanged(nil) },
  context: (Size, Repertoire) -> Context
) -> Interruption? {
  var drafts: [Item] = []
  var isMoving = false
  var suspends = false
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
    if let passphrase = orders.passphrase { keeper.unlock(passphrase) }
    if let seal = orders.seal { keeper.seal(seal) }
    if orders.erases {
      keeper.erase()
      drafts = []
    }
    if orders.locks {
      if keeper.settle() {
        keeper.lock()
        session.drop(in: now())
        drafts = []
      } else {
        session.stayUnlocked()
      }
    }
    if suspends {
      // A notebook that is sealed is locked by now: its key does not sleep in memory.
      suspends = false
      terminal.suspend()
      session.handle(.continued, in: now())
      continue
    }
    if let text = orders.outside {
      let outside = terminal.lend { editor(text) }
      session.take(outside, in: now())
      if case .ending(let reason) = outside {
        return end(&session, reason, drafts, &keeper, in: now())
      }
      continue
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
    var isLate = false
    if isMoving {
      isLate = !terminal.showMovement(session.frame(in: now()))
    } else {
      terminal.show(session.frame(in: now()))
    }
    for _ in 0..<session.takeBells() { terminal.ring() }
    let pace = session.pace(in: now())
    // What the line had no room for is tried again soon.
    let event = terminal.next(within: isLate ? min(pace ?? frameTime, frameTime) : pace)
    isMoving = event == .tick
    if case .stopping(let reason) = event {
      return end(&session, reason, drafts, &keeper, in: now())
    }
    suspends = event == .suspending
    session.handle(event, in: now())
  }
}

/// Keeps what there is, and says why it ended.
private func end(
  _ session: inout Session, _ reason: Interruption, _ drafts: [Item], _ keeper: inout some Keeper,
  in context: Context
) -> Interruption {
  session.handle(.stopping(reason), in: context)
  let last = session.takeOrders().changes
  if !last.isEmpty { _ = keeper.save(last) }
  if session.drafts != drafts { keeper.keepDrafts(session.drafts) }
  keeper.end()
  return reason
}

/// Thirty frames a second.
private let frameTime = Duration.milliseconds(33)

private func take(_ news: [News], into session: inout Session, in context: Context) {
  for one in news { session.take(one, in: context) }
}
