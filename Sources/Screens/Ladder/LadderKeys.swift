import Display
import Domain

extension LadderScreen {
  package func keys(in context: Context) -> [Binding<Action>] {
    if let choosing { return filterKeys(choosing) }
    guard step != nil else {
      if filter.isOpen {
        return [
          Binding(.escape, label: "show all", does: .clearFilter),
          Binding("f", label: "show others", does: .filter),
          Binding("n", label: "new", does: .add),
        ]
      }
      return [
        Binding("n", label: "a first step", does: .add),
        Binding("a", label: "a contact", does: .contact),
      ]
    }
    let clear = Binding(.escape, label: "show all", does: Action.clearFilter, inFooter: false)
    return movement + making + choices + (filter.isOpen ? [clear] : [])
  }

  package func typed(in context: Context) -> ((Input) -> Action)? {
    choosing == nil ? nil : { .input($0) }
  }

  package func wheel(_ rows: Int) -> Action? { choosing == nil ? .scroll(rows) : nil }

  private func filterKeys(_ form: Form) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, .escape, label: "show them", does: .showAll),
    ] + form.bindings { .input($0) }
  }

  private var movement: [Binding<Action>] {
    [
      Binding(.up, "k", label: "step", does: .move(.up)),
      Binding(.down, "j", label: "step", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "hardest, easiest", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "hardest, easiest", does: .move(.end), inFooter: false),
    ]
  }

  private var making: [Binding<Action>] {
    let canSplit = step.map { splits[$0.id] != nil } == true
    let split = canSplit ? [Binding("s", label: "split", does: Action.split)] : []
    return [
      Binding(.right, "l", label: "look inside", does: .open),
      Binding(.enter, label: "practise", does: .practise),
      Binding("n", label: "new", does: .add),
      Binding("e", label: "edit", does: .edit),
    ] + split + [
      Binding("K", .shiftUp, label: "move", does: .shift(1)),
      Binding("J", .shiftDown, label: "move", does: .shift(-1)),
      Binding("+", "=", label: "rate", does: .rate(LadderNumbers.sudsStep)),
      Binding("-", label: "rate", does: .rate(-LadderNumbers.sudsStep)),
      Binding("d", label: "delete", does: .delete),
    ]
  }

  private var choices: [Binding<Action>] {
    [
      Binding("p", label: "feared and met", does: .progress, inFooter: false),
      Binding("a", label: "a contact", does: .contact, inFooter: false),
      Binding("m", label: "let it fit me better", does: .smaller, inFooter: false),
      Binding("w", label: "how much fits me", does: .comfort, inFooter: false),
      Binding("c", label: "comfortable enough", does: .status(.comfortableEnough), inFooter: false),
      Binding("r", label: "let it rest", does: .status(.resting), inFooter: false),
      Binding("x", label: "retire it", does: .status(.retired), inFooter: false),
      Binding("o", label: "order by distress", does: .automatic, inFooter: false),
      Binding("f", label: "show some only", does: .filter, inFooter: false),
      Binding("t", label: "none today", does: .none, inFooter: false),
    ]
  }
}
