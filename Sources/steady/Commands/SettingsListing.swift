import Domain

/// All settings as the shell is told them: those that are known, then those of other versions.
struct SettingsListing {
  private struct Row {
    let key: String
    let value: Value
    let text: String
    /// Where the value comes from, in one word.
    let state: String
    let remark: String
  }

  private let rows: [Row]

  init(_ record: Record, themes: ThemeNames) {
    let known = Preference.all.map { preference in
      let standing = preference.standing(in: record, themes: themes)
      return Row(
        key: preference.key.rawValue, value: preference.value(in: record, themes: themes),
        text: preference.text(in: record, themes: themes),
        state: standing.rawValue, remark: Self.remark(for: standing))
    }
    let strange = record.settings.map(\.content).filter { SettingKey(rawValue: $0.key) == nil }
    rows =
      known
      + strange.map { setting in
        Row(
          key: setting.key, value: setting.value ?? .null,
          text: setting.value.map(Listing.text) ?? "", state: "unknown",
          remark: "  (not known to this version, and kept)")
      }
  }

  private static func remark(for standing: Preference.Standing) -> String {
    switch standing {
    case .usual: ""
    case .chosen: "  (chosen)"
    case .unreadable: "  (what is stored cannot be read, so the default counts)"
    }
  }

  var lines: [String] { rows.map { "\($0.key) = \($0.text)\($0.remark)" } }

  func text(of key: String) -> String? {
    rows.first { $0.key.lowercased() == key.lowercased() }?.text
  }

  var json: [UInt8] {
    let objects = rows.map { row in
      let key = JSONText.quoted(row.key)
      return #"{"key":\#(key),"value":\#(JSONText.value(row.value)),"state":"\#(row.state)"}"#
    }
    return Array("[\n\(objects.joined(separator: ",\n"))\n]\n".utf8)
  }
}
