import Display
import Domain

/// Something that can be gone on to when a page is kept.
enum WritingOffer: Equatable, Sendable {
  case done, goOn
  /// A caught thought, looked at now.
  case lookAtIt
  /// What was written to try, as a step of the ladder.
  case ladder
  /// A win, as proof of a strength.
  case pin
  case other(Closing.Offer)

  var name: String {
    switch self {
    case .done: "Done"
    case .goOn: "Go on all the same"
    case .lookAtIt: "Look at the thought now"
    case .ladder: "Make it a step of the ladder"
    case .pin: "Pin it to a strength"
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
    offers = closingOffers(in: record, isThere: true)
    menu = Menu(count: offers.count)
    clock.stop()
    stage = practice.timer == nil ? .closing : .landing
    return .stay
  }

  func closingOffers(in record: Record, isThere: Bool) -> [WritingOffer] {
    // Some pages are left in peace: no tool is offered after them.
    guard isThere, !practice.isQuiet else { return [.done] }
    var offers: [WritingOffer] = [.done]
    if practice.id == Practice.quickCatch.id { offers.append(.lookAtIt) }
    if practice.id == Practice.win.id { offers.append(.pin) }
    if page.answers.text("nextStep") != nil, ThoughtTest(page) != nil { offers.append(.ladder) }
    // Stopping here is what “Done” does already.
    let others = closings.flatMap(\.offers).filter { $0 != .rest }
    for offer in others.map(WritingOffer.other) where !offers.contains(offer) {
      offers.append(offer)
    }
    return offers
  }

  /// Enter where there is only something to read.
  mutating func goOnReading(on record: inout Record, in context: Context) -> Move {
    switch stage {
    case .caution:
      record.noteCautionRead(of: practice, at: context.stamp)
      stage = dose == nil ? .steps : .dose
      showDose()
    case .landing: stage = .closing
    case .dose, .closing: return choose(on: &record, in: context)
    case .unopened, .steps: break
    }
    if stage == .steps { startClock(in: context) }
    return .stay
  }

  mutating func showDose() {
    guard stage == .dose else { return }
    offers = [.goOn] + (dose?.offers ?? []).map(WritingOffer.other)
    menu = Menu(count: offers.count)
  }

  mutating func choose(on record: inout Record, in context: Context) -> Move {
    guard let row = menu.selection, offers.indices.contains(row) else { return .back }
    switch offers[row] {
    case .done: return .back
    case .goOn:
      stage = .steps
      startClock(in: context)
      return .stay
    case .lookAtIt:
      guard let entry else { return .back }
      return .replace(WritingScreen(.thoughtRecord, beginning: entry.finishing))
    case .ladder, .other(.ladder): return makeStep(on: &record, in: context)
    case .pin: return entry.map { .replace(LinkScreen($0.id)) } ?? .back
    case .other(let offer): return follow(offer, in: record, context)
    }
  }

  private func makeStep(on record: inout Record, in context: Context) -> Move {
    entry?.becomeStep(on: &record, in: context) ?? .back
  }

  private mutating func follow(
    _ offer: Closing.Offer, in record: Record, _ context: Context
  ) -> Move {
    switch offer {
    case .practice(let id):
      return Practices.named(id).map { .replace(WritingScreen($0)) } ?? .back
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
    case .ladder: return .stay
    }
  }
}
