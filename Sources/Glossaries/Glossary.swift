public import Documents
public import Flashcards
import Lexicon

/// Folded beginnings of words that titles of lists of acronyms have.
private let stemsOfAcronyms = Vocabulary.words(\.titles.acronymStems).map(\.folded)

/// Folded beginnings of words that titles of lists of terms have.
private let stemsOfTerms = Vocabulary.words(\.titles.termStems).map(\.folded)

/// An entry and the place of its headword.
public struct LocatedEntry: Hashable, Sendable {
  /// What the glossary says.
  public let entry: Entry
  /// The file it stands in, where the glossary is a folder of files.
  public var file: String?
  /// The 1-based line on which the headword stands.
  public let line: Int
}

/// What a document says: its entries, and remarks about what could not become one.
public struct Glossary: Sendable {
  /// The entries in the order of the document; never empty.
  public let entries: [LocatedEntry]
  /// What deserves the author's attention, in line order.
  public let findings: [Finding]
  /// The front matter's `id`, as written.
  public let id: String?
  /// The front matter's `title`, else the first heading of level one, else the line above a
  /// lexicon's introduction.
  public let title: String?
  /// The front matter's `lang` or `language`, as written.
  public let language: String?

  /// The largest document that is read, in bytes.
  public static let sizeLimit = Limits().bytes
  /// The most candidates for entries that are judged.
  static let candidateLimit = 150_000
  /// The most findings that are told one by one.
  static let findingLimit = 1000

  /// The glossary that a document holds.
  ///
  /// The content decides how it is read; a wrong extension does no harm.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - columns: What a person declares about the columns of its tables.
  /// - Throws: When no entry can be had, or a declared column is not there; slips that leave entries
  ///   are findings.
  public init(
    reading document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns()
  ) throws(GlossaryError) {
    try self.init(of: GlossaryFile(reading: document, declaring: columns))
  }

  /// The glossary that a file holds.
  ///
  /// - Parameters:
  ///   - file: The file, its syntax read.
  ///   - report: Told from time to time which share of the work is done, from 0 to 1; reading the
  ///     syntax was the first third of it.
  /// - Throws: When no entry can be had, or a declared column is not there; slips that leave entries
  ///   are findings.
  public init(
    of file: consuming GlossaryFile, reporting report: (Double) -> Void = { _ in }
  ) throws(GlossaryError) {
    report(0.3)
    if let missing = file.passages.missingColumn(also: []) { throw missing }
    let (head, rules) = (DocumentHead(of: file.passages), file.passages.rules)
    // The passages are gone before the entries come: both together need twice the memory.
    let recognition = (consume file).recognition
    let findings = recognition.findings
    report(0.5)
    let title = recognition.title
    try self.init(
      judging: (consume recognition).candidates, findings: findings, below: head, titled: title,
      by: rules, reporting: { report(0.5 + $0 / 2) })
  }

  /// The glossary of candidates, beside what has been remarked so far.
  ///
  /// The document's head says what the glossary is called; the title is for one that does not say
  /// so.
  init(
    judging candidates: consuming [Candidate], findings: [Finding], below head: DocumentHead,
    titled title: String? = nil, by rules: Set<ReadingRule> = .all,
    reporting report: (Double) -> Void = { _ in }
  ) throws(GlossaryError) {
    let limit = Self.candidateLimit
    let next = candidates.count > limit ? candidates[limit] : nil
    if next != nil { candidates.removeSubrange(limit...) }
    let judged = EntryResolver(
      consume candidates, titledAcronyms: head.isTitledAcronyms, by: rules, reporting: report)
    var findings = findings + judged.findings.kept
    if let next {
      findings.append(
        Finding(file: next.file, line: next.line, kind: .document(.restLeftOut(limit: limit))))
    }
    self.findings = findings.inLineOrder.bounded(
      Self.findingLimit, beside: judged.findings.droppedCount)
    guard !judged.entries.isEmpty else { throw .noEntries(self.findings) }
    entries = judged.entries
    id = head.frontMatter["id"]
    self.title = head.frontMatter["title"] ?? head.firstTitle ?? title
    language = head.frontMatter["lang"] ?? head.frontMatter["language"]
  }
}

/// A file whose syntax has been read, and whose entries are still to be told.
public struct GlossaryFile: Sendable {
  /// As in its document.
  let name: String
  private(set) var passages: Passages
  /// The entries of a table that has them as they stand; nil for any other document.
  private var exported: Recognition?
  /// Why it could not be read; nil where it was.
  var error: GlossaryError?

  /// What its layout says.
  var recognition: Recognition {
    consuming get {
      if let exported { return exported }
      return LayoutChoice((consume self).passages).givenAway()
    }
  }

  /// A file of a folder that could not be read; the folder's glossary tells it in a finding.
  public init(unread name: String, _ error: GlossaryError) {
    self.name = name
    passages = Passages()
    self.error = error
  }

  /// Reads a file's syntax.
  ///
  /// The content decides how it is read; a wrong extension does no harm.
  ///
  /// - Parameters:
  ///   - document: The file.
  ///   - columns: What a person declares about the columns of its tables; a column that it does not
  ///     have is an error of the ``Glossary`` only, as another file of a folder may have it.
  /// - Throws: When the file cannot be read at all.
  public init(
    reading document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns()
  ) throws(GlossaryError) {
    name = document.name
    do throws(DocumentError) {
      let outline = try document.read()
      if columns.isEmpty, let table = ExportedTable(outline) {
        exported = Recognition(candidates: table.candidates, findings: table.findings, isSure: true)
        passages = Passages()
        return
      }
      passages = PassageReader.passages(of: consume outline, declaring: columns)
    } catch {
      throw GlossaryError(error)
    }
  }
}

extension Glossary {
  /// The glossary that a document holds, read without some of the rules: a measurement of what they
  /// are worth.
  package init(
    reading document: consuming Document, without rules: Set<ReadingRule>
  ) throws(GlossaryError) {
    var file = try GlossaryFile(reading: document)
    file.leaveOut(rules)
    try self.init(of: file)
  }
}

extension GlossaryFile {
  fileprivate mutating func leaveOut(_ rules: Set<ReadingRule>) { passages.rules.subtract(rules) }
}

extension Passages {
  /// The first heading of level one.
  var firstTitle: String? {
    all.first { $0.headingLevel == 1 && !$0.text.isEmpty }?.text
  }
}

/// A document's front matter and title.
struct DocumentHead {
  /// The `key: value` lines above the document proper; keys in lower case.
  var frontMatter: [String: String] = [:]
  /// The first heading of level one.
  var firstTitle: String?
  /// Whether its headings speak of acronyms, and none of terms.
  var isTitledAcronyms = false

  /// The head of a document that says nothing of itself.
  init() {}

  init(of passages: Passages) {
    frontMatter = passages.frontMatter
    // `#deck:Harbour` at the head of a flashcard program's export.
    if passages.syntax == "CSV", let deck = frontMatter["deck"] {
      frontMatter["title"] = frontMatter["title"] ?? deck
    }
    firstTitle = passages.firstTitle
    isTitledAcronyms = passages.isTitledAcronyms
  }
}

extension Passages {
  /// Whether its headings speak of acronyms, and none of terms.
  fileprivate var isTitledAcronyms: Bool {
    var titles = all.prefix(500).compactMap { $0.headingLevel == nil ? nil : $0.text.folded }
    if let title = frontMatter["title"] { titles.append(title.folded) }
    func say(_ words: [String]) -> Bool {
      titles.contains { title in words.contains(where: title.contains) }
    }
    return say(stemsOfAcronyms) && !say(stemsOfTerms)
  }
}
