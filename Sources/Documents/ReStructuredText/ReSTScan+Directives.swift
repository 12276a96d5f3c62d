extension ReSTScan {
  /// Reads a construct that begins with `..`, with the lines indented below it.
  mutating func readExplicit(_ explicit: ReSTExplicit) {
    let line = lines[index]
    builder.closeContainers(atLeast: line.indent)
    // `..` with nothing after or directly below it is an empty comment; it does not hide the next
    // block.
    let isEmpty = source.equals(line.text, "..") && self.line(after: 1) == nil
    let rest =
      isEmpty ? (index + 1)..<(index + 1) : deeperLines(from: index + 1, than: line.indent)
    switch explicit {
    case .comment, .target: break
    case .note(let key, let text): readNote(key, text, rest)
    case .directive(let name, let argument, let substitution):
      if substitution == nil { isAboveText = false }
      read(
        ReSTDirective(
          name, argument: argument, substitution: substitution, lines: lines, rest, in: source))
    }
    index = rest.upperBound
  }

  private mutating func readNote(_ key: Range<Int>, _ text: Range<Int>, _ rest: Range<Int>) {
    let depth = builder.depth
    let line = lines[rest.lowerBound - 1]
    builder.open(.note, label: TextRange(key), at: line.text.lowerBound..<(key.upperBound + 1))
    readBody(firstLine: text, column: nil, rest)
    builder.close(toDepth: depth)
  }

  private mutating func read(_ directive: ReSTDirective) {
    switch directive.kind {
    case "code-block", "code", "sourcecode": readCode(directive)
    case "list-table": readListTable(directive)
    case "csv-table": readDelimitedTable(directive)
    case "table":
      caption = joined(directive.argument)
      readBlocks(directive.body)
      caption = nil
    case "meta":
      let depth = builder.depth
      builder.open(.metadata, at: directive.name)
      for option in directive.options { addField(option.field.name, option.value, at: option.line) }
      builder.close(toDepth: depth)
    default: readRecord(directive)
    }
  }

  private func joined(_ texts: [Range<Int>]) -> Range<Int>? {
    guard let first = texts.first, let last = texts.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private mutating func readCode(_ directive: ReSTDirective) {
    let count = builder.blocks.count
    let language = directive.argument.first.map { TextRange($0) } ?? .empty
    addCode(directive.body, language: language)
    guard builder.blocks.count > count else { return readRecord(directive) }
    builder.setAttributes(attributes(of: directive), of: count)
  }

  /// A directive's options as attributes, for a directive that does not become a record.
  func attributes(of directive: ReSTDirective) -> [(name: [UInt8], value: [UInt8])] {
    directive.options.filter { !source.equals($0.field.name, "header") }.map {
      (Array(source.utf8[$0.field.name]), Array(plainText($0.value).bytes.prefix(1000)))
    }
  }

  // MARK: Records

  /// Reads a directive as a record: its arguments as fields, its body as blocks.
  mutating func readRecord(_ directive: ReSTDirective) {
    let depth = builder.depth
    builder.open(.record, label: TextRange(directive.name), at: directive.name)
    if let name = directive.substitution { addField(nil, [name], at: name) }
    if directive.kind == "replace" {
      addText(of: directive)
    } else if !directive.isArgumentText {
      addArgument(of: directive)
    }
    for option in directive.options { addField(option.field.name, option.value, at: option.line) }
    if directive.isArgumentText { addArgumentText(of: directive) }
    if directive.kind == "glossary" {
      readGlossary(directive.body)
    } else if directive.kind == "figure" {
      readFigure(directive.body)
    } else if directive.isBodyLiteral {
      addCode(directive.body)
    } else {
      readBlocks(directive.body)
    }
    builder.close(toDepth: depth)
  }

  /// Adds a field whose value is not read for markup.
  private mutating func addField(_ name: Range<Int>?, _ value: [Range<Int>], at range: Range<Int>) {
    let field = builder.addBlock(.field, text: plainText(value), at: range)
    if let name { builder.update(field) { $0.label = TextRange(name) } }
  }

  private mutating func addArgument(of directive: ReSTDirective) {
    guard let range = joined(directive.argument) else { return }
    guard directive.isArgumentTitle else { return addField(nil, directive.argument, at: range) }
    builder.addBlock(.field, text: builder.inline(directive.argument), at: range)
  }

  /// Adds all lines of a substitution's replacement as one field.
  private mutating func addText(of directive: ReSTDirective) {
    let texts = directive.argument + lines[directive.body].lazy.filter { !$0.isBlank }.map(\.text)
    guard let range = joined(texts) else { return }
    let field = builder.addBlock(.field, text: builder.inline(texts), at: range)
    let label = builder.add("text".utf8)
    builder.update(field) { $0.label = label }
  }

  /// Adds the argument of a note or similar directive as the first paragraph of its body.
  private mutating func addArgumentText(of directive: ReSTDirective) {
    for line in directive.argument { builder.addLine(line) }
    builder.endParagraph()
  }

  /// Reads a figure's caption, and the blocks below it.
  private mutating func readFigure(_ range: Range<Int>) {
    let start = lines[range].firstIndex { !$0.isBlank } ?? range.upperBound
    let end = lines[start..<range.upperBound].firstIndex(where: \.isBlank) ?? range.upperBound
    guard start < end else { return }
    if ReSTExplicit(lines[start].text, in: source) == nil {
      let depth = builder.depth
      builder.open(.caption, at: lines[start].text.lowerBound..<lines[start].text.lowerBound)
      readBlocks(start..<end, insideDepth: depth)
    }
    readBlocks(end..<range.upperBound)
  }

  // MARK: Glossaries

  /// Reads a glossary: terms, with their definitions indented below them.
  ///
  /// Consecutive terms share a definition. Authors do not always keep to the margin, so any line at
  /// least as far left as all lines above it is a term.
  private mutating func readGlossary(_ range: Range<Int>) {
    let depth = builder.depth
    var margin = lines[range].first { !$0.isBlank }?.indent ?? 0
    var next = range.lowerBound
    var isBelowTerm = false
    while next < range.upperBound {
      let line = lines[next]
      next += 1
      if line.isBlank {
        isBelowTerm = false
        continue
      }
      margin = min(margin, line.indent)
      let rest = glossaryLines(from: next, upTo: range.upperBound, margin: margin)
      if let explicit = ReSTExplicit(line.text, in: source) {
        if case .directive = explicit { readBlocks((next - 1)..<rest.upperBound) }
        next = rest.upperBound
        continue
      }
      builder.close(toDepth: min(builder.depth, depth + (isBelowTerm ? 2 : 1)))
      addTerm(line.text, indent: 0)
      isBelowTerm = rest.isEmpty
      guard !rest.isEmpty else { continue }
      let start = lines[rest.lowerBound].text.lowerBound
      builder.beginDefinition(indent: 0, at: start)
      readBlocks(rest)
      next = rest.upperBound
    }
    builder.close(toDepth: depth)
  }

  /// The lines of a definition, deeper than the margin, without blank lines at their ends.
  private func glossaryLines(from start: Int, upTo limit: Int, margin: Int) -> Range<Int> {
    var (first, next, end) = (start, start, start)
    while next < limit, lines[next].isBlank || lines[next].indent > margin {
      next += 1
      if lines[next - 1].isBlank {
        if end == start { first = next }
      } else {
        end = next
      }
    }
    return end == start ? start..<start : first..<end
  }
}
