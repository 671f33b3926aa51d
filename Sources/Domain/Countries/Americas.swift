extension Country {
  static let americas: [Country] = [
    Country(
      "US", "United States", emergency: ["911"],
      [
        Helpline(
          .emotional, "Suicide & Crisis Lifeline", "988, call or text", source: official, .high),
        Helpline(.emotional, "Crisis text line", "text HOME to 741741", source: general, .medium),
        Helpline(
          .partnerViolence, "National hotline", "1-800-799-7233, or text START to 88788",
          source: official, .high),
      ]),
    Country(
      "CA", "Canada", emergency: ["911"],
      [
        Helpline(
          .emotional, "Suicide Crisis Helpline", "988, call or text",
          about: "24 hours, English and French", source: official, .high),
        Helpline(
          .partnerViolence, "Shelters near you", "sheltersafe.ca, or call 211", source: general,
          .medium),
      ]),
    Country(
      "BR", "Brazil", emergency: ["police 190", "ambulance 192"],
      [Helpline(.emotional, "CVV", "188", about: freeAlways, source: news, .high)]),
    Country(
      "MX", "Mexico", emergency: ["911"],
      [Helpline(.emotional, "Línea de la Vida", "800 911 2000", source: general, .medium)]),
    Country(
      "AR", "Argentina", emergency: ["911", "107"],
      [
        Helpline(
          .emotional, "Crisis line", "135", about: "Buenos Aires area", source: general, .low)
      ]),
  ]
}
