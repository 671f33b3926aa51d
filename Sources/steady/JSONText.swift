import Archive
import Domain

/// Text inside JSON that is put together here.
enum JSONText {
  static func quoted(_ text: String) -> String { value(.text(text)) }

  static func value(_ value: Value) -> String {
    String(decoding: LineWriter.text(of: value), as: UTF8.self)
  }
}
