import Display
import Domain

extension CheckInScreen {
  package func keys(in context: Context) -> [Binding<Action>] {
    let pane = focus(in: context)
    return bindings(for: pane) + shared(in: pane) + rarer(in: pane)
  }

  package func typed(in context: Context) -> ((Input) -> Action)? {
    switch focus(in: context) {
    case .grid: nil
    case .around: around.newTag == nil ? nil : { .input($0) }
    case .mood, .energy, .words, .note, .more: { .input($0) }
    }
  }

  package func wheel(_ rows: Int) -> Action? {
    switch pane {
    case .words: .moveWord(rows > 0 ? .down : .up)
    case .around: .moveTag(rows > 0 ? .down : .up)
    default: nil
    }
  }

  private func shared(in pane: Pane) -> [Binding<Action>] {
    if pane == .around, around.newTag != nil { return [] }
    // On the second page Tab goes from question to question first.
    let isMore = pane == .more
    var shared: [Binding<Action>] = [
      Binding(.tab, label: "next", does: isMore ? .nextField : .nextPane),
      Binding(
        .backTab, label: "the part before", does: isMore ? .previousField : .previousPane,
        inFooter: false),
    ]
    // A word that is being typed is taken first.
    if pane != .words || words.query.isEmpty {
      shared.append(Binding(.enter, label: "save", does: .save))
    }
    if editing != nil { shared.append(Binding(.escape, label: "done", does: .leave)) }
    return shared
  }

  /// What is seldom needed, and named in the footer only where there is room.
  private func rarer(in pane: Pane) -> [Binding<Action>] {
    switch pane {
    case .grid where editing == nil: [Binding("e", label: "earlier ones", does: .showEarlier)]
    case .grid: [Binding("d", label: "delete", does: .delete)]
    case .words where !words.query.isEmpty: wordMoves
    case .words:
      wordMoves + [
        Binding("-", label: "hide this word", does: .hideWord, whileTyping: true),
        Binding("=", label: "this word belongs here", does: .placeWord, whileTyping: true),
        Binding(.shiftUp, label: "stronger", does: .strengthen(-1)),
        Binding(.shiftDown, label: "less strong", does: .strengthen(1)),
      ]
    case .around where around.newTag == nil:
      [
        Binding(.up, "k", label: "choose", does: .moveTag(.up)),
        Binding(.down, "j", label: "choose", does: .moveTag(.down)),
        Binding(.left, "h", label: "choose", does: .moveTag(.left)),
        Binding(.right, "l", label: "choose", does: .moveTag(.right)),
        Binding("n", label: "new", does: .newTag),
        Binding("d", label: "delete", does: .removeTag),
        Binding(.home, "g", label: "first, last", does: .moveTag(.home), inFooter: false),
        Binding(.end, "G", label: "first, last", does: .moveTag(.end), inFooter: false),
      ]
    default: []
    }
  }

  private func bindings(for pane: Pane) -> [Binding<Action>] {
    switch pane {
    case .grid:
      return [
        Binding(.up, "k", label: "move", does: .move(mood: 0, energy: 1)),
        Binding(.down, "j", label: "move", does: .move(mood: 0, energy: -1)),
        Binding(.left, "h", label: "move", does: .move(mood: -1, energy: 0)),
        Binding(.right, "l", label: "move", does: .move(mood: 1, energy: 0)),
        Binding(.home, "g", label: "low, good", does: .move(mood: -10, energy: 0), inFooter: false),
        Binding(.end, "G", label: "low, good", does: .move(mood: 10, energy: 0), inFooter: false),
        Binding(.backspace, .delete, label: "no dot", does: .clearDot, inFooter: false),
      ]
    case .mood, .energy:
      return [
        Binding(.down, label: "next part", does: .nextPane, inFooter: false),
        Binding(.up, label: "the part before", does: .previousPane, inFooter: false),
        Binding(.left, label: "change", does: .input(.key(.left))),
        Binding(.right, label: "change", does: .input(.key(.right))),
        Binding(.backspace, label: "skip", does: .input(.key(.backspace)), inFooter: false),
      ]
    case .words: return wordBindings
    case .around: return around.newTag == nil ? tagBindings : newTagBindings
    case .note: return []
    case .more:
      return [
        Binding(.up, label: "choose", does: .previousField),
        Binding(.down, label: "choose", does: .nextField),
      ] + more.bindings { .input($0) }
    }
  }

  private var wordBindings: [Binding<Action>] {
    (words.newWord == nil
      ? [Binding(" ", label: "pick", does: .pickWord, whileTyping: true)] : [])
      + (words.query.isEmpty ? [] : [Binding(.enter, label: "take it", does: .pickWord)])
  }

  private var wordMoves: [Binding<Action>] {
    [
      Binding(.up, label: "choose", does: .moveWord(.up)),
      Binding(.down, label: "choose", does: .moveWord(.down)),
      Binding(.pageUp, label: "a page", does: .moveWord(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .moveWord(.pageDown), inFooter: false),
    ]
  }

  private var tagBindings: [Binding<Action>] {
    [Binding(" ", label: "pick", does: .pickTag)]
  }

  private var newTagBindings: [Binding<Action>] {
    [
      Binding(.enter, .tab, label: "add it", does: .finishTag),
      Binding(.escape, label: "leave it", does: .abandonTag),
    ]
  }
}
