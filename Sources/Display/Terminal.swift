/// Something that happened outside the program.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Text that the terminal marked as pasted, whole.
  case paste(String)
  case click(Point)
  /// The wheel, in rows: above 0 is down.
  case wheel(Int, at: Point)
  case resized
  /// The program is to be stopped, as by Ctrl-Z: `suspend` does it.
  case suspending
  /// The program was stopped and goes on; the window may have another size.
  case continued
  /// The time that was waited for has passed.
  case tick
  /// A watched descriptor can be read: the store or the folder has news.
  case woken
  case stopping(Interruption)
}

/// Why the program must end now.
package enum Interruption: Equatable, Sendable {
  case interrupted, terminated, hungUp, quit
  /// The terminal is gone: nothing more can be shown or read.
  case closed
}

/// How a frame becomes visible, and where events come from.
package protocol Terminal {
  var size: Size { get }
  var repertoire: Repertoire { get }
  /// How everything appears; it changes with the next frame.
  var look: Look { get set }
  /// Makes the frame visible, sending only what differs from the one before.
  mutating func show(_ frame: Canvas)
  /// Makes a frame of a movement visible if the line to the terminal has room for it.
  ///
  /// False when it was left out: a later one shows more.
  mutating func showMovement(_ frame: Canvas) -> Bool
  /// Rings the terminal's bell.
  mutating func ring()
  /// Whether clicks and the wheel come here; if not, the terminal selects text with them.
  var mouse: Bool { get set }
  /// Repaints everything with the next frame.
  mutating func repaint()
  /// Gives the terminal to another program for as long as something takes.
  mutating func lend<Result>(_ use: () -> Result) -> Result
  /// Gives the terminal back and stops the process as Ctrl-Z does; goes on when it is continued.
  mutating func suspend()
  /// Waits for the next event; for ever when no time is given.
  mutating func next(within time: Duration?) -> Event
}

extension Terminal {
  package mutating func showMovement(_ frame: Canvas) -> Bool {
    show(frame)
    return true
  }

  package mutating func ring() {}

  package mutating func suspend() {}

  package mutating func lend<Result>(_ use: () -> Result) -> Result { use() }
}
