/// What is said beside whatever leads towards a person who could do harm (practices.md 8.5).
///
/// It is said to everyone and follows from nothing that was written. Leaving a controlling partner is a
/// time of raised danger (Campbell, 2003).
package enum SafetyNote {
  package static let fear = [
    "Do you fear this person? Then talk to a special service first: Ctrl-G.",
    "They help you plan, also if you stay. Abuse is never your fault.",
  ]
  package static let watched = "May someone watch this device? Then use another one."
}

/// When help from others is worth asking for: the same for everyone (practices.md 8.7).
package enum OutsideHelp {
  package static let title = "When to ask for more help"
  package static let first = "Think of a doctor or therapist if, for two weeks or more:"
  package static let lasting = [
    "You feel low or worried most days.", "You sleep or eat very differently.",
    "You cannot work, or care for yourself or others.",
  ]
  package static let soon = [
    "Ask soon if you drink or use drugs to cope.", "Ask soon if you have panic or flashbacks.",
    "Ask soon if you fear someone, or do not want to live.",
    "Or ask if you want company in this. That is reason enough.",
  ]
}
