import CNCurses
import Display

/// Taking the terminal over, lending it, and giving it back.
extension CursesTerminal {
  /// What is switched on while the program has the terminal, and off when it has not.
  func sendModes(on: Bool) {
    let keypad = curses_capability(on ? "smkx" : "rmkx").map { String(cString: $0) } ?? ""
    // Delays, for terminals that need them, are left out.
    let kept = keypad.split(separator: "$").map { part in
      part.first == "<" ? part.drop { $0 != ">" }.dropFirst() : part
    }
    let marks = kind.isLikeXterm ? (on ? "\u{1B}[?2004h" : "\u{1B}[?2004l") : ""
    send(kept.joined() + marks + (mouse ? mouseMode(on: on) : ""))
  }

  func mouseMode(on: Bool) -> String {
    guard kind.isLikeXterm else { return "" }
    return on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
  }

  /// Writes a control sequence, past ncurses: between its own writes, which end with each frame.
  func send(_ text: String) {
    if !text.isEmpty { _ = write(Line.output, text, text.utf8.count) }
  }

  /// Gives the terminal back as it was; calling it again does nothing more.
  package mutating func end() {
    guard isOpen else { return }
    leave()
    isOpen = false
    signals.restore()
  }

  /// Lends the terminal to another program, an editor say, until `resume`.
  package mutating func pause() {
    guard isOpen else { return }
    leave()
    signals.releaseStop()
  }

  /// Takes the terminal back; the next frame is drawn whole, at the size that it has then.
  package mutating func resume() {
    guard isOpen else { return }
    signals.catchStop()
    reset_prog_mode()
    line.prepare()
    sendModes(on: true)
    adoptSize()
  }

  /// Stops the process as Ctrl-Z does; goes on when it is continued.
  mutating func suspend() {
    pause()
    raise(SIGTSTP)
    resume()
  }

  private mutating func leave() {
    isCursorShown = nil
    awaitAnswer()
    let isReady = outlet.renew()
    outlet.draw { endwin() }
    if isReady { sendModes(on: false) }
    line.restore()
  }

  /// Takes the size that the terminal has now, within reason; 80×24 where it tells none.
  mutating func adoptSize() {
    let told = curses_window_size(Line.output)
    let known = told.ws_col > 0 && told.ws_row > 0
    size = known ? Size(min(Int(told.ws_col), 1000), min(Int(told.ws_row), 500)) : Size(80, 24)
    resize_term(Int32(size.height), Int32(size.width))
    repaint()
  }
}

extension CursesTerminal {
  /// Ends the process, after `end`, as the signal would have.
  package static func die(of interruption: Interruption) -> Never {
    Signals.die(of: interruption)
  }
}
