public import Documents

/// A located remark about a glossary file, for its author.
public struct Finding: Hashable, Sendable {
  /// The name of its file, if the glossary is a folder.
  public var file: String?
  /// The line, from 1.
  public let line: Int
  /// The character in the line, from 1, if it is known.
  public let column: Int?
  /// The kind of remark.
  public let kind: Kind

  /// A finding at a line, or at a character of it.
  init(file: String? = nil, line: Int, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }
}

extension Finding {
  /// The kinds of remark about a glossary that was read all the same.
  public enum Kind: Hashable, Sendable {
    /// A problem of the document's syntax.
    case document(Problem.Kind)
    /// A table was skipped because no columns could be identified as terms and definitions.
    case tableSkipped(columns: Int)
    /// A table was skipped because nothing shows that it has terms, while other tables have.
    case tableLeftOut
    /// Only the section with this name was read, because it is the glossary of a longer document.
    case onlySectionRead(String)
    /// A possible entry was left out because its layout differs from the other entries'.
    case entryLeftOut(term: String)
    /// A text between entries belongs to none of them; with its beginning.
    case textLeftOut(String)
    /// Columns with text were not used; by their names, or by their numbers from 1 if they have
    /// none.
    case columnsLeftOut([String])
    /// A row was left out because it is a fill-in-the-blank card (`{{c1::…}}`), which has no term.
    case clozeLeftOut
    /// Blanks in definitions (`{{c1::…}}`) were filled in; located at the first of `count` rows.
    case clozesOpened(count: Int)
    /// A row has a definition and no term.
    case noTerm
    /// The text in a term's place exceeds the limit of characters.
    case termTooLong(limit: Int)
    /// A term has no definition.
    case noDefinition(term: String)
    /// A term has only a note that its definition is still to be written.
    case definitionToBeWritten(term: String, note: String)
    /// A term has only a reference to another term in place of a definition.
    case onlyCrossReference(term: String, target: String)
    /// The term was already defined in the same sense; the first definition was kept.
    case duplicate(term: String, Place)
    /// A file of a folder contains no entry.
    case noEntry
    /// A file of a folder could not be read.
    case fileNotRead(GlossaryError)
    /// A definition was cut at the limit of characters.
    case definitionCut(term: String, limit: Int)
    /// Another glossary defines the same term in much the same way.
    case definedAgain(term: String, Place)
    /// Another glossary defines the same term differently.
    case definedDifferently(term: String, Place)
    /// The term differs from another one only in case, accents or hyphens.
    case spelledAlike(term: String, other: String, Place)
    /// The definition uses the term that it defines.
    case namesItself(term: String)
    /// Circular definitions: each term is explained by the next one, the last by the first.
    case definedInACircle(terms: [String])
    /// Further findings, at least one of them on this line, that are not listed; with their number.
    case moreFindings(Int)
    /// An acronym without a definition, with the number of definitions that use it.
    case undefinedAcronym(String, uses: Int)
  }

  /// A location in a glossary; the file is nil if it is the finding's own.
  public struct Place: Hashable, Sendable {
    /// The file's name.
    public let file: String?
    /// The line, from 1.
    public let line: Int

    /// A line of a file; nil for the finding's own file.
    public init(file: String?, line: Int) {
      self.file = file
      self.line = line
    }
  }
}

/// The reasons why a document gives no glossary at all.
public enum GlossaryError: Error, Hashable, Sendable {
  /// The file contains nothing but white space.
  case empty
  /// The file exceeds the byte limit.
  case tooLarge(limit: Int)
  /// The file is not text: it has a NUL byte or too many control bytes, of which this is the first.
  ///
  /// `byte` is the 1-based offset in the file.
  case binary(line: Int, byte: Int)
  /// A byte that is invalid in every supported encoding, given the bytes around it.
  ///
  /// `byte` is the 1-based offset in the file.
  case undecodable(line: Int, byte: Int)
  /// UTF-16 of an odd number of bytes, or with half of a surrogate pair.
  ///
  /// `byte` is the 1-based offset in the file.
  case undecodableUTF16(line: Int, byte: Int)
  /// A quoted cell that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// JSON or YAML with a syntax error; located at the line where reading stopped.
  case malformed(syntax: String, line: Int)
  /// JSON or YAML whose lists and maps exceed the nesting limit and do not end; located at the line
  /// where the limit is exceeded.
  case nestingTooDeep(limit: Int, line: Int)
  /// JSON or YAML over the limit of values; an alias counts all its values each time it is used.
  case tooManyValues(limit: Int)
  /// A PDF: its text has no dependable reading order.
  case pdf
  /// A workbook that is damaged, encrypted, or unpacks beyond the byte limit.
  case unreadableWorkbook
  /// No table of the document has a column that the user declared.
  ///
  /// `names` are the names of the existing columns, or their first cells if they have no names;
  /// `columnCount` is the width of the widest table.
  case noSuchColumn(String, names: [String], columnCount: Int)
  /// The text was read but contains no entry; the findings report possible entries.
  case noEntries([Finding])
}

extension GlossaryError {
  /// The line where reading stopped, from 1; nil if the error has no line.
  public var line: Int? {
    switch self {
    case .binary(let line, _), .undecodable(let line, _), .undecodableUTF16(let line, _),
      .unclosedQuote(let line):
      line
    case .malformed(_, let line), .nestingTooDeep(_, let line): line
    case .empty, .tooLarge, .tooManyValues, .pdf, .unreadableWorkbook, .noSuchColumn, .noEntries:
      nil
    }
  }
}

extension [Finding] {
  /// The limit of nesting or columns that left all entries out, if the findings are of one kind and
  /// tell of such a limit; else nil.
  public var exceededLimit: Problem.Kind? {
    guard case .document(let kind) = first?.kind, allSatisfy({ $0.kind == .document(kind) }) else {
      return nil
    }
    switch kind {
    case .nestingTooDeep, .tooManyColumns: return kind
    default: return nil
    }
  }

  /// The findings with their file set.
  func located(in file: String?) -> [Finding] {
    map { Finding(file: file, line: $0.line, column: $0.column, kind: $0.kind) }
  }

  /// The findings sorted by file and line; findings on the same line keep their order.
  var inLineOrder: [Finding] {
    let place = { (finding: Finding, offset: Int) in (finding.file ?? "", finding.line, offset) }
    return enumerated()
      .sorted { place($0.element, $0.offset) < place($1.element, $1.offset) }
      .map(\.element)
  }

  /// The first `limit` findings, and one that counts the rest.
  ///
  /// `droppedCount` is the number of further findings that were counted but not kept.
  func bounded(_ limit: Int, beside droppedCount: Int = 0) -> [Finding] {
    guard count > limit else { return self }
    // Always report that a document was not read to its end, even beyond the limit.
    let reported = prefix(limit) + self[limit...].filter(\.isCut)
    let next = self[limit]
    let more = Finding.Kind.moreFindings(count + droppedCount - reported.count)
    return reported + [Finding(file: next.file, line: next.line, kind: more)]
  }
}

/// The first findings in line order, and the number of all others.
///
/// A hostile document has a finding on every line; only ``Glossary/findingLimit`` are reported.
struct FirstFindings {
  /// The first findings, unsorted.
  private(set) var kept: [Finding] = []
  /// The number of findings that were not kept; each comes after all that were.
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
  /// Whether the finding reports that the rest of the document was not read.
  fileprivate var isCut: Bool {
    if case .document(.restLeftOut) = kind { true } else { false }
  }
}

extension Finding.Kind {
  /// The kind's name in JSON, `undefinedAcronym`; stable from release to release.
  public var name: String {
    if case .document(let problem) = self { return nameOfCase(problem) }
    return nameOfCase(self)
  }
}

/// The name of an enumeration's case, by reflection for cases with values.
private func nameOfCase(_ value: some Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}

extension GlossaryError {
  /// The same error, for a document whose syntax could not be read.
  init(_ error: DocumentError) {
    self =
      switch error {
      case .empty: .empty
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .binary(let line, let byte): .binary(line: line, byte: byte)
      case .undecodable(let line, let byte): .undecodable(line: line, byte: byte)
      case .undecodableUTF16(let line, let byte): .undecodableUTF16(line: line, byte: byte)
      case .unclosedQuote(let line): .unclosedQuote(line: line)
      case .malformed(let syntax, let line): .malformed(syntax: syntax, line: line)
      case .nestingTooDeep(let limit, let line): .nestingTooDeep(limit: limit, line: line)
      case .tooManyValues(let limit): .tooManyValues(limit: limit)
      case .pdf: .pdf
      case .unreadableWorkbook: .unreadableWorkbook
      case .needsConversion: .binary(line: 1, byte: 1)
      }
  }
}

extension Finding {
  /// The finding that reports a problem of the syntax.
  init(_ problem: Problem) {
    self.init(
      file: problem.location.sheet, line: problem.location.line, column: problem.location.column,
      kind: .document(problem.kind))
  }
}
