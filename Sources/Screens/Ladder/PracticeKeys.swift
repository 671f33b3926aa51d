import Display
import Domain

extension PracticeScreen {
  func keys(in context: Context) -> [Binding<Action>] {
    switch stage {
    case .plan: planKeys
    case .busy: busyKeys
    case .running: runningKeys
    case .naming: namingKeys
    case .after: afterKeys
    case .kindness:
      [Binding(.enter, label: "go on", does: .goOn)] + questions + [
        Binding(.pageUp, label: "read", does: .scroll(-4), inFooter: false),
        Binding(.pageDown, label: "read", does: .scroll(4), inFooter: false),
        Binding(.escape, label: "back", does: .leave),
      ]
    }
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    switch stage {
    case .plan, .naming, .after, .kindness: { .input($0) }
    case .busy, .running: nil
    }
  }

  func wheel(_ rows: Int) -> Action? {
    switch stage {
    case .naming: .word(rows > 0 ? .down : .up)
    case .kindness: .scroll(rows)
    case .plan, .busy, .running, .after: nil
    }
  }

  private var questions: [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
    ] + form.bindings { .input($0) }
  }

  private var planKeys: [Binding<Action>] {
    [Binding(.enter, label: "begin now", does: .begin)] + questions + [
      Binding(.escape, label: "keep the plan", does: .leave),
      Binding(.control("n"), label: "not today", does: .notToday),
    ]
  }

  private var busyKeys: [Binding<Action>] {
    [
      Binding(.enter, label: "go to it", does: .goToOther),
      Binding("e", label: "end it here, begin this", does: .endOther),
      Binding(.escape, label: "back", does: .dropBusy),
    ]
  }

  private var runningKeys: [Binding<Action>] {
    [
      Binding(.left, "h", label: "rate now", does: .rate(-LadderNumbers.sudsStep)),
      Binding(.right, "l", label: "rate now", does: .rate(LadderNumbers.sudsStep)),
      Binding(" ", label: clock.isPaused ? "go on" : "pause", does: .pause),
      Binding("f", label: "feeling", does: .name),
      Binding(.enter, label: "done", does: .done),
      Binding("x", label: "leave early", does: .leaveEarly),
      Binding("+", "=", label: "longer", does: .longer),
      Binding(.escape, label: "back, it goes on", does: .leave, inFooter: false),
    ]
  }

  private var namingKeys: [Binding<Action>] {
    [
      Binding(.up, label: "choose", does: .word(.up)),
      Binding(.down, label: "choose", does: .word(.down)),
      Binding(.enter, label: "pick", does: .pick(nil)),
      Binding(.escape, .tab, label: "back to it", does: .named),
    ]
  }

  private var afterKeys: [Binding<Action>] {
    [Binding(.enter, label: "keep", does: .keep)] + questions + [
      Binding(.escape, label: "the rest later", does: .leave),
      Binding(.control("t"), label: LadderText.pin, does: .pin),
    ]
  }
}
