/// A line of text that is not blank, and what its form makes it.
struct TypedLine {
  /// Its words.
  let whole: String
  /// Its words without bullet or number.
  let text: String
  /// The 1-based line.
  let number: Int
  let blankLinesBefore: Int
  /// How far it is indented, in columns; a tab goes to the next eighth.
  let indent: Int
  /// How many characters it takes, its indent counted.
  let width: Int
  let kind: Kind

  enum Kind: Hashable {
    case text
    /// An item of a list.
    case bulleted
    case numbered
    /// Cells of a table, with tabs between them.
    case row
    /// One mark repeated: below a heading, or between two parts.
    case rule(Character)
    /// Letters to jump to, or whose rights are reserved.
    case furniture
  }

  /// A hostile line is not counted character by character.
  private static let widthLimit = 10_000

  init(_ raw: String, number: Int, blankLinesBefore: Int) {
    self.number = number
    self.blankLinesBefore = blankLinesBefore
    var indent = 0
    for byte in raw.utf8 {
      if byte == 0x20 {
        indent += 1
      } else if byte == 0x09 {
        indent += 8 - indent % 8
      } else {
        break
      }
    }
    self.indent = indent
    let text = raw.tidied.withoutPermalink
    whole = text
    width = raw.utf8.count > Self.widthLimit ? raw.utf8.count : indent + text.count
    if let mark = text.ruleMark {
      (self.text, kind) = (text, .rule(mark))
    } else if text.isFurniture {
      (self.text, kind) = (text, .furniture)
    } else if let item = text.afterBullet {
      (self.text, kind) = (item, .bulleted)
    } else if let item = text.afterNumber {
      (self.text, kind) = (item, .numbered)
    } else {
      (self.text, kind) = (text, indent == 0 && raw.utf8.contains(0x09) ? .row : .text)
    }
  }

  /// The term of a line that has it between colons.
  ///
  /// Behind it stands nothing but how it is said, and what part of speech it is:
  /// `:bogus: /boh'g*s/ adj.`
  var termBetweenColons: String? {
    guard kind == .text, text.first == ":", text.utf8.count <= 120,
      let end = text.dropFirst().firstIndex(of: ":")
    else { return nil }
    let term = text[text.index(after: text.startIndex)..<end]
    let rest = text[end...].dropFirst().drop { $0 == " " }
    guard term.contains(where: \.isLetter), term.first != " ",
      rest.isEmpty || rest.first == "/" || rest.utf8.count <= 16 && rest.last == "."
    else { return nil }
    return String(term)
  }

  /// What a line names by itself before its colon, the next line saying what that is.
  func name(above next: TypedLine) -> String? {
    guard kind == .text, indent == 0, let mark = text.last, ":：".contains(mark),
      text.utf8.count <= 80, next.kind == .text, next.blankLinesBefore == 0,
      let end = next.text.last, !":：".contains(end)
    else { return nil }
    let name = String(text.dropLast()).tidied
    guard name.first?.isLetter == true || name.first?.isNumber == true,
      name.split(separator: " ").count <= 6, !name.contains(where: { ".!?:".contains($0) })
    else { return nil }
    return name
  }

  /// The cells of a row.
  static func cells(_ raw: String) -> [String] {
    raw.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { (String(Substring($0)).tidied) }
  }

  /// Whether it is short, no sentence, and says nothing behind a colon or dash.
  var isTermLike: Bool {
    guard text.utf8.count <= 120, let last = text.last, !".!?;,".contains(last) else {
      return false
    }
    return !leadsIn && text.split(separator: " ").count <= 10
  }

  /// Whether a term and something about it stand in the line: `Term : …`, `TERM - …`.
  var leadsIn: Bool {
    var previous: UInt8 = 0
    var beforeMark: UInt8 = 0
    // `ABC- Alpha Beta Company`
    var isAcronym = true
    for byte in whole.utf8 {
      if byte == 0x20, previous == 0x3A || previous == 0x2D && isAcronym { return true }
      isAcronym = isAcronym && (byte == 0x2D || (0x30...0x39 ~= byte) || (0x41...0x5A ~= byte))
      if byte == 0x20, beforeMark == 0x20, Self.dashEnds.contains(previous) { return true }
      // What stands before a mark of one byte or of three.
      if byte < 0x80 || byte >= 0xC0 { beforeMark = previous }
      previous = byte
    }
    return false
  }

  /// The last bytes of `-`, `=`, `–` and `—`.
  private static let dashEnds: Set<UInt8> = [0x2D, 0x3D, 0x93, 0x94]
}

extension String {
  /// The mark that makes up the whole of a line.
  fileprivate var ruleMark: Character? {
    guard utf8.count >= 3, let first, "-=_*~#+–—─═".contains(first),
      allSatisfy({ $0 == first || $0 == " " })
    else { return nil }
    return first
  }

  /// Whether a line is a row of letters to jump to, or says whose rights are reserved.
  fileprivate var isFurniture: Bool {
    if hasPrefix("©") || prefix(11).lowercased() == "copyright ©" { return true }
    guard utf8.count <= 300 else { return false }
    let words = wordForms
    return words.letters >= 4 && words.longer <= 2
  }

  /// The text of a list's item.
  fileprivate var afterBullet: String? {
    guard let first, "-*•◦▪■●‣∙·–—+o".contains(first) else { return nil }
    let rest = dropFirst()
    guard let space = rest.first, space == " " || space == "\u{A0}", first != "o" || rest.count > 30
    else {
      return nil
    }
    let text = String(rest).tidied
    guard let last = text.last, text.contains(where: \.isLetter) else { return nil }
    // `– A –` is no item but a heading.
    return last == first && first != "o" ? nil : text
  }

  /// The text behind a number and its stop: `12.`, `3)`.
  fileprivate var afterNumber: String? {
    let digits = utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = utf8.dropFirst(digits.count)
    guard let stop = rest.first, stop == 0x2E || stop == 0x29, rest.dropFirst().first == 0x20 else {
      return nil
    }
    let text = String(Substring(rest.dropFirst(2))).tidied
    return text.contains(where: \.isLetter) ? text : nil
  }

  /// The text without the sign that a page shows beside a heading to link to it.
  fileprivate var withoutPermalink: String {
    guard let last, "¶§🔗⚓".contains(last) else { return self }
    return String(dropLast()).tidied
  }
}
