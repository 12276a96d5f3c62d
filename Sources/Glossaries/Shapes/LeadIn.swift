import Lexicon

/// The beginning of a block that names a thing, and the rest that says what it is:
/// `**NRR** – net revenue retention`, `Term : definition`, `ABC Alpha Beta Company`.
struct LeadIn {
  /// What stands between the name and the rest.
  enum Separator: Hashable {
    case colon
    case dash
    /// `=`, `=>`, `→`, `&&`, `|`, `::` and the like.
    case sign
    /// The full stop of `**Term.** Definition`.
    case stop
    case space
    /// Nothing follows, or only on the next line.
    case alone

    /// The separators that part a name from the rest without any markup.
    static let signs: [Separator] = [.colon, .dash, .sign]
  }

  let head: String
  let separator: Separator
  let rest: String
  let isMarked: Bool

  /// The longest head, in bytes.
  private static let headLimit = 150

  private init?(_ head: Substring, _ separator: Separator, _ rest: Substring, isMarked: Bool) {
    let head = String(head).trimmed
    guard head.isHead(limit: Self.headLimit) else { return nil }
    (self.head, self.separator, self.isMarked) = (head, separator, isMarked)
    self.rest = String(rest).trimmed
  }

  /// Whether the head is set apart from the rest by more than a space.
  var isSeparated: Bool { separator != .space && (separator != .alone || !rest.isEmpty) }

  /// Whether the head has few words and something follows.
  var isShort: Bool { head.wordCount <= 4 && !rest.isEmpty }
}

// MARK: What the syntax sets apart

extension LeadIn {
  /// The lead-in of a text whose lead the syntax sets apart; nil when it names nothing.
  init?(_ text: String, lead: String) {
    guard !lead.isEmpty, text.hasPrefix(lead) else { return nil }
    var head = Substring(lead)
    var rest = text.dropFirst(lead.count)
    if let separator = head.removeTrailingSeparator() {
      self.init(head, separator, rest, isMarked: true)
      return
    }
    // `**SLI** (Service Level Indicator): …`, `**MCD** / **MLD** – …`
    let annex = rest.annex
    if !annex.isEmpty {
      head = text.prefix(lead.count + annex.count)
      rest = rest.dropFirst(annex.count)
    }
    if rest.allSatisfy(\.isWhitespace) {
      self.init(head, .alone, "", isMarked: true)
    } else if rest.drop(while: { $0 == " " }).first == "\n" {
      self.init(head, .alone, rest, isMarked: true)
    } else if let separator = rest.removeSeparator() {
      self.init(head, separator, rest, isMarked: true)
    } else {
      if rest.first == "," { rest = rest.dropFirst() }
      guard rest.first == " " || rest.first == "\u{A0}" || !annex.isEmpty else { return nil }
      self.init(head, .space, rest, isMarked: true)
    }
  }
}

// MARK: What only a separator sets apart

extension LeadIn {
  /// The lead-in of a text without markup, up to the first separator of a sort; nil when there is
  /// none where a name could end.
  init?(_ text: String, separatedBy separator: Separator) {
    guard text.mayHold(separator, within: Self.headLimit) else { return nil }
    // By scalars: by characters, hundreds of thousands of lines take seconds.
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    var previous: Unicode.Scalar = "\n"
    var depth = 0
    let end = text.utf8.index(text.startIndex, offsetBy: Self.headLimit, limitedBy: text.endIndex)
    while place < (end ?? text.endIndex) {
      let scalar = scalars[place]
      switch scalar {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth -= 1
      // A sentence has ended, or a line: no name goes on beyond it.
      case "\n", "。", "！", "？": return nil
      case " " where previous.endsSentence:
        if !text[..<place].endsInAbbreviation { return nil }
      default: break
      }
      if depth <= 0, scalar.mayBegin(separator),
        let rest = text[place...].behindSeparator(separator, after: previous, head: text[..<place])
      {
        self.init(text[..<place], separator, rest, isMarked: false)
        return
      }
      previous = scalar
      place = scalars.index(after: place)
    }
    return nil
  }

  /// `ABC Alpha Beta Company`, `(ABC) Alpha Beta Company`: an acronym and what follows; nil when
  /// the first word is none.
  init?(acronymBefore text: String) {
    if text.first == "(", let end = text.prefix(20).firstIndex(of: ")") {
      let head = text[..<end].dropFirst()
      guard !head.contains(" ") else { return nil }
      self.init(head, .space, text[text.index(after: end)...], isMarked: false)
      return
    }
    let first = text.prefix { $0 != " " && $0 != "\n" }
    guard first.count < text.count, text[first.endIndex] == " ",
      first.split(separator: "/").allSatisfy({ Acronym(String($0)) != nil }), !first.isEmpty
    else { return nil }
    self.init(first, .space, text[first.endIndex...], isMarked: false)
  }

  /// A term on a line of its own above what explains it; nil where the first line is none.
  init?(lineAbove text: String) {
    guard let end = text.utf8.firstIndex(of: 0x0A) else { return nil }
    let first = text[..<end]
    guard String(first).wordCount <= 6, let last = first.last,
      last.isLetter || last.isNumber || ")）".contains(last)
    else { return nil }
    self.init(first, .alone, text[end...], isMarked: false)
  }

  /// Whether the rest is what the head abbreviates.
  var fits: Bool {
    guard let expansion = Expansion(opening: rest, of: head) else { return false }
    return expansion.isExact
  }
}

extension Substring {
  /// Takes the separator off a lead that has it inside: `**Term:** definition`.
  fileprivate mutating func removeTrailingSeparator() -> LeadIn.Separator? {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard let last = text.last else { return nil }
    let separator: LeadIn.Separator? =
      if ":：".contains(last) {
        .colon
      } else if "–—‒".contains(last) || last == "-" && text.dropLast().last == " " {
        .dash
      } else if last == ".", !text.dropLast().contains("."), text.count > 3 {
        .stop
      } else {
        nil
      }
    guard let separator else { return nil }
    text.removeLast()
    self = text
    return separator
  }

  /// What belongs to the name although it is not in bold: a bracket, another name behind a slash.
  fileprivate var annex: Substring {
    var end = startIndex
    for _ in 0..<3 {
      let rest = self[end...]
      let text = rest.drop { $0 == " " || $0 == "\u{A0}" }
      guard let first = text.first else { break }
      var length = 0
      if "(（[".contains(first) {
        length = text.bracketLength
      } else if "/,".contains(first) || text.alternativeWord != nil {
        // Up to the separator, if that is near.
        length = text.prefix(60).prefix { !":–—\n.".contains($0) }.count
        let stop = text.dropFirst(length).first
        guard let stop, ":–—".contains(stop) else { break }
      }
      guard length > 0 else { break }
      end = text.index(text.startIndex, offsetBy: length)
    }
    return self[..<end]
  }

  private var bracketLength: Int {
    var depth = 0
    for (offset, character) in self.prefix(150).enumerated() {
      if "(（[".contains(character) { depth += 1 }
      if ")）]".contains(character) { depth -= 1 }
      if depth == 0 { return offset + 1 }
    }
    return 0
  }

  private var alternativeWord: Substring? {
    let word = prefix { $0.isLetter }
    return wordsBetweenNames.contains(word.lowercased()) ? word : nil
  }

  /// What follows a separator of a sort that stands here; nil where none does.
  fileprivate func behindSeparator(
    _ separator: LeadIn.Separator, after previous: Unicode.Scalar, head: Substring
  ) -> Substring? {
    let isGlued = separator == .dash && isDashBeforeSpace && Acronym(String(head)) != nil
    guard isGlued || isSeparator(separator, after: previous) else { return nil }
    var rest = self
    _ = rest.removeSeparator()
    return rest
  }

  private func isSeparator(_ separator: LeadIn.Separator, after previous: Unicode.Scalar) -> Bool {
    guard let first else { return false }
    switch separator {
    case .colon:
      if first == "：" { return true }
      guard first == ":" else { return false }
      return dropFirst().first.map(\.isWhitespace) ?? true
    case .dash:
      guard previous.properties.isWhitespace, dashes.contains(first) else { return false }
      return drop { dashes.contains($0) }.first.map(\.isWhitespace) ?? false
    case .sign:
      guard previous.properties.isWhitespace || first == "\t" else { return false }
      return first == "\t" || signs.contains { hasPrefix($0 + " ") }
    case .stop, .space, .alone: return false
    }
  }

  /// Whether a dash and a space stand here.
  private var isDashBeforeSpace: Bool {
    first == "-" && dropFirst().first?.isWhitespace == true
  }

  /// Takes the separator off the beginning; nil where there is none.
  fileprivate mutating func removeSeparator() -> LeadIn.Separator? {
    let isSpaced = first?.isWhitespace ?? false
    let text = drop { $0.isWhitespace && $0 != "\n" }
    guard let first = text.first else { return nil }
    if let sign = signs.first(where: { text.hasPrefix($0) }) {
      self = text.dropFirst(sign.count)
      return .sign
    }
    if ":：".contains(first) {
      self = text.dropFirst()
      return .colon
    }
    let rest = text.drop { dashes.contains($0) }
    if rest.startIndex != text.startIndex {
      guard isSpaced || rest.first?.isWhitespace == true else { return nil }
      self = rest
      return .dash
    }
    if first == ".", text.dropFirst().first == " " {
      self = text.dropFirst()
      return .stop
    }
    return nil
  }

  /// Whether the full stop at the end is that of an abbreviation: `e.g.`, `cf.`, `S.L.A.`.
  var endsInAbbreviation: Bool {
    let word = dropLast().reversed().prefix { !$0.isWhitespace }
    return last == "." && (word.count <= 3 || word.contains("."))
  }
}

private let dashes: Set<Character> = ["-", "‒", "–", "—", "―", "−"]

private let signs = ["=>", "->", "→", "⇒", "&&", "::", ":=", "==", "=", "|", "~", "»", "≡"]

extension Unicode.Scalar {
  fileprivate var endsSentence: Bool { self == "." || self == "!" || self == "?" }

  /// Whether a separator of a sort may begin with the scalar.
  fileprivate func mayBegin(_ separator: LeadIn.Separator) -> Bool {
    switch (separator, self) {
    case (.colon, ":"), (.colon, "："): true
    case (.dash, "-"), (.dash, "‒"), (.dash, "–"), (.dash, "—"), (.dash, "―"), (.dash, "−"): true
    case (.sign, "\t"), (.sign, "="), (.sign, "-"), (.sign, "→"), (.sign, "⇒"), (.sign, "&"),
      (.sign, ":"), (.sign, "|"), (.sign, "~"), (.sign, "»"), (.sign, "≡"):
      true
    default: false
    }
  }
}

extension String {
  /// Whether a separator may stand among the first bytes, by a look at them alone: in most texts none
  /// does.
  fileprivate func mayHold(_ separator: LeadIn.Separator, within limit: Int) -> Bool {
    var previous: UInt8 = 0
    for byte in utf8.prefix(limit) {
      switch (separator, byte) {
      case (_, 0x0A): return false
      case (.colon, 0x3A), (.colon, 0xEF): return true
      // A hyphen inside a word is none; beyond ASCII, signs and dashes begin with E2 or C2.
      case (.dash, 0x2D): if !(0x30...0x7A).contains(previous) { return true }
      case (.dash, 0x20), (.dash, 0x09): if previous == 0x2D { return true }
      case (.sign, 0x2D), (.sign, 0x3A): if previous == 0x20 || previous == 0xA0 { return true }
      case (.sign, 0x09), (.sign, 0x26), (.sign, 0x3D), (.sign, 0x7C), (.sign, 0x7E): return true
      case (.dash, 0x80), (.sign, 0x86...0x89), (.dash, 0x88): if previous == 0xE2 { return true }
      case (.sign, 0xBB): if previous == 0xC2 { return true }
      default: break
      }
      previous = byte
    }
    return false
  }

  /// Whether the text may be what an entry is called.
  fileprivate func isHead(limit: Int) -> Bool {
    guard utf8.count <= limit, let first, holdsLetterOrNumber, !isAddress else { return false }
    guard first.isLetter || first.isNumber || "\"'«“‘([@#.$/*-_+¿&".contains(first) else {
      return false
    }
    let brackets: [Unicode.Scalar] = ["(", "（", "["]
    let end = unicodeScalars.firstIndex(where: brackets.contains) ?? endIndex
    return self[..<end].wordCount <= 10
  }

  private var holdsLetterOrNumber: Bool {
    utf8.contains { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      || contains { $0.isLetter || $0.isNumber }
  }

  private var isAddress: Bool { hasPrefix("http") && contains("/") || contains("://") }
}

/// Words between two names for the same thing.
private let wordsBetweenNames = Set(
  Vocabulary.words(\.functionWords.or, of: [.english, .french, .german, .spanish]) + [
    "aka", "alias",
  ])
