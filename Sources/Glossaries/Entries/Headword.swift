import Flashcards

/// A headword taken apart.
struct Headword: Hashable {
  /// What the entry is called, its acronym's brackets taken off.
  var term: String
  /// The short form; set if and only if ``expansion`` is.
  private(set) var acronym: String?
  private(set) var expansion: String?
  /// The headword without the bracket that tells it from others: `branch` of `branch (noun)`.
  private(set) var aliases: [String] = []

  /// The headword that a glossary writes.
  ///
  /// Most brackets hold no acronym but a translation, a domain or a part of speech. The letters
  /// must fit, or the form of the words must say so.
  ///
  /// - Parameters:
  ///   - text: The headword as written.
  ///   - domains: What stands in the brackets of several headwords, and so abbreviates none.
  init(reading text: String, domains: Set<String> = []) {
    term = text.headwordText
    guard let bracketed = BracketedHeadword(term) else { return }
    if let pair = bracketed.pair(unless: domains) {
      (acronym, expansion) = (pair.acronym, pair.expansion)
      term = bracketed.base
    } else {
      aliases = [bracketed.base]
    }
  }

  /// Takes the pair that stands in places of its own, in columns for instance.
  mutating func take(acronym: String, expansion: String) {
    self.acronym = acronym.headwordText
    self.expansion = expansion.headwordText
  }
}

/// A headword that ends in a bracket.
struct BracketedHeadword {
  let base: String
  let inner: String

  /// The parts of a headword; nil when it ends in no bracket, or consists of one.
  init?(_ text: String) {
    guard text.last == ")" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      guard text[index] == "(" else { continue }
      depth -= 1
      if depth > 0 { continue }
      base = String(text[..<index]).trimmed
      inner = String(text[text.index(after: index)...].dropLast()).trimmed
      if base.isEmpty || inner.isEmpty { return nil }
      return
    }
    return nil
  }

  /// The acronym and what it stands for, whichever of them is in the bracket.
  func pair(unless domains: Set<String>) -> (acronym: String, expansion: String)? {
    if let acronym = Acronym(inner) {
      return acronym.fits(base) || abbreviatesTranslation(acronym) && !domains.contains(inner)
        ? (inner, base) : nil
    }
    guard let acronym = Acronym(base) else { return nil }
    return acronym.fits(inner) || expandsTranslation(of: acronym) && !domains.contains(inner)
      ? (base, inner) : nil
  }

  /// Whether the base may translate what the acronym in the bracket stands for:
  /// `Indicateur clé de performance (KPI)`.
  ///
  /// A domain stands in the same place (`Greffe (IA)`), so that there must be a word for each of
  /// three letters or more.
  private func abbreviatesTranslation(_ acronym: Acronym) -> Bool {
    acronym.length >= 3 && base.contentWordCount == acronym.length
  }

  /// Whether the bracket may translate what the acronym before it stands for:
  /// `KPI (indicateur clé de performance)`.
  ///
  /// A remark stands in the same place: `KPI (au pluriel)`, `MVP (sport, informatique)`.
  private func expandsTranslation(of acronym: Acronym) -> Bool {
    let words = inner.folded.split(separator: " ").map(String.init)
    guard let first = words.first, !first.isLittle, !inner.contains(where: { ",;:".contains($0) })
    else { return false }
    let count = inner.contentWordCount
    return count >= 2 && count <= acronym.length + 2
      && !words.contains(where: partsOfSpeech.contains)
  }
}

/// Folded words that make a bracket a grammarian's remark.
private let partsOfSpeech = Set(
  """
  nom noun substantif substantiv sustantivo verbe verb verbo adjectif adjective adjektiv adjetivo
  adverbe adverb masculin masculine feminin feminine masculino femenino pluriel plural singulier
  singular invariable voir see siehe abbr abrev
  """.split(whereSeparator: \.isWhitespace).map(String.init))

extension String {
  /// A headword in one line, without the colon or dash that leads over to its definition.
  fileprivate var headwordText: String {
    var text = Substring(collapsingSpaces)
    while let last = text.last, ":–—".contains(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
