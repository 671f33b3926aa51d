/// What a cell's text is there for.
///
/// Screens name roles; themes name colours.
package enum Role: UInt8, CaseIterable, Sendable {
  /// What is read.
  case text
  /// What may be read.
  case muted
  /// The name of what follows.
  case heading
  /// The one accent: where the person is, what stands out.
  case accent
  /// The row or cell that the cursor is on.
  case selected
  /// Text in a field that has not the focus.
  case field
  /// Text in the field that has the focus.
  case focusedField
  /// Thin lines and empty grid points.
  case rule
  /// A chart's marks.
  case chart
  /// A key in the footer or the help.
  case key
  /// One line that asks to be read: an error, what was kept, what was saved.
  case notice
}
