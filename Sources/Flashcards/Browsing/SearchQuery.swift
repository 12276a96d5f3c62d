/// A search among entries, prepared once for all of them.
struct SearchQuery: Hashable, Sendable {
  /// The text without what does not count, as patterns.
  struct Form: Hashable, Sendable {
    /// The words, each behind the space that begins a word.
    let words: [BytePattern]
    /// All words in their order, each behind a space.
    let phrase: BytePattern
    /// The letters without spaces, so that `crosssell` finds `cross-sell`.
    let letters: BytePattern

    init?(_ text: String) {
      let words = SearchForm.words(of: text)
      guard !words.isEmpty else { return nil }
      self.words = words.map { BytePattern([SearchForm.space] + $0) }
      phrase = BytePattern(words.flatMap { [SearchForm.space] + $0 })
      letters = BytePattern(words.flatMap(\.self))
    }
  }

  /// The text as typed, and the text behind its leading article; empty where no letter is typed.
  let forms: [Form]
  /// The text, folded.
  let folded: String

  init(_ text: String) {
    folded = text.folded
    let behindArticle = Spelling(String(text.prefix(200))).textBehindArticle
    forms = [text, behindArticle].compactMap { $0.flatMap(Form.init) }
  }

  /// Whether everything is found.
  var isEmpty: Bool { folded.isEmpty }
}
