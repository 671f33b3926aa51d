import Display
import Domain

/// What is handed to the keeper, and what it reports.
extension Session {
  /// Takes what the keeper is to do since the last call.
  package mutating func takeOrders() -> Saving.Orders { saving.takeOrders() }

  /// Remembers which of the changes handed over went out under which number.
  package mutating func handedOver(_ changes: [Change], as number: Int) {
    saving.sent.append(Saving.Batch(number: number, changes: changes))
  }

  package var leavesUnsaved: Bool { saving.leavesUnsaved }

  package mutating func take(_ news: News, in context: Context) {
    switch news {
    case .arrived(var arrived, let number):
      arrived.apply(saving.changes(after: number))
      record = arrived
      markStale()
    case .saved(let number): saving.saved(upTo: number)
    case .failed(let sentence):
      saving.failure = sentence
      notice = sentence
    case .notice(let sentence): notice = sentence
    case .readOnly(let sentence):
      readOnly = sentence
      notice = sentence
    case .damaged(let damage):
      readOnly = "Nothing is changed until you decide about the damaged file."
      covers.append(Shown(DamageScreen(damage: damage)))
    case .mended:
      readOnly = nil
      covers.removeAll { $0 is Shown<DamageScreen> }
      notice = "Going on with what could be read. The damaged file is kept beside it."
    }
    refresh(in: context)
  }

  /// Puts what was half done when the program last ended into the record.
  package mutating func adopt(_ drafts: [Item], in context: Context) {
    guard !drafts.isEmpty, readOnly == nil else { return }
    var kept: [Item] = []
    for draft in drafts {
      var item = draft
      if let saved = record[draft.id], saved.edited >= draft.edited {
        if saved.says(what: draft) { continue }
        // Somebody went on with it elsewhere: both are kept.
        item = draft.copy(as: ID(milliseconds: draft.id.milliseconds, random: context.random))
      }
      record.put(item, at: context.stamp)
      kept.append(item)
    }
    send(record.takeChanges())
    stacks[Self.index(of: TodayScreen.self)] = [Shown(TodayScreen(kept: kept))]
    refresh(in: context)
  }
}
