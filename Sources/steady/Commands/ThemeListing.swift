import Display
import Themes

/// All themes with what they are and where they come from.
struct ThemeListing {
  private struct Row {
    let name: String
    /// In one word: dark, light, hidden, broken or unread.
    let kind: String
    /// Nil for those that are compiled in.
    let file: String?
    let remark: String
  }

  private let rows: [Row]

  /// So many of the person's own are read; of the rest the names are listed.
  private static let mostRead = 200

  init() {
    let bundled = Themes.bundled.map { name in
      Row(name: name, kind: Self.kind(of: Themes.theme(named: name)), file: nil, remark: "built in")
    }
    let own = Wardrobe.folder.names().enumerated().map { index, name in
      Self.row(name, isRead: index < Self.mostRead)
    }
    rows = bundled + own
  }

  private static func row(_ name: String, isRead: Bool) -> Row {
    guard let file = Wardrobe.folder.file(of: name) else {
      return Row(name: name, kind: "broken", file: nil, remark: "gone")
    }
    if Themes.bundled.contains(name) {
      return Row(
        name: name, kind: "hidden", file: file, remark: "\(file) (one of that name is built in)")
    }
    guard isRead else { return Row(name: name, kind: "unread", file: file, remark: file) }
    do {
      return Row(
        name: name, kind: kind(of: Theme(try ThemeFile.scheme(at: file))), file: file, remark: file)
    } catch {
      return Row(name: name, kind: "broken", file: file, remark: error.sentence ?? "")
    }
  }

  private static func kind(of theme: Theme?) -> String {
    theme?.isDark == false ? "light" : "dark"
  }

  var lines: [String] {
    let names = rows.map { clip(oneLine($0.name), to: 30) }
    let width = names.map(columns).max() ?? 0
    return zip(rows, names).map { row, name in
      let gap = String(repeating: " ", count: width - columns(of: name) + 2)
      let kind = row.kind + String(repeating: " ", count: max(0, 8 - row.kind.count))
      return "\(name)\(gap)\(kind)\(oneLine(row.remark))"
    }
  }

  var json: [UInt8] {
    let objects = rows.map { row in
      let file = row.file.map(JSONText.quoted) ?? "null"
      return """
        {"name":\(JSONText.quoted(row.name)),"kind":"\(row.kind)","file":\(file),\
        "builtIn":\(row.file == nil && row.kind != "broken")}
        """
    }
    return Array("[\n\(objects.joined(separator: ",\n"))\n]\n".utf8)
  }
}

/// A text on one line, safe to show.
func oneLine(_ text: String) -> String {
  String(shownText(text).map { $0.isNewline ? " " : $0 })
}
