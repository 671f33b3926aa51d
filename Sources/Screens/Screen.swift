import Display
import Domain

/// What a field takes while it has the focus.
package enum Input: Equatable, Sendable {
  case key(Key)
  case text(String)
}

extension Move {
  /// What is said where a field took only the beginning of what was typed or pasted.
  static let full = Move.say("This line is full. What came before it is kept.")
}

/// Where to go after an action.
package enum Move: Sendable {
  case stay
  /// To the screen below, or from a place to the one before.
  case back
  /// The same, and says one line.
  case backSaying(String)
  /// On top of this one.
  case open(any Showable)
  /// Instead of this one; back leads to the one below.
  case replace(any Showable)
  case go(any Place.Type)
  /// Closes this screen and goes to a place, and there to what has this id.
  case leave(for: any Place.Type, at: ID? = nil)
  /// Stays, and rings the terminal's bell.
  case ring
  /// Stays, and says one line.
  case say(String)
  /// Shows the keys of this screen.
  case keys
  /// Takes away what covers the places.
  case uncover
  /// Erases something for good, and closes what shows it.
  case burn(ID)
  /// Hands a text to the person's own editor.
  case outside(String)
  /// Wears the theme that is kept, whatever was asked for at the start, and closes the choosing.
  case wear
  case acceptDamage
  /// Brings a backup back, by its name.
  case restore(String)
  /// Begins a new notebook where one is gone.
  case beginAnew
  case retrySaving
  /// Sets, changes or removes the passphrase.
  case seal(SealOrder)
  /// Removes the notebook with everything beside it.
  case erase
  case quit
}

/// What stands around a screen.
package enum Surroundings: Sendable {
  /// The places above and the keys below.
  case places
  /// The keys below.
  case footer
  /// Nothing: the window is the screen's own.
  case nothing
}

/// One screen: what it is, what can happen, what it does, how it looks.
package protocol Screen: Sendable {
  associatedtype Action: Sendable
  static var title: String { get }
  /// What each key does here; the footer and the help overlay are made from this list.
  func keys(in context: Context) -> [Binding<Action>]
  /// What a field makes of typing while it has the focus; nil when letters are commands.
  func typed(in context: Context) -> ((Input) -> Action)?
  /// How soon to draw again without an event; nil when nothing moves.
  func pace(in context: Context) -> Duration?
  /// Goes on with what moves by itself, before each event for as long as there is a pace.
  mutating func advance(on record: inout Record, in context: Context) -> Move
  /// Pauses what moves: something else came before it, or nobody was there for a while.
  mutating func interrupt(wasAway: Bool, in context: Context)
  /// Takes note of a key that means nothing here.
  mutating func stir()
  var surroundings: Surroundings { get }
  /// Whether its own keys are named before the one for all keys.
  var needsItsKeys: Bool { get }
  /// What is half done here, to be kept on disk until it is saved.
  var draft: Item? { get }
  /// The saved thing that it is about: when that is burned, this closes.
  var subject: ID? { get }
  /// The theme that the person is looking at before choosing it.
  var previewedTheme: String? { get }
  /// Whether the mouse belongs to the terminal here, so that text can be selected.
  static var leavesMouseToTerminal: Bool { get }
  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move
  /// Takes a text back that was changed in the person's own editor.
  mutating func take(outside text: String, in context: Context)
  /// What the wheel does: an action to perform, for rows above 0 downwards.
  func wheel(_ rows: Int) -> Action?
  /// The list that `/` looks through; nil where there is none.
  func list(in record: Record) -> SearchableList?
  /// Puts the cursor on a row of that list.
  mutating func select(_ row: Int, in record: Record, _ context: Context)
  /// Puts the cursor on what has this id, once it is there.
  mutating func show(_ id: ID)
  /// Derives what drawing needs, so that drawing never walks the history.
  ///
  /// Called before the first frame, when the record changed and when a new day began.
  mutating func refresh(from record: Record, in context: Context)
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas)
}

extension Screen {
  package func typed(in context: Context) -> ((Input) -> Action)? { nil }
  package func pace(in context: Context) -> Duration? { nil }
  package mutating func advance(on record: inout Record, in context: Context) -> Move { .stay }
  package mutating func interrupt(wasAway: Bool, in context: Context) {}
  package mutating func stir() {}
  package var surroundings: Surroundings { .places }
  package var needsItsKeys: Bool { false }
  package var draft: Item? { nil }
  package var subject: ID? { nil }
  package var previewedTheme: String? { nil }
  package static var leavesMouseToTerminal: Bool { false }
  package mutating func take(outside text: String, in context: Context) {}
  package func wheel(_ rows: Int) -> Action? { nil }
  package func list(in record: Record) -> SearchableList? { nil }
  package mutating func select(_ row: Int, in record: Record, _ context: Context) {}
  package mutating func show(_ id: ID) {}
  package mutating func refresh(from record: Record, in context: Context) {}
}

/// A screen with a number and a tab of its own.
package protocol Place: Screen {
  /// The key that opens it; it never changes, whatever other places exist.
  static var number: Character { get }
  /// The word that opens it from the shell.
  static var word: String { get }
  init()
}

extension Place {
  /// Whether it is one of the places in a row, with a tab that is always there.
  static var isNumbered: Bool { number.isNumber }
}

/// All places that exist, in the order of the tab bar.
package let places: [any Place.Type] = [
  TodayScreen.self,
  CheckInScreen.self,
  BreatheScreen.self,
  LadderScreen.self,
  JournalScreen.self,
  HelpNowScreen.self,
  SettingsScreen.self,
]

/// The screens without a number that can be found from everywhere.
let destinations: [Destination] =
  [
    Destination(title: "Earlier check-ins") { .open(CheckInsScreen()) },
    Destination(title: "My people") { .open(PeopleScreen()) },
    Destination(title: "Earlier sittings of breathing") { .open(SittingsScreen()) },
    Destination(title: "A new step of the ladder") { .open(AddStepScreen()) },
    Destination(title: "Feared and met: what you learned") { .open(ProgressScreen()) },
    Destination(title: "Contacts: note one in a minute") { .open(ContactsScreen()) },
    Destination(title: "How much of the ladder fits me") { .open(ComfortScreen()) },
    Destination(title: "Look back on your pages") { .open(LookBackScreen()) },
    Destination(title: "Read again") { .open(ReadingsScreen()) },
    Destination(title: "Something of yours: what you did or learned") { .open(OwnProofScreen()) },
    Destination(title: "An urge: note it, and let it pass") { .open(UrgeScreen()) },
    Destination(title: "Urges noted before") { .open(UrgesScreen()) },
    Destination(title: "Triggers and their plans") { .open(TriggersScreen()) },
    Destination(title: "My safety plan") { .open(PlanScreen()) },
    Destination(title: "My numbers to call") { .open(NumbersScreen()) },
    Destination(title: "Country of the numbers to call") { .open(CountryScreen()) },
    Destination(title: "Theme") { .open(ThemeScreen()) },
    Destination(title: "Tags of a check-in") { .open(TagsScreen()) },
    Destination(title: "Hidden words") { .open(FeelingWordsScreen(.hidden)) },
    Destination(title: "Words you placed") { .open(FeelingWordsScreen(.placed)) },
    Destination(title: "About Steady") { .open(AboutScreen()) },
    Destination(title: "Erase everything") { .open(EraseScreen()) },
  ]
  + BreathPattern.all.map { pattern in
    Destination(title: "Breathe: \(pattern.name)") { .open(BreathingScreen(pattern)) }
  }
  + GuidedSequence.all.map { sequence in
    Destination(title: "Breathe: \(sequence.name)") { .open(SequenceScreen(sequence)) }
  }
  + Practices.all.map { practice in
    Destination(title: "Write: \(practice.title)") { .open(WritingScreen(practice)) }
  }
  + Rereadings.all.map { reading in
    Destination(title: "Read: \(reading.title)") { .open(ReadingScreen(reading)) }
  }
  + Practices.all.filter { !$0.compares.isEmpty }.map { practice in
    Destination(title: "Then and now: \(practice.title)") { .open(ThenAndNowScreen(practice)) }
  }
