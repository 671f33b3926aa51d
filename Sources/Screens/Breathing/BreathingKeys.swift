import Display
import Domain

extension BreathingScreen {
  func keys(in context: Context) -> [Binding<Action>] {
    switch stage {
    case .opening: []
    case .caution: cautionKeys(in: context)
    case .before:
      [
        Binding(.enter, label: "begin", does: .begin),
        Binding(.left, label: "tension", does: .input(.key(.left))),
        Binding(.right, label: "tension", does: .input(.key(.right))),
        Binding(.escape, label: "back", does: .leave),
      ]
    case .running: runningKeys(in: context)
    case .after:
      [
        Binding(.enter, label: "keep", does: .keep),
        Binding(.up, .backTab, label: "question", does: .previous),
        Binding(.down, .tab, label: "question", does: .next),
      ] + answers.after.bindings { .input($0) } + [
        Binding(.escape, label: "keep, go back", does: .leave, inFooter: false)
      ]
    case .lighter: lighterKeys
    }
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    switch stage {
    case .before, .after: { .input($0) }
    default: nil
    }
  }

  func wheel(_ rows: Int) -> Action? { stage == .caution ? .scroll(rows) : nil }

  private func cautionKeys(in context: Context) -> [Binding<Action>] {
    [
      Binding("n", label: lightLabel(in: context), does: .withoutHolds),
      Binding(.enter, label: context.isNarrow ? "holds" : "with holds", does: .begin),
      Binding(.escape, label: "back", does: .leave),
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(-6), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(6), inFooter: false),
    ]
  }

  /// What is breathed instead of the holds, short where the keys are long.
  private func lightLabel(in context: Context) -> String {
    let hasTwin = pattern.withoutHolds != nil
    if context.isNarrow, !context.usesLetterKeys { return hasTwin ? "none" : "easy" }
    return hasTwin ? "no holds" : context.isNarrow ? "easy one" : "an easy one"
  }

  private func runningKeys(in context: Context) -> [Binding<Action>] {
    let isPaused = session?.isPaused == true
    let pause = Binding(" ", label: isPaused ? "go on" : "pause", does: Action.pause)
    let stop = Binding(
      .escape, "q", label: context.size.width < 60 ? "stop, fine" : "stop, that is fine",
      does: Action.stop)
    let length = [
      Binding("+", "=", label: "length", does: Action.lengthen(1)),
      Binding("-", label: "length", does: Action.lengthen(-1)),
    ]
    let motion = Binding(
      "m", label: context.hasMotion ? "no motion" : "motion", does: Action.motion)
    // While it waits the words stay, so there is nothing to hide.
    let quiet = [
      Binding("z", label: isQuiet ? "the words too" : "the shape alone", does: Action.quiet)
    ]
    let rest =
      (isPaused ? [] : quiet) + [
        Binding("g", label: "senses instead", does: Action.switchToSenses, inFooter: false)
      ]
    // The way out is named first, so that it is the last to go where there is little room.
    return [stop, pause] + length + [motion] + rest
  }

  private var lighterKeys: [Binding<Action>] {
    let soft = Binding("s", label: "an easy one", does: Action.soft)
    let senses = Binding("g", label: "the senses", does: Action.senses)
    return (suggestsLighter ? (pattern.id == "soft" ? [senses] : [soft, senses]) : []) + [
      Binding(.enter, .escape, " ", label: "back", does: .leave)
    ]
  }
}
