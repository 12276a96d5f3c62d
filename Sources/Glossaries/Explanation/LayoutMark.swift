/// One thing that the headwords of a layout have in common.
public enum LayoutMark: Hashable, Sendable {
  case table
  case definitionList
  case heading(level: Int)
  /// Headings of a level and of those below it.
  case headings(fromLevel: Int)
  /// A line of plain text, by its indent in columns.
  case line(indent: Int)
  /// An element by its path, `li1`, `quote>paragraph`.
  case element(String)
  case firstInElement
  case boldOrSummary
  case paragraphOrItem
  /// A label such as `Term:` stands before the headword.
  case labelOfTerm

  case strong
  case emphasis
  case code
  case link
  /// An inline element or role of this name, with its classes: `span.tag`.
  case tag(String)
  case capitals
  case short
  case question
  case numbered
  /// A number of several places stands before the headword: `2.14` has two.
  case number(places: Int)
  /// A sign such as `▸` stands before the headword.
  case sign(String)
  /// The same square bracket stands behind every headword: `[edit]`.
  case bracket(String)
  case endsInColon
  case acronym
  case aboveIndentedText
  /// More space stands above the headword than above other lines.
  case apart
  case blankLinesAbove(Int)

  /// Markup sets the headword at the beginning of its definition apart.
  case marked
  case thenColon
  case thenDash
  /// A sign such as `=` or `→` follows.
  case thenSign
  case thenStop
  case thenSpace
  case thenNewLine
  /// Anything may follow.
  case thenAnything
  /// An acronym, and what it stands for behind it.
  case acronymThenExpansion
}

extension LayoutMark {
  /// The marks of a form by the name that it has among the passages: `text@2^` is a line indented
  /// by two columns that is the first of its element.
  static func marks(ofForm name: String) -> [LayoutMark] {
    let plain = String(name.reversed().drop { $0 == "^" }.reversed())
    let own: LayoutMark =
      plain.hasPrefix("text@")
      ? .line(indent: Int(plain.dropFirst(5)) ?? 0)
      : .element(plain.replacing("list>", with: ""))
    return plain == name ? [own] : [own, .firstInElement]
  }

  init(_ kind: Passage.Mark.Kind) {
    switch kind {
    case .strong: self = .strong
    case .emphasis: self = .emphasis
    case .code: self = .code
    case .link: self = .link
    case .tag(let name): self = .tag(name)
    }
  }

  /// A stable English name: `heading 3`, `line`.
  var id: String {
    switch self {
    case .table: "table"
    case .definitionList: "definition list"
    case .heading(let level): "heading \(level)"
    case .headings(let level): "headings from level \(level)"
    case .line(0): "line"
    case .line(let indent): "line indented by \(indent)"
    case .element(let path): path
    case .firstInElement: "first in its element"
    case .boldOrSummary: "bold and summary"
    case .paragraphOrItem: "paragraphs and items"
    case .labelOfTerm: "label of a term"
    case .strong: "strong"
    case .emphasis: "emphasis"
    case .code: "code"
    case .link: "link"
    case .capitals: "capitals"
    case .short: "short"
    case .question: "question"
    case .numbered: "numbered"
    case .apart: "apart"
    case .marked: "marked"
    case .tag(let text), .sign(let text), .bracket(let text): text
    case .number(let places): "numbered to \(places) places"
    case .acronym: "acronyms"
    case .aboveIndentedText: "above indented text"
    case .blankLinesAbove(let count): "\(count) lines apart"
    case .endsInColon, .thenColon: "colon"
    case .thenDash: "dash"
    case .thenSign: "sign"
    case .thenStop: "stop"
    case .thenSpace: "space"
    case .thenNewLine: "line below"
    case .thenAnything: "any"
    case .acronymThenExpansion: "acronym"
    }
  }
}
