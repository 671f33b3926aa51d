import Foundation
import Testing

/// A window of a real terminal with the program in it.
final class Window {
  private let server = "steady-\(UUID().uuidString.prefix(8))"
  private let program: Program

  /// Opens the program in a shell that says how it ended.
  init(
    _ program: Program, arguments: String = "", columns: Int = 80, rows: Int = 24,
    variables: String = "", before: String = "", after: String = ""
  ) throws {
    self.program = program
    let usual = program.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
    let run = "env -u NO_COLOR \(usual) \(variables) '\(Program.path)' \(arguments)"
    let script = program.folder.appending(path: "run-\(server).sh")
    let lines = [before, run, "echo \"left with $?\"", after, "exec cat"]
    try lines.joined(separator: "\n").write(to: script, atomically: true, encoding: .utf8)
    try tmux("-f /dev/null new-session -d -x \(columns) -y \(rows) 'sh \(script.path)'")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  func tmux(_ arguments: String) throws -> String { try shell("tmux -L \(server) \(arguments)") }

  var text: String { (try? tmux("capture-pane -p")) ?? "" }

  /// Waits until the window shows a text.
  func wait(for text: String, at location: SourceLocation = #_sourceLocation) {
    let found = eventually { self.text.contains(text) }
    #expect(found, "no “\(text)” in:\n\(self.text)", sourceLocation: location)
  }

  /// Sends keys by the names of tmux.
  func press(_ keys: String...) throws { try tmux("send-keys \(keys.joined(separator: " "))") }

  func type(_ text: String) throws { try tmux("send-keys -l '\(text)'") }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window -x \(columns) -y \(rows)")
  }

  /// The process of the program, once it runs.
  func processID() throws -> Int32 {
    var found: Int32 = 0
    let ok = try eventually {
      let shellID = try tmux("display-message -p '#{pane_pid}'").trimmed
      let child = try shell("pgrep -P \(shellID) -x steady").trimmed
      found = Int32(child) ?? 0
      return found > 0
    }
    #expect(ok)
    return found
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
