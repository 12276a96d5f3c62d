public import Documents
public import Flashcards
import Lexicon

/// Folded beginnings of words in titles of lists of acronyms.
private let stemsOfAcronyms = Vocabulary.words(\.titles.acronymStems).map(\.folded)

/// Folded beginnings of words in titles of lists of terms.
private let stemsOfTerms = Vocabulary.words(\.titles.termStems).map(\.folded)

/// An entry with its section and the location of its headword.
public struct LocatedEntry: Hashable, Sendable {
  /// The entry.
  public let entry: Entry
  /// The part of the glossary to which it belongs: the nearest heading above it that is the title
  /// of a section, or the cell of its row in a column of categories; nil if there is neither.
  public let section: String?
  /// The name of its file, if the glossary is a folder.
  public var file: String?
  /// The line of the headword, from 1.
  public let line: Int
}

/// The entries of a document, and findings about the rest of it.
public struct Glossary: Sendable {
  /// The entries in the order of the document; never empty.
  public let entries: [LocatedEntry]
  /// The section of each entry; empty where no entry stands in a section.
  public var sections: [String?] {
    entries.contains { $0.section != nil } ? entries.map(\.section) : []
  }
  /// Remarks for the author, in line order.
  public let findings: [Finding]
  /// The front matter's `id`, as written.
  public let id: String?
  /// The front matter's `title`, else the first level-one heading, else the line above a lexicon's
  /// introduction.
  public let title: String?
  /// The front matter's `lang` or `language`, as written.
  public let language: String?

  /// The largest document read, in bytes.
  public static let sizeLimit = Limits().bytes
  /// The most candidates judged.
  static let candidateLimit = 150_000
  /// The most findings reported one by one.
  static let findingLimit = 1000

  /// Reads the glossary in a document.
  ///
  /// The content decides how it is read; a wrong extension does no harm.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - columns: The roles of table columns that the user declared.
  /// - Throws: If there is no entry, or no table has a declared column; lesser problems are
  ///   findings.
  public init(
    reading document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns()
  ) throws(GlossaryError) {
    try self.init(of: GlossaryFile(reading: document, declaring: columns))
  }

  /// Reads the glossary in a file whose syntax has been read.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - report: Called from time to time with the share of the work done, from 0 to 1; reading the
  ///     syntax was the first third.
  /// - Throws: If there is no entry, or no table has a declared column; lesser problems are
  ///   findings.
  public init(
    of file: consuming GlossaryFile, reporting report: (Double) -> Void = { _ in }
  ) throws(GlossaryError) {
    report(0.3)
    if let missing = file.passages.missingColumn(also: []) { throw missing }
    let (head, rules) = (DocumentHead(of: file.passages), file.passages.rules)
    // Frees the passages before entries are made: both together need twice the memory.
    let recognition = (consume file).recognition
    let findings = recognition.findings
    report(0.5)
    let title = recognition.title
    try self.init(
      judging: (consume recognition).candidates, findings: findings, below: head, titled: title,
      by: rules, reporting: { report(0.5 + $0 / 2) })
  }

  /// Makes a glossary of candidates, and of findings so far.
  ///
  /// The document's head has the title; `titled` is used if it has none.
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

/// A file whose syntax has been read, but not its entries.
public struct GlossaryFile: Sendable {
  /// The document's name.
  let name: String
  private(set) var passages: Passages
  /// The entries of a table that declares itself exported by this program; nil for any other
  /// document.
  private var exported: Recognition?
  /// The reason why it could not be read; nil if it was.
  var error: GlossaryError?

  /// The candidates that its layout gives.
  var recognition: Recognition {
    consuming get {
      if let exported { return exported }
      return LayoutChoice((consume self).passages).takeRecognition()
    }
  }

  /// A file of a folder that could not be read; the folder's glossary reports it in a finding.
  public init(unread name: String, _ error: GlossaryError) {
    self.name = name
    passages = Passages()
    self.error = error
  }

  /// Reads the syntax of a file.
  ///
  /// The content decides how it is read; a wrong extension does no harm.
  ///
  /// - Parameters:
  ///   - document: The file.
  ///   - columns: The roles of table columns that the user declared. A missing column is only an
  ///     error of the ``Glossary``, because another file of a folder may have it.
  ///   - keepingAll: Whether to keep, for an ``Explanation``, the texts that no entry is made of.
  /// - Throws: If the file cannot be read at all.
  public init(
    reading document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns(),
    keepingAll: Bool = false
  ) throws(GlossaryError) {
    name = document.name
    do throws(DocumentError) {
      let outline = try document.read()
      if columns.isEmpty, !keepingAll, let table = ExportedTable(outline) {
        exported = Recognition(candidates: table.candidates, findings: table.findings, isSure: true)
        passages = Passages()
        return
      }
      passages = PassageReader.passages(
        of: consume outline, declaring: columns, keepingAll: keepingAll)
    } catch {
      throw GlossaryError(error)
    }
  }
}

extension Glossary {
  /// Reads the glossary in a document with some rules left out, to measure what the rules are
  /// worth.
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
  /// The first level-one heading; nil if there is none.
  var firstTitle: String? {
    all.first { $0.headingLevel == 1 && !$0.text.isEmpty }?.text
  }
}

/// A document's front matter and title.
struct DocumentHead {
  /// The front matter's `key: value` fields, with keys in lower case.
  var frontMatter: [String: String] = [:]
  /// The first level-one heading; nil if there is none.
  var firstTitle: String?
  /// Whether its headings mention acronyms but not terms.
  var isTitledAcronyms = false

  /// The head of a document without front matter and title.
  init() {}

  init(of passages: Passages) {
    frontMatter = passages.frontMatter
    // A flashcard program's export has its title in `#deck:Harbour`.
    if passages.syntax == "CSV", let deck = frontMatter["deck"] {
      frontMatter["title"] = frontMatter["title"] ?? deck
    }
    firstTitle = passages.firstTitle
    isTitledAcronyms = passages.isTitledAcronyms
  }
}

extension Passages {
  /// Whether the headings mention acronyms but not terms.
  fileprivate var isTitledAcronyms: Bool {
    var titles = all.prefix(500).compactMap { $0.headingLevel == nil ? nil : $0.text.folded }
    if let title = frontMatter["title"] { titles.append(title.folded) }
    func say(_ words: [String]) -> Bool {
      titles.contains { title in words.contains(where: title.contains) }
    }
    return say(stemsOfAcronyms) && !say(stemsOfTerms)
  }
}
