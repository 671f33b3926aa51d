/// An insight made into action: a plan or a step that begins with what a page says.
///
/// Nothing is picked out of a text: a field that was meant as a next step comes first, else the words
/// that stand for the page.
extension Page {
  /// The fields that hold what to do next, the most fitting first.
  private static let nextSteps = [
    "nextStep", "redirect", "nextTime", "kindAct", "usePlan", "thenAction", "pleasant",
  ]

  /// In one line what is to be done; nil where nothing is written.
  package var insight: String? {
    let start = practice == Practice.goal.id ? Goal.start(of: self)?.text : nil
    let text = start ?? Self.nextSteps.lazy.compactMap { self.written($0) }.first ?? headline
    return text.map { PageLine.clipped($0, 72) }
  }

  private var headline: String? {
    let practice = Practices.named(practice)
    let first = practice?.headline.lazy.compactMap { self.written($0) }.first
    return first ?? practice?.fields.lazy.compactMap { self.written($0.id) }.first ?? title
  }

  private func written(_ name: String) -> String? {
    let text = answers.text(name) ?? answers.texts(name).first
    let form = Practices.named(practice)?.field(name)?.form
    guard let text, !text.trimmed.isEmpty, form?.isWriting != false else { return nil }
    return text.trimmed
  }
}

extension Entry<Page> {
  /// A step of the ladder that begins with this page: an idea, until the person says that it is safe.
  ///
  /// Pages about the other person make none: what leads to an ex stays out of the ladder.
  package var asRung: Rung? {
    let isOpen = Practices.named(content.practice)?.leadsToLadder ?? true
    return isOpen ? content.insight.map { Rung(title: $0) } : nil
  }

  /// An if-then plan that begins with this page and is tied to it.
  package var asPlan: Page? {
    guard let insight = content.insight else { return nil }
    var page = Page(practice: Practice.ifThen.id)
    if content.practice == Practice.trigger.id {
      page.answers["ifCue"] = .text("If this comes: \(insight)")
    } else {
      page.answers["thenAction"] = .text(insight)
    }
    page.isPrivate = content.isPrivate
    page.link(id)
    return page
  }
}
