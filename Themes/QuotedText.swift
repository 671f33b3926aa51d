/// Reads a text in quotes from the front, as YAML has them, with the simple escapes.
func quoted(_ rest: inout ArraySlice<UInt8>) throws(Base16Refusal.Reason) -> String {
  guard let quote = rest.popFirst() else { throw .isOpen }
  var text: [UInt8] = []
  while let byte = rest.popFirst() {
    switch byte {
    case quote where quote == sign("'") && rest.first == quote:
      rest.removeFirst()
      text.append(quote)
    case quote: return String(decoding: text, as: UTF8.self)
    case sign("\\") where quote == sign("\""): text += try escaped(&rest)
    default: text.append(byte)
    }
  }
  throw .isOpen
}

/// The bytes that an escape stands for, of which the backslash has been read.
private func escaped(_ rest: inout ArraySlice<UInt8>) throws(Base16Refusal.Reason) -> [UInt8] {
  guard let letter = rest.popFirst() else { throw .isOpen }
  switch letter {
  case sign("\""), sign("\\"), sign("/"), sign(" "): return [letter]
  case sign("0"): return [0x00]
  case sign("t"): return [0x09]
  case sign("n"): return [0x0A]
  case sign("r"): return [0x0D]
  case sign("e"): return [0x1B]
  case sign("x"): return try scalar(&rest, digits: 2)
  case sign("u"): return try scalar(&rest, digits: 4)
  case sign("U"): return try scalar(&rest, digits: 8)
  default: throw .isOddEscape
  }
}

private func scalar(
  _ rest: inout ArraySlice<UInt8>, digits: Int
) throws(Base16Refusal.Reason) -> [UInt8] {
  var value: UInt32 = 0
  for _ in 0..<digits {
    guard let digit = rest.popFirst().flatMap(hexDigit) else { throw .isOddEscape }
    value = value << 4 | UInt32(digit)
  }
  guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else {
    throw .isOddEscape
  }
  return Array(bytes)
}
