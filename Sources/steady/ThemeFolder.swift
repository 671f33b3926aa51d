import Archive
import Glibc
import Themes

/// The person's own themes: files of a folder, each chosen by its name without the ending.
struct ThemeFolder {
  /// Nil where no variable names a folder to look in.
  let path: String?

  private static let endings = [".yaml", ".yml"]

  /// The names of its themes, in order; nothing but the folder itself is read.
  func names() -> [String] {
    guard let path, let files = try? SystemFiles().names(inFolder: path) else { return [] }
    let names = files.compactMap { file in
      Self.endings.first(where: file.hasSuffix).map { String(file.dropLast($0.count)) }
    }
    // A name that is no UTF-8 came out mended, and could not be found again.
    return Set(names.filter { Self.isName($0) && !$0.unicodeScalars.contains("\u{FFFD}") }).sorted()
  }

  /// The file of a theme; nil when there is none of that name.
  func file(of name: String) -> String? {
    guard let path, Self.isName(name) else { return nil }
    // A link that leads nowhere is there too, and has its own sentence.
    return Self.endings.map { "\(path)/\(name)\($0)" }.first { file in
      var status = stat()
      return lstat(file, &status) == 0
    }
  }

  /// Whether it could be the name of a file in the folder, and of nothing outside it.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
  }
}
