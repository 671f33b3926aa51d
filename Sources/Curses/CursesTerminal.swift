import CNCurses
import Display
import Glibc

/// A full screen: ncurses draws it, the keys come from `KeyDecoder`.
///
/// ncurses' own reading of keys is left aside: it takes a pasted text byte by byte, lets unknown
/// sequences through as letters, and says nothing of a terminal that is gone.
package struct CursesTerminal: Terminal {
  package internal(set) var size = Size(80, 24)
  package var palette: Palette { look.hasColour ? colours.palette : .none }
  /// Descriptors that end the wait when they can be read.
  package var watched: [Int32]
  /// Whether clicks and the wheel come as events; off, the terminal's own selection works.
  package var mouse: Bool {
    didSet { if mouse != oldValue, isOpen { send(kind.mouse(on: mouse)) } }
  }

  package var look: Look {
    didSet { if look != oldValue { wear(insteadOf: oldValue) } }
  }
  package var repertoire: Repertoire {
    look.isASCII ? known.narrowed(to: .letters) : known
  }

  private let inks: (String, Palette) -> [TerminalInk]
  let kind: TerminalKind
  /// The signs that it can show, by its type and the locale.
  private let known: Repertoire
  let signals: Signals
  let line: Line
  let outlet: Outlet
  let crash: CrashGuard
  var colours: CursesColours
  var keys: KeyDecoder
  var pace: LinePace
  var patienceEnds: Int64?
  var shown: Canvas?
  var isCursorShown: Bool?
  var isOpen = true
  var isGone = false

  /// Takes over the terminal at standard input and output; nothing is written if it cannot.
  ///
  /// The type is what TERM says; the inks are a theme's looks of the roles, in the order of their
  /// raw values. The farewell is what is said on standard error should the program crash.
  package static func start(
    type: String?, locale: String? = nil, watching watched: [Int32] = [], mouse: Bool = true,
    look: Look, farewell: String = "",
    inks: @escaping (String, Palette) -> [TerminalInk]
  ) throws(TerminalProblem) -> CursesTerminal {
    guard isatty(Line.input) == 1 else { throw .inputIsNoTerminal }
    guard isatty(Line.output) == 1 else { throw .outputIsNoTerminal }
    guard let type, !type.isEmpty else { throw .noType }
    if type == "dumb" { throw .plainType(type) }
    let encoding = curses_use_utf8() ? Repertoire(locale: locale) : .ascii
    let line = Line()
    guard let outlet = Outlet(), let signals = Signals() else { throw .noResources }
    let output = outlet.descriptor
    let kind = TerminalKind(type)
    guard curses_start(type, output) || kind.isLikeXterm && curses_start("xterm-256color", output)
    else {
      signals.restore()
      close(output)
      throw .unknownType(type)
    }
    guard curses_capability("cup") != nil else {
      endwin()
      line.restore()
      signals.restore()
      throw .plainType(type)
    }
    var terminal = CursesTerminal(
      kind, encoding, signals, line, outlet, look: look, mouse: mouse, watched: watched,
      farewell: farewell, inks: inks)
    terminal.wear(insteadOf: nil)
    return terminal
  }

  private init(
    _ kind: TerminalKind, _ encoding: Repertoire, _ signals: Signals, _ line: Line,
    _ outlet: Outlet, look: Look, mouse: Bool, watched: [Int32], farewell: String,
    inks: @escaping (String, Palette) -> [TerminalInk]
  ) {
    (self.kind, self.signals, self.line, self.outlet) = (kind, signals, line, outlet)
    (self.mouse, self.watched) = (mouse, watched)
    (self.look, self.inks) = (look, inks)
    known = kind.repertoire.narrowed(to: encoding)
    crash = CrashGuard(
      line: line, outlet: outlet, reset: kind.reset(), message: farewell)
    colours = CursesColours(wanted: look.hasColour)
    keys = KeyDecoder(
      marksPastes: kind.isLikeXterm, described: kind.isLikeXterm ? [] : Self.describedKeys())
    pace = LinePace(speed: line.speed, asks: kind.isLikeXterm)
    cbreak()
    noecho()
    nonl()
    typeahead(-1)
    line.prepare()
    def_prog_mode()
    adoptSize()
    sendModes()
  }

  /// What this terminal's own description says its keys send.
  private static func describedKeys() -> [(bytes: [UInt8], key: Key)] {
    KeyDecoder.capabilities.compactMap { name, key in
      guard let text = curses_capability(name).map({ Array(String(cString: $0).utf8) }),
        text.count > 1
      else { return nil }
      return (text, key)
    }
  }

  /// Shows everything in the colours of the chosen theme, with the next frame.
  private mutating func wear(insteadOf former: Look?) {
    if look.hasColour, !colours.isStarted { colours = CursesColours(wanted: true) }
    colours.use(inks(look.theme, palette))
    if let former, former.hasMotion != look.hasMotion { send(kind.cursor(blinks: look.hasMotion)) }
    repaint()
  }
}
