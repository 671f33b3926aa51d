/// Things that take two minutes (practices.md, appendix A5).
package enum CopingActions {
  package static let all = [
    "Cold water on your wrists", "Feet on the floor, name five things", "Step outside",
    "Stretch tall", "Ten soft breaths", "Drink some water", "Put on your shoes",
    "Write to one safe person", "Tidy one surface", "Play a song not tied to the past",
    "Write one true sentence", "Put the phone in another room",
  ]
}
