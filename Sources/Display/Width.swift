/// What a scalar is to a terminal.
enum ScalarClass: UInt32 {
  /// Takes no column of its own: it stands on the glyph before it.
  case mark
  case narrow
  case wide
  /// Control, invisible, reordering, unassigned: a placeholder is shown in its place.
  case hidden
}

extension Unicode.Scalar {
  var terminalClass: ScalarClass {
    if value < 0x300 {
      return 0x20...0x7E ~= value || value >= 0xA0 ? .narrow : .hidden
    }
    // The last run that starts at or before this scalar: runs hold their start times 4.
    let wanted = value << 2 | 3
    var low = 0
    var high = widthRuns.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if widthRuns[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: widthRuns[low] & 3) ?? .hidden
  }
}

/// The columns that a text takes when it is drawn on one line.
package func columns(of text: some StringProtocol) -> Int {
  let plain = text.utf8.withContiguousStorageIfAvailable { $0.isPlain ? $0.count : nil }
  if let plain = plain ?? nil { return plain }
  var columns = 0
  for cluster in Clusters(of: String(text)) { columns += cluster.columns }
  return columns
}

/// The columns that one character takes: its spacing scalars lie side by side.
package func columns(of character: Character) -> Int { columns(of: String(character)) }

extension Collection<UInt8> {
  /// Whether all of it is printable ASCII, where a byte is a glyph and a column.
  var isPlain: Bool { allSatisfy { 0x20...0x7E ~= $0 } }
}
