import Archive
import ArgumentParser
import Glibc

/// Everything, as one file.
struct ExportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case json }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that is saved as one JSON file.")

  @OptionGroup var state: StateOption
  @Argument(help: "json")
  var format: Format
  @Option(
    help: ArgumentHelp(
      "The file to write; without it the answer goes to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    let bytes = try file.exported()
    if let output {
      try Self.write(bytes, to: output)
    } else {
      try Output.write(json: bytes)
    }
    Output.say("This holds everything, in plain text: private notes and people's names too.")
    try reading.check()
  }

  /// Writes a file that was not there before, for the owner alone; a part of one never stays.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = open(path, flags, 0o600)
    guard file >= 0 else {
      if errno == EEXIST {
        throw Failure(73, "\(path) is there already and was left alone. Choose another name.")
      }
      throw Failure(73, "\(path) cannot be made: \(String(cString: strerror(errno))).")
    }
    let isWhole = Output.send(bytes, to: file) && fchmod(file, 0o600) == 0 && fsync(file) == 0
    let problem = errno
    guard close(file) == 0, isWhole else {
      unlink(path)
      throw Failure(74, "\(path) could not be written: \(String(cString: strerror(problem))).")
    }
  }
}
