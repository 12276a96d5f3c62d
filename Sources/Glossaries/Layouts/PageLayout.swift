import Flashcards
import Lexicon

/// A page about one term, named in its front matter or by its title.
///
/// The last resort, if nothing in a document looks like entries.
enum PageLayout {
  /// The most passages; a longer page is about more than a term.
  private static let passageLimit = 60
  /// The number of entries below which they are key points of a page about one term.
  static let keyPointLimit = 7

  /// Reads a document as a page about one term: its title, and the text above its first section.
  static func recognition(of passages: Passages) -> Recognition {
    let fields = passages.frontMatter
    // Values of data files are not a text about the title: `tags: [contract, place]`.
    guard !passages.formNames.contains(Passages.valueForm) else { return Recognition() }
    guard let term = fields["term"] ?? fields["title"] ?? fields["name"] ?? passages.firstTitle,
      passages.all.count <= passageLimit, let body = passages.lead, !body.paragraphs.isEmpty,
      fields["term"] != nil || !term.namesGlossary || body.passages.upperBound == passages.all.count
    else { return Recognition() }
    var candidate = Candidate(
      headword: term.withoutQuestion, paragraphs: body.paragraphs,
      line: passages.all.first?.line ?? 1, blocks: body.passages)
    candidate.acronym = fields["acronym"] ?? fields["abbr"] ?? fields["abbreviation"]
    candidate.expansion = fields["expansion"] ?? fields["full_name"] ?? fields["long"]
    let aliases = fields["aka"] ?? fields["aliases"] ?? fields["synonyms"] ?? ""
    candidate.aliases = aliases.split { $0 == "," || $0 == "\n" }.map { String($0).trimmed }
      .filter { !$0.isEmpty && !$0.contains("/") }
    return Recognition(
      candidates: [candidate],
      explained: body.passages.reduce(0) { $0 + passages.all[$1].size },
      isSure: body.paragraphs[0].defines(Headword(reading: candidate.headword))
        || passages.all[..<body.passages.lowerBound].contains { $0.opensDefinition })
  }
}

extension Passage {
  /// Whether this heading begins the section that defines the page's title.
  fileprivate var opensDefinition: Bool {
    headingLevel != nil && sectionsThatDefine.contains(text.foldedWords)
  }
}

/// Folded titles of a section that says what a page is about; in the plural they would introduce a
/// list.
private let sectionsThatDefine = Set(
  Vocabulary.words(\.titles.definingSections).map(\.foldedWords))

extension String {
  /// Whether the text is only tags: `#contract #place`.
  fileprivate var isTags: Bool { split(separator: " ").allSatisfy { $0.hasPrefix("#") } }
}

extension Passages {
  /// The text above the first section, without the title; nil if there is none.
  fileprivate var lead: (paragraphs: [String], passages: Range<Int>)? {
    var paragraphs: [String] = []
    var start: Int?
    for (index, passage) in all.enumerated() {
      switch passage.kind {
      case .heading: if !paragraphs.isEmpty { return (paragraphs, (start ?? 0)..<index) }
      case .table, .declared:
        return paragraphs.isEmpty ? nil : (paragraphs, (start ?? 0)..<index)
      case .rule: continue
      case .paragraph where passage.text.isTags: continue
      case .paragraph:
        start = start ?? index
        paragraphs += passage.text.brokenLines
      case .item:
        start = start ?? index
        paragraphs += ("• " + passage.text).brokenLines
      }
    }
    return start.map { (paragraphs, $0..<all.count) }
  }
}

extension String {
  /// Whether a text begins with a name as its subject: `An API is …`, `API (application …`.
  fileprivate func defines(_ headword: Headword) -> Bool {
    let text = String(prefix(200)).folded
    let article = text.prefix { $0.isLetter }
    let withoutArticle = String(article).isLittle ? text.dropFirst(article.count + 1) : ""
    let beginnings: [Substring] = [text[...], withoutArticle]
    let names = [headword.term, headword.expansion ?? "", headword.acronym ?? ""]
    for name in names + headword.aliases {
      let name = name.folded
      for beginning in beginnings where !name.isEmpty && beginning.hasPrefix(name) {
        let rest = beginning.dropFirst(name.count).drop { $0 == " " }
        let next = String(rest.prefix { $0.isLetter })
        if rest.first == "(" || copulas.contains(next) { return true }
      }
    }
    return false
  }
}
