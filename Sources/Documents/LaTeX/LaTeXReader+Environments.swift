// MARK: Environments

extension LaTeXReader {
  mutating func readBegin(from start: Int) {
    guard let group = input.group() else { return }
    let range = withoutStar(group)
    let name = input.string(range)
    if name == "document" {
      (isPreamble, deeperCount) = (false, 0)
      return dropText()
    }
    endText(at: start)
    dropText()
    if name == "comment" || LaTeXEnvironments.code.contains(name) {
      return readCode(name, from: start)
    }
    let isTable = LaTeXEnvironments.tables.contains(name)
    guard environments.count + nesting < builder.limits.nesting,
      !isTable || tableDepth < Self.tableDepthLimit
    else {
      builder.noteNesting(limit: builder.limits.nesting, at: place(start..<start).lowerBound)
      deeperCount += 1
      return
    }
    if isTable { return readTable(name, from: start) }
    open(name, range, from: start)
    dropText()
  }

  private mutating func open(_ name: String, _ range: Range<Int>, from start: Int) {
    let depth = builder.depth
    if LaTeXEnvironments.lists.contains(name) || LaTeXEnvironments.layouts.contains(name) {
      _ = input.arguments(count: LaTeXEnvironments.lists.contains(name) ? 0 : nil)
    } else if LaTeXEnvironments.quotes.contains(name) {
      builder.open(.quote, at: place(start..<input.index))
    } else {
      let at = recordPlace(start..<input.index)
      let label = label(range)
      builder.open(.record, label: label, at: at)
      readFields(environmentArguments(), optionsAt: nil)
    }
    environments.append(Environment(name: name, depth: depth, contentDepth: builder.depth))
  }

  /// The arguments directly after `\begin{name}`; braces on the next line are text.
  private mutating func environmentArguments() -> [LaTeXScanner.Argument] {
    var arguments: [LaTeXScanner.Argument] = []
    while input.index < input.end, arguments.count < 9 {
      if bytes[input.index] == UInt8(ascii: "["), let option = input.option() {
        arguments.append(LaTeXScanner.Argument(isOption: true, range: option))
      } else if bytes[input.index] == UInt8(ascii: "{"), let group = input.group() {
        arguments.append(LaTeXScanner.Argument(isOption: false, range: group))
      } else {
        break
      }
    }
    return arguments
  }

  mutating func readEnd(from start: Int) {
    guard let group = input.group() else { return }
    let name = input.string(withoutStar(group))
    endText(at: start)
    dropText()
    if deeperCount > 0, environments.last?.name != name {
      deeperCount -= 1
      return
    }
    guard let place = environments.lastIndex(where: { $0.name == name }), place > 0 else { return }
    closeEnvironments(to: place)
  }

  /// Closes environments until `count` are open; 0 also closes the list outside all of them.
  mutating func closeEnvironments(to count: Int) {
    while environments.count > max(count, 1) {
      let last = environments.removeLast()
      builder.close(toDepth: last.depth)
    }
    if count == 0 { closeList() }
  }

  /// Closes the list that the innermost environment's items opened.
  mutating func closeList() {
    let last = environments.count - 1
    builder.close(toDepth: environments[last].contentDepth)
    environments[last].list = nil
  }

  private func withoutStar(_ group: Range<Int>) -> Range<Int> {
    var name = input.trimmed(group)
    if let last = name.last, bytes[last] == UInt8(ascii: "*") {
      name = name.lowerBound..<last
    }
    return name
  }

  /// The offsets before and after `\end{name}`; nil if there is none.
  private mutating func endOfEnvironment(_ name: String) -> (before: Int, after: Int)? {
    guard !unendedNames.contains(name) else { return nil }
    let marks = [name, name + "*"].map { Array("\\end{\($0)}".utf8) }
    var index = input.index
    while index < input.end {
      if bytes[index] == UInt8(ascii: "\\"),
        let mark = marks.first(where: { bytes[index..<input.end].starts(with: $0) })
      {
        return (index, index + mark.count)
      }
      index += 1
    }
    // Don't search for this environment's end again; this keeps the scan linear.
    if origin == nil, nesting == 0 { unendedNames.insert(name) }
    return nil
  }

  /// Reads an environment of code such as `\begin{lstlisting}[language=C]` up to its end.
  private mutating func readCode(_ name: String, from start: Int) {
    let arguments = environmentArguments()
    guard let (before, after) = endOfEnvironment(name) else { return dropText() }
    if name == "comment" {
      input.index = after
      return dropText()
    }
    let text = code(input.index..<before)
    input.index = after
    dropText()
    var language: Range<Int>?
    for argument in arguments where argument.isOption {
      let option = input.options(in: argument.range).first {
        input.string($0.key).lowercased() == "language"
      }
      language = option?.value ?? language
    }
    if name == "minted" { language = arguments.last { !$0.isOption }?.range }
    let label: TextRange =
      if let language { self.label(language) } else {
        isProgram(name) ? .empty : builder.add(name.utf8)
      }
    let at = place(start..<after)
    let index = builder.addBlock(.code, text: InlineText(), at: at)
    let stored = origin == nil ? TextRange(text) : builder.add(bytes[text])
    builder.update(index) { ($0.label, $0.text) = (label, stored) }
  }

  private func isProgram(_ name: String) -> Bool {
    ["verbatim", "Verbatim", "lstlisting", "minted", "alltt", "filecontents"].contains(name)
  }

  /// The range of the code without blank lines at its start and white space at its end.
  private func code(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  // MARK: Lists

  /// Reads `\item` or `\item[Term]`.
  mutating func readItem(from start: Int) {
    let mark = start..<input.index
    let option = input.option()
    endText(at: start)
    dropText()
    guard !isPreamble else { return }
    let last = environments.count - 1
    let environment = environments[last]
    var term: InlineText?
    if let option {
      let text = text(option)
      if LaTeXEnvironments.descriptions.contains(environment.name) || text.hasWord { term = text }
    }
    let kind = term == nil ? Block.Kind.list : .definitionList
    builder.close(toDepth: environment.contentDepth + (environment.list == kind ? 1 : 0))
    let isOrdered = LaTeXEnvironments.counted.contains(environment.name)
    if environment.list != kind {
      let list = builder.open(kind, at: place(start..<start))
      if isOrdered { builder.update(list) { $0.traits.insert(.ordered) } }
      environments[last].list = kind
    }
    if let term, let option {
      readTerm(term, option, from: start)
    } else {
      openItem(label: option ?? mark, isOrdered: isOrdered, from: start)
    }
    dropText()
  }

  private mutating func readTerm(_ term: InlineText, _ option: Range<Int>, from start: Int) {
    builder.open(.definitionItem, at: place(start..<start))
    let index = builder.addBlock(.term, text: InlineText(), at: place(start..<input.index))
    builder.setText(term, of: index, from: place(option))
    // In `\item[Wave] : text`, the colon separates and is not text.
    while input.index < input.end, bytes[input.index] == 0x20 || bytes[input.index] == 0x3A {
      input.index += 1
    }
    builder.open(.definition, at: place(input.index..<input.index))
  }

  private mutating func openItem(label: Range<Int>, isOrdered: Bool, from start: Int) {
    let depth = builder.openKinds.count { $0 == .list }
    let label = self.label(label)
    let item = builder.open(.item, label: label, at: place(start..<input.index))
    builder.update(item) {
      $0.level = depth
      if isOrdered { $0.traits.insert(.ordered) }
    }
  }
}

extension InlineText {
  /// Whether it has at least two letters, so that it is more than an item's marker.
  fileprivate var hasWord: Bool { bytes.count { $0.isASCIILetter || $0 >= 0xC0 } > 1 }
}
