extension Country {
  static let europe: [Country] = [
    Country(
      "GB", "United Kingdom", emergency: ["999", "112"],
      [
        Helpline(.emotional, "Samaritans", "116 123", about: freeAlways, source: official, .high),
        Helpline(.emotional, "Shout", "text SHOUT to 85258", source: general, .medium),
        Helpline(
          .emotional, "NHS, for mental health in England", "111, option 2", source: general,
          .medium),
        Helpline(
          .partnerViolence, "England", "0808 2000 247", about: always, source: official, .high),
        Helpline(.partnerViolence, "Men, England", "0808 801 0327", source: official, .high),
        Helpline(.partnerViolence, "Scotland", "0800 027 1234", source: general, .medium),
        Helpline(.partnerViolence, "Wales", "0808 80 10 800", source: general, .medium),
        Helpline(.partnerViolence, "Northern Ireland", "0808 802 1414", source: general, .medium),
        Helpline(
          .partnerViolence, "If you cannot speak", "999, then press 55", source: official, .high),
        Helpline(.change, "Respect", "0808 802 4040", source: general, .medium),
      ]),
    Country(
      "IE", "Ireland", emergency: ["112", "999"],
      [
        Helpline(.emotional, "Samaritans", "116 123", about: freeAlways, source: official, .high),
        Helpline(.emotional, "Text line", "text HELLO to 50808", source: general, .medium),
        Helpline(.partnerViolence, "Women's Aid", "1800 341 900", source: official, .high),
      ]),
    Country(
      "DE", "Germany", emergency: ["112", "police 110"],
      [
        Helpline(
          .emotional, "TelefonSeelsorge", "0800 111 0 111, 0800 111 0 222 or 116 123",
          about: freeAlways, source: official, .high),
        Helpline(.partnerViolence, "Hilfetelefon", "116 016", source: general, .medium),
      ]),
    Country(
      "AT", "Austria", emergency: ["112"],
      [Helpline(.emotional, "Telefonseelsorge", "142", about: freeAlways, source: news, .high)]),
    Country(
      "CH", "Switzerland", emergency: ["112", "144"],
      [Helpline(.emotional, "Dargebotene Hand, La Main Tendue", "143", source: news, .high)]),
    Country(
      "FR", "France", emergency: ["112", "15"],
      [
        Helpline(.emotional, "3114", "3114", about: freeAlways, source: news, .high),
        Helpline(.partnerViolence, "3919", "3919", source: general, .medium),
      ]),
    Country(
      "ES", "Spain", emergency: ["112"],
      [
        Helpline(.emotional, "024", "024", about: freeAlways, source: news, .high),
        Helpline(.partnerViolence, "016", "016", source: general, .medium),
      ]),
    Country(
      "PT", "Portugal", emergency: ["112"],
      [
        Helpline(
          .emotional, "National line", "1411", about: "24 hours, since September 2025",
          source: news, .high)
      ]),
    Country(
      "NL", "Netherlands", emergency: ["112"],
      [Helpline(.emotional, "113", "113 or 0800-0113", source: news, .high)]),
    Country(
      "BE", "Belgium", emergency: ["112"],
      [
        Helpline(.emotional, "In Dutch", "1813", source: general, .medium),
        Helpline(.emotional, "In French", "0800 32 123", source: general, .medium),
      ]),
    Country(
      "IT", "Italy", emergency: ["112"],
      [
        Helpline(.emotional, "Telefono Amico", "02 2327 2327", source: general, .low),
        Helpline(.partnerViolence, "1522", "1522", source: general, .medium),
      ]),
    Country(
      "SE", "Sweden", emergency: ["112"],
      [
        Helpline(
          .emotional, "Mind", "90101", about: "hours change", source: general, .medium)
      ]),
    Country(
      "NO", "Norway", emergency: ["police 112", "medical 113"],
      [Helpline(.emotional, "Mental Helse", "116 123", source: general, .medium)]),
    Country(
      "DK", "Denmark", emergency: ["112"],
      [
        Helpline(
          .emotional, "Livslinien", "70 201 201", about: "not at all hours", source: general,
          .medium)
      ]),
    Country(
      "FI", "Finland", emergency: ["112"],
      [Helpline(.emotional, "MIELI", "09 2525 0111", source: general, .medium)]),
    Country(
      "PL", "Poland", emergency: ["112"],
      [Helpline(.emotional, "Emotional support", "116 123", source: general, .medium)]),
    // 116 123 is reserved in every country of the union and answered only in some, so it never
    // stands alone.
    Country(
      "EU", "Elsewhere in the EU", emergency: ["112"],
      [
        Helpline(
          .emotional, "Emotional support", "116 123", about: "not answered in every country",
          source: official, .medium),
        Helpline(
          .emotional, "Lines by country", "findahelpline.com", source: official, .high),
        Helpline(
          .partnerViolence, "Shared number", "116 016", about: "where it works", source: general,
          .medium),
      ]),
  ]
}
