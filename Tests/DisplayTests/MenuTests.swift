import Display
import Testing

@Suite struct MenuTests {
  @Test func theCursorKeepsARowOfContext() {
    var menu = Menu(count: 10)
    for _ in 0..<3 { menu.handle(.down, height: 4) }
    #expect(menu.selected == 3)
    #expect(menu.visibleRange(height: 4) == 1..<5)
  }
}
