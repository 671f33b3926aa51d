import CNCurses
import Display

/// Taking the terminal over, lending it, and giving it back.
extension CursesTerminal {
  /// Switches on what the program needs; all of it goes off again with `leave`.
  func sendModes() {
    send(kind.modes(on: true) + (mouse ? kind.mouse(on: true) : ""))
    if !look.hasMotion { send(kind.cursor(blinks: false)) }
  }

  /// Writes a control sequence, past ncurses: between its own writes, which end with each frame.
  func send(_ text: String) {
    if !text.isEmpty { outlet.draw { _ = write(outlet.descriptor, text, text.utf8.count) } }
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
    crash.arm(true)
    sendModes()
    colours.useGround()
    adoptSize()
  }

  package mutating func lend<Result>(_ use: () -> Result) -> Result {
    pause()
    defer { resume() }
    return use()
  }

  package mutating func suspend() {
    pause()
    raise(SIGTSTP)
    resume()
  }

  /// Nothing private stays on the terminal, not even on the screen that it sets aside.
  ///
  /// The little that is written fits, since the terminal was found ready; so no further signal may
  /// lead it elsewhere as it would a frame that is held up.
  private mutating func leave() {
    isCursorShown = nil
    awaitAnswer()
    outlet.renew()
    curses_ground(0, 0)
    erase()
    curses_forget()
    refresh()
    endwin()
    let modes = kind.modes(on: false) + kind.mouse(on: false)
    let text = look.hasMotion ? modes : modes + kind.cursor(blinks: true)
    _ = write(outlet.descriptor, text, text.utf8.count)
    line.restore()
    crash.arm(false)
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
  /// Keeps what is in memory from core files and from other programs of the same user.
  package static func leaveNoCore() { curses_leave_no_core() }

  /// Ends the process, after `end`, as the signal would have.
  package static func die(of interruption: Interruption) -> Never {
    Signals.die(of: interruption)
  }
}
