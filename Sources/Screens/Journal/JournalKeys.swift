import Display
import Domain

extension JournalScreen {
  package func keys(in context: Context) -> [Binding<Action>] {
    if choosing != nil { return choosingKeys }
    if isTyping { return searchingKeys }
    let isNarrowed = search != nil || !finder.filter.isEmpty
    return menu.bindings(ends: "newest, oldest") { .move($0) }
      + (menu.count == 0 ? [] : [Binding(.enter, .right, "l", label: "open", does: .open)])
      + [Binding("n", label: "new page", does: .new)]
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

  private var searchingKeys: [Binding<Action>] {
    (menu.count == 0
      ? []
      : [
        Binding(.up, label: "choose", does: .move(.up)),
        Binding(.down, label: "choose", does: .move(.down)),
        Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
        Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
        Binding(.enter, label: "open", does: .open),
      ]) + [
        Binding(.tab, label: "to the list", does: .stay),
        Binding(.escape, label: "all pages", does: .leave),
      ]
  }

  private var choosingKeys: [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previousField),
      Binding(.down, .tab, label: "question", does: .nextField),
    ] + (choosing?.form.bindings { .input($0) } ?? []) + [
      Binding(.backspace, label: "any", does: .input(.key(.backspace)), inFooter: false),
      Binding(.enter, label: "show them", does: .stay),
      Binding(.escape, label: "all pages", does: .leave),
    ]
  }

  package func typed(in context: Context) -> ((Input) -> Action)? {
    isTyping || choosing != nil ? { .input($0) } : nil
  }

  package func wheel(_ rows: Int) -> Action? { .scroll(rows) }
}
