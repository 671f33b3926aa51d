#if canImport(Glibc)
  import Glibc
#endif

/// How often a test repeats what depends on chance or takes long: as often as `$STEADY_ROUNDS` says,
/// else as often as usual.
package func rounds(_ usual: Int) -> Int {
  askedRounds ?? usual
}

/// The number of rounds that was asked for; a test that does them says what it met.
package var askedRounds: Int? {
  guard let text = getenv("STEADY_ROUNDS") else { return nil }
  return Int(String(cString: text))
}
