import FoundationEssentials
import Glibc

/// The person's own editor for a long text: `$VISUAL`, else `$EDITOR`, else vi.
///
/// It has the terminal while it runs; whoever calls this gives it away before and takes it back after.
struct Editor {
  /// How an editing ended.
  enum Ending: Equatable {
    case changed(String)
    case unchanged
    case emptied
    /// This program was asked to end meanwhile; the text is as it was.
    case interrupted(by: Int32)
  }

  /// What editors may keep of a text, said before the first time.
  static let warning =
    "Your editor may keep parts of the text in its own places (swap files, backups, undo history);"
    + " its settings decide that."

  private let words: [String]
  /// The name as it is spoken of.
  let name: String

  init() throws(Failure) {
    let variable = ["VISUAL", "EDITOR"].first { Paths.environment($0) != nil }
    let line = variable.flatMap(Paths.environment) ?? "vi"
    guard let words = commandWords(line), let name = words.first, !name.isEmpty else {
      let from = variable.map { "$\($0)" } ?? "The editor"
      throw Failure(64, "\(from) is “\(line)”, which names no program; nothing was changed.")
    }
    self.words = words
    self.name = name
  }

  /// Lets the person edit a text; a signal to end is passed on to the editor.
  func edit(_ text: String, beside folder: String) throws(Failure) -> Ending {
    let watch = EditorWatch()
    defer { watch.end() }
    let place = try EditorFolder(holding: text.isEmpty ? "" : text + "\n", beside: folder)
    defer { place.close() }
    // An editor that was killed cannot give the terminal back as it was.
    var modes = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &modes) == 0
    do {
      let status = try run(on: place.text, watch)
      if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) }
      let edited = status == 0 ? try place.read() : ""
      if let signal = watch.asked { return .interrupted(by: signal) }
      try check(status)
      if edited == text.withoutLineBreaksAtEnd { return .unchanged }
      return edited.isEmpty ? .emptied : .changed(edited)
    } catch {
      if let signal = watch.asked { return .interrupted(by: signal) }
      guard let sentence = error.sentence, !sentence.hasSuffix("changed.") else { throw error }
      throw Failure(error.code, "\(sentence) Nothing was changed.")
    }
  }

  /// Ends this program as the signal would have.
  static func die(of number: Int32) -> Never {
    signal(number, SIG_DFL)
    kill(getpid(), number)
    exit(128 + number)
  }

  private func check(_ status: Int32) throws(Failure) {
    let signal = status & 0x7F
    if signal != 0 { throw Failure(74, "\(name) was ended by signal \(signal).") }
    let code = status >> 8 & 0xFF
    if code != 0 { throw Failure(74, "\(name) ended with \(code).") }
  }

  /// Starts the editor without a shell, with the signals as a fresh program expects them.
  private func run(on file: String, _ watch: EditorWatch) throws(Failure) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = watch.former
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGCHLD, SIGTSTP] {
      sigaddset(&usual, signal)
    }
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The answer may go to a file or a pipe, where an editor must not draw.
    if isatty(STDOUT_FILENO) == 0 {
      posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    }
    var arguments = (words + [file]).map { strdup($0) } + [nil]
    var variables = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let error = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else {
      let reason = String(cString: strerror(error))
      throw Failure(
        69, "\(name) could not be started (\(reason)); name your editor in $VISUAL or $EDITOR.")
    }
    return watch.wait(for: child)
  }
}
