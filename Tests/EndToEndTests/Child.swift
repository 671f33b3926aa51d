import Foundation
import Testing

/// A process of its own, whose end is its own end and not that of what it leaves running.
///
/// Foundation's `Process` waits until nobody holds its socket any more, and a terminal's server would
/// hold it for ever. What is printed goes to files for the same reason.
final class Child {
  private let process: pid_t
  private let prints: [URL]

  init(_ words: [String], environment: [String: String]) throws {
    prints = (0..<2).map { _ in
      FileManager.default.temporaryDirectory.appending(path: "steady-out-\(UUID().uuidString)")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, file) in zip([Int32(1), 2], prints) {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let error = posix_spawn(&child, words[0], &actions, nil, &arguments, &variables)
    try #require(error == 0, "\(words[0]): \(String(cString: strerror(error)))")
    process = child
  }

  deinit { for file in prints { try? FileManager.default.removeItem(at: file) } }

  /// Ends it at once, whatever it is doing.
  func kill() { Foundation.kill(process, SIGKILL) }

  /// Waits for its end and gives the exit code; 128 and the signal's number if one ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  var output: String { text(of: prints[0]) }
  var errors: String { text(of: prints[1]) }

  private func text(of file: URL) -> String {
    (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
