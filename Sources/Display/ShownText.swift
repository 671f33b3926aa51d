/// A text cut to a width at a whole character, with `…` where something was left out.
package func clip(_ text: String, to width: Int) -> String {
  guard width > 0 else { return "" }
  var used = 0
  var kept = text.startIndex
  for cluster in Clusters(of: text) {
    used += cluster.columns
    guard used <= width else { return text[..<kept] + "…" }
    if used < width { kept = cluster.range.upperBound }
  }
  return text
}

/// A text that is safe on any output: what controls a terminal, reorders or hides is a placeholder.
///
/// Line breaks are kept, a tab is a space; joiners and marks stay where they stand on something.
package func shownText(_ text: String) -> String {
  if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x0A }) { return text }
  // The rules of Unicode for characters take long, and most text does not need them.
  if text.unicodeScalars.allSatisfy({ $0 == "\n" || $0.loneWidth != nil }) { return text }
  var shown = ""
  for character in text {
    if character == "\n" || character == "\r\n" {
      shown.append("\n")
      continue
    }
    let cluster = String(character)
    var index = cluster.startIndex
    while index < cluster.endIndex {
      let part = GlyphPart(in: cluster, at: index, before: cluster.endIndex)
      shown.unicodeScalars.append(part.base)
      shown.unicodeScalars.append(
        contentsOf: cluster.unicodeScalars[part.marks].filter { !$0.isTag }
          .prefix(Glyph.marksKept))
      index = part.marks.upperBound
    }
  }
  return shown
}
