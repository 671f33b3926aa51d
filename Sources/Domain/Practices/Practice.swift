/// A way of writing something out, as data: its questions and its rules.
///
/// One screen and one plain runner serve all of them. A new one is a file of its own and a line in
/// `Practices`.
package struct Practice: Sendable {
  /// The name in the file and on the command line.
  package let id: String
  package let title: String
  /// What it is for, in a line.
  package let purpose: String
  /// How long it takes as a rule.
  package let seconds: Int
  package let steps: [Step]
  /// The answers that stand for a page in a list, the best first.
  package var headline: [String] = []
  /// The ratings before and after.
  package var shift: Shift?
  package var stays: StaysOnScreen?
  package var caution: Caution?
  package var dose: Dose?
  package var timer: PracticeTimer?
  /// The field of the line that may be kept to read again.
  package var kept: String?
  /// What is asked on the morning after, and not at the sitting itself.
  package var nextMorning: Step?
  /// After so many days it is offered again; nil where it has no rhythm.
  package var everyDays: Int?
  /// Whether its pages stay out of exports unless they are asked for it.
  package var startsPrivate = false
  /// Whether its text is never handed to another program, such as the person's editor.
  package var staysInside = false
  /// For so many hours a page is not shown unless it is asked for.
  package var sealHours: Int?
  /// Whether a page can be burned: erased for good, with no way back.
  package var burns = false
  /// Whether no tool is offered afterwards: nothing but the words of the page.
  package var isQuiet = false
  /// Whether a page may begin a step of the ladder; what leads to an ex stays out of it.
  package var leadsToLadder = true
  /// The answers that can be read side by side in two versions.
  package var compares: [String] = []
  /// The same with one size less, where it can be made smaller; nil where it is small enough.
  package var smaller: (@Sendable (Page) -> Page?)?
  /// What can be said of a page later with one key.
  package var mark: PageMark?
  /// Whether it weighs a thought: then kindness is offered first where shame was picked.
  package var weighs = false
  /// What a new page begins with: from the earlier ones, in order, and a random number.
  package var begin:
    @Sendable (_ page: inout Page, _ earlier: [Entry<Page>], _ random: UInt64)
      -> Void = { _, _, _ in }
  /// What is said and offered at the end: of this page, and the earlier ones of the practice in order.
  package var closing: @Sendable (_ page: Page, _ earlier: [Entry<Page>]) -> [Closing] = { _, _ in
    []
  }
  /// What there is to look back on, a line each; empty while there is nothing to say.
  package var progress: @Sendable (_ pages: [Entry<Page>], _ record: Record) -> [String] = {
    _, _ in []
  }

  package var fields: [PracticeField] {
    (steps + [nextMorning].compactMap { $0 }).flatMap(\.fields)
  }

  package func field(_ id: String) -> PracticeField? { fields.first { $0.id == id } }

  /// As in "30 seconds" or "10 minutes".
  package var usualLength: String {
    if seconds < 60 { return "\(seconds) seconds" }
    return seconds < 120 ? "a minute" : "\(seconds / 60) minutes"
  }
}

/// One screen of a practice: a prompt and what is asked with it.
///
/// All of it may be skipped.
package struct Step: Sendable {
  /// What it is about, in a word or two.
  package let title: String
  package let prompt: String
  /// At most three short lines.
  package var help: [String] = []
  package var examples: [String] = []
  /// The field of an earlier step that is read again here.
  package var shows: String?
  package let fields: [PracticeField]

  package init(
    _ title: String, _ prompt: String, help: [String] = [], examples: [String] = [],
    shows: String? = nil, _ fields: [PracticeField]
  ) {
    self.title = title
    self.prompt = prompt
    self.help = help
    self.examples = examples
    self.shows = shows
    self.fields = fields
  }
}

/// One answer of a practice; it may be skipped.
package struct PracticeField: Sendable, Equatable {
  /// Its name in the file.
  package let id: String
  package let label: String
  package let form: AnswerForm
  /// What the lowest and the highest number mean.
  package var ends: [String] = []
  /// Answers to take as they are, or to change.
  package var ideas: [String] = []
  /// Whether a date may be one that is still to come.
  package var mayLieAhead = false

  package init(
    _ id: String, _ label: String, _ form: AnswerForm, ends: [String] = [], ideas: [String] = [],
    mayLieAhead: Bool = false
  ) {
    self.id = id
    self.label = label
    self.form = form
    self.ends = ends
    self.ideas = ideas
    self.mayLieAhead = mayLieAhead
  }
}

/// Two ratings of the same thing, before and after.
package struct Shift: Sendable, Equatable {
  package let before: String
  package let after: String
  /// What is rated, as in "belief".
  package let name: String
}

/// What stays in sight through all steps: a text, and its rating where it has one.
package struct StaysOnScreen: Sendable, Equatable {
  package let text: String
  /// Empty where it has none.
  package var rating = ""
}

extension StaysOnScreen {
  /// The text and its rating as far as they are answered; nil while there is no text.
  package func shown(of page: Page) -> (text: String, rating: Int?)? {
    page.answers.text(text).map { ($0, page.answers.number(rating)) }
  }
}
