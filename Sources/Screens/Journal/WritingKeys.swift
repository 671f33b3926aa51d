import Display
import Domain

extension WritingScreen {
  var needsItsKeys: Bool { true }

  /// Letters belong to the answer on every step, so that nothing happens by surprise.
  func typed(in context: Context) -> ((Input) -> Action)? {
    stage == .steps ? { .input($0) } : nil
  }

  func wheel(_ rows: Int) -> Action? {
    if stage == .steps, !reading.lines.isEmpty { return .read(rows) }
    return stage == .steps ? .input(.key(rows > 0 ? .down : .up)) : .move(rows > 0 ? .down : .up)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    switch stage {
    case .steps:
      if finding != nil { return findingKeys }
      let goingOn = stepKeys(in: context)
      guard context.isNarrow else { return answerKeys + goingOn + readingKeys(in: context) }
      // Where few keys can be named the way on comes first, and the arrows need it least.
      func moves(_ binding: Binding<Action>) -> Bool { binding.keys.first?.isMove == true }
      return goingOn.prefix(1) + answerKeys.filter { !moves($0) } + answerKeys.filter(moves)
        + readingKeys(in: context) + goingOn.dropFirst()
    case .caution, .dose, .landing, .closing, .kindness, .unopened:
      return [
        Binding(.pageDown, label: "read on", does: .scroll(4), inFooter: false),
        Binding(.pageUp, label: "read back", does: .scroll(-4), inFooter: false),
      ] + menu.bindings { .move($0) } + [
        Binding(.enter, label: "take it", does: .choose),
        Binding(.escape, label: "back", does: .leave),
      ]
    }
  }

  private func stepKeys(in context: Context) -> [Binding<Action>] {
    let isEnd = isLastStep && focus == fields.count - 1
    var keys: [Binding<Action>] = []
    if current?.takesEnter != true {
      keys.append(Binding(.enter, label: isEnd ? "keep it" : "go on", does: .enter))
    }
    if canShrink { keys.append(Binding(.alt("s"), label: "smaller", does: .smaller)) }
    if hasOtherQuestions {
      keys.append(Binding(.alt("n"), label: "another question", does: .another))
    }
    let isFirst = step == 0 && focus == 0
    if !isEnd || current?.takesEnter != true {
      keys.append(
        Binding(.tab, label: "next", does: .next, inFooter: current?.takesEnter == true))
    }
    if !isFirst { keys.append(Binding(.backTab, label: "back", does: .previous)) }
    let keep = Binding(
      .control("s"), label: isLastStep ? "keep it" : "keep so far", does: Action.finish,
      inFooter: isLastStep && current?.takesEnter == true)
    // Where Enter makes a new line, this is the way on.
    keys.insert(keep, at: isEnd && context.isNarrow && keep.inFooter ? 0 : keys.count)
    keys.append(Binding(.escape, label: "leave, kept", does: .leave))
    if current?.takesEnter == true, !practice.staysInside, !context.options.editorWarning.isEmpty {
      keys.append(Binding(.control("o"), label: "my editor", does: .outside))
    }
    if let timer = practice.timer, !clock.isOver || timer.more > 0 {
      keys.append(Binding(.control("t"), label: clockLabel, does: .timer))
    }
    if hasMoreHelp(in: context) {
      keys.append(Binding(.control("n"), label: "more help", does: .moreHelp))
    }
    if current?.takesLetters == false {
      keys.append(
        Binding("?", label: "all keys", does: .allKeys, inFooter: false, whileTyping: true))
    }
    return keys
  }

  private var clockLabel: String {
    if clock.isOver { return "more time" }
    return clock.end == nil ? "a clock" : "no clock"
  }

  /// The keys of the answer with the focus.
  private var answerKeys: [Binding<Action>] {
    switch current?.answer {
    case .scale, .choice: change + upAndDown
    case .flag: [tick] + upAndDown
    case .day: change + upAndDown
    case .line:
      ideas.isEmpty
        ? upAndDown
        : [
          Binding(.down, label: ideaLabel, does: .suggest(1)),
          Binding(.up, label: ideaLabel, does: .suggest(-1)),
        ]
    case .picks: moves + [Binding(" ", label: "pick", does: .pick, whileTyping: true)]
    case .grounds: moves + [Binding(" ", label: "take it", does: .pick, whileTyping: true)]
    case .feelings(let feelings):
      moves
        + (feelings.picker.newWord == nil
          ? [Binding(" ", label: "pick", does: .pick, whileTyping: true)] : [])
        + (feelings.isRating ? change : [])
    case .rerated: moves + change
    case .rows(let rows): rowKeys(rows)
    case .text:
      [
        Binding(.enter, label: "new line", does: .input(.key(.enter)), inFooter: false),
        Binding(.control("f"), label: "find in this text", does: .find, inFooter: false),
      ] + Self.editorKeys
    case nil: []
    }
  }

  private var tick: Binding<Action> {
    Binding(" ", label: "tick", does: .input(.key(" ")), whileTyping: true)
  }

  private var change: [Binding<Action>] {
    [
      Binding(.left, label: "change", does: .input(.key(.left))),
      Binding(.right, label: "change", does: .input(.key(.right))),
      Binding(.backspace, label: "skip", does: .input(.key(.backspace)), inFooter: false),
    ]
  }

  /// Where they mean nothing else they go from answer to answer.
  private var upAndDown: [Binding<Action>] {
    let isFirst = step == 0 && focus == 0
    let isLast = isLastStep && focus == fields.count - 1
    return (isFirst ? [] : [Binding(.up, label: "back", does: .previous, inFooter: false)])
      + (isLast ? [] : [Binding(.down, label: "next", does: .next, inFooter: false)])
  }

  private var moves: [Binding<Action>] {
    [
      Binding(.up, label: "choose", does: moving(.up)),
      Binding(.down, label: "choose", does: moving(.down)),
      Binding(.pageUp, label: "a page", does: moving(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: moving(.pageDown), inFooter: false),
    ]
  }

  private func moving(_ key: Key) -> Action { .move(key) }

  private func rowKeys(_ rows: RowsAnswer) -> [Binding<Action>] {
    (rows.isAside ? change.prefix(2) : []) + [
      Binding(.shiftUp, label: "move it", does: .input(.key(.shiftUp)), inFooter: false),
      Binding(.shiftDown, label: "move it", does: .input(.key(.shiftDown)), inFooter: false),
      Binding(.alt("d"), label: "take it out", does: .removeRow, inFooter: rows.rows.count > 1),
    ]
  }
}
