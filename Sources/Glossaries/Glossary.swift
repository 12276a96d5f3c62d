public import Flashcards

/// A file as it was found: its name and its bytes.
public struct Document: Sendable {
  /// The file's last path component; its extension helps to tell the syntax, no more.
  public let name: String
  /// Everything the file holds.
  public let bytes: [UInt8]

  /// A document of the given name and bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// An entry and the place of its headword.
public struct LocatedEntry: Hashable, Sendable {
  /// What the glossary says.
  public let entry: Entry
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
  public static let sizeLimit = 64 << 20

  /// The glossary that a document holds.
  ///
  /// The content decides how it is read; a wrong extension does no harm.
  ///
  /// - Throws: When no entry can be had; slips that leave entries are findings.
  public init(reading document: Document) throws(GlossaryError) {
    guard document.bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    let source = try SourceText(decoding: document.bytes)
    let reader = GlossaryReaders.best(for: source, fileExtension: document.fileExtension)
    let outline = try reader.outline(of: source)
    let recognition = ShapeChoice(outline).recognition
    let judged = JudgedEntries(recognition.candidates)
    let all = source.findings + outline.findings + recognition.findings + judged.findings
    findings = all.inLineOrder
    guard !judged.entries.isEmpty else { throw .noEntries(findings) }
    entries = judged.entries
    id = outline.frontMatter["id"]
    title = outline.frontMatter["title"] ?? outline.firstTitle ?? recognition.title
    language = outline.frontMatter["lang"] ?? outline.frontMatter["language"]
  }
}

extension Document {
  /// What follows the name's last dot, in lower case; empty where there is none.
  var fileExtension: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
