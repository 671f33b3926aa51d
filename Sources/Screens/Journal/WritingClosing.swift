import Display
import Domain

/// Something that can be gone on to when a page is kept.
enum WritingOffer: Sendable {
  case done, goOn
  /// Leaves, and that is all.
  case notNow
  /// The way in, once a caution was read.
  case begin
  /// Any other practice.
  case others
  /// Past the landing, to the end.
  case landed
  /// The landing with the screen's help: three breaths, or the things in the room.
  case breaths, things
  /// A letter that is never sent, erased for good.
  case burn
  /// A caught thought, looked at now.
  case lookAtIt
  /// What was written to try, as a step of the ladder.
  case ladder
  /// A win, as proof of a strength.
  case pin
  /// What stands on all pages of this kind.
  case read(Rereading)
  case other(Closing.Offer)

  var name: String {
    switch self {
    case .done: "Done"
    case .goOn: "Go on all the same"
    case .notNow: "Not now"
    case .begin: "Go on"
    case .others: "Another way to write"
    case .landed: "Go on"
    case .breaths: "Breathe with the screen"
    case .things: "Name what is in the room"
    case .burn: "Burn it"
    case .lookAtIt: "Look at the thought now"
    case .ladder: "Make it a step of the ladder"
    case .pin: "Pin it to a strength"
    case .read(let reading): "Read: \(reading.title)"
    case .other(let offer): offer.name
    }
  }
}

/// What comes before the first step and after the last one.
extension WritingScreen {
  mutating func finish(on record: inout Record, in context: Context) -> Move {
    takeAnswers()
    keepSavouring(in: context)
    guard !holdsNothing else {
      return .backSaying("Nothing was written, so nothing is kept.")
    }
    guard isLastStep else {
      keep(on: &record, in: context)
      return .say(keptBeside ?? "Kept as it is. There is more, if you like.")
    }
    let minutes = (context.milliseconds - (beganAt ?? context.milliseconds)) / 60_000
    page.minutes = min(1440, max(page.minutes ?? 0, minutes))
    keep(on: &record, in: context)
    if isRevision { return .backSaying(keptBeside ?? "Kept.") }
    let earlier = record.pages(of: practice.id).filter { $0.id != entry?.id }
    closings = practice.isQuiet ? [] : practice.closing(page, earlier)
    clock.stop()
    enter(practice.timer == nil ? .closing : .landing, in: record, context)
    return .stay
  }

  /// The ways on from where there is only something to read: two at least, and “not now”.
  mutating func showOffers(in record: Record) {
    let isThere = entry.map { record.pages[id: $0.id] != nil } ?? false
    offers =
      switch stage {
      case .caution: [.begin, .others, .notNow]
      case .dose: Self.withChoice([.goOn], dose?.offers ?? [])
      case .kindness: Self.withChoice([.goOn], kindness?.offers ?? [])
      case .landing: [.landed, .breaths, .things, .notNow]
      case .closing: closingOffers(isThere: isThere)
      case .unopened, .steps: []
      }
    menu.count = offers.count
  }

  /// With a second way where there is but one, and always with “not now”.
  private static func withChoice(
    _ offers: [WritingOffer], _ others: [Closing.Offer], _ last: [WritingOffer] = []
  ) -> [WritingOffer] {
    let isFew = offers.count + last.count + others.count { $0 != .rest } < 2
    let more = [Closing.Offer.breathe, .people].filter { isFew && !others.contains($0) }.prefix(1)
    return offers + others.map(WritingOffer.other) + last + more.map(WritingOffer.other) + [.notNow]
  }

  private func closingOffers(isThere: Bool) -> [WritingOffer] {
    // Some pages are left in peace: no tool is offered after them.
    guard isThere, !practice.isQuiet else { return [.done] }
    var offers: [WritingOffer] = []
    if practice.id == Practice.quickCatch.id { offers.append(.lookAtIt) }
    if practice.id == Practice.win.id { offers.append(.pin) }
    if practice.burns { offers.append(.burn) }
    if page.answers.text("nextStep") != nil, ThoughtTest(page) != nil { offers.append(.ladder) }
    var others: [Closing.Offer] = []
    // Stopping here is what “Done” does already.
    for offer in closings.flatMap(\.offers) where offer != .rest && !others.contains(offer) {
      others.append(offer)
    }
    let reading = Rereadings.of(practice.id).map { [WritingOffer.read($0)] } ?? []
    if offers.isEmpty, others.isEmpty, reading.isEmpty { return [.done] }
    return [.done] + Self.withChoice(offers, others, reading)
  }

  /// Offers kindness before a thought is weighed, where the person picked what asks for it.
  mutating func offerKindness() {
    guard kindness == nil, let offered = practice.kindnessFirst(page) else { return }
    kindness = offered
    stage = .kindness
    readingTop = 0
    offers = Self.withChoice([.goOn], offered.offers)
    menu = Menu(count: offers.count)
  }

  mutating func choose(on record: inout Record, in context: Context) -> Move {
    guard let row = menu.selection, offers.indices.contains(row) else { return .back }
    // What is there so far waits in the journal.
    if stage == .kindness { keep(on: &record, in: context) }
    switch offers[row] {
    case .done, .notNow: return .back
    case .begin:
      record.noteCautionRead(of: practice, at: context.stamp)
      enter(dose == nil ? .steps : .dose, in: record, context)
    case .goOn: enter(.steps, in: record, context)
    case .landed: enter(.closing, in: record, context)
    case .others: return .replace(PracticesScreen())
    case .breaths: return .open(BreathingScreen(.soft))
    case .things: return .open(SequenceScreen(.ground))
    case .burn: return entry.map { .replace(BurnScreen($0.id)) } ?? .back
    case .lookAtIt:
      guard let entry else { return .back }
      return .replace(WritingScreen(.thoughtRecord, beginning: entry.finishing))
    case .ladder, .other(.ladder): return makeStep(on: &record, in: context)
    case .pin: return entry.map { .replace(LinkScreen($0.id)) } ?? .back
    case .read(let reading): return .replace(ReadingScreen(reading))
    case .other(.erase): return erase(on: &record, in: context)
    case .other(let offer): return follow(offer, in: record, context)
    }
    return .stay
  }

  private mutating func enter(_ next: Stage, in record: Record, _ context: Context) {
    let isBegun = stage == .kindness
    stage = next
    menu = Menu()
    readingTop = 0
    showOffers(in: record)
    if stage == .steps, !isBegun { startClock(in: context) }
  }

  private func makeStep(on record: inout Record, in context: Context) -> Move {
    entry?.becomeStep(on: &record, in: context) ?? .back
  }

  private func erase(on record: inout Record, in context: Context) -> Move {
    guard let entry else { return .back }
    record.remove(entry.id, at: context.stamp)
    return .backSaying("Erased. Until you leave Steady, u brings it back.")
  }

  private mutating func follow(
    _ offer: Closing.Offer, in record: Record, _ context: Context
  ) -> Move {
    switch offer {
    case .practice(Practice.ifThen.id):
      return .replace(WritingScreen(.ifThen, beginning: entry?.asPlan))
    case .practice(Practice.lesson.id):
      return .replace(WritingScreen(.lesson, beginning: entry?.asLesson))
    case .practice(let id):
      return Practices.named(id).map { .replace(WritingScreen($0, beginning: planned(by: $0))) }
        ?? .back
    case .breathe:
      return BreathChoice.first(in: record).screen().map(Move.replace)
        ?? .leave(for: BreatheScreen.self)
    case .people: return .replace(PeopleScreen())
    case .movement: return .backSaying("A short walk or a stretch is enough.")
    case .rest: return .backSaying("That is enough for now. Be kind to yourself.")
    case .step(let title):
      guard let place = practice.steps.firstIndex(where: { $0.title == title }) else {
        return .back
      }
      stage = .steps
      show(step: place, focus: 0, in: context)
      return .stay
    case .ladder, .erase: return .stay
    }
  }

  /// A plan that is made for a trigger is tied to it.
  private func planned(by practice: Practice) -> Page? {
    let isPlanned =
      self.practice.id == Practice.trigger.id && practice.id == Practice.ifThen.id
    return isPlanned ? entry?.asPlan : nil
  }
}
