extension Character {
  /// The columns of the character on a terminal: 0, 1 or 2.
  ///
  /// East Asian characters and emoji are wide (Unicode's annex 11); a character and its combining
  /// marks
  /// share a cell. The C library's table is not used because it depends on the locale.
  ///
  ///     Character("é").displayWidth  // 1
  ///     Character("漢").displayWidth  // 2
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { max($0, $1.displayWidth) }
  }
}

extension TerminalText {
  /// The columns of the text on one line.
  public var displayWidth: Int { string.reduce(0) { $0 + $1.displayWidth } }

  /// The start of the text that fits some columns, without half characters.
  func prefix(columns: Int) -> TerminalText {
    var room = columns
    let characters = string.prefix { character in
      room -= character.displayWidth
      return room >= 0
    }
    return TerminalText(unchecked: String(characters))
  }

  /// The text shortened to some columns, with an ellipsis where cut.
  ///
  ///     TerminalText("provision pour risques").shortened(to: 12).string  // "provision p…"
  public func shortened(to columns: Int) -> TerminalText {
    guard displayWidth > columns else { return self }
    let kept = prefix(columns: columns - 1).string.reversed().drop { $0 == " " }.reversed()
    return TerminalText(unchecked: columns > 0 ? String(kept) + "…" : "")
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return value >= 0x20 ? 1 : 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
