// MARK: Commands

extension LaTeXText {
  mutating func readCommand() {
    index += 1
    guard index < end else { return }
    guard bytes[index].isASCIILetter else { return readSign(bytes[index]) }
    let start = index
    while index < end, bytes[index].isASCIILetter { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if index < end, bytes[index] == UInt8(ascii: "*") { index += 1 }
    if let accent = LaTeXCommands.letterAccents[name] { return readAccent(accent) }
    carryOut(name)
  }

  /// Reads a command whose name is a sign: `\'e`, `\&`, `\\`.
  private mutating func readSign(_ sign: UInt8) {
    index += 1
    switch sign {
    case UInt8(ascii: "\\"):
      if index < end, bytes[index] == UInt8(ascii: "*") { index += 1 }
      skipOption()
      result.appendLineBreak()
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20, 0x0A: result.append(0x20)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      break
    default:
      if let accent = LaTeXCommands.signAccents[sign] {
        readAccent(accent)
      } else {
        result.append(sign)
      }
    }
  }

  private mutating func readAccent(_ mark: Unicode.Scalar) {
    while index < end, bytes[index] == 0x20 { index += 1 }
    guard index < end else { return }
    if bytes[index] == UInt8(ascii: "{") { return open(.accent(mark)) }
    let isDotless = isAt("\\i") || isAt("\\j")
    if isDotless { index += 1 }
    let start = index
    index += 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let letter = String(decoding: bytes[start..<index], as: UTF8.self)
    result.append(decoded: Self.accented(letter, mark))
    if isDotless { endName() }
  }

  /// Skips `[…]` directly at the index.
  private mutating func skipOption() {
    guard index < end, bytes[index] == UInt8(ascii: "["),
      let close = bytes[index..<min(index + 400, end)].firstIndex(of: UInt8(ascii: "]"))
    else { return }
    index = close + 1
  }

  private mutating func carryOut(_ name: String) {
    switch name {
    case "par", "bigskip", "medskip", "smallskip", "item": result.appendLineBreak()
    case "begin", "end":
      result.appendLineBreak()
      open(.drop)
    case "newline", "linebreak", "tabularnewline": result.appendLineBreak()
    case "verb", "lstinline": readVerbatim()
    default:
      if let roles = LaTeXCommands.roles[name], let first = roles.first {
        skipOption()
        open(first, of: name, next: roles.dropFirst())
      } else if LaTeXCommands.switches.contains(name) {
        skipBlanks()
        switchFont(name)
      } else if let text = LaTeXCommands.symbols[name] ?? names.symbol(name) {
        result.append(decoded: text)
        endName()
      } else {
        // Unknown command: drop its options, keep the text of its group.
        skipOption()
        guard index < end, bytes[index] == UInt8(ascii: "{") else { return endName() }
        open(.span(.tag), of: name)
      }
    }
  }

  /// Applies a font switch to the rest of its group: `{\bf Term}`.
  private mutating func switchFont(_ name: String) {
    guard let last = groups.indices.last, let kind = LaTeXCommands.fonts[name] else { return }
    groups[last].spans.append(result.open(kind))
  }

  /// Reads `\verb|text|`, where any byte can be the delimiter.
  private mutating func readVerbatim() {
    guard index < end, !bytes[index].isSpace else { return }
    let mark = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : bytes[index]
    var close = index + 1
    while close < end, bytes[close] != mark, bytes[close] != 0x0A { close += 1 }
    guard close < end, bytes[close] == mark else { return }
    result.append(InlineText(bytes[(index + 1)..<close]), as: .code)
    index = close + 1
  }

  /// Skips the white space, or `{}`, that only ends a command's name.
  private mutating func endName() {
    if isAt("{}") { index += 2 } else { skipBlanks() }
  }

  private mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 { index += 1 }
  }
}
