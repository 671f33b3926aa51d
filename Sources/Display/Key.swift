/// One key as the terminal sent it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// With Ctrl held: a lower-case letter, or one of `\ ] ^ _` and space.
  case control(Character)
  /// With Alt held, or after Esc.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case shiftHome, shiftEnd
  case controlUp, controlDown, controlLeft, controlRight
  case controlHome, controlEnd
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

extension Key {
  /// The key as footers and the help name it.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(" "): "^space"
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "alt-\(character)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .shiftUp: "shift-↑"
    case .shiftDown: "shift-↓"
    case .shiftLeft: "shift-←"
    case .shiftRight: "shift-→"
    case .shiftHome: "shift-home"
    case .shiftEnd: "shift-end"
    case .controlUp: "^↑"
    case .controlDown: "^↓"
    case .controlLeft: "^←"
    case .controlRight: "^→"
    case .controlHome: "^home"
    case .controlEnd: "^end"
    case .enter: "⏎"
    case .escape: "esc"
    case .tab: "tab"
    case .backTab: "shift-tab"
    case .backspace: "backspace"
    case .delete: "del"
    case .insert: "ins"
    case .function(let number): "F\(number)"
    }
  }

  /// The key as it is named where arrows cannot be drawn.
  package func name(in repertoire: Repertoire) -> String {
    guard repertoire != .unicode else { return name }
    return switch self {
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .shiftUp: "shift-up"
    case .shiftDown: "shift-down"
    case .shiftLeft: "shift-left"
    case .shiftRight: "shift-right"
    case .controlUp: "^up"
    case .controlDown: "^down"
    case .controlLeft: "^left"
    case .controlRight: "^right"
    case .enter: "enter"
    default: plainText(name, in: repertoire)
    }
  }
}
