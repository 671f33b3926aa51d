/// Sizes of files, as people say them.
enum Bytes {
  static func text(_ count: Int64) -> String {
    var rest = Double(count)
    for unit in ["bytes", "KiB", "MiB", "GiB"] {
      if rest < 1000 || unit == "GiB" {
        return unit == "bytes" ? "\(count) bytes" : "\(tenths(rest)) \(unit)"
      }
      rest /= 1024
    }
    return "\(count) bytes"
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let isRound = tenths >= 100 || tenths % 10 == 0
    return isRound ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
