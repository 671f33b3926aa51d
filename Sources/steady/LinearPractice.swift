import Archive
import Domain

/// A practice as plain questions and answers, a fact a line.
///
/// It is the same on a terminal and from a pipe. On a terminal an answer that cannot be used is asked
/// for again; from a pipe, where the next line is the answer to the next question, it is left out.
struct LinearPractice {
  /// What keeps it from going on.
  enum Stop: Equatable { case end, signal(Int32) }

  private let practice: Practice
  private var record: Record
  private let new: NewPage
  private var lines = LineInput()
  private var page: Page
  /// What the page began with: while it says no more than that, nothing is kept.
  private var blank: Page
  private var draft: LoneDraft
  private var refused = 0
  private let begun = Clock.uptime
  /// The timer was said to be over.
  private var isTimeSaid = false
  private var isDraftFailed = false

  init(_ practice: Practice, _ record: Record, _ new: NewPage, beside file: StateFile) {
    self.practice = practice
    self.record = record
    self.new = new
    var clock = Clock()
    page = practice.newPage(after: record.pages(of: practice.id), at: clock.seed())
    blank = page
    draft = LoneDraft(beside: file, seed: clock.seed())
  }

  private static let isTerminal = LineInput.isTerminal

  private var holdsNothing: Bool { page.isEmpty || page == blank }

  private func say(_ line: String) { Output.ask("\(line)\n") }

  mutating func run(in file: inout StateFile, asJSON json: Bool) throws {
    say("\(practice.title). \(practice.purpose)")
    say("An empty answer skips. Long answers and lists end with an empty line.")
    say("Ctrl-C stops, and keeps what you answered.")
    try checkProof()
    let stop = try sit()
    if stop != nil, Self.isTerminal { say("") }
    try keep(in: &file, asJSON: json, stop)
    if case .signal(let signal) = stop { Alarm.end(by: signal) }
    if refused > 0 {
      let what = refused == 1 ? "One answer" : "\(refused) answers"
      let rest = holdsNothing ? "" : "; the rest is kept"
      throw Failure(65, "\(what) could not be used\(rest).")
    }
  }

  /// All of it up to the end or what stops it; an input that fails leaves nothing behind.
  private mutating func sit() throws -> Stop? {
    do {
      if let stop = try sayRules() { return stop }
      if let stop = try takeUpCatch() { return stop }
      return try askAll()
    } catch let failure as Failure {
      try? draft.withdraw()
      throw failure
    }
  }

  // MARK: Before

  /// Refuses a line with proof where there is no proof.
  private func checkProof() throws(Failure) {
    guard practice.id == Practice.affirmation.id, Affirmation.grounds(in: record).isEmpty else {
      return
    }
    throw Failure(65, "There is no proof yet, and a line needs one. See: steady write strength")
  }

  /// The caution, what the dose says, and the time there is.
  private mutating func sayRules() throws -> Stop? {
    let caution = record.openCaution(of: practice, on: new.at.day)
    if !caution.isEmpty {
      caution.forEach(say)
      say("From the shell: steady helplines")
      if Self.isTerminal {
        Output.ask("Enter goes on. ")
        switch try lines.next() {
        case .text, .unreadable: record.noteCautionRead(of: practice, at: Clock.stamp)
        case .end: return .end
        case .signal(let signal): return .signal(signal)
        }
      }
    }
    if let note = practice.doseNote(record.pages(of: practice.id), on: new.at.day) { say(note) }
    if let timer = practice.timer, timer.runs {
      say("There are \(timer.minutes) minutes for it, and no hurry.")
    }
    return nil
  }

  /// The caught thoughts that wait, the newest first: so many are offered.
  private static let mostCatches = 9

  /// Offers to go on with a caught thought, where somebody can choose.
  private mutating func takeUpCatch() throws -> Stop? {
    let waiting = record.openCatches.suffix(Self.mostCatches).reversed().map(\.self)
    guard practice.id == Practice.thoughtRecord.id, Self.isTerminal, !waiting.isEmpty else {
      return nil
    }
    say("Caught thoughts that wait to be looked at:")
    for (place, entry) in waiting.enumerated() {
      let belief = entry.content.answers.number("beliefBefore").map { ", belief \($0)" } ?? ""
      let day = entry.at.map { ", \($0.day.iso)" } ?? ""
      say("\(place + 1): \(PageLine(entry.content).text)\(belief)\(day)")
    }
    while true {
      Output.ask("Number of the thought, or Enter for a new one: ")
      switch try lines.next() {
      case .text(let typed):
        if typed.allSatisfy(\.isWhitespace) { return nil }
        let digits = typed.filter { !$0.isWhitespace }
        if let number = Int(digits), waiting.indices.contains(number - 1) {
          page = waiting[number - 1].finishing
          blank = page
          return nil
        }
        say("It is a number from 1 to \(waiting.count).")
      case .unreadable: say("It is a number from 1 to \(waiting.count).")
      case .end: return .end
      case .signal(let signal): return .signal(signal)
      }
    }
  }

  private func say(_ closing: Closing) {
    closing.lines.forEach(say)
    for offer in closing.offers { say("If you like: \(offer.name)") }
  }

  // MARK: Asking

  private mutating func askAll() throws -> Stop? {
    for step in practice.steps {
      sayWhatStays()
      say("")
      say("\(step.title). \(step.prompt)")
      step.help.forEach(say)
      for example in step.examples { say("Example: \(example)") }
      for field in step.fields {
        if let stop = try ask(for: field) { return stop }
        sayTime()
      }
    }
    return nil
  }

  /// What stays in sight on the full screen is said again.
  private func sayWhatStays() {
    guard let stays = practice.stays, let shown = stays.shown(of: page) else { return }
    let name = practice.field(stays.text)?.label ?? stays.text
    let rating = shown.rating.map { ", \(practice.field(stays.rating)?.label ?? "rated") \($0)" }
    say("")
    say("Still here: \(name): \(shown.text)\(rating ?? "")")
  }

  private mutating func sayTime() {
    guard Self.isTerminal, let timer = practice.timer, timer.runs, !isTimeSaid,
      Clock.uptime - begun >= timer.minutes * 60_000
    else { return }
    isTimeSaid = true
    say("The \(timer.minutes) minutes are over. You can go on, or stop here.")
  }

  /// Asks until the answer can be used, or is skipped.
  private mutating func ask(for field: PracticeField) throws -> Stop? {
    let question = LinearQuestion(field, page, record)
    question.lines.forEach(say)
    while true {
      Output.ask(question.prompt(isTerminal: Self.isTerminal))
      let (typed, stop) = try answer(to: field, question)
      do throws(Refusal) {
        // Nothing typed keeps what a proof has begun.
        if let typed, !typed.isEmpty { page = try question.answered(typed, in: page) }
        noteSameThought(field)
        return stop
      } catch {
        say(error.sentence)
      }
      if stop != nil || !Self.isTerminal {
        refused += 1
        say("It was left out.")
        return stop
      }
    }
  }

  /// A line, or as many as come before an empty one; nil where it is no text.
  private mutating func answer(
    to field: PracticeField, _ question: LinearQuestion
  ) throws -> (typed: String?, stop: Stop?) {
    var typed: [String] = []
    var stop: Stop?
    reading: while true {
      if lines.mustWait { keepDraft(with: typed, for: question) }
      switch try lines.next() {
      case .text(let line):
        if line.isEmpty, field.form.hasLines { break reading }
        typed.append(line)
        if !field.form.hasLines { break reading }
      case .unreadable:
        say("That line is not valid UTF-8 text, and was left out.")
        refused += 1
        if !field.form.hasLines { break reading }
      case .end:
        stop = .end
        break reading
      case .signal(let signal):
        stop = .signal(signal)
        break reading
      }
    }
    return (typed.isEmpty ? nil : typed.joined(separator: "\n"), stop)
  }

  /// Puts what was answered so far on the disk before anyone waits, with the lines of a long answer.
  private mutating func keepDraft(with typed: [String] = [], for question: LinearQuestion? = nil) {
    let text = typed.joined(separator: "\n")
    let begun = text.isEmpty ? nil : try? question?.answered(text, in: page)
    let page = begun ?? page
    guard page != blank, !page.isEmpty || draft.isKept else { return }
    do throws(Trouble) {
      try draft.keep(.page(new.entry(page)))
    } catch {
      guard !isDraftFailed else { return }
      isDraftFailed = true
      Output.say("Your answers are not on the disk until the end. \(error.sentence)")
    }
  }

  /// A thought that was looked at twice today is enough for a day.
  private func noteSameThought(_ field: PracticeField) {
    guard practice.id == Practice.thoughtRecord.id, field.id == "thought",
      let thought = page.answers.text("thought"),
      let note = Practice.sameThoughtNote(thought, record.pages(of: practice.id), on: new.at.day)
    else { return }
    say(note)
  }

  // MARK: After

  private mutating func keep(in file: inout StateFile, asJSON json: Bool, _ stop: Stop?) throws {
    let isOver = stop == nil || stop == .end
    guard !holdsNothing else {
      try? draft.withdraw()
      say("Nothing was answered, so nothing is kept.")
      return try file.write(record.takeChanges())
    }
    if isOver {
      page = page.withoutBareOpening
      practice.closing(page, record.pages(of: practice.id)).forEach(say)
      if practice.timer?.runs == true { PracticeTimer.landing.forEach(say) }
    }
    // As on the full screen: a page that was left before its end is still a draft.
    if Self.isTerminal, stop == nil {
      page.minutes = min(1440, max(page.minutes ?? 0, (Clock.uptime - begun) / 60_000))
    }
    if stop != nil { say("What you answered is kept.") }
    // The next start knows it again, should all end between the saving and the taking away.
    if draft.isKept { keepDraft() }
    do {
      try new.write(page, with: record.takeChanges(), in: &file)
      try? draft.withdraw()
      try new.answer(with: page, asJSON: json)
    } catch let failure as Failure where !isOver {
      // The window may be gone: it is saved, and the program ends as it was asked to.
      Output.say(failure)
    }
  }
}
