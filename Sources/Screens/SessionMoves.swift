import Display
import Domain

/// Where actions lead: between screens and places, back in time, and out.
extension Session {
  mutating func follow(_ move: Move, in context: Context) {
    switch move {
    case .stay: break
    case .back: back(in: context)
    case .backSaying(let sentence):
      back(in: context)
      notice = sentence
    case .open(let screen): open(screen)
    case .replace(let screen):
      dropTop()
      // What it came from may be the very screen: going back twice through it would look stuck.
      if !isAtTopLevel, type(of: top) == type(of: screen) { dropTop() }
      open(screen)
    case .go(let place): go(to: Self.index(of: place))
    case .leave(let place, let id):
      dropTop()
      let index = Self.index(of: place)
      go(to: index)
      begin(index)
      if let id { stacks[index][0].show(id) }
    case .ring: bells += 1
    case .say(let sentence): notice = sentence
    case .keys: overlay = .help(HelpOverlay(hints: helpHints(in: context)))
    case .uncover: if !covers.isEmpty { covers.removeLast() }
    case .burn(let id): burn(id, in: context)
    case .outside(let text): saving.outside = text
    case .wear:
      options.theme = nil
      if covers.isEmpty, stacks[current].count > 1 { dropTop() }
    case .acceptDamage: saving.acceptsDamage = true
    case .restore(let backup): saving.backup = backup
    case .beginAnew: beginAnew()
    case .seal(let order): saving.seal = order
    case .erase: saving.wantsErasing = true
    case .retrySaving:
      dropTop()
      saving.wantsRetry = true
    case .quit:
      saving.leavesUnsaved = true
      isOver = true
    }
  }

  var isAtTopLevel: Bool { covers.isEmpty && stacks[current].count == 1 }

  mutating func open(_ screen: any Showable) {
    if covers.isEmpty { stacks[current].append(screen) } else { covers.append(screen) }
    stale[current] = true
  }

  mutating func dropTop() {
    if !covers.isEmpty {
      covers.removeLast()
    } else if stacks[current].count > 1 {
      stacks[current].removeLast()
    } else {
      stacks[current] = [places[current].shown()]
    }
    stale[current] = true
  }

  /// Whether Esc leads anywhere from here.
  var leadsBack: Bool {
    guard let cover = covers.last else {
      return stacks[current].count > 1 || !trail.isEmpty || current != 0
    }
    return !(cover is Shown<MissingScreen>) && (covers.count > 1 || covers[0].canBeLeft)
  }

  mutating func back(in context: Context) {
    if !covers.isEmpty {
      // The first screen and the damage notice end by what they ask for, not by going back.
      if covers.last is Shown<MissingScreen> { return }
      if covers.count > 1 { covers.removeLast() } else if covers[0].canBeLeft { covers = [] }
    } else if stacks[current].count > 1 {
      dropTop()
    } else if let last = trail.popLast() {
      current = last
    } else {
      current = 0
    }
    stale[current] = true
  }

  /// Makes the first screen of a place, once somebody comes there.
  mutating func begin(_ place: Int) {
    if stacks[place].isEmpty { stacks[place] = [places[place].shown()] }
  }

  mutating func go(to place: Int) {
    guard place != current else { return }
    trail.removeAll { $0 == current }
    trail.append(current)
    current = place
  }

  mutating func openHelpNow(in context: Context) {
    overlay = nil
    var screen: any Showable = Shown(HelpNowScreen())
    screen.refresh(from: record, in: context)
    guard covers.isEmpty else {
      if !(covers.last is Shown<HelpNowScreen>) { covers.append(screen) }
      return
    }
    go(to: Self.index(of: HelpNowScreen.self))
    // What is open there stays below: it may hold half a sentence.
    if !(top is Shown<HelpNowScreen>) { open(screen) } else { putBack(screen) }
  }

  /// Goes to the place that stands so many further in the row, round and round.
  mutating func go(by steps: Int) {
    let row = places.indices.filter { places[$0].isNumbered }
    // From a place that is not in the row the first step leads to one of its ends.
    let here = row.firstIndex(of: current) ?? (steps > 0 ? -1 : row.count)
    go(to: row[(here + steps + row.count) % row.count])
  }

  static func index(of place: any Place.Type) -> Int {
    places.firstIndex { $0 == place } ?? 0
  }

  // MARK: Undo

  mutating func undo(in context: Context) {
    takeBack(.undo, in: context)
  }

  mutating func redo(in context: Context) {
    takeBack(.redo, in: context)
  }

  mutating func takeBack(_ direction: History.Direction, in context: Context) {
    guard readOnly == nil else { return notice = readOnly }
    guard let step = history.take(direction) else {
      return notice = direction == .undo ? "There is nothing to undo." : "There is nothing to redo."
    }
    for change in step.reversed() {
      // Later than what it takes back, also when the clock went back in between.
      let now = context.stamp.following(change.edited)
      if let before = change.before {
        record.put(before, at: now)
      } else {
        record.remove(change.id, at: now)
      }
    }
    notice = History.sentence(for: step, direction)
    noteChanges(undoing: direction)
  }

  // MARK: Leaving

  mutating func quit() {
    if let failure = saving.failure, saving.hasUnsaved {
      askBeforeLeaving(failure)
    } else {
      isOver = true
    }
  }

  mutating func askBeforeLeaving(_ failure: String) {
    isOver = false
    if covers.last is Shown<UnsavedScreen> {
      return notice = "It is not saved yet. X leaves all the same."
    }
    covers.append(Shown(UnsavedScreen(failure: failure)))
  }

  /// The keeper could not save at the end: stays, and asks.
  package mutating func stayUnsaved() {
    askBeforeLeaving(saving.failure ?? "The last change is not on disk.")
  }
}
