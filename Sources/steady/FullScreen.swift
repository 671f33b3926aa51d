import Archive
import Curses
import Display
import Domain
import Glibc
import Screens

/// The full screen on a state, from the first look at the file to the last save.
enum FullScreen {
  /// How many days before today the first frame shows something of.
  private static let daysShown = 13

  /// Opens at a place, or on top of it at the screen that is made of what is saved.
  static func run(
    place: any Place.Type, path: String, options: Options,
    opening screen: (Record) -> (any Showable)? = { _ in nil }
  ) throws -> Never {
    if let name = options.theme { try Wardrobe.check(name) }
    let wearer = Wearer()
    var clock = Clock()
    let today = Clock.moment.day
    let opening = try open(path, recent: today.advanced(by: -daysShown), seed: clock.seed())
    var keeper = StoreKeeper(opening, path: path, wearer: wearer)
    var options = options
    options.version = Steady.version
    options.path = path
    options.isSealed = opening.isSealed
    options.editorWarning = Editor.warning
    options.line = { LineWriter.line(of: $0) }
    var session = Session(
      record: opening.record, at: place, opening: screen(opening.record), options: options,
      in: clock.context(size: Size(80, 24), repertoire: .unicode))
    var terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.start(
        type: Paths.environment("TERM"), locale: Paths.locale, watching: keeper.descriptors,
        look: session.look, farewell: farewell(path), inks: { wearer.inks(of: $0, in: $1) })
    } catch {
      throw Failure(69, error.message)
    }
    var context = clock.context(size: terminal.size, repertoire: terminal.repertoire)
    session.handle(.resized, in: context)
    // Before the first frame, so that nobody whose notebook is gone sees a welcome.
    for news in keeper.takeNews() { session.take(news, in: context) }
    terminal.show(session.frame(in: context))
    do {
      try opening.store.start { CursesTerminal.guardThread() }
    } catch {
      terminal.end()
      throw Failure(error)
    }
    session.adopt(opening.orphans, in: context)
    let reason = Screens.run(
      &session, on: &terminal, keeper: &keeper, editor: { edit($0, beside: folder(of: path)) }
    ) { size, repertoire in
      context = clock.context(size: size, repertoire: repertoire)
      return context
    }
    terminal.end()
    if let reason { CursesTerminal.die(of: reason) }
    exit(0)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Lets the person's own editor have a text; whatever goes wrong changes nothing.
  private static func edit(_ text: String, beside folder: String) -> Outside {
    do throws(Failure) {
      switch try Editor().edit(text, beside: folder) {
      case .changed(let edited): return .changed(edited)
      case .unchanged: return .unchanged(nil)
      case .emptied: return .unchanged("The editor left nothing, so the text stays as it was.")
      case .interrupted(let signal):
        return .ending(signal == SIGHUP ? .hungUp : .terminated)
      }
    } catch {
      return .unchanged(error.sentence)
    }
  }

  /// What is said when the program itself fails: where what was typed is.
  private static func farewell(_ path: String) -> String {
    shownText(
      "steady: Steady crashed. Half-typed text older than two seconds, if there was any, is kept in "
        + "\(path).draft and comes back at the next start.")
  }

  private static func open(_ path: String, recent: Day, seed: UInt64) throws(Failure) -> Opening {
    do {
      return try Store.open(path: path, recent: recent, seed: seed)
    } catch {
      throw Failure(error)
    }
  }
}
