import Foundation
import Testing

/// The built program on a scratch folder of its own.
final class Program {
  let folder: URL
  var state: URL { folder.appending(path: "data/steady.json") }

  /// What a run left behind.
  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "steady-test-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the package manager put the program: beside the tests.
  static let path: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var place = tests.deletingLastPathComponent()
    while place.path != "/" {
      let program = place.appending(path: "steady").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
      place.deleteLastPathComponent()
    }
    return "steady"
  }()

  var environment: [String: String] {
    [
      "HOME": folder.path, "STEADY_DATA": state.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
      "LANG": "C.UTF-8",
    ]
  }

  /// Runs a verb to its end.
  @discardableResult
  func run(_ arguments: String..., environment more: [String: String] = [:]) throws -> Run {
    try launch(arguments, more)()
  }

  /// Starts a verb; the answer waits for its end.
  func launch(
    _ arguments: [String], _ more: [String: String] = [:]
  ) throws -> () throws -> Run {
    let child = try Child([Self.path] + arguments, environment: environment.merging(more) { $1 })
    return {
      let code = child.wait()
      return Run(code: code, output: child.output, errors: child.errors)
    }
  }

  /// Runs a line of the shell in which `$STEADY` is the program.
  @discardableResult
  func script(_ line: String, environment more: [String: String] = [:]) throws -> Run {
    try launchScript(line, more)()
  }

  /// Starts such a line; the answer waits for its end.
  func launchScript(
    _ line: String, _ more: [String: String] = [:]
  ) throws -> () throws -> Run {
    let variables = environment.merging(["STEADY": Self.path]) { $1 }.merging(more) { $1 }
    let child = try Child(["/bin/bash", "-c", line], environment: variables)
    return {
      let code = child.wait()
      return Run(code: code, output: child.output, errors: child.errors)
    }
  }

  /// Makes a check-in and gives its id.
  func checkIn(_ arguments: String...) throws -> String {
    String(try launch(["checkin"] + arguments)().output.prefix(26))
  }

  func checkIn(id: String) throws -> [String: Any] {
    try #require(try checkIns().first { $0["id"] as? String == id })
  }

  func text() throws -> String { try String(contentsOf: state, encoding: .utf8) }

  /// The records of the file, read by another reader than the program's own.
  func records() throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: state))
    let file = try #require(object as? [String: Any])
    return try #require(file["records"] as? [[String: Any]])
  }

  func checkIns() throws -> [[String: Any]] {
    try records().filter { $0["kind"] as? String == "checkIn" }
  }
}

/// Runs a shell command and gives what it printed.
@discardableResult
func shell(_ command: String) throws -> String {
  let child = try Child(
    ["/bin/sh", "-c", command], environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
  _ = child.wait()
  return child.output
}

/// Looks again and again until something holds; false when the deadline passed first.
func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(20)
  while ContinuousClock.now < deadline {
    if try holds() { return true }
    usleep(20_000)
  }
  return try holds()
}
