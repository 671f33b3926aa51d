import Foundation
import Testing

/// Every text that stands in the sources, on whatever screen or in whatever help it ends up.
struct EveryWordTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".swift") }.sorted()
  }()

  private static func texts(_ file: String) throws -> [String] {
    try SourceTexts.all(
      in: String(contentsOf: sources.appending(path: file), encoding: .utf8))
  }

  @Test func textsAreFoundInSources() {
    let source = #"""
      // "not this"
      let a = "one two" /* "nor this" */ + "say \(name("x")) and \"go\"\n"
      let b = #"raw \n"#
      let c = """
        first \
        second
        """
      """#
    #expect(
      SourceTexts.all(in: source).map { $0.split(separator: " ").joined(separator: " ") }
        == ["one two", "say … and \"go\"", "first second"])
    #expect(Self.files.count > 200)
  }

  /// No score, no streak, no rank, no diagnosis and no blame (practices.md 6.1 and 9.1).
  @Test func noTextBlamesCountsOrDiagnoses() throws {
    let banned: Set = [
      "streak", "streaks", "score", "scores", "rank", "ranking", "badge", "badges", "missed",
      "failed", "failure", "relapse", "cheated", "weak", "should", "just", "diagnosis", "diagnose",
      "disorder", "unreliable", "toxic", "broke", "blame", "incomplete", "commit", "slipped",
      "depression", "depressed", "symptom", "symptoms", "patient's", "normal", "abnormal",
    ]
    let phrases = [
      "at least", "calm down", "move on", "get over", "bright side", "happens for a reason",
      "at risk", "you missed", "back to zero", "plenty more fish", "days in a row", "well done",
    ]
    // A kind of support, a habit of thought by its name, the system's own errors, a file's lock.
    let labels: Set = [
      "just time", "Full blame for what had many causes.", "How should … come back?",
      "Reading or writing failed; also a full or closed standard output.",
      "held: a program is writing just now",
    ]
    for file in Self.files {
      for text in try Self.texts(file) where text.contains(" ") && !labels.contains(text) {
        let words = Set(text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
        #expect(words.isDisjoint(with: banned), "\(file): \(text)")
        let phrase = phrases.first(where: text.lowercased().contains)
        #expect(phrase == nil, "\(file): \(text)")
        #expect(!text.contains("!") || text == "F2 !", "\(file): \(text)")
      }
    }
  }

  /// Sentences of the sources, file by file; the causes of file errors are for those who mend files.
  @Test func everyFileCanBeReadAtGradeSix() throws {
    let technical: Set = ["Archive/Trouble.swift"]
    for file in Self.files where !technical.contains(file) {
      let lines = try Self.texts(file).filter(Self.isSentence)
      let sentences = lines.flatMap(sentences)
      guard sentences.count >= 3 else { continue }
      let words = sentences.flatMap { $0 }
      let grade = readingGrade(
        words: words.count, sentences: sentences.count,
        syllables: words.map(syllables).reduce(0, +))
      // Three or four short lines with one long word say little of how they read.
      #expect(grade <= (sentences.count < 5 ? 6.5 : 6), "\(file): \(grade)")
      #expect(sentences.filter { $0.count > 20 } == [], "\(file)")
    }
  }

  private static func isSentence(_ text: String) -> Bool {
    guard let first = text.first, let last = text.trimmingCharacters(in: .whitespaces).last
    else { return false }
    return (first.isUppercase || first == "“" || first == "…") && ".?".contains(last)
      && text.split(separator: " ").count >= 3
  }
}

/// The string literals of a Swift file, each with … for what is put into it.
enum SourceTexts {
  static func all(in source: String) -> [String] {
    var scanner = Scanner(rest: source[...])
    return scanner.texts()
  }

  private struct Scanner {
    var rest: Substring

    mutating func texts() -> [String] {
      var texts: [String] = []
      while let character = rest.first {
        if rest.hasPrefix("//") {
          rest = rest.drop { !$0.isNewline }
        } else if rest.hasPrefix("/*") {
          skip(to: "*/")
        } else if rest.hasPrefix("#\"") {
          // Raw strings hold JSON.
          skip(to: "\"#")
        } else if rest.hasPrefix("\"\"\"") {
          rest = rest.dropFirst(3)
          texts.append(text(until: "\"\"\""))
        } else if character == "\"" {
          rest = rest.dropFirst()
          texts.append(text(until: "\""))
        } else {
          rest = rest.dropFirst()
        }
      }
      return texts
    }

    private mutating func skip(to end: String) {
      rest = rest.range(of: end).map { rest[$0.upperBound...] } ?? ""
    }

    private mutating func text(until end: String) -> String {
      var text = ""
      while let character = rest.first, !rest.hasPrefix(end) {
        rest = rest.dropFirst()
        guard character == "\\" else {
          text.append(character.isNewline ? " " : character)
          continue
        }
        switch rest.first {
        case "(":
          skipInterpolation()
          text += "…"
        case "n", "t":
          text.append(" ")
          rest = rest.dropFirst()
        case let next?:
          if !next.isNewline { text.append(next) }
          rest = rest.dropFirst()
        case nil: break
        }
      }
      rest = rest.dropFirst(end.count)
      return text
    }

    /// To the parenthesis that closes it; strings inside may hold others.
    private mutating func skipInterpolation() {
      var depth = 0
      while let character = rest.first {
        rest = rest.dropFirst()
        switch character {
        case "(": depth += 1
        case ")": depth -= 1
        case "\"": _ = text(until: "\"")
        default: break
        }
        if depth == 0 { return }
      }
    }
  }
}
