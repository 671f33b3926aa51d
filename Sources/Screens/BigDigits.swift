/// A number in digits of three rows; nil where it holds something else than digits and spaces.
func bigDigits(_ number: String) -> [String]? {
  let shapes: [Character: [String]] = [
    "0": ["┏━┓", "┃ ┃", "┗━┛"], "1": [" ╻ ", " ┃ ", " ╹ "], "2": ["╺━┓", "┏━┛", "┗━╸"],
    "3": ["╺━┓", "╺━┫", "╺━┛"], "4": ["╻ ╻", "┗━┫", "  ╹"], "5": ["┏━╸", "┗━┓", "╺━┛"],
    "6": ["┏━╸", "┣━┓", "┗━┛"], "7": ["╺━┓", "  ┃", "  ╹"], "8": ["┏━┓", "┣━┫", "┗━┛"],
    "9": ["┏━┓", "┗━┫", "╺━┛"], " ": ["   ", "   ", "   "],
  ]
  let digits = number.compactMap { shapes[$0] }
  guard digits.count == number.count else { return nil }
  return (0..<3).map { row in digits.map { $0[row] }.joined(separator: " ") }
}
