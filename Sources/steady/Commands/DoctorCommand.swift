import Archive
import ArgumentParser
import Curses
import Domain

/// How everything is that the program needs; looking changes nothing.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the terminal and the files, and change nothing.",
    discussion: "It ends with 0 when all is fine and with 1 when it found a problem.")

  @OptionGroup var state: StateOption
  @Flag(help: "As one JSON object.")
  var json = false

  func run() throws {
    let facts = facts()
    let problems = facts.count { $0.todo != nil }
    if json {
      let objects = facts.map(\.json).joined(separator: ",\n")
      let text = "{\"problems\":\(problems),\"facts\":[\n\(objects)\n]}\n"
      try Output.write(json: Array(text.utf8))
    } else {
      let width = facts.map(\.name.count).max() ?? 0
      try Output.print(facts.map { $0.line(width: width) })
    }
    if problems > 0 {
      throw Failure(
        1, problems == 1 ? "One problem was found." : "\(problems) problems were found.")
    }
  }

  private func facts() -> [Fact] {
    let survey = TerminalSurvey(type: Paths.environment("TERM"))
    let shell = [Fact("version", "steady \(Steady.version)")] + Fact.ofTerminal(survey)
    do {
      var file = try state.lockedFile()
      // It never asks; with a file that holds the passphrase it looks inside.
      if try file.isSealed(), try state.source.lines() != nil { try state.source.open(&file) }
      let checkup = file.checkup()
      return shell + Fact.ofNotebook(checkup, now: Clock.stamp) + Fact.ofSurroundings(checkup)
    } catch let failure as Failure {
      return shell + [Fact("notebook", "there is no place for it", todo: failure.sentence)]
    } catch let trouble as Trouble {
      return shell + [Fact("notebook", "it cannot be read", todo: trouble.sentence)]
    } catch {
      return shell + [Fact("notebook", "it cannot be read", todo: "\(error)")]
    }
  }
}

/// One thing that was looked at.
struct Fact {
  let name: String
  let text: String
  /// What to do, if it is a problem.
  let todo: String?

  init(_ name: String, _ text: String, todo: String? = nil) {
    self.name = name
    self.text = text
    self.todo = todo
  }

  func line(width: Int) -> String {
    let label = name + String(repeating: " ", count: width - name.count)
    guard let todo else { return "ok       \(label)  \(text)" }
    return "problem  \(label)  \(text). \(todo)"
  }

  var json: String {
    let todo = todo.map(JSONText.quoted) ?? "null"
    return """
      {"name":\(JSONText.quoted(name)),"text":\(JSONText.quoted(text)),\
      "problem":\(self.todo != nil),"todo":\(todo)}
      """
  }
}
