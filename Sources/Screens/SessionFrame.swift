import Display
import Domain

/// What a click on a tab opens.
struct Tab: Sendable {
  let index: Int
}

extension Session {
  func fits(_ size: Size) -> Bool {
    size.width >= smallestSize.width && size.height >= smallestSize.height
  }

  /// What the terminal is to show now.
  package func frame(in context: Context) -> Canvas {
    let context = context.with(options, record)
    var canvas = Canvas(size: context.size)
    if isHidden {
      Curtain.draw(in: context, on: &canvas)
      return canvas
    }
    if let lock {
      lock.draw(in: context, on: &canvas)
      return canvas
    }
    guard fits(context.size) else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    let tall = context.size.height >= 20
    let around = covers.isEmpty ? top.surroundings : .places
    let body = context.body(covering: !covers.isEmpty, within: around)
    if covers.isEmpty, around == .places { drawHead(tall: tall, in: context, on: &canvas) }
    canvas.inside(body) { top.draw(record, in: body, context, on: &$0) }
    drawNotice(in: context, on: &canvas)
    if around != .nothing || overlay != nil { drawFooter(in: context, on: &canvas) }
    drawOverlay(in: context, on: &canvas)
    if context.repertoire != .unicode { canvas.spellEllipses() }
    return canvas
  }

  /// All keys of the open screen and those that mean the same everywhere.
  package func helpHints(in context: Context) -> [Hint] {
    let here = top.hints(everyKey: true, in: context)
    let taken = Set(here.flatMap { $0.keys.split(separator: " ") })
    let rest = keysEverywhere(in: context).filter { !taken.contains($0.keys[...]) }
    return here + (context.usesLetterKeys ? rest : rest.map { $0.holdingAlt() })
  }

  /// What lies over the screen names its keys itself, but for the search, which is one line.
  private func footerHints(in context: Context) -> [Hint] {
    switch overlay {
    case .search: SearchLine.hints(in: context.repertoire)
    case .help, .palette: []
    case nil: top.hints(everyKey: false, in: context)
    }
  }

  private func drawOverlay(in context: Context, on canvas: inout Canvas) {
    switch overlay {
    case .help(let help): help.draw(on: &canvas)
    case .palette(let palette): palette.draw(in: context.repertoire, on: &canvas)
    case .search(let line):
      canvas.dropTargets()
      let row = Rect(1, context.size.height - 2, context.size.width - 2, 1)
      line.draw(in: row, on: &canvas)
    case nil: break
    }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let sizes = "\(smallestSize.width)×\(smallestSize.height)"
    let sentences = [
      "Steady needs \(sizes) to draw. Your words are kept.", "needs \(sizes)", sizes,
    ]
    let sentence = sentences.first { columns(of: $0) <= canvas.size.width }
    canvas.write(sentence ?? sizes, at: Point(0, canvas.size.height / 2))
  }

  private func drawHead(tall: Bool, in context: Context, on canvas: inout Canvas) {
    let width = canvas.size.width
    let date = context.moment.day.name
    let row = tall ? 1 : 0
    let used = drawTabs(row: row, underlined: tall, on: &canvas)
    if tall {
      canvas.write("steady", at: Point(1, 0), as: .accent)
    }
    if tall || used + columns(of: date) + 2 <= width {
      canvas.write(date, at: Point(width - 1 - columns(of: date), 0), as: .muted)
    }
  }

  /// Draws the tab bar, with keys where they fit, and returns where it ends.
  ///
  /// A place that is not one of the row has its tab while it is open.
  private func drawTabs(row: Int, underlined: Bool, on canvas: inout Canvas) -> Int {
    var indices = places.indices.filter { $0 == current || places[$0].isNumbered }
    let room = canvas.size.width - 1
    func fit(_ names: [String]) -> Bool { names.map { columns(of: $0) + 2 }.reduce(0, +) <= room }
    func numbered(_ index: Int) -> String { "\(places[index].number) \(places[index].title)" }
    var names = indices.map(numbered)
    if !fit(names) { names = indices.map { places[$0].title } }
    if !fit(names) {
      names = [numbered(current)]
      indices = [current]
    }
    var x = 1
    for (name, index) in zip(names, indices) {
      let width = columns(of: name)
      let isOpen = index == current
      canvas.write(name, at: Point(x, row), as: isOpen ? .heading : .muted)
      canvas.target(Rect(x, row, width, 1), Tab(index: index))
      if isOpen, underlined {
        canvas.fill(Rect(x, row + 1, width, 1), with: "─", as: .accent)
      }
      x += width + 2
    }
    return x
  }

  private func drawNotice(in context: Context, on canvas: inout Canvas) {
    guard let notice = notice ?? (readOnly == nil || isErased ? nil : "Open to read only.") else {
      return
    }
    // A long one goes up over the body, three rows at most.
    let lines = wrap(notice, to: context.size.width - 2).prefix(3)
    for (index, line) in lines.enumerated() {
      let row = context.size.height - 1 - lines.count + index
      canvas.fill(Rect(0, row, context.size.width, 1))
      canvas.write(line, at: Point(1, row), as: .notice)
    }
  }

  /// The screen's keys as far as they fit, then the ones that are always there.
  private func drawFooter(in context: Context, on canvas: inout Canvas) {
    let row = context.size.height - 1
    let width = context.size.width
    let isNarrow = width < 60
    let isTyping = overlay != nil || top.isTyping(in: context)
    var fixed = [Hint(keys: "^G", label: isNarrow ? "help" : "help now")]
    // What moves keeps the row for its own keys.
    let isOwn = top.surroundings != .places || (top.needsItsKeys && width < 70)
    let hasRoom = !isOwn || width >= 100
    if !isTyping, covers.isEmpty, hasRoom {
      fixed.insert(Hint(keys: context.usesLetterKeys ? "?" : "alt-?", label: "keys"), at: 0)
    }
    let isQuiet = top.surroundings != .places && saving.failure == nil
    // A tick that cannot be drawn would be a stray sign after the word.
    let state = context.repertoire == .unicode ? saving.word : saving.plainWord
    let word = isNarrow || isQuiet ? "" : state
    let wordWidth = word.isEmpty ? 0 : columns(of: word) + 2
    let gap = isNarrow ? 2 : 3
    func size(_ hint: Hint) -> Int { columns(of: hint.keys) + 1 + columns(of: hint.label) + gap }
    // The last hint needs no space after it.
    func room() -> Int { width - wordWidth - fixed.map(size).reduce(0, +) + gap }
    let hints = footerHints(in: context)
    // Where not all of them fit, the way to the rest is named.
    if isTyping, overlay == nil, top.needsItsKeys, 1 + hints.map(size).reduce(0, +) > room() {
      fixed.insert(Hint(keys: "^P", label: "keys"), at: 0)
    }
    let end = room()
    var x = 1
    func write(_ hint: Hint) {
      x += canvas.write(hint.keys, at: Point(x, row), as: .key) + 1
      x += canvas.write(hint.label, at: Point(x, row), as: .muted) + gap
    }
    for hint in hints {
      guard x + size(hint) <= end else { break }
      write(hint)
    }
    for hint in fixed { write(hint) }
    let role: Role = saving.failure == nil ? .muted : .notice
    canvas.write(word, at: Point(width - wordWidth + 1, row), as: role)
  }
}
