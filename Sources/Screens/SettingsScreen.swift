import Display
import Domain

/// Everything that can be set, each with what it does; a change acts at once.
package struct SettingsScreen: Place {
  package static let title = "Settings"
  package static let number: Character = ","
  package static let word = "settings"

  package enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case open
    case change(by: Int)
    case setBack
  }

  /// A setting as it stands; the rows about the passphrase and the program have none.
  struct Row: Sendable {
    let preference: Preference?
    let title: String
    let value: String
    let standing: Preference.Standing
  }

  private(set) var rows: [Row] = []
  private(set) var menu = Menu()

  package init() {}

  package mutating func refresh(from record: Record, in context: Context) {
    let themes = context.themes
    rows = Preference.all.map { preference in
      Row(
        preference: preference, title: preference.title,
        value: preference.summary(in: record, themes: themes),
        standing: preference.standing(in: record, themes: themes))
    }
    rows.append(
      Row(
        preference: nil, title: Self.passphrase, value: context.options.isSealed ? "set" : "none",
        standing: .usual))
    rows.append(Row(preference: nil, title: EraseScreen.title, value: "", standing: .usual))
    let version = context.options.version
    rows.append(
      Row(preference: nil, title: "About Steady", value: version, standing: .usual))
    menu.count = rows.count
  }

  static let passphrase = "Passphrase"

  var current: Row? { menu.selection.map { rows[$0] } }

  package func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + bindings(for: current)
  }

  private func bindings(for row: Row?) -> [Binding<Action>] {
    guard let row else { return [] }
    let arrows: [Binding<Action>] = [
      Binding(.left, "h", label: "before, next", does: .change(by: -1), inFooter: false),
      Binding(.right, "l", label: "before, next", does: .change(by: 1), inFooter: false),
    ]
    let own: [Binding<Action>] =
      switch row.preference?.shape {
      case .flag: [Binding(.enter, " ", label: "change", does: .change(by: 1))] + arrows
      case .choice: [Binding(.enter, " ", label: "change", does: .change(by: 1))] + arrows
      case .theme: [Binding(.enter, " ", label: "look", does: .open)] + arrows
      default: [Binding(.enter, " ", .right, "l", label: "open", does: .open)]
      }
    if row.standing == .usual { return own }
    return own + [Binding("d", .backspace, .delete, label: "set back", does: .setBack)]
  }

  package func list(in record: Record) -> SearchableList? {
    SearchableList(count: rows.count, selected: menu.selected) { [rows] row in
      [rows[row].title, rows[row].preference?.purpose ?? "", rows[row].value]
    }
  }

  package mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
  }

  package func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      guard row == menu.selection else {
        menu.select(row, height: height)
        return .stay
      }
      return act(on: &record, in: context)
    case .open: return open()
    case .change(let steps): return change(by: steps, on: &record, in: context)
    case .setBack:
      current?.preference?.set(nil, in: &record, at: context.stamp)
      return .say("Set back to how it came. u takes that back.")
    }
    return .stay
  }

  private func act(on record: inout Record, in context: Context) -> Move {
    switch current?.preference?.shape {
    case .flag, .choice: return change(by: 1, on: &record, in: context)
    default: return open()
    }
  }

  private func open() -> Move {
    switch current?.preference?.shape {
    case .theme: .open(ThemeScreen())
    case .country: .open(CountryScreen())
    case .tags: .open(TagsScreen())
    case .hiddenWords: .open(FeelingWordsScreen(.hidden))
    case .placedWords: .open(FeelingWordsScreen(.placed))
    case .day: .open(SinceScreen())
    case .flag, .choice: .stay
    case nil:
      switch current?.title {
      case Self.passphrase: .open(PassphraseScreen(isSealed: current?.value == "set"))
      case EraseScreen.title: .open(EraseScreen())
      default: .open(AboutScreen())
      }
    }
  }

  private func change(by steps: Int, on record: inout Record, in context: Context) -> Move {
    guard let preference = current?.preference else { return .stay }
    switch preference.shape {
    case .flag:
      preference.set(.flag(!preference.flag(in: record)), in: &record, at: context.stamp)
      return .stay
    case .choice(let words):
      let here = words.firstIndex(of: preference.text(in: record, themes: context.themes)) ?? 0
      let word = words[(here + steps + words.count) % words.count]
      preference.set(.text(word), in: &record, at: context.stamp)
      return .stay
    case .theme:
      let names = context.themes.choosable
      let here = names.firstIndex(of: context.themes.worn(record, context.options)) ?? 0
      let name = names[(here + steps + names.count) % names.count]
      preference.set(.text(name), in: &record, at: context.stamp)
      return .wear
    default: return .stay
    }
  }
}
