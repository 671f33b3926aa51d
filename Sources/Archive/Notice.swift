/// Something that was met and dealt with, worth saying once.
package enum Notice: Sendable, Equatable {
  /// Fields that hold something unexpected: the first ones.
  case odd([Oddity])
  /// Lines that were changed by another program, and the copy of the file as it was found.
  case changedOutside(lines: Int, copy: String?)
  /// Several lines with one id: the last edit of each was used.
  case repeated(lines: Int)
  case gone(path: String)
  case tightened(path: String)
  case otherNames(path: String)
  case lockless(path: String)
  /// The version before the save could not be kept as a backup.
  case noBackup(Trouble)

  package var sentence: String {
    switch self {
    case .odd(let oddities):
      "Kept as it stands, but not shown, because it holds something unexpected: "
        + oddities.map { "“\($0.field)” in line \($0.line)" }.joined(separator: ", ") + "."
    case .changedOutside(let lines, let copy?):
      "\(Self.lines(lines)) changed by another program and used as found; a copy is in \(copy)."
    case .changedOutside(let lines, nil):
      "\(Self.lines(lines)) changed by another program and used as found."
    case .repeated(let lines):
      "\(Self.lines(lines)) there twice; the last edit of each was used."
    case .gone(let path): "\(path) was gone; it is written anew, with everything that was in it."
    case .tightened(let path): "\(path) could be read by other users; now it is yours alone."
    case .otherNames(let path):
      "\(path) has a second name (a hard link); what is saved reaches only this one."
    case .lockless(let path):
      "The disk of \(path) has no locks; do not write from two programs at the same time."
    case .noBackup(let trouble):
      "Saved, but no backup of the version before it could be made (\(trouble.reason))."
    }
  }

  private static func lines(_ count: Int) -> String {
    count == 1 ? "One line was" : "\(count) lines were"
  }
}

/// What is damaged in a file, and what was recovered.
package struct DamageReport: Sendable, Equatable {
  package let path: String
  /// Lines that are whole and are used.
  package let whole: Int
  package let flaws: Flaws
  /// False when only the end of the file was read yet: then the lines have no numbers.
  package let isComplete: Bool
  /// The copy of the damaged file, once there is one.
  package var copy: String?

  package var sentence: String {
    let kept = copy.map { "; the file as it was is kept in \($0)" } ?? ""
    guard isComplete else { return "\(path) is damaged: \(reason)\(kept)." }
    let first = flaws.first.map { String($0.line) }.joined(separator: ", ")
    let more = flaws.count > flaws.first.count ? ", …" : ""
    return "\(path) is damaged: \(reason) (line \(first)\(more)). "
      + "\(whole == 1 ? "One line is" : "\(whole) lines are") whole\(kept)."
  }

  private var reason: String { flaws.first.first?.flaw.words ?? "" }
}

extension Flaw {
  /// What is wrong, in few words.
  package var words: String {
    switch self {
    case .syntax: "a line is not valid JSON"
    case .text: "a line is not valid UTF-8 text"
    case .zeros: "there are zero bytes in it, as after a power cut"
    case .conflict: "there are conflict markers of git in it"
    case .repeatedName: "a line has a field twice"
    case .depth: "a line is nested too deeply"
    case .identity: "a line lacks a valid id, kind or time of edit"
    case .commaMissing: "a comma is missing between two lines"
    case .commaExtra: "there is a comma after the last line"
    case .header: "its first line is not that of a notebook"
    case .unclosed: "its end is missing"
    case .trailing: "there is something after its end"
    case .empty: "it is empty"
    }
  }
}
