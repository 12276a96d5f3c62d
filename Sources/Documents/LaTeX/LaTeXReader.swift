/// Reads a LaTeX document in one pass, from command to command.
struct LaTeXReader {
  let source: SourceText
  var builder: OutlineBuilder
  let names = LaTeXNames()
  /// The bytes being read: the document, or the expansion of an author's command.
  var input: LaTeXScanner
  /// The location of the command whose expansion is being read; nil in the document itself.
  var origin: Range<Int>?
  /// The open environments, outermost first; the first stands for the document.
  var environments: [Environment] = [Environment(name: "", depth: 0, contentDepth: 0)]
  /// The number of open environments beyond the nesting limit.
  var deeperCount = 0
  /// The offset of the first text that is not yet a block.
  var textStart = 0
  /// Whether an argument or a cell is being read, in which unknown commands are text.
  var isArgument = false
  /// Whether the reader is before `\begin{document}`, where there is no text.
  var isPreamble = false
  /// The author's own commands that contain declarations.
  var macros: [String: LaTeXMacro] = [:]
  var macroDepth = 0
  /// The number of bytes that author's commands may still expand to.
  var expansionLeft: Int
  /// Whether an unexpanded command was already recorded as a problem.
  var isExpansionNoted = false
  var nesting = 0
  /// The number of open tables.
  ///
  /// A limit bounds it: each table scans its whole content for cells, inner tables included.
  var tableDepth = 0
  static let tableDepthLimit = 8
  /// Code environments whose end was searched for without success.
  var unendedNames: Set<String> = []

  /// An open environment.
  struct Environment {
    let name: String
    /// The builder's depth outside it, and inside it when no list is open.
    let depth: Int
    let contentDepth: Int
    /// The kind of list that its items opened: a list or a definition list.
    var list: Block.Kind?
  }

  var bytes: [UInt8] { input.bytes }

  init(_ source: SourceText, _ builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    input = LaTeXScanner(source.utf8)
    expansionLeft = min((1 << 20) + 2 * source.utf8.count, 16 << 20)
  }

  mutating func read() {
    isPreamble = hasPreamble
    readRange()
    closeEnvironments(to: 0)
    builder.closeAll()
  }

  /// Whether the document has a `\begin{document}` outside comments.
  private var hasPreamble: Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if bytes[index] == UInt8(ascii: "\\") {
        if input.isAt("\\begin{document}", index) { return true }
        index += 1
      }
      index += 1
    }
    return false
  }

  /// Reads from the input's index to its end.
  mutating func readRange() {
    textStart = input.index
    while input.index < input.end {
      switch bytes[input.index] {
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "%"):
        input.skipComment()
        endTextBeforeBlankLine()
      case 0x0A:
        input.index += 1
        endTextBeforeBlankLine()
      default: input.index += 1
      }
    }
    endText(at: input.end)
  }

  /// Reads a range of the input as the content of a block of its own.
  mutating func readPart(_ range: Range<Int>) {
    guard nesting < builder.limits.nesting else {
      builder.noteNesting(limit: builder.limits.nesting, at: place(range).lowerBound)
      return
    }
    let outside = (input.index, input.end, textStart, environments, deeperCount, isArgument)
    let depth = builder.depth
    environments = [Environment(name: "", depth: depth, contentDepth: depth)]
    (input.index, input.end, deeperCount, isArgument) = (
      range.lowerBound, range.upperBound, 0, true
    )
    nesting += 1
    readRange()
    nesting -= 1
    builder.close(toDepth: depth)
    (input.index, input.end, textStart, environments, deeperCount, isArgument) = outside
  }

  // MARK: Text

  /// The location in the document of a range of the input; an expansion is where its command is.
  func place(_ range: Range<Int>) -> Range<Int> {
    origin.map { $0.upperBound..<$0.upperBound } ?? range
  }

  /// Stores a range of the input as a label.
  mutating func label(_ range: Range<Int>) -> TextRange {
    origin == nil ? TextRange(range) : builder.add(bytes[range])
  }

  /// The text of a range, with its commands carried out.
  mutating func text(_ range: Range<Int>) -> InlineText {
    if range.count > LaTeXText.lengthLimit {
      builder.note(.markupNotRead, at: place(range).lowerBound)
    }
    return LaTeXText.inline(bytes, range, names)
  }

  /// Adds the pending text up to `end` as a paragraph.
  mutating func endText(at end: Int) {
    defer { textStart = max(end, textStart) }
    guard textStart < end, !isPreamble || isArgument else { return }
    let range = input.trimmed(textStart..<end)
    guard !range.isEmpty else { return }
    builder.addParagraph(text(range), at: place(range))
  }

  private mutating func endTextBeforeBlankLine() {
    let lineStart = input.index
    input.skipBlanks()
    if input.index < input.end, bytes[input.index] == 0x0A { endText(at: lineStart) }
  }

  /// Drops the pending text, so that it does not become a paragraph.
  mutating func dropText() { textStart = input.index }

  /// Whether only white space and comments are between the last block and an offset.
  private func isAtBlockStart(_ offset: Int) -> Bool {
    var index = textStart
    while index < offset {
      if bytes[index] == UInt8(ascii: "%") {
        while index < offset, bytes[index] != 0x0A { index += 1 }
      } else if bytes[index].isSpace {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Commands

  private mutating func readCommand() {
    let start = input.index
    guard start + 1 < input.end, bytes[start + 1].isASCIILetter else {
      input.index += 2
      return
    }
    let range = input.consumeName()
    let name = input.string(range)
    switch name {
    case "begin": readBegin(from: start)
    case "end": readEnd(from: start)
    case "item": readItem(from: start)
    case "par", "bigskip", "medskip", "smallskip":
      endText(at: start)
      dropText()
    case "title", "author", "date": readMetadata(name, range, from: start)
    case "caption": readCaption(from: start)
    case "bibitem": readReference(from: start)
    case "verb", "lstinline": skipVerbatim()
    default: readNamed(name, range, from: start)
    }
  }

  private mutating func readNamed(_ name: String, _ range: Range<Int>, from start: Int) {
    if let level = LaTeXCommands.headings[name] {
      readHeading(level, from: start)
    } else if LaTeXCommands.definers.contains(name) {
      readDefinition(by: name, from: start)
    } else if let groupCount = LaTeXCommands.declarations[name] {
      _ = readRecord(range, from: start, groupCount: groupCount)
    } else if let macro = macros[name], expand(macro, from: start) {
      return
    } else {
      readOther(name, range, from: start)
    }
  }

  /// Reads a command that sets up the document, is the author's own, or is unknown.
  private mutating func readOther(_ name: String, _ range: Range<Int>, from start: Int) {
    guard isAtBlockStart(start) else { return }
    if LaTeXCommands.setups.contains(name) {
      if name == "let" || name.hasSuffix("def") { input.skipToGroup() }
      _ = input.arguments()
      return dropText()
    }
    if LaTeXCommands.switches.contains(name) { return dropText() }
    if let roles = LaTeXCommands.roles[name] {
      guard LaTeXCommands.unseen.contains(name) else { return }
      _ = input.arguments(count: roles.count)
      return dropText()
    }
    guard !isArgument, environments[environments.count - 1].list == nil,
      !LaTeXCommands.isInline(name), names.symbol(name) == nil
    else { return }
    _ = readRecord(range, from: start, groupCount: nil)
  }

  private mutating func skipVerbatim() {
    guard input.index < input.end, !bytes[input.index].isSpace else { return }
    let mark = bytes[input.index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : bytes[input.index]
    var close = input.index + 1
    while close < input.end, bytes[close] != mark, bytes[close] != 0x0A { close += 1 }
    if close < input.end, bytes[close] == mark { input.index = close + 1 }
  }

  private mutating func readHeading(_ level: Int, from start: Int) {
    _ = input.option()
    guard let title = input.group() else { return }
    endText(at: start)
    dropText()
    // A section ends all lists.
    while let last = environments.last, LaTeXEnvironments.lists.contains(last.name) {
      closeEnvironments(to: environments.count - 1)
    }
    closeList()
    let text = text(title)
    let index = builder.addBlock(
      .heading, text: InlineText(), level: level, at: place(start..<input.index))
    builder.setText(text, of: index, from: place(title))
  }

  private mutating func readMetadata(_ name: String, _ range: Range<Int>, from start: Int) {
    guard !isArgument, builder.depth == 0 || isPreamble else { return }
    _ = input.option()
    guard let value = input.group() else { return }
    endText(at: start)
    dropText()
    let text = text(value)
    builder.open(.metadata, at: place(start..<start))
    let field = builder.open(.field, label: label(range), at: place(start..<input.index))
    builder.setText(text, of: field, from: place(value))
    builder.close()
    builder.close()
  }

  private mutating func readCaption(from start: Int) {
    _ = input.option()
    guard let group = input.group() else { return }
    endText(at: start)
    dropText()
    let text = text(group)
    let caption = builder.addBlock(.caption, text: InlineText(), at: place(start..<input.index))
    builder.setText(text, of: caption, from: place(group))
  }

  /// Reads `\bibitem{key} text`, up to the next one, as a note.
  private mutating func readReference(from start: Int) {
    _ = input.option()
    guard let key = input.group() else { return }
    endText(at: start)
    dropText()
    builder.close(toDepth: environments[environments.count - 1].contentDepth)
    let label = label(key)
    builder.open(.note, label: label, at: place(start..<input.index))
  }
}
