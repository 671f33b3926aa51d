/// A page that rests, as a letter does: its words are out of sight until a time, for all that shows pages in passing.
extension Entry<Page> {
  /// When it has rested long enough; nil for a page that never rests.
  package var restsUntil: Moment? {
    guard let hours = Practices.named(content.practice)?.sealHours, let at else { return nil }
    return Moment(seconds: at.seconds + Int64(hours) * 3600, offset: at.offset)
  }

  /// Whether its words are out of sight: they are shown to nobody who does not ask for them.
  package func isSealed(at now: Moment) -> Bool {
    restsUntil.map { now.seconds < $0.seconds } ?? false
  }

  /// As in "It rests until Tue 24 Nov 09:41."; nil for a page that can be read.
  package func restSentence(at now: Moment) -> String? {
    guard isSealed(at: now), let restsUntil else { return nil }
    return "It rests until \(restsUntil.name(in: now.local.day.civil.year))."
  }

  /// What is shown of it: while it rests, no words but when that is over.
  ///
  /// It is never saved so.
  package func shown(at now: Moment) -> Entry<Page> {
    guard isSealed(at: now), let restsUntil else { return self }
    var shown = self
    shown.content.title = nil
    shown.content.answers = Answers()
    shown.content.tags = []
    let rest = "\"restsUntil\":\"\(restsUntil)\""
    shown.foreign = [ForeignField(name: "restsUntil", bytes: Array(rest.utf8))]
    return shown
  }
}

extension Item {
  /// The first place that holds what is searched for, where it may be seen now.
  package func hit(_ query: Query, at now: Moment) -> PageHit? { shown(at: now).hit(query) }

  /// The same; of a page that rests all but its words.
  package func shown(at now: Moment) -> Item {
    guard case .page(let entry) = self, entry.isSealed(at: now) else { return self }
    return .page(entry.shown(at: now))
  }
}
