/// Closes elements: by end tags, and by start tags of elements that cannot be inside them.
extension HTMLReader {
  /// Reads an end tag; one that closes nothing is ignored, as in browsers.
  mutating func closeElement(_ tag: HTMLTagToken) {
    let key = tag.element.key
    switch tag.element.role {
    case .lineBreak: if !text.breakLine() { endParagraph() }
    case .paragraph:
      if !closeParagraphElement() { endFlatLine() }
    case .emphasis, .strong, .code, .anchor, .inline: closeInline(key)
    case .heading: close(notBeyond: .tableParts) { $0.element.role == .heading }
    case .item: close(notBeyond: [.tableParts, .list]) { $0.element.key == key }
    case .term, .definition:
      close(notBeyond: [.tableParts, .definitionList]) { $0.element.key == key }
    case .table: close(notBeyond: []) { $0.element.key == key }
    case .row, .cell, .tableSection, .caption: close(notBeyond: .table) { $0.element.key == key }
    case .transparent, .raw, .dropped, .pronunciation, .title, .rule, .image, .mark,
      .definitionItem:
      break
    case .preformatted, .list, .definitionList, .quote, .block:
      close(notBeyond: .tableParts) { $0.element.key == key }
    }
  }

  /// Closes the innermost matching element, unless an element in `borders` is in between.
  private mutating func close(
    notBeyond borders: HTMLElement.Roles, _ matches: (OpenElement) -> Bool
  ) {
    for index in open.indices.reversed() {
      if matches(open[index]) { return close(to: index) }
      if borders.contains(open[index].element.role) { return }
    }
  }

  private mutating func closeInline(_ key: UInt64) {
    for index in open.indices.reversed() {
      if open[index].element.key == key { return close(to: index) }
      if !open[index].element.isInline { return }
    }
  }

  /// Closes the open `<p>`; false if there is none.
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

  /// Closes the open elements that cannot contain the one that begins.
  mutating func closeImplied(by element: HTMLElement) {
    switch element.role {
    case .item:
      close(notBeyond: [.tableParts, .list, .definitionList]) { $0.element.role == .item }
    case .term, .definition:
      close(notBeyond: [.tableParts, .definitionList]) {
        HTMLElement.Roles.definitionParts.contains($0.element.role)
      }
    case .row: close(insideOf: [.table, .tableSection])
    case .cell: close(insideOf: [.table, .tableSection, .row])
    case .tableSection, .caption: close(insideOf: [.table])
    case .table:
      // A table directly inside another table's rows, outside a cell, ends that table.
      let last = open.last { !$0.isPart }?.element.role
      if let last, [.table, .tableSection, .row].contains(last) {
        close(notBeyond: []) { $0.element.role == .table }
      }
    default: break
    }
    if !HTMLElement.Roles.definitionParts.contains(element.role),
      open.last(where: { !$0.isPart })?.element.role == .definitionItem
    {
      close(notBeyond: []) { $0.element.role == .definitionItem }
    }
  }

  /// Closes everything inside the innermost element with one of these roles.
  private mutating func close(insideOf roles: HTMLElement.Roles) {
    guard let index = open.lastIndex(where: { roles.contains($0.element.role) }) else { return }
    close(to: index + 1)
  }

  /// Closes elements until `count` are open.
  mutating func close(to count: Int) {
    while open.count > count, let element = open.last {
      // The open text may be the container's own, so end it first.
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

  /// Marks a row as header if it is in `<thead>` or all of its cells, at least two, are `<th>`.
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
}
