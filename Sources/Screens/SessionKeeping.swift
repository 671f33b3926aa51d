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

  /// Takes back a text that was handed to the person's own editor.
  package mutating func take(_ outside: Outside, in context: Context) {
    let context = context.with(options, record)
    wantsRepaint = true
    switch outside {
    case .changed(let text):
      var screen = top
      screen.take(outside: text, in: context)
      putBack(screen)
    case .unchanged(let sentence): notice = sentence ?? "Nothing was changed."
    case .ending: break
    }
    refresh(in: context)
  }

  package mutating func take(_ news: News, in context: Context) {
    let context = context.with(options, record)
    switch news {
    case .arrived(var arrived, let number):
      arrived.apply(saving.changes(after: number))
      record = arrived
      markStale()
    case .saved(let number): saving.saved(upTo: number)
    case .failed(let sentence):
      saving.failure = sentence
      notice = sentence
    case .draftsKept: break
    case .notice(let sentence): notice = sentence
    case .readOnly(let sentence):
      readOnly = sentence
      notice = sentence
    case .damaged(let damage):
      readOnly = "Nothing is changed until you decide about the damaged file."
      cover(with: DamageScreen(damage: damage))
    case .mended:
      readOnly = nil
      covers.removeAll { $0 is Shown<DamageScreen> }
      notice = "Going on with what could be read. The damaged file is kept beside it."
    case .missing(let missing):
      readOnly = "Nothing is changed until you decide about your notebook."
      cover(with: MissingScreen(missing: missing))
    case .restored(let sentence): endDecision(sentence)
    case .unlocked(let items): open(with: items, in: context)
    case .notUnlocked(let sentence): lock?.refuse(sentence)
    case .needsPassphrase(let sentence): needPassphrase(sentence)
    case .sealed(let isSealed, let sentence): sealed(isSealed, sentence)
    case .notSealed(let sentence): notSealed(sentence)
    case .erased(let left): forgetEverything(leaving: left)
    case .notErased(let sentence): notErased(sentence)
    }
    adoptOrphans(in: context)
    refresh(in: context.with(options, record))
  }

  /// The person chose to begin a new notebook.
  mutating func beginAnew() {
    saving.beginsAnew = true
    endDecision("This is a new notebook. The backups of the old one are kept.")
  }

  /// The damaged or missing file was dealt with.
  private mutating func endDecision(_ sentence: String) {
    readOnly = nil
    covers.removeAll {
      $0 is Shown<DamageScreen> || $0 is Shown<MissingScreen>
        || $0 is Shown<WelcomeScreen> && record.isWelcomed
    }
    notice = sentence
  }

  /// Shows what is to be decided, in place of what was said of it before and below what lies on top.
  private mutating func cover<Content: Screen>(with screen: Content) {
    if let place = covers.firstIndex(where: { $0 is Shown<Content> }) {
      covers[place] = Shown(screen)
    } else {
      // Help is never behind anything.
      let isHelp = covers.last is Shown<HelpNowScreen>
      covers.insert(Shown(screen), at: isHelp ? covers.count - 1 : covers.count)
    }
  }

  /// Takes what was half done when the program last ended, to put it into the record.
  package mutating func adopt(_ drafts: [Item], in context: Context) {
    let context = context.with(options, record)
    orphans = drafts
    adoptOrphans(in: context)
    refresh(in: context)
  }

  /// Puts it there once everything is read, so that nothing newer is overwritten.
  private mutating func adoptOrphans(in context: Context) {
    guard !orphans.isEmpty, record.isComplete, readOnly == nil else { return }
    var kept: [Item] = []
    for draft in orphans {
      var item = draft
      if let saved = record[draft.id], saved.edited >= draft.edited {
        if saved.holds(draft) { continue }
        // Somebody went on with it elsewhere: both are kept.
        item = draft.copy(as: ID(milliseconds: draft.id.milliseconds, random: context.random))
      }
      record.put(item, at: context.stamp)
      kept.append(record[item.id] ?? item)
    }
    orphans = []
    saving.adoptedOrphans = true
    send(record.takeChanges())
    guard !kept.isEmpty else { return }
    let today = Self.index(of: TodayScreen.self)
    begin(today)
    stacks[today][0] = Shown(TodayScreen(kept: kept))
    for case .breathing(let entry) in kept {
      notice = "Your breathing of \(entry.at?.clock ?? "then") is kept."
    }
    for case .attempt(let entry) in kept {
      notice = "Your practice of \(entry.moment?.clock ?? "then") is kept. It is on your ladder."
    }
    for case .page(let entry) in kept.suffix(1) { offer(entry) }
    for case .checkIn(let entry) in kept.suffix(1) {
      let place = Self.index(of: CheckInScreen.self)
      begin(place)
      stacks[place].append(Shown(CheckInScreen(resuming: entry)))
    }
  }

  /// Opens a page that was half written, so that its place leads to it.
  private mutating func offer(_ entry: Entry<Page>) {
    let name = PageLine(entry.content).practice
    let place = Self.index(of: JournalScreen.self)
    let way = current == place ? "Here it is." : "\(JournalScreen.number) goes on with it."
    notice = "\(name) of \(entry.at?.clock ?? "then") is kept, half written. \(way)"
    guard let screen = WritingScreen(editing: entry, resuming: true) else { return }
    begin(place)
    stacks[place].append(Shown(screen))
  }
}
