import Foundation

/// Reads the text of a piece of LaTeX, carrying out its commands as far as plain text can.
///
/// Uses an explicit stack, because authors nest braces without limit.
struct LaTeXText {
  /// The longest text read, in bytes; the spans of a longer one take more memory than the document.
  static let lengthLimit = 1 << 20
  private static let depthLimit = 64
  private static let marks = ByteSet("\\%{}$~-`'\n")

  let bytes: [UInt8]
  let end: Int
  let names: LaTeXNames
  var index: Int
  var result = InlineText()
  var groups: [Group] = []
  /// The number of open groups beyond the depth limit.
  private var deeperCount = 0
  /// The pending address of an `\href`, whose text follows.
  private var target: [UInt8] = []

  /// An open pair of braces.
  struct Group {
    let role: LaTeXCommands.Role
    /// The command whose argument the group is; empty for plain braces.
    let command: String
    /// The roles of the command's further arguments, each in braces of its own.
    let next: ArraySlice<LaTeXCommands.Role>
    /// The size of ``result`` when the group opened; dropping the group cuts it back to this.
    let start: (bytes: Int, spans: Int)
    /// The open spans that the closing brace ends, innermost last.
    var spans: [Int] = []
  }

  /// The text of a range.
  static func inline(_ bytes: [UInt8], _ range: Range<Int>, _ names: LaTeXNames) -> InlineText {
    guard range.count <= lengthLimit else { return InlineText(bytes[range]) }
    var text = LaTeXText(bytes, range, names)
    text.read()
    return text.result
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ names: LaTeXNames) {
    (self.bytes, self.names) = (bytes, names)
    (index, end) = (range.lowerBound, range.upperBound)
  }

  private mutating func read() {
    while index < end {
      let start = index
      while index < end, !Self.marks.contains(bytes[index]) { index += 1 }
      if index > start { result.append(bytes[start..<index]) }
      if index < end { readMark() }
    }
    while !groups.isEmpty || deeperCount > 0 { pop() }
  }

  private mutating func readMark() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): readCommand()
    case UInt8(ascii: "%"): skipComment()
    case UInt8(ascii: "{"):
      index += 1
      push(.keep)
    case UInt8(ascii: "}"):
      index += 1
      pop()
    case UInt8(ascii: "$"): index += 1
    case UInt8(ascii: "~"): replace(1, by: "\u{A0}")
    case UInt8(ascii: "-") where isAt("---"): replace(3, by: "—")
    case UInt8(ascii: "-") where isAt("--"): replace(2, by: "–")
    case UInt8(ascii: "`") where isAt("``"): replace(2, by: "“")
    case UInt8(ascii: "'") where isAt("''"): replace(2, by: "”")
    case UInt8(ascii: "`"): replace(1, by: "‘")
    case 0x0A: readEndOfLine()
    case let byte:
      result.append(byte)
      index += 1
    }
  }

  func isAt(_ mark: StaticString) -> Bool {
    guard index + mark.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where bytes[index + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func replace(_ count: Int, by text: String) {
    result.append(text.utf8)
    index += count
  }

  private mutating func skipComment() {
    while index < end, bytes[index] != 0x0A { index += 1 }
    // A comment includes its line end and the next line's indentation.
    if index < end { index += 1 }
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func readEndOfLine() {
    while index < end, bytes[index].isSpace { index += 1 }
    result.append(0x0A)
  }

  // MARK: Groups

  mutating func push(
    _ role: LaTeXCommands.Role, of command: String = "",
    next: ArraySlice<LaTeXCommands.Role> = []
  ) {
    guard groups.count < Self.depthLimit else {
      deeperCount += 1
      return
    }
    var group = Group(role: role, command: command, next: next, start: result.size)
    switch role {
    case .span(let kind):
      let label = kind == .link ? target : kind == .tag ? Array(command.utf8) : []
      group.spans = [result.open(kind, label: label)]
      target = []
    case .quote: result.append("“".utf8)
    case .bracket: result.append(" (".utf8)
    default: break
    }
    groups.append(group)
  }

  private mutating func pop() {
    if deeperCount > 0 {
      deeperCount -= 1
      return
    }
    guard let group = groups.popLast() else { return }
    for span in group.spans.reversed() { result.close(span) }
    finish(group)
    guard let role = group.next.first else { return }
    open(role, of: group.command, next: group.next.dropFirst())
  }

  private mutating func finish(_ group: Group) {
    let text = result.bytes[min(group.start.bytes, result.bytes.count)...]
    switch group.role {
    case .keep, .span: break
    case .quote: result.append("”".utf8)
    case .bracket: result.append(UInt8(ascii: ")"))
    case .drop, .image, .note: leaveOut(group, text)
    case .target:
      target = Array(text)
      result.cut(to: group.start)
    case .key(let field):
      let key = text.string.trimmingCharacters(in: .whitespacesAndNewlines)
      result.cut(to: group.start)
      result.append(
        InlineText(names.text(of: key, field: field)), as: .tag, label: group.command.utf8,
        attributes: [(Array("key".utf8), Array(key.utf8))])
    case .accent(let mark):
      let accented = Self.accented(text.string, mark)
      result.cut(to: group.start)
      result.append(decoded: accented)
    }
  }

  private mutating func leaveOut(_ group: Group, _ text: ArraySlice<UInt8>) {
    let label = Array(text.prefix(1000))
    result.cut(to: group.start)
    switch group.role {
    case .note(let hasKey):
      // A footnote's text is not part of the paragraph; keep it as the mark's attribute.
      let text = (name: Array("text".utf8), value: label)
      result.append(
        InlineText(), as: .note, label: hasKey ? label : [], attributes: hasKey ? [] : [text])
    case .image:
      result.append(
        InlineText(), as: .image, attributes: [(name: Array("src".utf8), value: label)])
    default: break
    }
    // Drop the space before an invisible citation: `revenue \cite{smith}.` reads "revenue."
    if index < end, ".,;:)".utf8.contains(bytes[index]) { result.dropLastSpace() }
  }

  /// A text with an accent on its first letter.
  static func accented(_ text: String, _ mark: Unicode.Scalar) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return "" }
    // `\'\i` is í: the dotless i and j take the accent of i and j.
    let letter: Unicode.Scalar = first == "ı" ? "i" : first == "ȷ" ? "j" : first
    var accented = String.UnicodeScalarView([letter, mark])
    accented.append(contentsOf: scalars.dropFirst())
    return String(accented).precomposedStringWithCanonicalMapping
  }

  /// Opens the group that a command takes, if one follows.
  mutating func open(
    _ role: LaTeXCommands.Role, of command: String = "",
    next: ArraySlice<LaTeXCommands.Role> = []
  ) {
    var place = index
    while place < end, bytes[place].isSpace { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "{") else { return }
    index = place + 1
    push(role, of: command, next: next)
  }
}
