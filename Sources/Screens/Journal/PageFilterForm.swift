import Domain

/// The questions by which some of the pages are shown.
struct PageFilterForm: Sendable {
  var form: Form
  private let practices: [Practice]
  private let people: [Entry<Person>]

  private static let times: [(name: String, days: Int)] = [
    ("the last 7 days", 7), ("the last 30 days", 30), ("the last 90 days", 90),
    ("the last year", 365),
  ]
  private static let earlier = "a year ago and before"

  /// Offers what there is: practices, tags and feelings that pages hold, people with a name.
  init(_ filter: PageFilter, in record: Record, on today: Day) {
    var used: Set<String> = []
    var tags: Set<String> = []
    var feelings: Set<String> = []
    for entry in record.pages {
      used.insert(entry.content.practice)
      tags.formUnion(entry.content.allTags)
      feelings.formUnion(entry.content.feelings)
    }
    let practices = Practices.all.filter { used.contains($0.id) }
    self.practices = practices
    people = record.people.filter { !$0.content.label.isEmpty }
    let since = filter.since.map { $0.distance(to: today) + 1 }
    let time =
      Self.times.first { $0.days == since }?.name ?? (filter.until == nil ? nil : Self.earlier)
    form = Form([
      .choice(
        "practice", practices.map(\.title),
        filter.practice.flatMap { id in practices.first { $0.id == id }?.title }),
      .choice("tag", tags.sorted(), filter.tag),
      .choice("feeling", feelings.sorted(), filter.feeling),
      .choice("person", people.map(\.content.label), filter.person?.content.label),
      .choice("written in", Self.times.map(\.name) + [Self.earlier], time),
    ])
    for field in form.fields.indices { form.fields[field].unanswered = "any" }
    form.fields.removeAll {
      if case .choice(let options, _) = $0.answer { options.isEmpty } else { false }
    }
  }

  func filter(on today: Day) -> PageFilter {
    var filter = PageFilter()
    filter.practice = practices.first { $0.title == form["practice"]?.choice }?.id
    filter.tag = form["tag"]?.choice
    filter.feeling = form["feeling"]?.choice
    filter.person = people.first { $0.content.label == form["person"]?.choice }
    let time = form["written in"]?.choice
    if let days = Self.times.first(where: { $0.name == time })?.days {
      filter.since = today.advanced(by: 1 - days)
    }
    if time == Self.earlier { filter.until = today.advanced(by: -365) }
    return filter
  }
}

extension PageFilter {
  /// What is chosen, as in "Kind letter · #work".
  var name: String {
    let parts = [
      practice.flatMap { Practices.named($0)?.title }, tag.map { "#\($0)" }, feeling,
      person?.content.label, since.map { "since \($0.shortName)" },
      until.map { "until \($0.shortName)" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
