/// Small things to do, to take as they are or to change.
package enum SmallThings {
  /// Kind acts (practices.md, appendix A6).
  package static let kind = [
    "Make a warm drink", "Put on clean sheets", "Go to bed early", "Take a walk in the light",
    "Eat a real meal", "Ask for a hug", "Cancel one thing", "Read two pages",
    "Shower and put on fresh clothes", "Sit with a pet or a plant", "Say “this is hard” aloud",
    "Thank myself for one thing",
  ]

  /// What begins within two minutes (practices.md, appendix A5).
  package static let quick = [
    "put cold water on my wrists", "feel my feet on the floor and name five things",
    "step outside", "stretch tall", "take ten soft breaths", "drink water", "put on my shoes",
    "text one safe person", "tidy one surface", "play one song not tied to the past",
    "write one true sentence", "put the phone in another room",
  ]

  /// What has no link to the past (practices.md, appendix A7).
  package static let pleasant = [
    "Cook one new dish", "Water the plants", "Take one photo", "Draw for ten minutes",
    "Light a lamp and read", "Walk over the market",
  ]
}
