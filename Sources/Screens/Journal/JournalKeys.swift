import Display
import Domain

extension JournalScreen {
  package func keys(in context: Context) -> [Binding<Action>] {
    if choosing != nil { return choosingKeys }
    if isTyping { return searchingKeys(in: context) }
    let isNarrowed = search != nil || !finder.filter.isEmpty
    let moves = menu.bindings(ends: "newest, oldest") { Action.move($0) }
    let main =
      (menu.count == 0 ? [] : [Binding(.enter, .right, "l", label: "open", does: Action.open)])
      + [Binding("n", label: context.isNarrow ? "new" : "new page", does: Action.new)]
    // Where few keys can be named, the arrows need it least.
    return (context.isNarrow ? main + moves : moves + main)
      + (isNarrowed ? [Binding(.escape, label: "all pages", does: .leave)] : [])
      + [
        Binding("/", label: "search", does: .search), Binding("f", label: "filter", does: .filter),
      ] + (menu.count == 0 ? [] : ofThePage)
      + [Binding("w", label: "show me a win", does: .win)]
  }

  private var ofThePage: [Binding<Action>] {
    [
      Binding("e", label: "edit", does: .edit), Binding("d", label: "delete", does: .delete),
      Binding("o", label: "look back", does: .lookBack),
      Binding("r", label: "read again", does: .readAgain),
      Binding("v", label: "then and now", does: .thenAndNow, inFooter: false),
      Binding("t", label: "look at the thought", does: .lookAtIt, inFooter: false),
      Binding("i", label: "take it further", does: .links, inFooter: false),
      Binding("c", label: "copy the page", does: .duplicate, inFooter: false),
      Binding("p", label: "private or not", does: .makePrivate, inFooter: false),
    ]
  }

  private func searchingKeys(in context: Context) -> [Binding<Action>] {
    let leaving: [Binding<Action>] = [
      Binding(.tab, label: "to the list", does: .stay),
      Binding(.escape, label: "all pages", does: .leave),
    ]
    if menu.count == 0 { return leaving }
    let open = Binding(.enter, label: "open", does: Action.open)
    let moves: [Binding<Action>] = [
      Binding(.up, label: "choose", does: .move(.up)),
      Binding(.down, label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
    ]
    return context.isNarrow
      ? [open] + leaving.reversed() + moves : moves + [open] + leaving
  }

  private var choosingKeys: [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previousField),
      Binding(.down, .tab, label: "question", does: .nextField),
    ] + (choosing?.form.bindings { .input($0) } ?? []) + [
      Binding(.backspace, label: "any", does: .input(.key(.backspace)), inFooter: false),
      Binding(.enter, label: "show them", does: .stay),
      Binding(.escape, label: "all pages", does: .leave),
      Binding("?", label: "all keys", does: .allKeys, inFooter: false, whileTyping: true),
    ]
  }

  package func typed(in context: Context) -> ((Input) -> Action)? {
    isTyping || choosing != nil ? { .input($0) } : nil
  }

  package func wheel(_ rows: Int) -> Action? { .scroll(rows) }
}
