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

  /// A name and the sign behind it, where nothing follows: `Churn -`; nil where no sign ends the
  /// text.
  init?(nothingBehind text: String) {
    // Most texts end in a letter, and then no sign has to be compared.
    guard let lastByte = text.utf8.last, !lastByte.isASCIILetter else { return nil }
    if lastByte != 0x2E, let sign = signs.first(where: { text.hasSuffix($0) }),
      text.dropLast(sign.count).last?.isWhitespace ?? false || sign == "::"
    {
      self.init(text.dropLast(sign.count), .sign, "", isMarked: false)
      return
    }
    if text.first == "[", text.last == "]", !text.dropFirst().dropLast().contains("]") {
      self.init(text.dropFirst().dropLast(), .sign, "", isMarked: false)
      return
    }
    var name = text[...]
    if let last = text.last, ".-–—".contains(last) {
      while name.last == last { name.removeLast() }
      // Counting characters takes long: most texts have no space before their full stop.
      guard name.last?.isWhitespace == true else { return nil }
      let length = text.count - name.count
      guard length > (last == "." ? 2 : 0) else { return nil }
      self.init(name, last == "." ? .sign : .dash, "", isMarked: false)
      return
    }
    guard let last = text.last, ":：=".contains(last) else { return nil }
    let isSpaced = text.dropLast().last?.isWhitespace ?? false
    guard ":：".contains(last) || isSpaced else { return nil }
    self.init(text.dropLast(), ":：".contains(last) ? .colon : .dash, "", isMarked: false)
  }

  /// A name that stands alone in its passage; nil where a sign behind it leads over to something.
  init?(alone text: String) {
    guard let last = text.last, last.isLetter || last.isNumber || ")]".contains(last) else {
      return nil
    }
    self.init(text[...], .alone, "", isMarked: false)
  }

  /// `ABC Alpha Beta Company`, `(ABC) Alpha Beta Company`: an acronym and what follows; nil when
  /// the first word is none.
  init?(acronymBefore text: String) {
    guard text.mayOpenWithAcronym else { return nil }
    if text.first == "(", let end = text.prefix(20).firstIndex(of: ")") {
      let head = text[..<end].dropFirst()
      guard !head.contains(" ") else { return nil }
      self.init(head, .space, text[text.index(after: end)...], isMarked: false)
      return
    }
    let first = text.prefix { $0 != " " && $0 != "\n" }
    let next = text[first.endIndex...].first { $0 != " " } ?? " "
    guard first.endIndex < text.endIndex, first.last != "-", !dashes.contains(next),
      !"=:|→".contains(next), text[first.endIndex] == " ",
      first.split(separator: "/").allSatisfy({ Acronym(String($0)) != nil }), !first.isEmpty
    else { return nil }
    self.init(first, .space, text[first.endIndex...], isMarked: false)
  }

  /// `[Quay] A wall`: a term in square brackets and what follows; nil where none opens the text.
  init?(bracketBefore text: String) {
    guard text.first == "[", let end = text.prefix(100).firstIndex(of: "]") else { return nil }
    let (head, rest) = (text[..<end].dropFirst(), text[text.index(after: end)...])
    guard rest.first == " ", head.count(where: \.isLetter) > 1 else { return nil }
    self.init(head, .sign, rest, isMarked: false)
  }

  /// `Quay. A wall along which ships lie.`: a term as a sentence of its own; nil where the first
  /// sentence is longer.
  init?(stopBehind text: String) {
    guard text.utf8.count > 20, text.utf8.prefix(60).contains(0x2E),
      let end = text.prefix(60).firstPlace(of: ". ")
    else { return nil }
    let head = text[..<end.lowerBound]
    guard head.outsideBrackets.wordCount <= 5, !head.contains(".") else { return nil }
    self.init(head, .stop, text[end.upperBound...], isMarked: false)
  }

  /// A term on a line of its own above what explains it; nil where the first line is none.
  init?(lineAbove text: String) {
    guard let end = text.firstPlace(of: "\n")?.lowerBound else { return nil }
    let first = text[..<end]
    guard first.outsideBrackets.wordCount <= 6, let last = first.last,
      last.isLetter || last.isNumber || ")）]".contains(last)
    else { return nil }
    self.init(first, .alone, text[end...], isMarked: false)
  }

  /// Whether the rest is what the head abbreviates.
  var fits: Bool {
    guard let expansion = Expansion(opening: rest, of: head) else { return false }
    return expansion.isExact
  }
}

extension LeadIn {
  /// Whether the head is what the rest says something about: `**Churn** is the loss of customers`.
  var isSubject: Bool {
    separator == .space && copulas.contains(rest.prefix { $0.isLetter }.lowercased())
  }

  /// The lead-in with its whole sentence as the rest, where the term is its subject:
  /// `**Churn** is the loss of customers`.
  func completed(_ text: String) -> LeadIn {
    guard isSubject else { return self }
    return LeadIn(head: head, separator: separator, rest: text, isMarked: isMarked)
  }

  private init(head: String, separator: Separator, rest: String, isMarked: Bool) {
    (self.head, self.separator, self.rest, self.isMarked) = (head, separator, rest, isMarked)
  }
}

/// Words with which a sentence goes on whose subject is a term.
let copulas = Set(Vocabulary.words(\.functionWords.copulas))

extension Substring {
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
}

extension String {
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

  /// Whether a letter or digit stands in the text.
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
