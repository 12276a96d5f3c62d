/// What ends elements: end tags, and start tags of what cannot stand inside them.
extension HTMLReader {
  /// Reads an end tag; one that closes nothing is passed over, as browsers do.
  mutating func closeElement(_ tag: HTMLTag) {
    let key = tag.element.key
    switch tag.element.role {
    case .lineBreak: if !text.breakLine() { endParagraph() }
    case .paragraph:
      if !closeParagraphElement() { endFlatLine() }
    case .emphasis, .strong, .code, .anchor, .inline: closeInline(key)
    case .heading: close(upTo: { $0.isInTable }) { $0.element.role == .heading }
    case .item: close(upTo: { $0.isInTable || $0.element.role == .list }) { $0.element.key == key }
    case .term, .definition:
      close(upTo: { $0.isInTable || $0.element.role == .definitionList }) { $0.element.key == key }
    case .table: close(upTo: { _ in false }) { $0.element.key == key }
    case .row, .cell, .tableSection, .caption:
      close(upTo: { $0.element.role == .table }) { $0.element.key == key }
    case .transparent, .raw, .dropped, .pronunciation, .title, .rule, .image, .mark,
      .definitionItem:
      break
    case .preformatted, .list, .definitionList, .quote, .block:
      close(upTo: { $0.isInTable }) { $0.element.key == key }
    }
  }

  /// Closes the innermost element that matches, unless a border stands before it.
  private mutating func close(
    upTo isBorder: (OpenElement) -> Bool, matching: (OpenElement) -> Bool
  ) {
    for index in open.indices.reversed() {
      if matching(open[index]) { return close(to: index) }
      if isBorder(open[index]) { return }
    }
  }

  private mutating func closeInline(_ key: UInt64) {
    for index in open.indices.reversed() {
      if open[index].element.key == key { return close(to: index) }
      if !open[index].element.isInline { return }
    }
  }

  /// Ends the `<p>` that is open; false where none is.
  @discardableResult
  mutating func closeParagraphElement() -> Bool {
    for index in open.indices.reversed() {
      if case .paragraph = open[index].state {
        close(to: index)
        return true
      }
      if !open[index].isPart { return false }
    }
    return false
  }

  private mutating func endFlatLine() {
    if open.contains(where: \.isFlat) { text.addSpace(0x0A) } else { endParagraph() }
  }

  /// Closes what cannot hold an element that begins.
  mutating func closeImplied(by element: HTMLElement) {
    switch element.role {
    case .item:
      close(upTo: { $0.isInTable || [.list, .definitionList].contains($0.element.role) }) {
        $0.element.role == .item
      }
    case .term, .definition:
      close(upTo: { $0.isInTable || $0.element.role == .definitionList }) {
        [.term, .definition].contains($0.element.role)
      }
    case .row: close(insideOf: [.table, .tableSection])
    case .cell: close(insideOf: [.table, .tableSection, .row])
    case .tableSection, .caption: close(insideOf: [.table])
    case .table:
      // A table between the rows of another ends it.
      let last = open.last { !$0.isPart }?.element.role
      if let last, [.table, .tableSection, .row].contains(last) {
        close(upTo: { _ in false }) { $0.element.role == .table }
      }
    default: break
    }
    let isPart = [.term, .definition].contains(element.role)
    if !isPart, open.last(where: { !$0.isPart })?.element.role == .definitionItem {
      close(upTo: { _ in false }) { $0.element.role == .definitionItem }
    }
  }

  /// Closes all that is open inside the innermost element of some roles.
  private mutating func close(insideOf roles: Set<HTMLElement.Role>) {
    guard let index = open.lastIndex(where: { roles.contains($0.element.role) }) else { return }
    close(to: index + 1)
  }

  /// Closes elements until so many are open.
  mutating func close(to count: Int) {
    while open.count > count, let element = open.last {
      // The text that is open may be the container's own.
      if case .container = element.state { endParagraph() }
      open.removeLast()
      switch element.state {
      case .part: text.closePart()
      case .through:
        if open.contains(where: \.isFlat) { text.addSpace(0x0A) } else { endParagraph() }
      case .paragraph:
        endParagraph()
        paragraphTag = nil
      case .flat: endFlat(element)
      case .container(let index):
        if element.element.role == .row { markHeader(element, at: index) }
        builder.close()
      }
    }
  }

  /// A row names columns where it stands in the table's head, or all of its cells are names.
  private mutating func markHeader(_ row: OpenElement, at index: Int) {
    let isInHead = open.last { $0.element.role == .tableSection }?.element.isNamed("thead") ?? false
    guard isInHead || row.number > 1 && row.namedCount == row.number else { return }
    builder.update(index) { $0.traits.insert(.header) }
  }
}

extension HTMLReader.OpenElement {
  var isPart: Bool { if case .part = state { true } else { false } }
  var isFlat: Bool { if case .flat = state { true } else { false } }
  var blockIndex: Int? { if case .container(let index) = state { index } else { nil } }
  /// Whether end tags of elements around it do not reach beyond it.
  var isInTable: Bool { [.cell, .caption, .table].contains(element.role) }
}
