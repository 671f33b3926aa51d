import Display
import Testing

@testable import Domain
@testable import Screens

/// A practice is its own file and a line of the list: everything else takes it as a value.
struct NewPracticeTests {
  private static let forms: [(String, AnswerForm)] = [
    ("text", .text), ("line", .line), ("lines", .lines), ("scale", .scale(0...10)),
    ("choice", .choice([Choice("a"), Choice("b")])),
    ("choices", .choices([Choice("c"), Choice("d")], most: 1)), ("feelings", .feelings),
    ("again", .rerated(of: "feelings")), ("views", .views), ("causes", .causes),
    ("evidence", .evidence), ("day", .day), ("flag", .flag),
  ]

  /// One that stands in no list, with an answer of every form and every rule there is.
  private static let made = Practice(
    id: "made-up", title: "Made up", purpose: "To see that nothing else is needed.", seconds: 60,
    steps: forms.map { Step($0.0, "What is your \($0.0)?", [PracticeField($0.0, $0.0, $0.1)]) },
    headline: ["line"], stays: StaysOnScreen(text: "line", rating: "scale"),
    caution: Caution(lines: ["Read this first."]),
    timer: PracticeTimer(minutes: 5, range: 2...10), kept: "line",
    smaller: { page in
      page.answers["line"] == nil || page.answers["flag"] != nil ? nil : page
    },
    begin: { page, _, _ in page.answers["line"] = .text("to begin with") },
    closing: { _, _ in [Closing(lines: ["Well written."], offers: [.step("text"), .rest])] },
    progress: { pages, _ in ["written \(pages.count) (n \(pages.count))"] })

  @Test func everyFormIsWrittenWithoutBeingKnownAnywhere() throws {
    for form in Self.forms where form.0 != "again" {
      #expect(Self.made.field(form.0)?.form == form.1)
    }
    var play = Play()
    play.session.open(Shown(WritingScreen(Self.made)))
    play.press(.left)
    #expect(play.text.contains("Read this first."))
    play.press(.enter)
    for (place, step) in Self.made.steps.enumerated() {
      #expect(play.text.contains("Made up · \(place + 1) of \(Self.forms.count)"))
      answer(step, in: &play)
    }
    play.press(.control("s"), .enter)
    #expect(play.text.contains("Well written."))
    let page = try #require(play.session.record.pages.last?.content)
    for (name, _) in Self.forms { #expect(page.answers[name] != nil, "\(name)") }
    #expect(page.answers.text("line") == "to begin withSome words.")
  }

  @Test func itsPlainQuestionsNeedNothingElse() throws {
    #expect(Self.made.questions.count == Self.forms.count)
    var page = Page(practice: Self.made.id)
    try Self.made.set("scale", to: "7", in: &page)
    #expect(page.answers.number("scale") == 7)
  }

  /// What is in the list is found in every place without a line of its own there.
  @Test func everyPracticeOfTheListIsFoundEverywhere() {
    let titles = destinations.map(\.title)
    for practice in Practices.all {
      #expect(titles.contains("Write: \(practice.title)"))
      #expect(writing(practice.id) != nil)
      let pictures = stepStates.filter { $0.name.hasPrefix("write-\(practice.id)-") }
      #expect(pictures.count >= practice.steps.count)
      #expect(practice.kept == nil || Rereadings.of(practice.id) != nil)
    }
    var play = Play()
    play.press("5", "n")
    for practice in Practices.all {
      #expect(play.text.contains("› \(practice.title)"))
      play.press(.down)
    }
  }
}
