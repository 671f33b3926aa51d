/// What can be said of a page later with one key: that a goal has begun, or that a plan was used.
package struct PageMark: Sendable {
  /// What the key does.
  package let label: String
  /// What is said once it is done.
  package let said: String
  /// Whether there is something to mark.
  package let isOpen: @Sendable (Page) -> Bool
  package let make: @Sendable (inout Page, Day) -> Void
}

extension PageMark {
  /// A day that is noted once; a later use may be noted again.
  static func used(on field: String) -> PageMark {
    PageMark(
      label: "used it today", said: "Noted. Well used.",
      isOpen: { _ in true }, make: { page, today in page.answers[field] = .text(today.iso) })
  }
}
