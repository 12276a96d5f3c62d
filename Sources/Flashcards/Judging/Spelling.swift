import Lexicon

/// The letters and words of a text that count when it is judged.
///
/// Case, accents, apostrophes, hyphens, spaces, punctuation, emoji and invisible characters do not
/// count; digits and signs such as `+` and `%` do. So does the point or comma inside a number;
/// `&`, `and` and `et` between two words are equal.
///
///     Spelling("Maîtrise d’œuvre")  // m a i t r i s e | d | o e u v r e
struct Spelling: Sendable {
  /// A letter that counts.
  struct Letter: Hashable, Sendable {
    /// The folded letter.
    var scalar: Unicode.Scalar
    /// The characters of the text that the letter stands for; empty for the second letter of `œ`.
    var characterRange: Range<Int>
    /// Whether the letter is a capital.
    var isCapital = false
  }

  /// The characters of the text.
  let characters: [Character]
  /// The letters in order.
  private(set) var letters: [Letter] = []
  /// The words in order; every letter belongs to one.
  private(set) var words: [Word] = []

  /// Splits a text into letters and words.
  ///
  /// - Parameters:
  ///   - text: A name, or a typed answer.
  ///   - isAcronym: Whether every letter must match exactly.
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

  /// The number of letters of the leading article; 0 without one.
  var articleLength: Int { words.first.map { $0.role == .article ? $0.letters.count : 0 } ?? 0 }

  /// The letters without spaces, with and without the leading article; texts with a common key are
  /// equal in all that counts.
  var keys: Set<String> { keys(leavingOut: []) }

  /// The keys when some words are left out.
  func keys(leavingOut dropped: Set<String>) -> Set<String> {
    let kept = words.map { ($0, text(of: $0.letters)) }.filter { !dropped.contains($0.1) }
    let withoutArticle = kept.first?.0.role == .article ? kept.dropFirst() : kept[...]
    return [kept.map(\.1).joined(), withoutArticle.map(\.1).joined()]
  }

  /// The folded text of some letters.
  func text(of range: Range<Int>) -> String {
    String(String.UnicodeScalarView(letters[range].map(\.scalar)))
  }

  /// The text behind its leading article; nil without one.
  var textBehindArticle: String? {
    guard words.first?.role == .article, let next = words.dropFirst().first else { return nil }
    return String(characters[letters[next.letters.lowerBound].characterRange.lowerBound...])
  }

  /// The text of some letters as written, with what folding would remove.
  func written(_ range: Range<Int>) -> String {
    String(letters[range].flatMap { characters[$0.characterRange] })
  }
}

// MARK: - Words

extension Spelling {
  /// A word of a text.
  struct Word: Hashable, Sendable {
    /// What a word contributes to its name.
    enum Role: Hashable, Sendable {
      /// The word carries meaning.
      case content
      /// A leading article, `le` or `the`, or the `to` of an infinitive.
      case article
      /// The word only joins others, `de` or `of`, and may be missing in an answer.
      case small
      /// An acronym or number, in which every letter must match.
      case exact
    }

    /// The indices of the word's letters in letters of the whole text.
    var letters: Range<Int>
    /// The number of the word's run, which ends at a space or hyphen: `P` has one number in `P&L`,
    /// and in `P & L`.
    var chunk: Int
    /// What the word contributes.
    var role = Role.content
  }

  private mutating func findArticle() {
    guard words.count > 1 else { return }
    let first = written(words[0].letters).lowercased()
    guard articles.contains(first) || infinitiveMarkers.contains(first) && isShortInfinitive else {
      return
    }
    let end = letters[words[0].letters.upperBound - 1].characterRange.upperBound
    // The `A` of `A/B test` is no article.
    guard characters[end].isWhitespace || characters[end].isApostrophe else { return }
    words[0].role = .article
  }

  /// Whether the text can be a verb, as `To onboard` is, and not a phrase that begins with `to`, as
  /// `To be determined`.
  private var isShortInfinitive: Bool {
    words.count <= 3 && text(of: words[1].letters) != "be"
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

  /// Marks words that only join two others; the `in` of `opt-in` is not one.
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
      // `d'` and `l'` are words of their own; the `s` of `buyer's` is not.
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

  /// Whether the character is a point or comma inside a number.
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

  /// Replaces `and` and `et` between two words with `&`.
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

  /// Whether the letters look like an acronym: `ARR`, `SaaS`, `KPIs`, but not `HubSpot`.
  fileprivate var areInitials: Bool {
    let capitals = count(where: \.isCapital)
    return capitals > 1 && capitals * 2 >= count && count <= 12
  }
}

// MARK: - Characters

extension Character {
  /// The letters that a character counts as; none for a character that does not count.
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
      // Hangul fillers are letters that nobody sees.
      if scalar.isUnseen { return false }
      return switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .currencySymbol, .mathSymbol:
        true
      default: false
      }
    }
  }

  /// Whether the character is one of those that people type for an apostrophe.
  fileprivate var isApostrophe: Bool { "'’‘ʼ´`′".contains(self) }

  /// Whether the character is invisible, and therefore does not end a word.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isDefaultIgnorableCodePoint
        || ($0.properties.generalCategory == .control && !$0.properties.isWhitespace)
    }
  }
}

/// Leading articles, folded.
private let articles = Set(
  Vocabulary.words(\.functionWords.articles, of: [.english, .french]))

/// What opens an infinitive, folded.
private let infinitiveMarkers = Set(
  Vocabulary.words(\.functionWords.infinitiveMarkers, of: [.english, .french]))

/// Folded words that do not count in a name.
///
/// Words that change the meaning are not among them: with and without, on and off, over and under.
private let smallWords = Set(
  ["&"] + Vocabulary.words(\.functionWords.joiningWords, of: [.english, .french]).map(\.folded))

/// Words that equal `&`, as letters.
private let wordsForAnd = Vocabulary.words(\.functionWords.and, of: [.english, .french])
  .map { Array($0.folded.unicodeScalars) }
