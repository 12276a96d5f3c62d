import Flashcards
import Lexicon

/// A word that has the form of an acronym: `ARR`, `B2B`, `VoC`, `S.L.A.`, `KPIs`.
struct Acronym: Hashable {
  /// As the author writes it.
  let text: String
  /// Its letters and digits, a plural `s` taken off.
  private let letters: [Character]
  /// Whether nothing in its form tells it from a word, so that every word must give its letter.
  private(set) var isStrict = false

  /// The word as an acronym; nil when its form is another.
  init?(_ text: String) {
    guard text.withBytes({ $0.mayBeAcronym }) else { return nil }
    // Signs that have no capitals, Japanese ones for instance, spell whole words.
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

  /// The word before the first space as an acronym.
  init?(openingWordOf text: String) {
    guard text.withBytes({ bytes in bytes.prefix { $0 != 0x20 }.mayBeAcronym }) else { return nil }
    self.init(String(text.prefix { $0 != " " }))
  }

  private init(text: String, letters: [Character]) { (self.text, self.letters) = (text, letters) }

  /// The word as an acronym where its place says that it is one: `Lkw`, `JPEG/JPG`, `HDR UK`.
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

  /// A word with a capital, each of whose letters would have to be found: `Yamux`, `DWeb`.
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

  /// A short word in small letters, which stands for a phrase only where each word gives one
  /// letter: `afk` for “away from keyboard”.
  init?(small text: String) {
    guard (2...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    self.init(text: text, letters: Array(text))
    isStrict = true
  }

  /// How many words it seems to stand for.
  var length: Int { letters.count }

  /// Whether the letters are those with which a phrase's words begin.
  ///
  /// Little words may be left out, and what follows a hyphen; a word may give more letters than its
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
    // Bit n: the words so far may have given n letters. Twelve letters fit.
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

  /// Whether an acronym in brackets behind a phrase may be its own, though its letters do not spell
  /// it word by word: `Score de satisfaction client (CSAT)`, `Contrôle (CQ)`.
  ///
  /// The first letter begins a word of the phrase, and of three letters or more all stand in it;
  /// digits and the words they are spoken as are free.
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

  /// Whether the letters are those of a phrase that may end in a common noun: `Net Promoter Score
  /// survey (NPS)`.
  func fitsBeginning(of phrase: String) -> Bool {
    if fits(phrase) { return true }
    let words = phrase.split { $0.isWhitespace }
    guard words.count > 2, let last = words.last, last.first?.isLowercase == true else {
      return false
    }
    return fits(words.dropLast().joined(separator: " "))
  }

  /// Up to which letters one word can give them, from a place on.
  private func ends(of wanted: [Character], from start: Int, in word: String) -> UInt16 {
    if word.first != wanted[start] {
      // eXtensible; B2B, P2P and 4 are said, not written.
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

/// The words that a digit in an acronym is read as.
private let soundsLike: [Character: Set<String>] = Vocabulary.all.reduce(into: [:]) {
  words, language in
  for (sign, spoken) in language.spokenSigns {
    words[sign, default: []].formUnion(spoken.map(\.folded))
  }
}

/// Which part of a text between white space comes next: hyphens and slashes part it, and what
/// stands behind them need give no letter.
private struct UnitPart {
  private var (behindHyphen, behindSlash) = (false, false)
  /// Whether a byte stands behind the last white space or hyphen, and behind that or the last
  /// slash.
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
  /// Whether it need not give a letter: it is little, or the second part of a word.
  let isOptional: Bool
}

extension String {
  /// The words of a phrase, elided articles apart: `d`, `action`.
  fileprivate var initialWords: [InitialWord] {
    isPlainLatin ? initialWordsByBytes : initialWordsByCharacters
  }

  private var initialWordsByCharacters: [InitialWord] {
    split { $0.isWhitespace }.flatMap { unit in
      unit.split { "-‐‑".contains($0) }.enumerated().flatMap { place, part in
        // Of `system/application` the second part is another word for the first.
        part.split(separator: "/").enumerated().flatMap { choice, part in
          String(part).folded.split { !($0.isLetter || $0.isNumber) }.map { word in
            InitialWord(
              text: String(word), isOptional: place + choice > 0 || String(word).isLittle)
          }
        }
      }
    }
  }

  /// ``initialWords`` of plain Latin text, by bytes: every definition of a list of acronyms passes
  /// here several times.
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
        // A byte of a typographic apostrophe parts words; other letters have two bytes.
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

  /// How many words of a phrase are no little words.
  var contentWordCount: Int { initialWords.count { !$0.text.isLittle } }

  /// Whether a folded word is one that acronyms leave out, in whatever language.
  var isLittle: Bool { utf8.count <= longestLittleWord && littleWords.contains(self) }
}

/// In bytes: longer words are not hashed.
let longestLittleWord = littleWords.map(\.utf8.count).max() ?? 0

private let littleWords = Set(Vocabulary.words(\.functionWords.littleWords).map(\.folded))
