import Lexicon

/// A text as it is judged: the letters that count, in words, each with its place in the text.
///
/// Case, accents, apostrophes, hyphens, spaces, punctuation, emoji and what cannot be seen are no
/// letters; digits and signs such as `+` and `%` are. The point or comma inside a number is one,
/// and `&`, `and` and `et` between two words are one and the same.
///
///     Spelling("Maîtrise d’œuvre")  // m a i t r i s e | d | o e u v r e
struct Spelling: Sendable {
  /// A letter that counts.
  struct Letter: Hashable, Sendable {
    /// The folded letter.
    var scalar: Unicode.Scalar
    /// Which characters of the text it stands for; the second letter of an `œ` stands for none.
    var characterRange: Range<Int>
    /// Whether it is written as a capital.
    var isCapital = false
  }

  /// The characters of the text.
  let characters: [Character]
  /// Its letters in order.
  private(set) var letters: [Letter] = []
  /// Its words in order; every letter is in one.
  private(set) var words: [Word] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: A name, or what was typed.
  ///   - isAcronym: Whether every letter of it must be exact.
  init(_ text: String, isAcronym: Bool = false) {
    characters = Array(text)
    var reader = SpellingReader(characters)
    reader.read()
    letters = reader.letters
    words = reader.words
    findArticle()
    findExactWords(isAcronym: isAcronym)
    findSmallWords()
  }

  /// How many letters the leading article has; 0 where there is none.
  var articleLength: Int { words.first.map { $0.role == .article ? $0.letters.count : 0 } ?? 0 }

  /// The letters run together, with a leading article and without: texts that share a key differ in
  /// nothing that counts.
  var keys: Set<String> { keys(leavingOut: []) }

  /// The keys that the text has when some words are left out.
  func keys(leavingOut dropped: Set<String>) -> Set<String> {
    let kept = words.map { ($0, text(of: $0.letters)) }.filter { !dropped.contains($0.1) }
    let withoutArticle = kept.first?.0.role == .article ? kept.dropFirst() : kept[...]
    return [kept.map(\.1).joined(), withoutArticle.map(\.1).joined()]
  }

  /// Some of the letters as a text.
  func text(of range: Range<Int>) -> String {
    String(String.UnicodeScalarView(letters[range].map(\.scalar)))
  }

  /// The text of some letters as it is written, for what folding takes away.
  func written(_ range: Range<Int>) -> String {
    String(letters[range].flatMap { characters[$0.characterRange] })
  }
}

// MARK: - Words

extension Spelling {
  /// A word of a text.
  struct Word: Hashable, Sendable {
    /// What a word is to its name.
    enum Role: Hashable, Sendable {
      /// It carries meaning.
      case content
      /// It leads, and says nothing: `le`, `the`.
      case article
      /// It only joins others: `de`, `of`.
      case small
      /// Not a letter of it may differ: an acronym, a number.
      case exact
    }

    /// Its letters.
    var letters: Range<Int>
    /// The run without spaces and hyphens that it is part of: the `P` of `P&L` and of `P & L`.
    var chunk: Int
    /// What it is to its name.
    var role = Role.content
  }

  private mutating func findArticle() {
    guard words.count > 1, articles.contains(written(words[0].letters).lowercased()) else { return }
    let end = letters[words[0].letters.upperBound - 1].characterRange.upperBound
    // The A of an A/B test is no article.
    guard characters[end].isWhitespace || characters[end].isApostrophe else { return }
    words[0].role = .article
  }

  private mutating func findExactWords(isAcronym: Bool) {
    let isShouted = letters.count > 8 && !characters.contains(where: \.isLowercase)
    var rest = words.indices[...]
    while let first = rest.first {
      let chunk = rest.prefix { words[$0].chunk == words[first].chunk }
      rest = rest.dropFirst(chunk.count)
      let range = words[first].letters.lowerBound..<words[chunk.endIndex - 1].letters.upperBound
      let letters = letters[range].filter { $0.scalar != "&" }
      let isExact =
        isAcronym || letters.contains { !$0.scalar.properties.isAlphabetic }
        || !isShouted && letters.areInitials
      for word in chunk where isExact && words[word].role == .content { words[word].role = .exact }
    }
  }

  /// A word that only joins stands between two others: the `in` of `opt-in` is no such word.
  private mutating func findSmallWords() {
    for index in words.indices.dropFirst().dropLast()
    where words[index].role == .content && smallWords.contains(text(of: words[index].letters)) {
      words[index].role = .small
    }
  }
}

/// Cuts a text into letters and words.
private struct SpellingReader {
  private let characters: [Character]
  private(set) var letters: [Spelling.Letter] = []
  private(set) var words: [Spelling.Word] = []
  private var wordStart = 0
  private var chunk = 0

  init(_ characters: [Character]) {
    self.characters = characters
  }

  mutating func read() {
    for index in characters.indices { read(characters[index], at: index) }
    endWord()
    joinSigns()
  }

  private mutating func read(_ character: Character, at index: Int) {
    let scalars = character.judgedLetters
    if character == "&" {
      endWord()
      letters.append(Spelling.Letter(scalar: "&", characterRange: index..<index + 1))
      endWord()
    } else if !scalars.isEmpty || isPoint(at: index) {
      append(scalars.isEmpty ? ["."] : scalars, character, at: index)
    } else if character.isApostrophe {
      // `d'` and `l'` are words of their own, the s of `buyer's` is not.
      if letters.count - wordStart <= 2 { endWord() }
    } else if !character.isInvisible {
      endWord()
      if character.isWhitespace || String(character).identityForm == "-" { chunk += 1 }
    }
  }

  private mutating func append(_ scalars: [Unicode.Scalar], _ character: Character, at index: Int) {
    for (count, scalar) in scalars.enumerated() {
      letters.append(
        Spelling.Letter(
          scalar: scalar, characterRange: (count == 0 ? index : index + 1)..<index + 1,
          isCapital: character.isUppercase))
    }
  }

  /// Whether a point or comma there stands inside a number.
  private func isPoint(at index: Int) -> Bool {
    guard ".,".contains(characters[index]) else { return false }
    let before = characters[..<index].last { !$0.isInvisible }
    let after = characters[(index + 1)...].first { !$0.isInvisible }
    return before?.isNumber == true && after?.isNumber == true
  }

  private mutating func endWord() {
    guard wordStart < letters.count else { return }
    words.append(Spelling.Word(letters: wordStart..<letters.count, chunk: chunk))
    wordStart = letters.count
  }

  /// Makes one sign of `and` and `et` between two words.
  private mutating func joinSigns() {
    let (oldLetters, last) = (letters, words.count - 1)
    letters.removeAll(keepingCapacity: true)
    for index in words.indices {
      let word = oldLetters[words[index].letters]
      let start = letters.count
      if index > 0, index < last, word.isAnd {
        let range =
          word[word.startIndex].characterRange
          .lowerBound..<word[word.endIndex - 1].characterRange.upperBound
        letters.append(Spelling.Letter(scalar: "&", characterRange: range))
      } else {
        letters += word
      }
      words[index].letters = start..<letters.count
    }
  }
}

extension Collection where Element == Spelling.Letter {
  /// Whether the letters are `and` or `et`.
  fileprivate var isAnd: Bool {
    wordsForAnd.contains { elementsEqual($0) { $0.scalar == $1 } }
  }

  /// Whether the letters have the form of an acronym: `ARR`, `SaaS`, `KPIs`, not `HubSpot`.
  fileprivate var areInitials: Bool {
    let capitals = count(where: \.isCapital)
    return capitals > 1 && capitals * 2 >= count && count <= 12
  }
}

// MARK: - Characters

extension Character {
  /// The letters that the character counts as; none for what does not count.
  fileprivate var judgedLetters: [Unicode.Scalar] {
    if let ascii = asciiValue {
      switch ascii {
      case 0x61...0x7A, 0x30...0x39: return [Unicode.Scalar(ascii)]
      case 0x41...0x5A: return [Unicode.Scalar(ascii | 0x20)]
      case 0x23, 0x24, 0x25, 0x2A, 0x2B, 0x40: return [Unicode.Scalar(ascii)]
      default: return []
      }
    }
    if "™®©℠".contains(self) || unicodeScalars.contains(where: \.properties.isEmojiPresentation) {
      return []
    }
    return String(self).folded.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .currencySymbol, .mathSymbol:
        true
      default: false
      }
    }
  }

  /// Whether the character is one of the signs that people write for an apostrophe.
  fileprivate var isApostrophe: Bool { "'’‘ʼ´`′".contains(self) }

  /// Whether nothing is seen of the character, so that it parts no word.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isDefaultIgnorableCodePoint
        || ($0.properties.generalCategory == .control && !$0.properties.isWhitespace)
    }
  }
}

/// Leading words that do not count, as they are written in small letters.
private let articles = Set(
  Vocabulary.words(\.functionWords.articles, of: [.english, .french]))

/// Folded words without which a name is still the same name.
///
/// Words that decide are none of them: with and without, on and off, over and under.
private let smallWords = Set(
  ["&"] + Vocabulary.words(\.functionWords.joiningWords, of: [.english, .french]).map(\.folded))

/// Words that are as good as `&`, as letters.
private let wordsForAnd = Vocabulary.words(\.functionWords.and, of: [.english, .french])
  .map { Array($0.folded.unicodeScalars) }
