/// Cuts tags short that have more attributes than any page needs.
///
/// libxml2 2.9 compares each attribute with all before it: 100,000 on one tag take it half a minute.
struct HTMLTagLimit {
  private enum State {
    case text
    /// Inside `<!--`.
    case comment
    /// Inside an element whose content is no markup, until its closing tag.
    case raw([UInt8])
    case tag
    case quote(UInt8)
  }

  private var state = State.text
  private var attributeCount = 0
  private var name: [UInt8] = []
  private var isInName = false
  private var previous: UInt8 = 0
  /// The last byte in a tag that is no space: a quotation mark opens a value behind `=` alone.
  private var lastMark: UInt8 = 0
  /// The last bytes, to know the end of a comment and of a script by.
  private var recent: [UInt8] = []

  private static let attributeLimit = 256

  /// What of a line may be parsed: as a rule all of it.
  mutating func admitted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8]?
    for index in line.indices {
      let byte = line[index]
      pass(byte)
      let isCut = attributeCount > Self.attributeLimit && byte != 0x0A
      if isCut, kept == nil { kept = Array(line[..<index]) }
      if !isCut { kept?.append(byte) }
    }
    return kept.map { $0[...] } ?? line
  }

  private mutating func pass(_ byte: UInt8) {
    switch state {
    case .text: if previous == 0x3C { beginTag(byte) }
    case .tag: passInTag(byte)
    case .quote(let mark):
      if byte == mark {
        state = .tag
        attributeCount += 1
      }
    case .comment:
      if byte == 0x3E, recent.suffix(2) == [0x2D, 0x2D] { state = .text }
      remember(byte)
    case .raw(let end):
      remember(byte | 0x20)
      if recent.suffix(end.count) == end[...] { state = .text }
    }
    previous = byte
  }

  /// Looks at what follows a `<`.
  private mutating func beginTag(_ byte: UInt8) {
    (name, recent) = ([], [])
    if byte == 0x21 {
      (state, isInName) = (.tag, true)
    } else if (0x61...0x7A).contains(byte | 0x20) {
      (state, isInName) = (.tag, true)
      name = [byte | 0x20]
    }
  }

  private mutating func passInTag(_ byte: UInt8) {
    if isInName, name.isEmpty {
      // `<!-`, of which the second hyphen is taken at its word.
      if byte == 0x2D {
        state = .comment
        return
      }
      isInName = false
    }
    switch byte {
    case 0x3E:
      endTag()
      return
    case 0x20, 0x09, 0x0A, 0x0C, 0x2F:
      isInName = false
      return
    case 0x22 where lastMark == 0x3D, 0x27 where lastMark == 0x3D: state = .quote(byte)
    default:
      if isInName, name.count < 16 { name.append(byte | 0x20) }
      if [0x20, 0x09, 0x0A, 0x0C, 0x2F].contains(previous) { attributeCount += 1 }
    }
    lastMark = byte
  }

  private mutating func endTag() {
    attributeCount = 0
    let isRaw = name == Array("script".utf8) || name == Array("style".utf8)
    state = isRaw ? .raw(Array("</".utf8).map { $0 | 0x20 } + name) : .text
    recent = []
  }

  private mutating func remember(_ byte: UInt8) {
    if recent.count >= 8 { recent.removeFirst() }
    recent.append(byte)
  }
}
