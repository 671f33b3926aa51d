import Glibc
import Testing

@testable import Display

@Suite struct WidthTests {
  /// The C library in the locale C.UTF-8; nil where there is no such thing.
  private struct Library {
    /// Whether it is the one that the table was made from.
    let isSame: Bool
    let width: @convention(c) (wchar_t) -> CInt

    init?() {
      typealias Version = @convention(c) () -> UnsafePointer<CChar>
      guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let width = dlsym(nil, "wcwidth"),
        let version = dlsym(nil, "gnu_get_libc_version")
      else { return nil }
      self.width = unsafeBitCast(width, to: (@convention(c) (wchar_t) -> CInt).self)
      isSame = String(cString: unsafeBitCast(version, to: Version.self)()) == "2.36"
    }
  }

  @Test func everyScalarIsAsWideAsTheCLibrarySays() {
    guard let library = Library() else { return }
    var different: [UInt32] = []
    for value in 0x20...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.terminalClass != .hidden else { continue }
      let expected = library.width(wchar_t(bitPattern: value))
      let width: Int32 =
        switch scalar.terminalClass {
        case .mark: 0
        case .narrow: 1
        case .wide, .hidden: 2
        }
      // Another version of Unicode may know fewer scalars.
      if expected != width, library.isSame || expected >= 0 { different.append(value) }
    }
    #expect(different.count <= (library.isSame ? 0 : 300), "\(different.prefix(20))")
  }

  @Test func onlyWhatMustNotBeSentIsHidden() {
    guard let library = Library(), library.isSame else { return }
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.terminalClass == .hidden else { continue }
      if library.width(wchar_t(bitPattern: value)) > 0 { Issue.record("U+\(scalar.value)") }
    }
  }

  @Test func whatReordersOrHidesTextIsHidden() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0x61C...0x61C, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F,
      0xFDD0...0xFDEF, 0x10FFFE...0x10FFFF, 0x1D173...0x1D17A,
    ]
    for value in ranges.joined() {
      #expect(Unicode.Scalar(value)?.terminalClass == .hidden, "U+\(String(value, radix: 16))")
    }
  }

  @Test func loneScalarsAreMeasuredLikeAllOthers() {
    for value in 0x20...0x1FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), !scalar.isSkinTone else { continue }
      let expected = scalar.terminalClass == .wide ? 2 : 1
      let width = columns(of: Character(scalar))
      if width != expected { Issue.record("U+\(String(value, radix: 16)) takes \(width)") }
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👨‍👩‍👧", 6), ("👍🏽", 2), ("🇩🇪", 2),
    ("❤️", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1B}[0m", 4), ("a\tb", 3),
    ("\u{301}", 1), ("\u{200B}", 1), ("e" + String(repeating: "\u{301}", count: 10_000), 1),
  ])
  func aTextIsAsWideAsItsGlyphs(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
    #expect(Glyphs(of: text).reduce(0) { $0 + $1.width } == expected)
  }

  @Test func partsAreTogetherAsWideAsTheWhole() {
    var dice = Dice(seed: 1)
    for _ in 0..<1_000 {
      let text = dice.text(upTo: 30)
      let whole = columns(of: text)
      #expect(Glyphs(of: text).reduce(0) { $0 + $1.width } == whole)
      #expect(text.reduce(0) { $0 + columns(of: $1) } == whole)
    }
  }
}
