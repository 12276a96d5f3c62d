import Flashcards
import Lexicon

/// A page for one term, named in its front matter or by its title.
///
/// It is what is left when nothing in a document has the form of entries.
struct TermPageShape: Shape {
  let name = "page"
  let example = """
    # Astreinte

    Période pendant laquelle une personne reste joignable.
    """

  /// A longer page explains more than a term.
  private static let blockLimit = 60

  func recognise(_ outline: Outline) -> Recognition {
    let fields = outline.frontMatter
    guard let term = fields["term"] ?? fields["title"] ?? fields["name"] ?? outline.firstTitle,
      outline.blocks.count <= Self.blockLimit, let body = outline.lead, !body.paragraphs.isEmpty,
      fields["term"] != nil || !term.namesGlossary
        || outline.blocks[body.blocks.upperBound...].isEmpty
    else { return Recognition() }
    var candidate = Candidate(
      headword: term.withoutQuestion, paragraphs: body.paragraphs,
      line: outline.blocks.first?.line ?? 1, blocks: body.blocks)
    candidate.acronym = fields["acronym"] ?? fields["abbr"] ?? fields["abbreviation"]
    candidate.expansion = fields["expansion"] ?? fields["full_name"] ?? fields["long"]
    let aliases = fields["aka"] ?? fields["aliases"] ?? fields["synonyms"] ?? ""
    candidate.aliases = aliases.split { $0 == "," || $0 == "\n" }.map { String($0).trimmed }
      .filter { !$0.isEmpty && !$0.contains("/") }
    return Recognition(
      candidates: [candidate], explained: body.blocks.reduce(0) { $0 + outline.blocks[$1].size },
      isSure: body.paragraphs[0].defines(Headword(reading: candidate.headword))
        || outline.blocks[..<body.blocks.lowerBound].contains { $0.opensDefinition })
  }
}

extension Block {
  /// Whether a section begins that says what the page's title is.
  fileprivate var opensDefinition: Bool {
    guard case .heading(_, let text, _) = content else { return false }
    return sectionsThatDefine.contains(text.foldedWords)
  }
}

/// Folded titles of the section that says what a page is about; in the plural they would be of a list.
private let sectionsThatDefine = Set(
  Vocabulary.words(\.titles.definingSections).map(\.foldedWords))

extension Outline {
  /// The text above the first section, its title apart.
  fileprivate var lead: (paragraphs: [String], blocks: Range<Int>)? {
    var paragraphs: [String] = []
    var start: Int?
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .heading(_, let text, _):
        if !text.isEmpty, !paragraphs.isEmpty { return (paragraphs, (start ?? 0)..<index) }
      case .table, .definition: return paragraphs.isEmpty ? nil : (paragraphs, (start ?? 0)..<index)
      case .paragraph, .listItem, .continuation:
        start = start ?? index
        paragraphs += block.content.paragraph?.brokenLines ?? []
      }
    }
    return start.map { (paragraphs, $0..<blocks.count) }
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
