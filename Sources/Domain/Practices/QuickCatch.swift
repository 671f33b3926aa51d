extension Practice {
  /// A thought caught in ten seconds, to be looked at later.
  package static let quickCatch = Practice(
    id: "quick-catch", title: "Quick catch", purpose: "Catch a thought now, look at it later.",
    seconds: 10,
    steps: [
      Step(
        "Thought", "What is the thought?",
        help: ["How much do you believe it now?"],
        examples: ["I will always be alone."],
        [
          PracticeField("thought", "thought", .text),
          PracticeField("beliefBefore", "belief", .scale(0...100), ends: beliefEnds),
        ])
    ],
    headline: ["thought"],
    progress: { pages, record in
      guard !pages.isEmpty else { return [] }
      return ["caught \(pages.count), worked on \(pages.count - record.openCatches.count)"]
    })
}

extension Record {
  /// The caught thoughts that no thought record was made of, the oldest first.
  package var openCatches: [Entry<Page>] {
    var finished: Set<ID> = []
    for entry in pages(of: Practice.thoughtRecord.id) { finished.formUnion(entry.content.links) }
    return pages(of: Practice.quickCatch.id).filter { !finished.contains($0.id) }
  }
}

extension Entry<Page> {
  /// The thought record that a caught thought begins: it keeps the thought and the belief.
  package var finishing: Page {
    var page = Page(practice: Practice.thoughtRecord.id)
    for name in ["thought", "beliefBefore"] { page.answers[name] = content.answers[name] }
    page.tags = content.tags
    page.isPrivate = content.isPrivate
    page.link(id)
    return page
  }
}
