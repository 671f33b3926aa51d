/// How sure we are of a number.
package enum Confidence: String, Sendable {
  /// Read on an official or long established page.
  case high
  /// From one source or general knowledge: shown with "please check".
  case medium
  /// Changes often: kept in the data and not shown until somebody has checked it.
  case low
}

/// A line to call, text or read, as a fact and not as an endorsement.
package struct Helpline: Equatable, Sendable {
  package enum Purpose: String, CaseIterable, Sendable {
    case emotional
    /// For someone harmed or frightened by a partner or former partner.
    case partnerViolence
    /// For someone who frightens or harms others and wants to change.
    case change
  }

  package let purpose: Purpose
  package let name: String
  /// What to dial, or what to text where.
  package let number: String
  /// Whether it is free, when it answers and in which languages, where known.
  package let about: String
  /// Where the number was read.
  package let source: String
  package let confidence: Confidence

  init(
    _ purpose: Purpose, _ name: String, _ number: String, about: String = "", source: String,
    _ confidence: Confidence
  ) {
    self.purpose = purpose
    self.name = name
    self.number = number
    self.about = about
    self.source = source
    self.confidence = confidence
  }

  package var isShown: Bool { confidence != .low }

  /// The name, the number and what else is known, as one line.
  package var summary: String {
    let called = name == number ? number : "\(name): \(number)"
    let notes = [about, confidence == .medium ? "please check" : ""].filter { !$0.isEmpty }
    return notes.isEmpty ? called : "\(called) (\(notes.joined(separator: ", ")))"
  }
}

/// A country's emergency number and lines.
package struct Country: Equatable, Sendable {
  /// Two letters of ISO 3166, or `EU` for the other countries of the union.
  package let code: String
  package let name: String
  /// What to dial in danger, the first in large letters.
  package let emergency: [String]
  package let lines: [Helpline]

  init(_ code: String, _ name: String, emergency: [String], _ lines: [Helpline]) {
    self.code = code
    self.name = name
    self.emergency = emergency
    self.lines = lines
  }

  package func lines(for purpose: Helpline.Purpose) -> [Helpline] {
    lines.filter { $0.purpose == purpose && $0.isShown }
  }

  /// When the numbers were last read over, by a person at a desk and not on the phone.
  package static let checkedOn = "November 2026"

  package init?(code: String) {
    guard let country = Self.all.first(where: { $0.code == code.uppercased() }) else { return nil }
    self = country
  }

  /// Those whose code is what was typed or whose name begins with it, or has a word that does.
  package static func matching(_ typed: String) -> [Country] {
    let wanted = typed.lowercased()
    if let exact = Country(code: typed) { return [exact] }
    return all.filter { country in
      ([country.name.lowercased()] + (otherNames[country.code] ?? [])).contains { name in
        name.hasPrefix(wanted) || name.split(separator: " ").contains { $0.hasPrefix(wanted) }
      }
    }
  }

  /// What people also call a country, or a part of it.
  private static let otherNames = [
    "GB": ["uk", "great britain", "england", "scotland", "wales", "northern ireland"],
    "US": ["usa", "america"], "NL": ["the netherlands", "holland", "nederland"],
    "DE": ["deutschland"], "AT": ["österreich"], "CH": ["schweiz", "suisse", "svizzera"],
    "FR": ["la france"], "ES": ["españa"], "IT": ["italia"], "BE": ["belgië", "belgique"],
    "SE": ["sverige"], "NO": ["norge"], "DK": ["danmark"], "FI": ["suomi"], "PL": ["polska"],
    "BR": ["brasil"], "MX": ["méxico"], "JP": ["nippon"], "KR": ["korea"], "IE": ["éire"],
    "EU": ["european union"], "NZ": ["aotearoa"],
  ]
}
