/// Opens elements: what start tags do.
extension HTMLReader {
  /// Reads a start tag, with its content if that is skipped; returns the index after it.
  mutating func openElement(_ tag: HTMLTagToken) -> Int {
    let behind = tag.range.upperBound
    let element = tag.element
    switch element.role {
    case .transparent: readPageTag(tag)
    case .raw:
      let end = source.indexBehindEndTag(of: element, from: behind)
      return end.flatMap { source.index(of: 0x3E, from: $0) }.map { $0 + 1 } ?? source.end
    case .title: return readTitle(tag)
    case .dropped, .pronunciation: return endOfDropped(tag)
    case .lineBreak: breakLine(at: tag)
    case .image: addImage(tag)
    case .mark: addMark(tag)
    case .emphasis, .strong, .code, .anchor, .inline:
      openInline(tag)
    default: openBlock(tag)
    }
    return behind
  }

  // MARK: Inline elements

  private mutating func openInline(_ tag: HTMLTagToken) {
    if tag.element.role == .anchor { closeAnchor() }
    guard hasRoom(for: tag) else { return }
    if let level = headingRole(tag) { return openHeading(tag, level: level) }
    var opened = OpenElement(element: tag.element, state: .part, tag: tag.range)
    opened.attributes = addAttributes(of: tag)
    opened.label = addName(of: tag)
    let (kind, label) = spanKind(opened)
    _ = text.open(kind, label: label, attributes: opened.attributes)
    open.append(opened)
    if tag.closesItself { close(to: open.count - 1) }
  }

  /// Closes the open link: HTML allows no link inside a link.
  private mutating func closeAnchor() {
    for index in open.indices.reversed() {
      if !open[index].element.isInline { return }
      if open[index].element.role == .anchor { return close(to: index) }
    }
  }

  private func spanKind(_ element: OpenElement) -> (Span.Kind, TextRange) {
    switch element.element.role {
    case .emphasis: (.emphasis, element.label)
    case .strong: (.strong, element.label)
    case .code: (.code, element.label)
    case .anchor:
      builder.attributeValue("href", in: element.attributes).map { (.link, $0) }
        ?? (.tag, element.label)
    default: (.tag, element.label)
    }
  }

  private mutating func breakLine(at tag: HTMLTagToken) {
    guard reserveElement(at: tag.range.lowerBound) else { return }
    if !text.breakLine() { endParagraph() }
  }

  private mutating func addImage(_ tag: HTMLTagToken) {
    guard reserveElement(at: tag.range.lowerBound) else { return }
    let attributes = addAttributes(of: tag)
    let label = builder.attributeValue("alt", in: attributes) ?? .empty
    text.begin(at: tag.range)
    _ = text.open(.image, label: label, attributes: attributes)
    text.closePart()
  }

  private mutating func addMark(_ tag: HTMLTagToken) {
    guard reserveElement(at: tag.range.lowerBound) else { return }
    let attributes = addAttributes(of: tag)
    _ = text.open(.tag, label: addName(of: tag), attributes: attributes)
    text.closePart()
  }

  // MARK: Blocks

  private mutating func openBlock(_ tag: HTMLTagToken) {
    if deepLineEnd != nil, isTooDeep, HTMLElement.Roles.groups.contains(tag.element.role) {
      return endParagraph()
    }
    if openInsideFlat(tag) { return }
    closeParagraphElement()
    closeImplied(by: tag.element)
    if tag.element.role != .paragraph { endTextAroundBlock() }
    guard hasRoom(for: tag) else { return }
    if let level = headingRole(tag) { return openHeading(tag, level: level) }
    switch tag.element.role {
    case .paragraph: openParagraph(tag)
    case .heading:
      openHeading(tag, level: Int(source.bytes[tag.name.upperBound - 1] & 0x0F))
    case .preformatted: openHeading(tag, level: 0)
    case .rule: addRule(tag)
    case .list: openList(tag)
    case .item: openItem(tag)
    case .definitionList: push(tag, .definitionList)
    case .term, .definition: openDefinitionPart(tag)
    case .table: push(tag, .table)
    case .tableSection: openTableSection(tag)
    case .row: openRow(tag)
    case .cell: openCell(tag)
    case .caption: push(tag, .caption)
    case .quote: push(tag, .quote)
    case .block where tag.element.isNamed("figcaption"): push(tag, .caption)
    default: push(tag, .element)
    }
  }

  /// Opens a container in the builder for a tag.
  mutating func push(_ tag: HTMLTagToken, _ kind: Block.Kind, label: TextRange? = nil) {
    let attributes = addAttributes(of: tag)
    let index = builder.open(kind, label: label ?? addName(of: tag), at: tag.range)
    builder.update(index) { $0.attributes = attributes }
    var opened = OpenElement(element: tag.element, state: .container(index), tag: tag.range)
    opened.attributes = attributes
    open.append(opened)
    if tag.closesItself { close(to: open.count - 1) }
  }

  /// Reads a block tag inside a heading or `<pre>`, which are one text; false outside of one.
  ///
  /// The block breaks the line there, but a block that cannot be part of a heading ends it.
  private mutating func openInsideFlat(_ tag: HTMLTagToken) -> Bool {
    guard let index = open.lastIndex(where: \.isFlat) else { return false }
    let isPart =
      switch tag.element.role {
      case .block: !tag.element.isSectioning
      case .paragraph: text.isEmpty
      case .quote, .caption: true
      default: false
      }
    guard isPart else {
      close(to: index)
      return false
    }
    text.addSpace(0x0A)
    if open.count < builder.limits.elementNesting, !tag.closesItself {
      open.append(OpenElement(element: tag.element, state: .through, tag: tag.range))
    }
    return true
  }

  private mutating func openParagraph(_ tag: HTMLTagToken) {
    let isInText = open.last?.isPart ?? false
    if isInText { endTextAroundBlock() } else { endParagraph() }
    var opened = OpenElement(element: tag.element, state: .paragraph, tag: tag.range)
    opened.attributes = addAttributes(of: tag)
    paragraphTag = (addName(of: tag), opened.attributes)
    open.append(opened)
  }

  private mutating func openHeading(_ tag: HTMLTagToken, level: Int) {
    endTextAroundBlock()
    var opened = OpenElement(element: tag.element, state: .flat, tag: tag.range)
    (opened.attributes, opened.label) = (addAttributes(of: tag), addName(of: tag))
    opened.level = level
    open.append(opened)
  }

  /// The level of an element with `role="heading"`; nil for any other element.
  private func headingRole(_ tag: HTMLTagToken) -> Int? {
    guard [.block, .paragraph, .inline].contains(tag.element.role),
      source.attribute("role", of: tag).map(source.isText("heading")) == true
    else { return nil }
    let level = source.attribute("aria-level", of: tag).flatMap(source.number)
    return min(max(level ?? 2, 1), 6)
  }

  private mutating func addRule(_ tag: HTMLTagToken) {
    let attributes = addAttributes(of: tag)
    let label = addName(of: tag)
    let index = builder.addBlock(.rule, text: InlineText(), at: tag.range)
    builder.update(index) { ($0.attributes, $0.label) = (attributes, label) }
  }

  // MARK: Lists

  private mutating func openList(_ tag: HTMLTagToken) {
    let isOrdered = tag.element.isNamed("ol")
    push(tag, .list)
    guard isOrdered, let index = open.last?.blockIndex, open.last?.tag == tag.range else { return }
    builder.update(index) { $0.traits.insert(.ordered) }
    open[open.count - 1].number = source.attribute("start", of: tag).flatMap(source.number) ?? 1
  }

  private mutating func openItem(_ tag: HTMLTagToken) {
    let list = open.lastIndex { $0.element.role == .list }
    let isOrdered = list.map { open[$0].element.isNamed("ol") } ?? false
    var mark = "•"
    if isOrdered, let list {
      let number = source.attribute("value", of: tag).flatMap(source.number) ?? open[list].number
      open[list].number = number &+ 1
      mark = "\(number)."
    }
    push(tag, .item, label: builder.addOnce(mark))
    let depth = max(open.count { $0.element.role == .list }, 1)
    guard open.last?.tag == tag.range, let index = open.last?.blockIndex else { return }
    builder.update(index) {
      $0.level = depth
      if isOrdered { $0.traits.insert(.ordered) }
    }
  }

  /// Opens a term or definition in its group, beginning a new group at a term after definitions.
  private mutating func openDefinitionPart(_ tag: HTMLTagToken) {
    guard isInDefinitionList else { return push(tag, .element) }
    let isTerm = tag.element.role == .term
    if let last = open.last, last.element.role == .definitionItem, isTerm, last.namedCount > 0 {
      close(to: open.count - 1)
    }
    if open.last?.element.role != .definitionItem {
      let place = tag.range.lowerBound..<tag.range.lowerBound
      let index = builder.open(.definitionItem, at: place)
      open.append(
        OpenElement(element: .definitionItem, state: .container(index), tag: place))
    }
    if !isTerm { open[open.count - 1].namedCount += 1 }
    push(tag, isTerm ? .term : .definition)
  }

  /// Whether the open elements are in a definition list, directly or in grouping elements.
  private var isInDefinitionList: Bool {
    for element in open.reversed() {
      switch element.element.role {
      case .definitionList, .definitionItem: return true
      case .block, .emphasis, .strong, .anchor, .inline: continue
      default: return false
      }
    }
    return false
  }

  // MARK: Tables

  private mutating func openTableSection(_ tag: HTMLTagToken) {
    guard open.contains(where: { $0.element.role == .table }) else { return }
    // A `<tfoot>` has totals and notes, which are kept apart from the table's rows.
    if tag.element.isNamed("tfoot") { return push(tag, .element) }
    open.append(OpenElement(element: tag.element, state: .through, tag: tag.range))
  }

  private mutating func openRow(_ tag: HTMLTagToken) {
    guard open.contains(where: { $0.element.role == .table }) else { return }
    push(tag, .row)
  }

  private mutating func openCell(_ tag: HTMLTagToken) {
    guard open.contains(where: { $0.element.role == .table }) else { return }
    if open.last?.element.role != .row {
      let place = tag.range.lowerBound..<tag.range.lowerBound
      let index = builder.open(.row, label: builder.addOnce("tr"), at: place)
      open.append(OpenElement(element: .row, state: .container(index), tag: place))
    }
    let isName = tag.element.isNamed("th")
    open[open.count - 1].number += 1
    if isName { open[open.count - 1].namedCount += 1 }
    let columns = source.attribute("colspan", of: tag).flatMap(source.number)
    let rows = source.attribute("rowspan", of: tag).flatMap(source.number)
    push(tag, .cell)
    guard let index = open.last?.blockIndex, open.last?.tag == tag.range else { return }
    builder.update(index) {
      if isName { $0.traits.insert(.header) }
      $0.columnSpan = max(columns ?? 1, 1)
      $0.rowSpan = max(rows ?? 1, 0)
    }
  }

  // MARK: Limits

  private var isTooDeep: Bool { open.count + 2 > builder.limits.elementNesting }

  /// Whether an element may be opened within the limits of nesting and of elements.
  private mutating func hasRoom(for tag: HTMLTagToken) -> Bool {
    addPendingMetadata()
    // `isTooDeep` counts two levels: a row or group may have to be opened with the element.
    guard isTooDeep else {
      return reserveElement(at: tag.range.lowerBound)
    }
    builder.noteNesting(limit: builder.limits.elementNesting, at: tag.range.lowerBound)
    deepLineEnd = deepLineEnd ?? source.index(of: 0x0A, from: tag.range.upperBound) ?? source.end
    return false
  }
}
