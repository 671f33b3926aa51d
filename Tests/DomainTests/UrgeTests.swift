import Testing

@testable import Domain

struct UrgeTests {
  @Test(arguments: [5, 10, 20])
  func theWaveLastsExactlyAsLongAsItSays(minutes: Int) {
    var wave = UrgeWave(minutes: minutes, at: 1_000)
    let end = 1_000 + minutes * 60_000
    #expect(wave.secondsLeft(at: 1_000) == minutes * 60)
    #expect(wave.secondsLeft(at: end - 1) == 1)
    #expect(!wave.isOver(at: end - 1))
    #expect(wave.isOver(at: end))
    #expect(wave.nextFrame(after: end) == nil)
    for now in stride(from: 1_000, through: end, by: 1_000) { wave.look(at: now) }
    #expect(!wave.isPaused)
    #expect(wave.seconds(at: end + 99_000) == minutes * 60)
  }

  @Test func aPauseTakesNothingAndAddsNothing() {
    var wave = UrgeWave(at: 0)
    wave.pause(at: 61_500)
    #expect(wave.isPaused && !wave.wasAway)
    #expect(wave.nextFrame(after: 70_000) == nil && wave.nextSecond(after: 70_000) == nil)
    let height = wave.height(at: 61_500)
    #expect(wave.height(at: 500_000) == height)
    wave.resume(at: 500_000)
    #expect(wave.seconds(at: 500_000) == 61)
    #expect(!wave.isOver(at: 500_000 + 538_499))
    #expect(wave.isOver(at: 500_000 + 538_500))
  }

  @Test func timeInWhichNobodyWatchedDoesNotCount() {
    var wave = UrgeWave(at: 0)
    wave.look(at: 2_000)
    wave.look(at: 4_000)
    wave.look(at: 400_000)
    #expect(wave.isPaused && wave.wasAway)
    #expect(wave.seconds(at: 400_000) == 4)
    wave.resume(at: 400_000)
    #expect(!wave.wasAway)
    #expect(wave.secondsLeft(at: 401_000) == 595)
  }

  @Test func itsLengthStaysBetweenFiveAndTwentyMinutes() {
    var wave = UrgeWave(minutes: 1, at: 0)
    #expect(wave.minutes == 5)
    let canBeShorter = wave.lengthen(by: -1, at: 0)
    #expect(!canBeShorter)
    for _ in 0..<15 {
      let isLonger = wave.lengthen(by: 1, at: 0)
      #expect(isLonger)
    }
    let canBeLonger = wave.lengthen(by: 1, at: 0)
    #expect(!canBeLonger && wave.minutes == 20)
    // It is never over at once by being made shorter.
    let isOverAtOnce = wave.lengthen(by: -1, at: 19 * 60_000)
    #expect(!isOverAtOnce)
  }

  @Test func itIsAskedEveryTwoMinutes() {
    let wave = UrgeWave(at: 0)
    #expect([0, 119_999, 120_000, 241_000].map(wave.dueLook) == [0, 0, 1, 2])
  }

  @Test func theShapeRisesAndFallsWithoutAJump() {
    let wave = UrgeWave(at: 0)
    let heights = stride(from: 0, through: 40_000, by: 100).map { wave.height(at: $0) }
    #expect(heights[0] == 0 && heights[100] == 1 && heights[200] == 0)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { abs($0 - $1) < 0.02 })
    var now = 0
    while now < 20_000, let next = wave.nextFrame(after: now) {
      #expect(next > now && next - now <= 34)
      now = next
    }
  }

  @Test func looksCloseTogetherAreOneThatWasCorrected() {
    var urge = Urge()
    urge.look(at: 0, strength: 60)
    urge.look(at: 4, strength: 70)
    urge.look(at: 130, strength: 50)
    #expect(urge.ratings.map(\.seconds) == [0, 130])
    #expect(urge.ratings.map(\.strength) == [70, 50])
  }

  private func urge(_ before: Int?, _ after: Int?, _ action: String? = nil) -> Entry<Urge> {
    var content = Urge()
    (content.before, content.after, content.action) = (before, after, action)
    return Entry(
      id: Setup.id(1), at: midday(0), edited: Stamp(milliseconds: 1), content: content)
  }

  @Test func lookingBackSaysHowManyAndClaimsNothing() {
    #expect(UrgeProgress([]).lines.isEmpty)
    #expect(UrgeProgress([urge(80, nil), urge(nil, 10)]).lines.isEmpty)
    let some = [
      urge(80, 40, "The wave"), urge(60, 50, "the wave"), urge(70, 20, "the wave"),
      urge(50, 60, "a call"), urge(90, nil, "a call"),
    ]
    #expect(
      UrgeProgress(some).lines == [
        "strength: middle 65 before, 45 after (n 4)", "the wave: middle 40 less (n 3)",
        "An urge also eases by itself. This is no proof of what helped.",
      ])
  }

  @Test func itsFieldsAreTypedLikeThoseOfOthers() throws {
    let item = Item.urge(urge(80, nil))
    let changed = try item.replacing("actedOnUrge", with: "partly").replacing("after", with: "30")
    guard case .urge(let entry) = changed else { return #expect(Bool(false)) }
    #expect(entry.content.actedOnUrge == .partly)
    #expect(entry.content.after == 30)
    #expect(throws: Refusal.self) { try item.replacing("before", with: "101") }
    #expect(throws: Refusal.self) { try item.replacing("actedOnUrge", with: "failed") }
    var noted = entry
    noted.content.note = "her page"
    #expect(Item.urge(noted).hit(try #require(Needle("PAGE")))?.field == "note")
    #expect(try item.moved(to: midday(3)).at == midday(3))
  }
}
