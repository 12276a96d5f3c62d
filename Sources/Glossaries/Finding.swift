public import Documents

/// What a glossary's author should know about a line of the file.
public struct Finding: Hashable, Sendable {
  /// The file inside its folder, where the glossary is a folder of files.
  public var file: String?
  /// The 1-based line.
  public let line: Int
  /// The 1-based character in the line, where the place is that precise.
  public let column: Int?
  /// What was found there.
  public let kind: Kind

  /// A finding on a line, or at a character of it.
  init(file: String? = nil, line: Int, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }
}

extension Finding {
  /// What an author can do better in a glossary that is read all the same.
  public enum Kind: Hashable, Sendable {
    /// A problem of the syntax.
    case document(Problem.Kind)
    /// A table was passed over: which columns hold terms and definitions could not be told.
    case tableSkipped(columns: Int)
    /// A table was passed over: nothing says that it holds terms, and others do.
    case tableLeftOut
    /// Of a longer document, only the section of this name was read, which is its glossary.
    case onlySectionRead(String)
    /// What looks like an entry was left out, as it is laid out otherwise than the others.
    case entryLeftOut(term: String)
    /// A text between entries belongs to none of them; its beginning.
    case textLeftOut(String)
    /// Columns hold text of which no entry was made; by their names, or by their numbers from 1 where
    /// they have none.
    case columnsLeftOut([String])
    /// A row is a fill-in-the-blank card (`{{c1::…}}`), which has no term; it was left out.
    case clozeLeftOut
    /// Definitions have blanks (`{{c1::…}}`), which were filled in; at the first of so many rows.
    case clozesOpened(count: Int)
    /// A row has a definition and no term.
    case noTerm
    /// What stands where a term should is too long to be one, in characters.
    case termTooLong(limit: Int)
    /// A term has no definition.
    case noDefinition(term: String)
    /// In the place of a definition stands a note that it is still to be written.
    case definitionToBeWritten(term: String, note: String)
    /// In the place of a definition stands only a reference to another term.
    case onlyCrossReference(term: String, target: String)
    /// The same term with the same sense has been defined before; the first one was kept.
    case duplicate(term: String, Place)
    /// A file of a folder holds no entry.
    case noEntry
    /// A file of a folder could not be read.
    case fileNotRead(GlossaryError)
    /// A definition was cut after so many characters.
    case definitionCut(term: String, limit: Int)
    /// Another glossary says as much about the same term.
    case definedAgain(term: String, Place)
    /// Another glossary defines the same term, and says something else.
    case definedDifferently(term: String, Place)
    /// The term differs from another one only in case, accents or hyphens.
    case spelledAlike(term: String, other: String, Place)
    /// The definition uses the term that it defines.
    case namesItself(term: String)
    /// Each of these terms is explained by the next one, and the last by the first.
    case definedInACircle(terms: [String])
    /// So many more findings are not told, from the line of the first of them on.
    case moreFindings(Int)
    /// An acronym that is defined nowhere, and how many definitions use it.
    case undefinedAcronym(String, uses: Int)
  }

  /// A place in a glossary; the file is nil where it is the one that the finding is about.
  public struct Place: Hashable, Sendable {
    /// What people call the file.
    public let file: String?
    /// The 1-based line.
    public let line: Int

    /// A line of a file, or of the same one.
    public init(file: String?, line: Int) {
      self.file = file
      self.line = line
    }
  }
}

/// Why a document gives no glossary at all.
public enum GlossaryError: Error, Hashable, Sendable {
  /// There is nothing in the file but white space.
  case empty
  /// The file has more bytes than are read.
  case tooLarge(limit: Int)
  /// The file is no text: a NUL byte, or the first of too many control bytes. `byte` is the
  /// 1-based offset in the file.
  case binary(line: Int, byte: Int)
  /// A byte that stands in no text encoding we read, given what stands around it. `byte` is the
  /// 1-based offset in the file.
  case undecodable(line: Int, byte: Int)
  /// A quoted cell that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// JSON or YAML whose grammar is broken; at the line where it could not be read on.
  case malformed(syntax: String, line: Int)
  /// JSON or YAML with more values than are read, references counted as often as they are made.
  case tooManyValues(limit: Int)
  /// A PDF, whose text has no reading order to rely on.
  case pdf
  /// A workbook that is damaged, encrypted, or unpacks to more than is read.
  case unreadableWorkbook
  /// No table of the document has a column that a person declared. `names` are those of the columns
  /// that there are, or their first cells where they have no names; `columnCount` is the width of
  /// the widest table.
  case noSuchColumn(String, names: [String], columnCount: Int)
  /// The text was read and holds no entry; the findings say what came near.
  case noEntries([Finding])
}

extension GlossaryError {
  /// The 1-based line where reading stopped, where there is one.
  public var line: Int? {
    switch self {
    case .binary(let line, _), .undecodable(let line, _), .unclosedQuote(let line): line
    case .malformed(_, let line): line
    case .empty, .tooLarge, .tooManyValues, .pdf, .unreadableWorkbook, .noSuchColumn, .noEntries:
      nil
    }
  }
}

extension [Finding] {
  /// The findings as those of a file inside a folder.
  func located(in file: String?) -> [Finding] {
    map { Finding(file: file, line: $0.line, column: $0.column, kind: $0.kind) }
  }

  /// The findings from the top of the document to its end, file by file; where lines are equal, as
  /// they were.
  var inLineOrder: [Finding] {
    let place = { (finding: Finding, offset: Int) in (finding.file ?? "", finding.line, offset) }
    return enumerated()
      .sorted { place($0.element, $0.offset) < place($1.element, $1.offset) }
      .map(\.element)
  }

  /// The first findings, and at the end how many there were beside them; so many more that stand
  /// behind all of these were counted and not kept.
  func bounded(_ limit: Int, beside droppedCount: Int = 0) -> [Finding] {
    guard count > limit else { return self }
    // That a document was not read to its end must be told whatever else there is to tell.
    let told = prefix(limit) + self[limit...].filter(\.isCut)
    let next = self[limit]
    let more = Finding.Kind.moreFindings(count + droppedCount - told.count)
    return told + [Finding(file: next.file, line: next.line, kind: more)]
  }
}

/// The first findings in line order, and how many there were beside them.
///
/// A hostile document has one on each line; only ``Glossary/findingLimit`` of them are told.
struct FirstFindings {
  /// The first findings, in no order yet.
  private(set) var kept: [Finding] = []
  /// How many findings are not kept; each stands behind all that are.
  private(set) var droppedCount = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func append(_ finding: Finding) {
    kept.append(finding)
    guard kept.count > 2 * limit else { return }
    kept = kept.inLineOrder
    droppedCount += kept.count - limit
    kept.removeLast(kept.count - limit)
  }
}

extension Finding {
  /// Whether what follows was not read.
  fileprivate var isCut: Bool {
    if case .document(.restLeftOut) = kind { true } else { false }
  }
}

extension Finding.Kind {
  /// The kind's name in JSON, which stays the same from release to release: `undefinedAcronym`.
  public var name: String {
    if case .document(let problem) = self { return nameOfCase(problem) }
    return nameOfCase(self)
  }
}

/// The name of an enumeration's case; a mirror gives it for those that carry something.
private func nameOfCase(_ value: some Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}

extension GlossaryError {
  /// Why a document's syntax could not be read.
  init(_ error: DocumentError) {
    self =
      switch error {
      case .empty: .empty
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .binary(let line, let byte): .binary(line: line, byte: byte)
      case .undecodable(let line, let byte): .undecodable(line: line, byte: byte)
      case .unclosedQuote(let line): .unclosedQuote(line: line)
      case .malformed(let syntax, let line): .malformed(syntax: syntax, line: line)
      case .tooManyValues(let limit): .tooManyValues(limit: limit)
      case .pdf: .pdf
      case .unreadableWorkbook: .unreadableWorkbook
      case .needsConversion: .binary(line: 1, byte: 1)
      }
  }
}

extension Finding {
  /// The finding that tells a problem of the syntax.
  init(_ problem: Problem) {
    self.init(
      file: problem.location.sheet, line: problem.location.line, column: problem.location.column,
      kind: .document(problem.kind))
  }
}
