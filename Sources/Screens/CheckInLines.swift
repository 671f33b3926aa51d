import Domain

extension CheckIn {
  /// What was answered, a line each.
  var lines: [String] {
    let dot = MoodGrid(mood: mood, energy: energy).summary
    let words = feelings.enumerated().map { index, word in
      let rating = intensities.indices.contains(index) ? intensities[index] : nil
      return rating.map { "\(word) \($0)" } ?? word
    }
    let parts = [
      dot, words.joined(separator: ", "),
      context.isEmpty ? "" : "around it: " + context.joined(separator: ", "),
      body.isEmpty ? "" : "body: " + body.joined(separator: ", "),
      need.map { "need: \($0)" } ?? "", note ?? "",
    ]
    let said = parts.filter { !$0.isEmpty }
    return said.isEmpty ? ["A look, without words."] : said
  }
}
