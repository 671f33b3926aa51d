import Domain

/// The way from `steady write PRACTICE` to the full screen.
///
/// There is no screen for practices yet, so it is shut, and `write` asks its questions in plain lines.
/// Once there is one, `open` hands over to `FullScreen.run(place:path:options:opening:)` with it, as
/// `BreatheCommand.open` does, and does not return; `isOpen` then says whether a terminal is there.
enum PracticeDoor {
  static let isOpen = false

  static func open(_ practice: Practice, _ state: StateOption) throws {}
}
