import Archive
import Domain

/// Text inside JSON that is put together here.
enum JSONText {
  static func quoted(_ text: String) -> String {
    String(decoding: LineWriter.text(of: .text(text)), as: UTF8.self)
  }
}
