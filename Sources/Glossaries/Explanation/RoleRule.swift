/// The rule that told the role of a text.
///
/// Programs read its ``id``; the sentence that people read is among the words of `Commands`.
public enum RoleRule: Hashable, Sendable {
  /// The layout of the entries, by what their headwords have in common: a line, in bold.
  case layout([LayoutMark])
  case columnNames
  case rowWithoutEntry
  /// Text of a document that is about one term.
  case pageOfTerm
  /// A record's value that no entry has taken.
  case besideEntries

  case documentTitle
  case firstHeading
  case heading
  case shortLineAlone
  case caption

  case aboveFirstEntry
  case belowTitle
  case betweenEntries
  case belowLastEntry

  /// A letter above the entries that begin with it.
  case letter
  /// Links, contents, or a line that returns on every page.
  case navigation
  /// Who wrote the document or owns it.
  case owner
  /// The role follows from the text's form alone.
  case form
  /// What a page has around its text: menus, banners.
  case pageFurniture
  case badge
  /// A span that serves the page, such as a link to the heading that it stands in.
  case pageMark
  /// What a document says of itself, such as front matter.
  case aboutDocument
  case footnote
  case argument
  /// What a field is called, before the text of the field: `Definition:`.
  case label
  /// Marks after a headword: how it is said, its part of speech.
  case besideHeadword
  /// A short line between the rows of a table that was copied as text.
  case betweenRows
  /// A document in which no entry was found.
  case noEntry
}

extension RoleRule {
  /// A stable English name: `heading 3, numbered`, `above the first entry`.
  public var id: String {
    switch self {
    case .layout(let marks): marks.map(\.id).joined(separator: ", ")
    case .columnNames: "names of columns"
    case .rowWithoutEntry: "a row that is no entry"
    case .pageOfTerm: "page of a term"
    case .besideEntries: "a value beside the entries"
    case .documentTitle: "the document's title"
    case .firstHeading: "the first heading"
    case .heading: "a heading"
    case .shortLineAlone: "a short line alone"
    case .caption: "the caption of a table or picture"
    case .aboveFirstEntry: "above the first entry"
    case .belowTitle: "below a title"
    case .betweenEntries: "between entries"
    case .belowLastEntry: "below the last entry"
    case .letter: "a letter that the entries below begin with"
    case .navigation: "links, contents, or a line that returns"
    case .owner: "a line that says whose the document is"
    case .form: "its form"
    case .pageFurniture: "page furniture"
    case .badge: "a badge"
    case .pageMark: "a mark for the page's own use"
    case .aboutDocument: "what the document says of itself"
    case .footnote: "a footnote"
    case .argument: "an argument"
    case .label: "a label"
    case .besideHeadword: "beside a headword"
    case .betweenRows: "a line between rows"
    case .noEntry: "no entry in this document"
    }
  }
}
