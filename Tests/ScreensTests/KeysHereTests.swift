import Display
import Domain
import Screens
import Testing

/// The list of keys that `?` shows: nothing in it is without effect.
struct KeysHereTests {
  /// The keys that move in what is there: at its edge they do nothing.
  private static let moving: Set<String> = [
    "↑", "↓", "←", "→", "h", "j", "k", "l", "home", "end", "g", "G", "pgup", "pgdn", "space",
    "shift-↑", "shift-↓", "J", "K", "tab", "shift-tab",
    "backspace",
  ]
  private static let named: [String: Key] = [
    "esc": .escape, "⏎": .enter, "backspace": .backspace, "del": .delete, "^R": .control("r"),
    "^G": .control("g"), "^P": .control("p"), "^S": .control("s"), "^L": .control("l"),
    "^Q": .control("q"), "^N": .control("n"), "^T": .control("t"), "^O": .control("o"),
    "F1": .function(1), "F2": .function(2), "F3": .function(3),
  ]

  /// Long histories have the same keys, and take long.
  @Test(
    arguments: states.map(\.name).filter { !$0.hasSuffix("-many") && !$0.hasSuffix("-scripts") })
  func everyKeyOfTheListDoesOrSaysSomething(name: String) throws {
    let state = try #require(states.first { $0.name == name })
    let play = state.play(Size(80, 24))
    var asked = play
    asked.press("?")
    guard asked.text.contains("Keys here"), !play.text.contains("Keys here") else { return }
    for hint in play.session.helpHints(in: play.context) where hint.label != "step before" {
      for word in hint.keys.split(separator: " ").map(String.init)
      where !Self.moving.contains(word) {
        let key = try #require(
          Self.named[word] ?? (word.count == 1 ? word.first.map(Key.character) : nil), "\(word)")
        var pressed = play
        pressed.press(key)
        let after = pressed.session
        let isSeen = pressed.frame.cells != play.frame.cells
        let isDone =
          after.isOver || after.wantsRepaint || after.record != play.session.record
          || after.look != play.session.look
        var keeping = after
        let orders = keeping.takeOrders()
        let isOrdered = orders.acceptsDamage || orders.backup != nil || orders.beginsAnew
        #expect(isSeen || isDone || isOrdered, "\(word): \(hint.label)")
      }
    }
  }

  @Test(arguments: ["welcome", "missing", "missing-looking", "damage", "damage-backup"])
  func whatCoversThePlacesNamesNoKeysOfThem(name: String) throws {
    let state = try #require(states.first { $0.name == name })
    let play = state.play(Size(80, 24))
    let keys = play.session.helpHints(in: play.context).map(\.keys)
    #expect(!keys.contains { ["[ ]", ",", "1 2 3 0", "2 3 0", "esc"].contains($0) }, "\(keys)")
    #expect(keys.contains("^G F1") && keys.contains("^Q"))
  }

  @Test(arguments: ["Hidden words", "Words you placed", "My people", "Earlier check-ins"])
  func whereThereIsNothingToChooseNoKeyForItIsNamed(name: String) {
    var play = Play()
    play.press(":")
    play.type(name)
    play.press(.enter)
    #expect(play.text.contains(name))
    let labels = play.session.helpHints(in: play.context).map(\.label)
    #expect(!labels.contains("choose") && !labels.contains("open") && labels.contains("back"))
    #expect(!play.text.contains("↑↓"))
  }
}
