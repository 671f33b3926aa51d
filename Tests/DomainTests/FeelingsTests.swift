import Domain
import Testing

struct FeelingsTests {
  @Test func thereAre128WordsInFiveGroups() {
    #expect(FeelingArea.allCases.map(\.words.count) == [32, 32, 28, 28, 8])
    let all = FeelingArea.allCases.flatMap(\.words)
    #expect(Set(all).count == 128)
    #expect(all.allSatisfy { $0.count <= 12 && $0.allSatisfy(\.isLowercase) })
    for area in FeelingArea.allCases { #expect(area.words == area.words.sorted()) }
  }

  @Test func theNearestGroupComesFirst() {
    #expect(FeelingArea.near(mood: 6, energy: 7).first == .pleasantStirred)
    #expect(FeelingArea.near(mood: 1, energy: 9).first == .unpleasantStirred)
    #expect(FeelingArea.near(mood: 2, energy: 2).first == .unpleasantLow)
    #expect(FeelingArea.near(mood: 9, energy: 0).first == .pleasantLow)
    #expect(FeelingArea.near(mood: 5, energy: 5).first == .mixed)
    #expect(FeelingArea.near(mood: nil, energy: nil).first == .mixed)
    #expect(FeelingArea.near(mood: 0, energy: 0).count == 5)
  }

  @Test func typingFindsWordsByTheirFirstLetters() {
    let words = Lexicon().words(startingWith: " HO", mood: 8, energy: 8)
    #expect(words == ["hopeful", "hostile", "hollow", "homesick", "hopeless"])
    #expect(Lexicon().words(startingWith: "  ", mood: nil, energy: nil) == [])
  }

  @Test func wordsCanBeAddedMovedHiddenAndHadBack() {
    var lexicon = Lexicon()
    lexicon.place("tender", in: .mixed)
    lexicon.place("tired", in: .pleasantLow)
    lexicon.hide("numb")
    #expect(lexicon.words(in: .mixed).contains("tender"))
    #expect(!lexicon.words(in: .unpleasantLow).contains("tired"))
    #expect(lexicon.words(in: .pleasantLow).contains("tired"))
    #expect(!lexicon.words(in: .unpleasantLow).contains("numb"))
    #expect(lexicon.words(startingWith: "num", mood: nil, energy: nil) == ["numb"])
    #expect(!lexicon.offers("numb"))
    #expect(Lexicon(places: lexicon.places, hidden: lexicon.hidden.sorted()) == lexicon)
    lexicon.unhide("numb")
    #expect(lexicon.offers("numb"))
  }

  @Test func ownWordsAreKeptShortAndPlain() {
    #expect(Lexicon.word(from: "  Half   Awake ") == "half awake")
    #expect(Lexicon.word(from: String(repeating: "x", count: 99))?.count == 40)
    #expect(Lexicon.word(from: " ") == nil)
  }

  @Test func damagedPlacesArePassedOver() {
    #expect(Lexicon(places: ["", "mixed", "nowhere word"], hidden: []) == Lexicon())
  }
}
