import Display
import Domain

/// What became of a text that was handed to the person's own editor.
package enum Outside: Equatable, Sendable {
  case changed(String)
  /// Nothing changed; the sentence says why, if there is a reason.
  case unchanged(String?)
  /// The program was asked to end meanwhile.
  case ending(Interruption)
}

extension WritingScreen {
  /// Asks for the text to be edited outside; the first time it says what editors may keep.
  mutating func writeOutside(on record: inout Record, in context: Context) -> Move {
    guard case .text(let area)? = current?.answer else { return .stay }
    guard record.isEditorNoted else {
      record.set(.editorNoted, to: .flag(true), at: context.stamp)
      return .say("\(context.options.editorWarning) ^O again opens it.")
    }
    return .outside(area.text)
  }

  mutating func take(outside text: String, in context: Context) {
    changeCurrent { field in
      guard case .text(var area) = field.answer else { return }
      area.replaceAll(with: text)
      field.answer = .text(area)
    }
    takeAnswers()
    layOut(in: context)
  }
}
