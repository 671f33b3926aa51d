/// Searching all that was written, whatever its kind.
extension Item {
  /// The first place that holds what is searched for; nil where there is none.
  ///
  /// Choices, numbers, ids and settings were not written, and are not looked at outside of pages.
  package func hit(_ needle: Needle, context: Int = 30) -> PageHit? {
    switch self {
    case .attempt(let entry): entry.content.hit(needle, context)
    case .breathing(let entry): entry.content.hit(needle, context)
    case .checkIn(let entry): entry.content.hit(needle, context)
    case .contact(let entry): entry.content.hit(needle, context)
    case .page(let entry): entry.content.hit(needle, context: context)
    case .pattern(let entry): entry.content.hit(needle, context)
    case .person(let entry): entry.content.hit(needle, context)
    case .rung(let entry): entry.content.hit(needle, context)
    case .urge(let entry): entry.content.hit(needle, context)
    case .setting: nil
    }
  }
}

extension Kept {
  fileprivate func hit(_ needle: Needle, _ context: Int) -> PageHit? {
    for field in Field.allCases where Self.form(of: field).isWritten {
      var hit: PageHit?
      value(of: field)?.forEachText { text in
        guard hit == nil, let place = needle.place(in: text) else { return }
        hit = PageHit(field.rawValue, text, place, context)
      }
      if let hit { return hit }
    }
    return nil
  }
}

extension FieldForm {
  /// Whether it holds words of one's own.
  fileprivate var isWritten: Bool {
    switch self {
    case .words, .feelings, .line, .text, .answer: true
    case .number, .numbers, .choice, .flag, .fixed: false
    }
  }
}
