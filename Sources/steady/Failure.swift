import Archive

/// What went wrong, as the one line that is printed, and the exit code of sysexits.h.
struct Failure: Error {
  let code: Int32
  /// Nil where there is nothing to say.
  let sentence: String?

  init(_ code: Int32, _ sentence: String?) {
    self.code = code
    self.sentence = sentence
  }

  init(_ trouble: Trouble) { self.init(trouble.code, trouble.sentence) }
}
