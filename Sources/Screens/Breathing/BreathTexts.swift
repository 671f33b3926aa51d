/// What is said about breathing in fixed words.
package enum BreathTexts {
  package static let intro = [
    "Sit down. Breathe softly, and less than you think.",
    "Stop if you feel dizzy.",
  ]

  /// For whom holding the breath is not; kept wide, as the lists of practitioners are.
  package static let holds = [
    "This one holds the breath. Holding is not for all.",
    "Leave the holds out, or ask a doctor first, if you:",
    "are pregnant, or had surgery not long ago",
    "have a heart problem, a pacemaker or high blood pressure",
    "had a stroke, or a bulge in a blood vessel",
    "have a lung problem, bad asthma or a sick chest",
    "have fits or faint",
    "have an eye problem, like glaucoma",
    "have panic that starts with your breath",
    "have been hurt in a way that has to do with breath",
    "Never hold your breath in or near water.",
    "Not while you drive, cook or stand on a thing.",
    "Not after a drink or a drug that makes you sleepy.",
  ]

  /// Where the list in it begins and ends.
  static let holdsList = 2..<10

  static let lighter = [
    "Thank you for saying so. It is a sign to be kind to yourself now.",
    "Breathe as you always do. Nothing needs to change.",
    "Keep your eyes open. Look at one thing in the room, or hear one sound.",
    "If you are dizzy, stay in your seat until it has gone.",
  ]

  static let easing = "It also eases by itself in time."
}
