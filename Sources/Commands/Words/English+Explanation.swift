import Glossaries

/// English: what became of each text of a document.
extension English {
  func role(_ role: TextRole) -> String { role.rawValue }

  func rule(_ rule: RoleRule) -> String {
    switch rule {
    case .layout(let marks): marks.map(name).joined(separator: ", ")
    case .columnNames: "names of columns"
    case .rowWithoutEntry: "row without an entry"
    case .pageOfTerm: "page about one term"
    case .besideEntries: "value beside the entries"
    case .documentTitle: "the document’s title"
    case .firstHeading: "the first heading"
    case .heading: "a heading"
    case .shortLineAlone: "a short line alone"
    case .caption: "caption of a table or picture"
    case .aboveFirstEntry: "above the first entry"
    case .belowTitle: "below a title"
    case .betweenEntries: "between entries"
    case .belowLastEntry: "below the last entry"
    case .letter: "first letter of the entries below"
    case .navigation: "links, contents or a repeated line"
    case .owner: "says who owns the document"
    case .form: "by its form"
    case .pageFurniture: "menu or frame of the page"
    case .badge: "badge"
    case .pageMark: "mark that serves the page"
    case .aboutDocument: "says something about the document"
    case .footnote: "footnote"
    case .argument: "argument of a macro"
    case .label: "name of a field"
    case .besideHeadword: "detail after the headword, such as its part of speech"
    case .betweenRows: "line between two rows of the table"
    case .noEntry: "this document has no entry"
    }
  }

  private func name(_ mark: LayoutMark) -> String {
    switch mark {
    case .table: "its column in the table"
    case .definitionList: "in a definition list"
    case .heading(let level): "heading of level \(level)"
    case .headings(let level): "heading of level \(level) or lower"
    case .line(0): "line"
    case .line(let indent): "line indented by \(count(indent, "column", "columns"))"
    case .element(let path): name(ofElement: path)
    case .firstInElement: "first in its list item, quotation or section"
    case .boldOrSummary: "line in bold or summary"
    case .paragraphOrItem: "paragraph or list item"
    case .labelOfTerm: "labelled as a term"
    case .strong: "in bold"
    case .emphasis: "in italics"
    case .code: "formatted as code"
    case .link: "with a link"
    case .tag(let name): "marked <\(name)>"
    case .capitals: "in capitals"
    case .short: "short text"
    case .question: "a question"
    case .numbered: "numbered"
    case .number(let places): "numbered in \(places) places"
    case .sign(let sign): "begins with \(sign)"
    case .bracket(let bracket): "ends in \(bracket)"
    case .endsInColon: "ends in a colon"
    case .acronym: "acronym, its meaning below"
    case .aboveIndentedText: "above indented text"
    case .apart: "more space above it than above other lines"
    case .blankLinesAbove(let number): "\(count(number, "blank line", "blank lines")) above"
    case .marked: "term set apart"
    case .thenColon: "then a colon"
    case .thenDash: "then a dash"
    case .thenSign: "then a sign such as = or →"
    case .thenStop: "then a full stop"
    case .thenSpace: "then its definition"
    case .thenNewLine: "then a new line"
    case .thenAnything: "with or without a sign after the term"
    case .acronymThenExpansion: "acronym, then its meaning"
    }
  }

  private func name(ofElement path: String) -> String {
    switch path {
    case "paragraph": "paragraph"
    case "li1", "bullet": "list item"
    case "li1#": "numbered list item"
    default: "element \(path)"
    }
  }
}
