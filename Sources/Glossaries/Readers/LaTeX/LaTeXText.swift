/// The text of a piece of LaTeX, its commands carried out as far as plain text can.
///
/// Braces nest as deep as the author likes; the reader keeps a stack of its own.
struct LaTeXText {
  /// A paragraph, and where it begins in the document.
  struct Piece {
    var inline = InlineText()
    var isItem = false
    var start: Int
  }

  private let names: [String: String]
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var pieces: [Piece]
  private var groups: [Group] = []
  /// Groups that are deeper than are told apart.
  private var deeper = 0

  private static let depthLimit = 64

  init(_ bytes: some Collection<UInt8>, _ names: [String: String]) {
    let slice = (bytes as? ArraySlice<UInt8>) ?? ArraySlice(bytes)
    (self.bytes, self.names) = (slice, names)
    index = slice.startIndex
    pieces = [Piece(start: index)]
  }

  /// What becomes of the text in a pair of braces.
  enum Role {
    case keep
    case setApart
    case drop
    /// The key of an entry, whose name shows.
    case key
    /// The same, but another of the entry's fields shows.
    case field(String)
    case quote
    /// A mark that goes onto the first letter.
    case accent(Unicode.Scalar)
    /// `(…)`, behind the short form.
    case bracket
  }

  private struct Group {
    var role: Role
    /// What becomes of the groups that come next.
    var next: ArraySlice<Role> = []
    var text = InlineText()
  }

  /// The text as one paragraph.
  var inline: InlineText {
    var joined = InlineText()
    for (place, piece) in paragraphs.enumerated() {
      if place > 0 { joined.append(0x20) }
      joined.append(piece.inline)
    }
    return joined
  }

  var paragraphs: [Piece] {
    var copy = self
    copy.read()
    return copy.pieces.filter { !$0.inline.text.isEmpty }
  }

  // MARK: Reading

  private mutating func read() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "%"): skipComment()
      case UInt8(ascii: "{"):
        index += 1
        push(Group(role: .keep))
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
        append(byte)
        index += 1
      }
    }
    while !groups.isEmpty || deeper > 0 { pop() }
  }

  private func isAt(_ mark: String) -> Bool { bytes[index...].starts(with: mark.utf8) }

  private mutating func replace(_ count: Int, by text: String) {
    append(decoded: text)
    index += count
  }

  private mutating func append(_ byte: UInt8) {
    if groups.isEmpty {
      pieces[pieces.count - 1].inline.append(byte)
    } else {
      groups[groups.count - 1].text.append(byte)
    }
  }

  private mutating func append(decoded text: String) {
    if groups.isEmpty {
      pieces[pieces.count - 1].inline.append(decoded: text)
    } else {
      groups[groups.count - 1].text.append(decoded: text)
    }
  }

  /// Ends the paragraph; within a group, as in a footnote, it goes on.
  private mutating func endParagraph(isItem: Bool = false) {
    guard groups.isEmpty else { return append(0x20) }
    if pieces[pieces.count - 1].inline.last == nil {
      pieces[pieces.count - 1] = Piece(isItem: isItem, start: index)
    } else {
      pieces.append(Piece(isItem: isItem, start: index))
    }
  }

  private mutating func skipComment() {
    while index < bytes.endIndex, bytes[index] != 0x0A { index += 1 }
    // The line's end goes with it, and the white space that begins the next.
    if index < bytes.endIndex { index += 1 }
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func readEndOfLine() {
    var lines = 0
    while index < bytes.endIndex, bytes[index].isSpace {
      if bytes[index] == 0x0A { lines += 1 }
      index += 1
    }
    if lines > 1 { endParagraph() } else { append(0x20) }
  }

  // MARK: Groups

  private mutating func push(_ group: Group) {
    if groups.count < Self.depthLimit { groups.append(group) } else { deeper += 1 }
  }

  private mutating func pop() {
    if deeper > 0 {
      deeper -= 1
      return
    }
    guard let group = groups.popLast() else { return }
    finish(group)
    guard let role = group.next.first else { return }
    open(role, group.next.dropFirst())
  }

  /// Gives the text of a group to what is around it.
  private mutating func finish(_ group: Group) {
    func give(_ text: InlineText, setApart: Bool = false) {
      var around = groups.last?.text ?? pieces[pieces.count - 1].inline
      if setApart { around.append(setApart: text) } else { around.append(text) }
      if groups.isEmpty {
        pieces[pieces.count - 1].inline = around
      } else {
        groups[groups.count - 1].text = around
      }
    }
    switch group.role {
    case .keep: give(group.text)
    case .setApart: give(group.text, setApart: true)
    case .drop:
      // `revenue \cite{smith}.` is about revenue.
      guard index < bytes.endIndex, ".,;:)".utf8.contains(bytes[index]) else { return }
      if groups.isEmpty {
        pieces[pieces.count - 1].inline.dropLastSpace()
      } else {
        groups[groups.count - 1].text.dropLastSpace()
      }
    case .quote:
      append(decoded: "“")
      give(group.text)
      append(decoded: "”")
    case .bracket:
      append(decoded: " (")
      give(group.text)
      append(decoded: ")")
    case .key: give(name(of: group.text.text), setApart: true)
    case .field(let field): give(name(of: group.text.text, field: field), setApart: true)
    case .accent(let mark):
      var scalars = String.UnicodeScalarView(group.text.text.unicodeScalars)
      if let first = scalars.first {
        // Under an accent i and j lose their dots.
        let letter = first == "ı" ? "i" : first == "ȷ" ? "j" : first
        scalars.replaceSubrange(
          scalars.startIndex..<scalars.index(after: scalars.startIndex), with: [letter, mark])
      }
      append(decoded: String(scalars))
    }
  }

  /// What an entry's key shows.
  private func name(of key: String, field: String? = nil) -> InlineText {
    var text = InlineText()
    text.append(decoded: field.flatMap { names[$0 + ":" + key] } ?? names[key] ?? key)
    return text
  }

  /// Opens the group that a command takes, if there is one.
  private mutating func open(_ role: Role, _ next: ArraySlice<Role> = []) {
    var place = index
    while place < bytes.endIndex, bytes[place].isSpace { place += 1 }
    guard place < bytes.endIndex, bytes[place] == 0x7B else { return }
    index = place + 1
    push(Group(role: role, next: next))
  }

  // MARK: Commands

  private mutating func readCommand() {
    index += 1
    guard index < bytes.endIndex else { return }
    guard bytes[index].isASCIILetter else { return readSign(bytes[index]) }
    let start = index
    while index < bytes.endIndex, bytes[index].isASCIILetter { index += 1 }
    let name = bytes[start..<index].string
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "*") { index += 1 }
    if let accent = Self.letterAccents[name] { return readAccent(accent) }
    carryOut(name)
  }

  /// Reads `\'e`, `\&`, `\\` and their like.
  private mutating func readSign(_ sign: UInt8) {
    index += 1
    switch sign {
    case UInt8(ascii: "\\"):
      skipBracket()
      if groups.isEmpty { append(0x0A) } else { append(0x20) }
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20, 0x0A: append(0x20)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      break
    default:
      if let accent = Self.signAccents[sign] { readAccent(accent) } else { append(sign) }
    }
  }

  private mutating func readAccent(_ mark: Unicode.Scalar) {
    while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.endIndex else { return }
    if bytes[index] == 0x7B { return open(.accent(mark)) }
    var letter = [bytes[index]]
    if isAt("\\i") || isAt("\\j") {
      letter = [bytes[index + 1]]
      index += 1
    }
    index += 1
    while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
      letter.append(bytes[index])
      index += 1
    }
    append(decoded: String(decoding: letter, as: UTF8.self) + String(Character(mark)))
  }

  /// Passes over `[…]` where it stands right here.
  private mutating func skipBracket() {
    guard index < bytes.endIndex, bytes[index] == 0x5B,
      let end = bytes[index...].prefix(400).firstIndex(of: 0x5D)
    else { return }
    index = end + 1
  }

  private mutating func carryOut(_ name: String) {
    switch name {
    case "par", "bigskip", "medskip", "smallskip": endParagraph()
    case "item":
      endParagraph(isItem: true)
      if index < bytes.endIndex, bytes[index] == 0x5B {
        // A label of a list that is inside a definition.
        index += 1
      }
    case "begin", "end":
      endParagraph()
      open(.drop)
    case "newline", "linebreak", "tabularnewline": append(groups.isEmpty ? 0x0A : 0x20)
    default:
      if let roles = Self.roles[name], let first = roles.first {
        skipBracket()
        open(first, roles.dropFirst())
      } else if let text = Self.symbols[name] {
        append(decoded: text)
        endName()
      } else if Self.switches.contains(name) {
        skipSpaces()
        // `{\bf Term}`: the whole group is set apart.
        if !groups.isEmpty, case .keep = groups[groups.count - 1].role,
          groups[groups.count - 1].text.last == nil, Self.fonts.contains(name)
        {
          groups[groups.count - 1].role = .setApart
        }
      } else if let text = entityText("&\(name);") {
        append(decoded: text)
        endName()
      } else {
        // Unknown: its options go, and what it is applied to stays.
        skipBracket()
        if index < bytes.endIndex, bytes[index] != 0x7B { endName() }
      }
    }
  }

  /// White space behind a command's name only ends the name; `{}` does too.
  private mutating func endName() {
    if isAt("{}") {
      index += 2
    } else {
      skipSpaces()
    }
  }

  private mutating func skipSpaces() {
    while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
  }
}
