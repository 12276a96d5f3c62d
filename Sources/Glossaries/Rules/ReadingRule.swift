/// A rule for reading glossaries that a measurement can leave out.
///
/// Each rule is a function, named in its comment; that function's comment has an example.
/// `scripts/score DIR --rules` shows what a folder of labelled documents loses without each rule,
/// and a test demands a document for each rule that is read wrongly without it.
package enum ReadingRule: String, CaseIterable, Sendable {
  // MARK: Evidence

  /// A single letter above words that begin with it divides the list: ``Evidence/markLetters()``.
  case letters
  /// Sender and time of a message are not text: ``Evidence/markMessages()``.
  case messages
  /// `A B C D` and copied page numbers are navigation: ``Evidence/markRowsOfLetters()``.
  case rowsOfLetters
  /// `Back to top` is navigation: ``Evidence/markWaysToTheTop()``.
  case waysToTheTop
  /// A title repeated on each page is not text: ``Evidence/markPageHeaders()``.
  case pageHeaders
  /// Lists of links into the page are contents: ``Evidence/markContents()``.
  case contents
  /// A beginning shared by several lines is a field's label: ``Evidence/countLabels()``.
  case labels

  // MARK: Headwords on lines and headings of their own

  /// Headwords without the others' mark or level are added: ``HeadReading/absorbSlips()``.
  case headSlips
  /// Points of an announced list above the entries are dropped: ``HeadReading/dropEnumerated()``.
  case enumeratedPoints
  /// Single lines above the first definition or below the last are dropped:
  /// ``HeadReading/dropEdges()``.
  case edges
  /// The title above an introduction is dropped: ``HeadReading/dropTitles()``.
  case titles
  /// A line that announces a list above the entries is dropped: ``HeadReading/dropAnnouncement()``.
  case announcements
  /// Headwords outside the letters are dropped: ``HeadReading/dropOutsideLetters()``.
  case outsideLetters
  /// Names in a table of contents are dropped: ``HeadReading/dropContents()``.
  case namesInContents
  /// Sections of links or changes are dropped: ``HeadReading/dropAsides()``.
  case asides
  /// Section titles at the ends of definitions are removed: ``HeadReading/trimBodies()``.
  case trailingTitles
  /// The page's footer below the last definition is removed: ``HeadReading/cutLastBody()``.
  case footer
  /// Headwords without a definition are added: ``HeadReading/addBareHeads()``.
  case bareHeads

  // MARK: Headwords at the beginning of their definitions

  /// Names with a sign but no definition are added: ``LeadInReading/takeUnfinished()``.
  case unfinished
  /// Entries without the others' mark or sign are added: ``LeadInReading/absorbSlips()``.
  case leadInSlips
  /// A first line that is a title is dropped: ``LeadInReading/dropTitle()``.
  case titleLine
  /// Lists of versions are dropped: ``LeadInReading/dropListsOfChanges()``.
  case listsOfChanges
  /// A note above or below the entries is dropped: ``LeadInReading/dropNotes()``.
  case notes

  // MARK: The choice between layouts

  /// Only the glossary section of a handbook is read: ``GlossarySections``.
  case glossarySections
  /// Declared entries take precedence over guesses: ``LayoutChoice/sureEntries(_:of:)``.
  case declaredFirst
  /// Entries take precedence over the sections around them: ``Proposal/takesApart(_:in:)``.
  case takenApart
  /// A document may be about one term: ``PageLayout``.
  case pageOfTerm

  // MARK: Headwords taken apart

  /// Numbers, quotes and brackets of every headword are removed: ``HeadwordHabits``.
  case headwordHabits
  /// A bracket after several headwords abbreviates none of them: ``repeatedBrackets(of:)``.
  case repeatedBrackets
  /// A bracket that begins with a label is a note: ``labelsInBrackets(of:)``.
  case notesInBrackets
  /// A word that defines many terms defines none of them: ``EntryResolver``.
  case fillers
  /// The commas of a glossary's headwords separate names for the same thing: ``ListedNames``.
  case listedNames
  /// In a list of acronyms a definition needs no further sign to be an expansion:
  /// ``EntryResolver``.
  case listsOfAcronyms
  /// “See X” makes its headword an alias of X: ``EntryResolver/resolveReferences()``.
  case references
}

extension Set<ReadingRule> {
  /// All rules.
  package static var all: Self { Set(ReadingRule.allCases) }
}
