import Flashcards
import Lexicon

/// A word with the form of an acronym: `ARR`, `B2B`, `VoC`, `S.L.A.`, `KPIs`.
struct Acronym: Hashable {
  /// The acronym as its author writes it.
  let text: String
  /// Its letters and digits, without a plural `s`.
  private let letters: [Character]
  /// Whether only an exact fit counts, one letter per word, because the form could be a word's.
  private(set) var isStrict = false

  /// The word as an acronym; nil if it has another form.
  init?(_ text: String) {
    guard text.withBytes({ $0.mayBeAcronym }) else { return nil }
    // Scripts without capitals, such as Japanese, are excluded: their signs spell whole words.
    guard text.utf8.count <= 40, !text.utf8.contains(0x20),
      text.allSatisfy({ $0.isCased || $0.isNumber || ".-&/+@".contains($0) })
    else { return nil }
    var letters = text.filter { $0.isLetter || $0.isNumber }.map { $0 }
    if letters.count > 2, letters.last == "s" { letters.removeLast() }
    let capitals = letters.count(where: \.isUppercase)
    guard (2...12).contains(letters.count), capitals > 0,
      capitals > 1 || letters.contains(where: \.isNumber),
      capitals * 2 >= letters.count(where: \.isLetter)
    else { return nil }
    self.text = text
    self.letters = letters
  }

  /// The word before the first space as an acronym; nil if it has another form.
  init?(openingWordOf text: String) {
    guard text.withBytes({ bytes in bytes.prefix { $0 != 0x20 }.mayBeAcronym }) else { return nil }
    self.init(String(text.prefix { $0 != " " }))
  }

  private init(text: String, letters: [Character]) { (self.text, self.letters) = (text, letters) }

  /// Also accepts forms that count only in an acronym's place: `Lkw`, `JPEG/JPG`, `HDR UK`.
  init?(loose text: String) {
    guard text.withBytes({ $0.mayBeLooseAcronym }) else { return nil }
    if let acronym = Acronym(text) {
      self = acronym
      return
    }
    let words = text.split { $0 == " " || $0 == "/" }
    if words.count > 1, words.count < 5,
      words.allSatisfy({ Acronym(String($0)) != nil || Int($0) != nil })
    {
      self.init(
        text: text, letters: words.joined().filter { $0.isLetter || $0.isNumber }.map { $0 })
      return
    }
    guard (2...5).contains(text.count), text.first?.isUppercase == true,
      text.allSatisfy(\.isLetter), !text.folded.contains(where: { "aeiouy".contains($0) })
    else { return nil }
    self.init(text: text, letters: Array(text))
  }

  /// Also accepts a word with a capital, provided that all its letters are found later: `Yamux`,
  /// `DWeb`.
  init?(word text: String) {
    if let acronym = Acronym(loose: text) {
      self = acronym
      return
    }
    guard !text.holds(byte: 0x20), (3...12).contains(text.count),
      text.allSatisfy({ $0.isLetter || $0.isNumber }),
      text.contains(where: \.isUppercase)
    else { return nil }
    self.init(text: text, letters: Array(text))
  }

  /// Accepts a short word in lower case that stands for a phrase with one letter per word: `afk`
  /// for “away from keyboard”.
  init?(small text: String) {
    guard (2...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    self.init(text: text, letters: Array(text))
    isStrict = true
  }

  /// The number of letters, which is usually the number of words abbreviated.
  var length: Int { letters.count }

  /// Whether the letters are the initials of a phrase's words.
  ///
  /// Little words and parts after a hyphen may be left out; a word may give more letters than its
  /// first: `Voice of the Customer` fits VoC, `HyperText Markup Language` fits HTML.
  func fits(_ phrase: String) -> Bool {
    guard phrase.utf8.count <= 300 else { return false }
    let words = phrase.initialWords
    if isStrict { return words.map { $0.text.first } == letters }
    guard words.count > 1 || words.first.map({ $0.text.count > letters.count }) == true else {
      return false
    }
    let wanted = Array(String(letters).folded)
    guard wanted.count < UInt16.bitWidth else { return false }
    // Bit n is set if the words so far can give the first n letters; twelve letters fit into 16
    // bits.
    var reachable: UInt16 = 1
    for word in words {
      var next: UInt16 = word.isOptional ? reachable : 0
      for count in wanted.indices where reachable & 1 << count != 0 {
        next |= ends(of: wanted, from: count, in: word.text)
      }
      reachable = next
    }
    return reachable & 1 << wanted.count != 0
  }

  /// Whether an acronym in brackets can belong to a phrase that does not spell it word by word:
  /// `Score de satisfaction client (CSAT)`, `Contrôle (CQ)`.
  ///
  /// The first letter must begin a word of the phrase; if there are three letters or more, the
  /// phrase must contain all of them. Digits need not be found.
  func mayAbbreviate(_ phrase: String) -> Bool {
    let wanted = String(letters).folded.filter(\.isLetter)
    guard phrase.utf8.count <= 300, let first = wanted.first else { return false }
    let words = phrase.folded.split { !$0.isLetter }
    guard words.contains(where: { $0.first == first }) else { return false }
    guard wanted.count > 2 else { return words.first?.first == first }
    var available: [Character: Int] = [:]
    for letter in words.joined() { available[letter, default: 0] += 1 }
    return wanted.allSatisfy { letter in
      available[letter, default: 0] -= 1
      return available[letter, default: 0] >= 0
    }
  }

  /// Whether the letters fit a phrase, or a phrase without its final common noun:
  /// `Net Promoter Score survey (NPS)`.
  func fitsBeginning(of phrase: String) -> Bool {
    if fits(phrase) { return true }
    let words = phrase.split { $0.isWhitespace }
    guard words.count > 2, let last = words.last, last.first?.isLowercase == true else {
      return false
    }
    return fits(words.dropLast().joined(separator: " "))
  }

  /// The set of letter counts reached after a word gives letters from index `start` on, as bits.
  private func ends(of wanted: [Character], from start: Int, in word: String) -> UInt16 {
    if word.first != wanted[start] {
      // Letters by sound: X = ex-, 2 = to or by, 4 = for.
      let isHeard = wanted[start] == "x" && word.hasPrefix("ex")
      return isHeard || soundsLike[wanted[start]]?.contains(word) == true ? 1 << (start + 1) : 0
    }
    var (position, ends, rest) = (start, UInt16(0), Substring(word))
    while position < wanted.count, let place = rest.firstIndex(of: wanted[position]) {
      position += 1
      ends |= 1 << position
      rest = rest[rest.index(after: place)...]
    }
    return ends
  }
}

/// The words that a sign in an acronym is read as: `2` as “to”.
private let soundsLike: [Character: Set<String>] = Vocabulary.all.reduce(into: [:]) {
  words, language in
  for (sign, spoken) in language.spokenSigns {
    words[sign, default: []].formUnion(spoken.map(\.folded))
  }
}

/// Tracks which part of a word follows a hyphen or slash, since such parts need give no letter.
private struct UnitPart {
  private var (behindHyphen, behindSlash) = (false, false)
  /// Whether a byte was seen since the last space or hyphen, and since the last slash as well.
  private var (hasBytes, hasBytesBehindSlash) = (false, false)

  var isOptional: Bool { behindHyphen || behindSlash }

  mutating func pass(_ byte: UInt8) {
    switch byte {
    case 0x09...0x0D, 0x20: self = UnitPart()
    case UInt8(ascii: "-"):
      behindHyphen = behindHyphen || hasBytes
      (behindSlash, hasBytes, hasBytesBehindSlash) = (false, false, false)
    case UInt8(ascii: "/"):
      behindSlash = behindSlash || hasBytesBehindSlash
      (hasBytes, hasBytesBehindSlash) = (true, false)
    default: (hasBytes, hasBytesBehindSlash) = (true, true)
    }
  }
}

/// A word of a phrase, folded.
private struct InitialWord {
  let text: String
  /// Whether it need give no letter, because it is a little word or a later part of a compound.
  let isOptional: Bool
}

extension String {
  /// The words of a phrase, with elided articles as words of their own: `d`, `action`.
  fileprivate var initialWords: [InitialWord] {
    isPlainLatin ? initialWordsByBytes : initialWordsByCharacters
  }

  private var initialWordsByCharacters: [InitialWord] {
    split { $0.isWhitespace }.flatMap { unit in
      unit.split { "-‐‑".contains($0) }.enumerated().flatMap { place, part in
        // In `system/application`, the second word is an alternative to the first.
        part.split(separator: "/").enumerated().flatMap { choice, part in
          String(part).folded.split { !($0.isLetter || $0.isNumber) }.map { word in
            InitialWord(
              text: String(word), isOptional: place + choice > 0 || String(word).isLittle)
          }
        }
      }
    }
  }

  /// The ``initialWords`` of a text in plain Latin letters.
  ///
  /// It goes by bytes: every definition of a list of acronyms is asked several times, and
  /// characters would take too long.
  private var initialWordsByBytes: [InitialWord] {
    var words: [InitialWord] = []
    var (start, part) = (0, UnitPart())
    withBytes { bytes in
      func endWord(before end: Int) {
        guard start < end else { return }
        let text = String(decoding: bytes[start..<end], as: UTF8.self).folded
        words.append(InitialWord(text: text, isOptional: part.isOptional || text.isLittle))
      }
      for (place, byte) in bytes.enumerated() {
        // A typographic apostrophe (three bytes from E2) separates words; accented letters have two
        // bytes.
        let isPunctuation = byte == 0xE2 || place > 0 && bytes[place - 1] == 0xE2
        let endsPunctuation = place > 1 && bytes[place - 2] == 0xE2
        if byte.isASCIILetter || byte.isASCIIDigit
          || byte >= 0x80 && !isPunctuation && !endsPunctuation
        {
          part.pass(byte)
          continue
        }
        endWord(before: place)
        start = place + 1
        part.pass(byte)
      }
      endWord(before: bytes.count)
    }
    return words
  }

  /// The number of words in a phrase, without little words.
  var contentWordCount: Int { initialWords.count { !$0.text.isLittle } }

  /// Whether a folded word is one that acronyms leave out, in any language.
  var isLittle: Bool { utf8.count <= longestLittleWord && littleWords.contains(self) }
}

/// The length of the longest little word in bytes; longer words need no look-up.
let longestLittleWord = littleWords.map(\.utf8.count).max() ?? 0

private let littleWords = Set(Vocabulary.words(\.functionWords.littleWords).map(\.folded))
