import Foundation
import Testing

@testable import Lexicon

@Suite("A vocabulary")
struct VocabularyTests {
  /// The fields of every vocabulary, by name.
  private static func fields(of language: Vocabulary) -> [(name: String, words: WordList)] {
    Mirror(reflecting: language).children.flatMap { group -> [(name: String, words: WordList)] in
      let label = group.label ?? ""
      if let words = group.value as? WordList { return [(label, words)] }
      if group.value is [Character: WordList] { return [] }
      return Mirror(reflecting: group.value).children.compactMap { field in
        (field.value as? WordList).map { ("\(label).\(field.label ?? "")", $0) }
      }
    }
  }

  /// Fields that a language may leave empty: it has no such words, or puts none between two.
  private static let optional: Set<String> = [
    "phrases.questions", "phrases.questionEndings", "phrases.questionVerbs",
    "phrases.references", "phrases.referenceEndings", "phrases.bracketPrepositions",
    "functionWords.articles", "functionWords.infinitiveMarkers",
    "functionWords.indefiniteArticles", "functionWords.littleWords", "functionWords.joiningWords",
    "functionWords.copulas",
  ]

  /// Languages whose words do not stand apart, or that have no articles.
  private static let withoutArticles: Set<String> = ["ja", "zh", "ko"]

  @Test(arguments: Vocabulary.all.map(\.code))
  func `it fills every field that its language has words for`(code: String) throws {
    let language = try #require(Vocabulary.all.first { $0.code == code })
    let fields = Self.fields(of: language)
    #expect(fields.count > 35)
    for field in fields where !field.name.hasPrefix("wholeColumns") {
      let mayBeEmpty = Self.optional.contains(field.name)
      if !mayBeEmpty { #expect(!field.words.isEmpty, "\(code): \(field.name)") }
    }
    let phrases = language.phrases
    #expect(!phrases.questions.isEmpty || !phrases.questionEndings.isEmpty)
    #expect(!phrases.references.isEmpty || !phrases.referenceEndings.isEmpty)
    guard !Self.withoutArticles.contains(code) else { return }
    let words = language.functionWords
    #expect(!words.articles.isEmpty && !words.indefiniteArticles.isEmpty)
    #expect(!words.littleWords.isEmpty && !words.joiningWords.isEmpty && !words.copulas.isEmpty)
    #expect(!phrases.bracketPrepositions.isEmpty && !phrases.questions.isEmpty)
  }

  @Test(arguments: Vocabulary.all.map(\.code))
  func `it is in lower case and NFC and says nothing twice`(code: String) throws {
    let language = try #require(Vocabulary.all.first { $0.code == code })
    for field in Self.fields(of: language) {
      for word in field.words {
        #expect(word == word.lowercased(), "\(code): \(field.name)")
        let composed = Array(word.precomposedStringWithCanonicalMapping.unicodeScalars)
        #expect(Array(word.unicodeScalars) == composed, "\(code): \(field.name): \(word)")
        #expect(!word.contains("’"), "\(code): \(field.name): \(word)")
      }
      #expect(Set(field.words).count == field.words.count, "\(code): \(field.name)")
    }
  }

  @Test func `its name of a column has one role, in all languages together`() {
    var roles: [String: String] = [:]
    for language in Vocabulary.all {
      for columns in [language.columns, language.wholeColumns] {
        for field in Mirror(reflecting: columns).children {
          let role = field.label ?? ""
          for word in field.value as? WordList ?? "" {
            let plain = word.folding(options: .diacriticInsensitive, locale: nil)
            #expect(roles[plain, default: role] == role, "\(language.code): \(word)")
            roles[plain] = role
          }
        }
      }
    }
    #expect(roles["terme"] == "term" && roles["synonyme"] == "aliases")
  }

  @Test func `its words to leave out are none that deny`() {
    for language in Vocabulary.all {
      let words = language.functionWords
      let denying = Set(words.negations).union(words.denials)
      #expect(denying.isDisjoint(with: words.joiningWords), "\(language.code)")
      #expect(denying.isDisjoint(with: words.articles), "\(language.code)")
    }
  }

  @Test func `its code is known, and no other language has it`() {
    let codes = Vocabulary.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Vocabulary.languageCodes.isSuperset(of: codes))
  }

  @Test func `its words of all languages come once each, those of the first language first`() {
    let words = Vocabulary.words(\.functionWords.or)
    #expect(words.prefix(2) == ["or", "ou"])
    #expect(Set(words).count == words.count)
    #expect(Vocabulary.words(\.functionWords.or, of: [.german]) == ["oder"])
  }
}

@Suite("A list of words")
struct WordListTests {
  @Test func `has its items between commas, a line break counting as a space`() {
    let words: WordList = """
      also
      called, short  for,
      alias
      """
    #expect(Array(words) == ["also called", "short for", "alias"])
    #expect(Array("" as WordList).isEmpty)
  }
}
