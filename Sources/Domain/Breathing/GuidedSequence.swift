/// A practice in steps that is no breathing pattern, but belongs with them.
package struct GuidedSequence: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package let title: String
    /// What to do, a sentence a line.
    package let lines: [String]
  }

  package let id: String
  package let name: String
  package let purpose: String
  package let steps: [Step]
  /// The length of a step in seconds; nil when each goes on until the person goes on.
  package let secondsPerStep: Int?

  package static let all = [space, ground]

  package static func named(_ id: String) -> GuidedSequence? { all.first { $0.id == id } }

  /// Three minutes: wide, narrow, wide, as in mindfulness-based cognitive therapy (Segal and others).
  package static let space = GuidedSequence(
    id: "space", name: "Three-step space", purpose: "A pause to look, gather and widen again.",
    steps: [
      Step(
        title: "What is here?",
        lines: [
          "Notice what goes through your mind.", "Notice what you feel.",
          "Notice how your body is. Nothing needs to change.",
        ]),
      Step(
        title: "Only the breath",
        lines: [
          "Find one spot where you feel it: nose, chest or belly.",
          "Stay there. When you drift, come back softly.",
          "If that feels bad, listen to a sound instead.",
        ]),
      Step(
        title: "Wide again",
        lines: [
          "Feel your whole body as it sits or stands.", "Let the room in: light, sounds, air.",
          "What is one kind next step?",
        ]),
    ], secondsPerStep: 60)

  /// Five senses, eyes open, no word of breath.
  package static let ground = GuidedSequence(
    id: "ground", name: "Senses, 5-4-3-2-1", purpose: "Eyes open, no breathing: back to the room.",
    steps: [
      Step(title: "5 things you see", lines: ["Look around slowly.", "Name five, near or far."]),
      Step(
        title: "4 things you can touch",
        lines: ["Your sleeve, the chair, the floor.", "Feel each for a moment."]),
      Step(title: "3 things you hear", lines: ["Near, far, and inside the room."]),
      Step(title: "2 things you smell", lines: ["Or two smells that you like."]),
      Step(title: "1 thing you taste", lines: ["A sip of water will do."]),
    ], secondsPerStep: nil)
}
