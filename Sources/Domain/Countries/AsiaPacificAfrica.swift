extension Country {
  static let asiaPacificAfrica: [Country] = [
    Country(
      "AU", "Australia", emergency: ["000", "112 from mobiles"],
      [
        Helpline(.emotional, "Lifeline", "13 11 14", about: always, source: official, .high),
        Helpline(.emotional, "Beyond Blue", "1300 22 4636", source: general, .medium),
        Helpline(.emotional, "MensLine", "1300 78 99 78", source: official, .high),
        Helpline(.partnerViolence, "1800RESPECT", "1800 737 732", source: official, .high),
      ]),
    Country(
      "NZ", "New Zealand", emergency: ["111"],
      [
        Helpline(
          .emotional, "1737", "1737, call or text", about: freeAlways, source: official, .high),
        Helpline(.emotional, "Lifeline", "0800 543 354", source: official, .high),
        Helpline(.emotional, "Suicide Crisis", "0508 828 865", source: official, .high),
        Helpline(
          .partnerViolence, "Helplines", "0800 733 843 or 0800 456 450", source: official, .high),
      ]),
    Country(
      "IN", "India", emergency: ["112"],
      [
        Helpline(
          .emotional, "Tele-MANAS", "14416 or 1-800-891-4416",
          about: "24 hours, about 20 languages", source: news, .high),
        Helpline(.partnerViolence, "Women's helpline", "181", source: general, .medium),
      ]),
    Country(
      "ZA", "South Africa", emergency: ["112 from mobiles", "police 10111"],
      [
        Helpline(
          .emotional, "SADAG", "0800 567 567 or 0800 456 789", source: general, .medium),
        Helpline(.emotional, "Lifeline", "0861 322 322", source: general, .medium),
        Helpline(
          .partnerViolence, "Command centre", "0800 428 428", source: general, .medium),
      ]),
    Country(
      "JP", "Japan", emergency: ["police 110", "ambulance 119"],
      [Helpline(.emotional, "Yorisoi", "0120-279-338", source: general, .medium)]),
    Country(
      "KR", "South Korea", emergency: ["police 112", "ambulance 119"],
      [
        Helpline(
          .emotional, "109", "109", about: "since January 2024", source: general, .medium)
      ]),
    Country(
      "SG", "Singapore", emergency: ["police 999", "ambulance 995"],
      [Helpline(.emotional, "SOS", "1767", source: general, .medium)]),
    Country(
      "HK", "Hong Kong", emergency: ["999"],
      [Helpline(.emotional, "Hotline", "18111", source: general, .medium)]),
    Country(
      "MY", "Malaysia", emergency: ["999"],
      [Helpline(.emotional, "Befrienders KL", "03-7627 2929", source: general, .medium)]),
    Country(
      "PH", "Philippines", emergency: ["911"],
      [Helpline(.emotional, "NCMH", "1553", source: general, .medium)]),
    Country(
      "IL", "Israel", emergency: ["police 100", "ambulance 101"],
      [Helpline(.emotional, "ERAN", "1201", source: general, .medium)]),
  ]
}
