import Display
import Testing

@Suite struct MenuTests {
  private static let moves: [([Key], Int, Range<Int>)] = [
    ([.down], 1, 0..<4), ([.down, .down, .down], 3, 1..<5), ([.end], 9, 6..<10),
    ([.end, .up], 8, 6..<10), ([.end, .up, .up, .up], 6, 5..<9), ([.up], 0, 0..<4),
    ([.pageDown], 3, 1..<5), ([.pageDown, .pageUp], 0, 0..<4), ([.end, .home], 0, 0..<4),
    ([.end, .pageUp], 6, 5..<9), ([.end, .down], 9, 6..<10),
  ]

  @Test(arguments: moves)
  func theCursorStaysVisibleWithARowAroundIt(keys: [Key], selected: Int, visible: Range<Int>) {
    var menu = Menu(count: 10)
    for key in keys { menu.handle(key, height: 4) }
    #expect(menu.selected == selected)
    #expect(menu.visibleRange(height: 4) == visible)
  }

  @Test func otherKeysAreNotTaken() {
    var menu = Menu(count: 3)
    let taken = [.enter, "j", .left, .escape].map { menu.handle($0, height: 3) }
    #expect(taken == [false, false, false, false])
  }

  @Test func theWheelScrollsAndTakesTheCursorAlong() {
    var menu = Menu(count: 10)
    menu.wheel(2, height: 4)
    #expect(menu.visibleRange(height: 4) == 2..<6)
    #expect(menu.selected == 3)
    menu.wheel(99, height: 4)
    #expect(menu.visibleRange(height: 4) == 6..<10)
    menu.wheel(-99, height: 4)
    #expect(menu.visibleRange(height: 4) == 0..<4)
    #expect(menu.selected == 2)
  }

  @Test func theSelectionSurvivesRowsThatGoAndComeBack() {
    var menu = Menu(count: 10, selected: 7)
    menu.count = 3
    #expect(menu.selection == 2)
    menu.count = 0
    #expect(menu.selection == nil)
    #expect(menu.visibleRange(height: 4).isEmpty)
    menu.handle(.down, height: 4)
    menu.handle(.end, height: 0)
    menu.count = 2
    #expect(menu.selection == 0)
  }

  @Test func theCursorIsVisibleWhateverHappens() {
    var dice = Dice(seed: 5)
    var menu = Menu(count: 5)
    for _ in 0..<10_000 {
      let height = Int.random(in: 0...8, using: &dice)
      switch Int.random(in: 0...4, using: &dice) {
      case 0: menu.count = .random(in: 0...30, using: &dice)
      case 1: menu.wheel(.random(in: -9...9, using: &dice), height: height)
      case 2: menu.move(by: .random(in: Int.min...Int.max, using: &dice), height: height)
      case 3: menu.select(.random(in: -5...40, using: &dice), height: height)
      default:
        let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home]
        menu.handle(keys.randomElement(using: &dice) ?? .end, height: height)
      }
      let visible = menu.visibleRange(height: height)
      #expect(visible.count == max(0, min(height, menu.count)))
      #expect(visible.isEmpty || visible.contains(menu.selected))
      #expect(visible.isEmpty || visible.upperBound <= menu.count)
    }
  }
}
