/// Decodes the bytes of a terminal into keys, in pieces of any size.
///
/// Supports xterm, rxvt, the Linux console, tmux and kitty. Consumes replies of the terminal and
/// reports of mouse and focus whole, so that no byte of them counts as typed.
///
///     var decoder = KeyDecoder()
///     decoder.decode([0x1B, 0x5B])  // []
///     decoder.decode([0x41])  // [.up]
struct KeyDecoder: Sendable {
  private enum State {
    case ground
    /// After a return, which was Enter; a line feed that follows belongs to it.
    case afterReturn
    /// Inside a character of several bytes; with Alt it is no key.
    case character([UInt8], hasAlt: Bool)
    case escape(hasAlt: Bool)
    case sequence(ControlSequence)
    /// Inside a report that is no sequence itself.
    case report(bytesLeft: Int)
    /// Inside a terminal's textual reply, which an escape may end.
    case reply(isEscaped: Bool)
    case paste(BracketedPaste)
  }

  private var state = State.ground
  private var keys: [Key] = []
  /// How the terminal writes letters.
  private let encoding: TextEncoding

  /// A decoder without pending bytes.
  init(_ encoding: TextEncoding = .utf8) { self.encoding = encoding }

  /// Decodes bytes; returns the keys that are complete, in order.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { consume(byte) }
    return consumeKeys()
  }

  /// The milliseconds of silence after which to call `flush`; nil when nothing is pending.
  ///
  /// The Escape key sends the byte with which other keys begin, and only silence tells them apart.
  /// A terminal sends a key at once, so that 50 ms suffice; a large paste can stall for longer.
  var patience: Int? {
    switch state {
    case .ground, .afterReturn: nil
    // In other encodings, a byte that may begin a character of UTF-8 may be a whole letter.
    case .character: encoding == .utf8 ? nil : 50
    case .escape, .sequence, .report, .reply: 50
    case .paste: 2_000
    }
  }

  /// Ends a pending key when no more bytes come.
  ///
  /// A lone escape becomes the Escape key, a paste without its end mark is complete, and any other
  /// beginning is dropped.
  mutating func flush() -> [Key] {
    switch state {
    case .ground, .afterReturn: return []
    case .character(let bytes, let hasAlt):
      if encoding == .utf8 { return [] }
      if !hasAlt { for byte in bytes { typeLetter(byte) } }
    case .escape: keys.append(.escape)
    case .paste(let paste): keys.append(.paste(paste.text(in: encoding)))
    case .sequence, .report, .reply: break
    }
    state = .ground
    return consumeKeys()
  }

  private mutating func consumeKeys() -> [Key] {
    defer { keys = [] }
    return keys
  }
}

// MARK: - Byte by byte

extension KeyDecoder {
  private mutating func consume(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .afterReturn:
      state = .ground
      if byte != 0x0A { begin(byte) }
    case .character(let bytes, let hasAlt): goOn(bytes, with: byte, hasAlt: hasAlt)
    case .escape(let hasAlt): escape(byte, hasAlt: hasAlt)
    case .sequence(let sequence): goOn(sequence, with: byte)
    case .report(let left): state = left > 1 ? .report(bytesLeft: left - 1) : .ground
    case .reply(let isEscaped): reply(byte, isEscaped: isEscaped)
    case .paste(var paste):
      // Empty `state` first: a second reference would copy a long paste for each byte.
      state = .ground
      if paste.consume(byte) {
        keys.append(.paste(paste.text(in: encoding)))
      } else {
        state = .paste(paste)
      }
    }
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x0D:
      keys.append(.enter)
      state = .afterReturn
    case 0x0A: keys.append(.enter)
    case 0x09: keys.append(.tab)
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x1B: state = .escape(hasAlt: false)
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x00...0x1F: break
    case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
    default: beginCharacter(byte, hasAlt: false)
    }
  }

  private mutating func beginCharacter(_ byte: UInt8, hasAlt: Bool) {
    state = .ground
    if (0xC2...0xF4).contains(byte) {
      state = .character([byte], hasAlt: hasAlt)
    } else if !hasAlt {
      typeLetter(byte)
    }
  }

  /// Emits the letter of one byte; U+FFFD in UTF-8, which has none.
  private mutating func typeLetter(_ byte: UInt8) {
    keys.append(.character(Character(encoding.scalar(of: byte))))
  }

  private mutating func goOn(_ bytes: [UInt8], with byte: UInt8, hasAlt: Bool) {
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    let isContinuation = byte & 0xC0 == 0x80
    let all = isContinuation ? bytes + [byte] : bytes
    if isContinuation, all.count < length {
      state = .character(all, hasAlt: hasAlt)
      return
    }
    state = .ground
    if !hasAlt { type(all) }
    if !isContinuation { consume(byte) }
  }

  /// Emits a character; drops control characters, and replaces invalid bytes with U+FFFD.
  private mutating func type(_ bytes: [UInt8]) {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let isValid = encoding == .utf8 || String(validating: bytes, as: UTF8.self) != nil
    guard isValid, scalars.count == 1, let scalar = scalars.first else {
      if encoding == .utf8 {
        keys.append(.character("\u{FFFD}"))
      } else {
        for byte in bytes { typeLetter(byte) }
      }
      return
    }
    if scalar.properties.generalCategory != .control { keys.append(.character(Character(scalar))) }
  }

  private mutating func escape(_ byte: UInt8, hasAlt: Bool) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence(
        ControlSequence(isSingleShift: byte == UInt8(ascii: "O"), hasAlt: hasAlt))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .reply(isEscaped: false)
    // rxvt sends Alt as an escape before the key's own escape.
    case 0x1B: state = .escape(hasAlt: true)
    case UInt8(ascii: "b"): keys.append(.wordLeft)
    case UInt8(ascii: "f"): keys.append(.wordRight)
    case 0x08, 0x7F: keys.append(.control("w"))
    case 0x80...0xFF: beginCharacter(byte, hasAlt: true)
    default: break
    }
  }

  private mutating func goOn(_ sequence: ControlSequence, with byte: UInt8) {
    var sequence = sequence
    switch sequence.consume(byte) {
    case .unfinished: state = .sequence(sequence)
    case .finished(let key):
      state = .ground
      if let key { keys.append(key) }
    case .report(let bytes): state = .report(bytesLeft: bytes)
    case .paste: state = .paste(BracketedPaste())
    case .broken:
      state = .ground
      begin(byte)
    }
  }

  private mutating func reply(_ byte: UInt8, isEscaped: Bool) {
    switch byte {
    case 0x1B: state = .reply(isEscaped: true)
    case UInt8(ascii: "\\") where isEscaped: state = .ground
    // Bell ends a reply; cancel and substitute abort it.
    case 0x07, 0x18, 0x1A: state = .ground
    // The escape began another sequence instead of the end.
    case _ where isEscaped: escape(byte, hasAlt: false)
    default: break
    }
  }
}
