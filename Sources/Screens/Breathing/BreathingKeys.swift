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
    case .running where isQuiet: quietKeys
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
    // Whatever is pressed brings the words back.
    case .running where isQuiet: { _ in .loud }
    default: nil
    }
  }

  func wheel(_ rows: Int) -> Action? { stage == .caution ? .scroll(rows) : nil }

  private func cautionKeys(in context: Context) -> [Binding<Action>] {
    [
      Binding(
        "n", label: pattern.withoutHolds == nil ? "an easy one" : "no holds", does: .withoutHolds),
      Binding(.enter, label: context.isNarrow ? "holds" : "with holds", does: .begin),
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(-6), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(6), inFooter: false),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  private var quietKeys: [Binding<Action>] {
    [
      Binding(.escape, label: "stop, that is fine", does: .stop),
      Binding(.enter, .tab, .backTab, label: "show the words", does: .loud),
    ]
  }

  private func runningKeys(in context: Context) -> [Binding<Action>] {
    let isPaused = session?.isPaused == true
    let pause = Binding(" ", label: isPaused ? "go on" : "pause", does: Action.pause)
    let stop = Binding(
      .escape, label: context.size.width < 60 ? "stop, fine" : "stop, that is fine",
      does: Action.stop)
    let length = [
      Binding("+", "=", label: "length", does: Action.lengthen(1)),
      Binding("-", label: "length", does: Action.lengthen(-1)),
    ]
    let motion = Binding(
      "m", label: context.hasMotion ? "no motion" : "motion", does: Action.motion)
    let rest = [
      Binding("z", label: "the shape alone", does: Action.quiet),
      Binding("g", label: "senses instead", does: Action.switchToSenses, inFooter: false),
    ]
    // The way out is named first where there is room for two.
    return context.size.width < 60
      ? [pause, stop] + length + [motion] + rest : [pause] + length + [motion, stop] + rest
  }

  private var lighterKeys: [Binding<Action>] {
    let soft = Binding("s", label: "an easy one", does: Action.soft)
    let senses = Binding("g", label: "the senses", does: Action.senses)
    return (suggestsLighter ? (pattern.id == "soft" ? [senses] : [soft, senses]) : []) + [
      Binding(.enter, .escape, " ", label: "back", does: .leave)
    ]
  }
}
