import Lexicon

/// A block's beginning, which names a thing, and the rest, which explains it:
/// `**NRR** – net revenue retention`, `Term : definition`, `ABC Alpha Beta Company`.
struct LeadIn {
  /// The separator between the name and the rest.
  enum Separator: Hashable {
    case colon
    case dash
    /// A sign: `=`, `=>`, `→`, `&&`, `|`, `::`.
    case sign
    /// The full stop of `**Term.** Definition`.
    case stop
    case space
    /// None: nothing follows, or only on the next line.
    case alone

    /// The separators that suffice without markup.
    static let signs: [Separator] = [.colon, .dash, .sign]
  }

  let head: String
  let separator: Separator
  let rest: String
  let isMarked: Bool

  /// The longest head, in bytes.
  static let headLimit = 150

  /// A head with the text after it; nil if the head cannot be a name.
  init?(_ head: Substring, _ separator: Separator, _ rest: Substring, isMarked: Bool) {
    let head = String(head).trimmed
    guard head.isHead(limit: Self.headLimit) else { return nil }
    (self.head, self.separator, self.isMarked) = (head, separator, isMarked)
    self.rest = String(rest).trimmed
  }

  /// Whether more than a space separates the head from the rest.
  var isSeparated: Bool { separator != .space && (separator != .alone || !rest.isEmpty) }

  /// Whether the head has at most four words and the rest is not empty.
  var isShort: Bool { head.wordCount <= 4 && !rest.isEmpty }
}

// MARK: Marked lead-ins

extension LeadIn {
  /// The lead-in of a text whose markup sets `lead` apart; nil if that is not a name.
  init?(_ text: String, lead: String) {
    guard !lead.isEmpty, text.hasPrefix(lead) else { return nil }
    var head = Substring(lead)
    var rest = text.dropFirst(lead.count)
    if let separator = head.removeTrailingSeparator() {
      // Punctuation after the separator means a sentence, not a definition: `if x:`, as code.
      if let next = rest.first, ",;.)".contains(next) { return nil }
      self.init(head, separator, rest, isMarked: true)
      return
    }
    // The name continues after the markup: `**SLI** (Service Level Indicator): …`,
    // `**MCD** / **MLD** – …`.
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

extension LeadIn {
  /// Whether the rest begins with the head's expansion.
  var fits: Bool {
    guard let expansion = Expansion(opening: rest, of: head) else { return false }
    return expansion.isExact
  }

  /// Whether the head is the subject of its sentence: `**Churn** is the loss of customers`.
  var isSubject: Bool {
    separator == .space && copulas.contains(rest.prefix { $0.isLetter }.lowercased())
  }

  /// The lead-in with the whole sentence as its rest, if the term is the subject:
  /// `**Churn** is the loss of customers`.
  func completed(_ text: String) -> LeadIn {
    guard isSubject else { return self }
    return LeadIn(head: head, separator: separator, rest: text, isMarked: isMarked)
  }

  private init(head: String, separator: Separator, rest: String, isMarked: Bool) {
    (self.head, self.separator, self.rest, self.isMarked) = (head, separator, rest, isMarked)
  }
}

/// Verbs that follow a term as the subject of its definition: `is`.
let copulas = Set(Vocabulary.words(\.functionWords.copulas))

extension Substring {
  /// The part of the name outside the markup: a bracket, or another name after a slash.
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
        // A second name ends at a separator within 60 characters.
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
}

extension String {
  /// Whether the text can be an entry's name.
  fileprivate func isHead(limit: Int) -> Bool {
    guard utf8.count <= limit, let first, holdsLetterOrNumber, !isAddress else { return false }
    guard first.isLetter || first.isNumber || "\"'«“‘([@#.$/*-_+¿&".contains(first) else {
      return false
    }
    let brackets: [Unicode.Scalar] = ["(", "（", "["]
    let end = unicodeScalars.firstIndex(where: brackets.contains) ?? endIndex
    return self[..<end].wordCount <= 10
  }

  /// Whether the text contains a letter or digit.
  var holdsLetterOrNumber: Bool {
    utf8.contains { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      || contains { $0.isLetter || $0.isNumber }
  }

  private var isAddress: Bool {
    utf8.contains(0x2F) && (hasPrefix("http") || firstPlace(of: "://") != nil)
  }
}

/// Words between two names for the same thing.
private let wordsBetweenNames = Set(
  Vocabulary.words(\.functionWords.or, of: [.english, .french, .german, .spanish]) + [
    "aka", "alias",
  ])
