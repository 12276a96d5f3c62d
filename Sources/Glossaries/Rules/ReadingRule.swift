/// A rule by which a glossary is read, and which a measurement can leave out.
///
/// Each rule is a function that its step names; the doc comment of that function has an example.
/// `scripts/score DIR --rules` shows what a folder of labelled documents loses without each of
/// them, and a law demands that each has a document that is read wrongly without it.
package enum ReadingRule: String, CaseIterable, Sendable {
  // MARK: Evidence

  /// A letter alone above words that begin with it parts the list: ``Evidence/markLetters()``.
  case letters
  /// Who wrote a message, and when: ``Evidence/markMessages()``.
  case messages
  /// `A B C D`, and numbers of copied pages: ``Evidence/markRowsOfLetters()``.
  case rowsOfLetters
  /// `Back to top`: ``Evidence/markWaysToTheTop()``.
  case waysToTheTop
  /// A page's title repeated at each page break: ``Evidence/markPageHeaders()``.
  case pageHeaders
  /// Lists of links into the page: ``Evidence/markContents()``.
  case contents
  /// What several lines begin with is a field's label: ``Evidence/countLabels()``.
  case labels

  // MARK: Headwords on lines and headings of their own

  /// Headwords without the others' mark or level: ``HeadReading/absorbSlips()``.
  case headSlips
  /// The points of an announced list above the entries: ``HeadReading/dropEnumerated()``.
  case enumeratedPoints
  /// Lines alone above the first definition or below the last: ``HeadReading/dropEdges()``.
  case edges
  /// The title above an introduction: ``HeadReading/dropTitles()``.
  case titles
  /// What announces a list above the entries: ``HeadReading/dropAnnouncement()``.
  case announcements
  /// What stands outside the letters: ``HeadReading/dropOutsideLetters()``.
  case outsideLetters
  /// A name in the contents above its entry: ``HeadReading/dropContents()``.
  case namesInContents
  /// Sections of links or changes: ``HeadReading/dropAsides()``.
  case asides
  /// Titles of sections at the ends of definitions: ``HeadReading/trimBodies()``.
  case trailingTitles
  /// The page's footer below the last definition: ``HeadReading/cutLastBody()``.
  case footer
  /// Headwords with nothing below them: ``HeadReading/addBareHeads()``.
  case bareHeads

  // MARK: Headwords at the beginning of their definitions

  /// Names whose sign nothing follows: ``LeadInReading/takeUnfinished()``.
  case unfinished
  /// Entries without the others' mark or sign: ``LeadInReading/absorbSlips()``.
  case leadInSlips
  /// A first line that says what the document is: ``LeadInReading/dropTitle()``.
  case titleLine
  /// Lists of versions: ``LeadInReading/dropListsOfChanges()``.
  case listsOfChanges
  /// A note above or below the entries: ``LeadInReading/dropNotes()``.
  case notes

  // MARK: The choice between layouts

  /// The section of a handbook that is its glossary: ``GlossarySections``.
  case glossarySections
  /// What the syntax declares goes before what is guessed: ``LayoutChoice/sureEntries(_:of:)``.
  case declaredFirst
  /// Entries win over the sections that they stand in: ``Proposal/takesApart(_:in:)``.
  case takenApart
  /// A document about one term: ``PageLayout``.
  case pageOfTerm

  // MARK: Headwords taken apart

  /// Numbers, quotes and brackets that every headword has: ``HeadwordHabits``.
  case headwordHabits
  /// A bracket behind several headwords abbreviates none of them: ``repeatedBrackets(of:)``.
  case repeatedBrackets
  /// A bracket that opens with a label is a note: ``labelsInBrackets(of:)``.
  case notesInBrackets
  /// One word that defines many terms defines none of them: ``EntryResolver``.
  case fillers
  /// A list of acronyms needs no further sign that a text is an expansion: ``EntryResolver``.
  case listsOfAcronyms
  /// “See X” makes another name of X: ``EntryResolver/resolveReferences()``.
  case references
}

extension Set<ReadingRule> {
  /// Every rule.
  package static var all: Self { Set(ReadingRule.allCases) }
}
