extension Country {
  /// Every country there are numbers for, by name.
  package static let all: [Country] = (europe + americas + asiaPacificAfrica).sorted {
    $0.name < $1.name
  }

  static let official = "official or operator page"
  static let news = "government or news page"
  static let general = "general knowledge"
  static let always = "24 hours"
  static let freeAlways = "free, 24 hours"
}
