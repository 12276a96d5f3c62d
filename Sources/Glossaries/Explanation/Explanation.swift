public import Documents

/// A document's text from top to bottom, each stretch with its role.
///
/// Every word is part of an entry or explained by another role.
public struct Explanation: Sendable {
  /// The stretches in reading order.
  public private(set) var texts: [ExplainedText] = []

  /// Reads a document and assigns a role to each of its texts.
  ///
  /// Costs as much as reading the glossary, and a string per stretch.
  ///
  ///     try Explanation(of: document).texts.map(\.role)  // [.title, .letter, .headword, .definition, …]
  ///
  /// - Throws: If the document cannot be read.
  public init(
    of document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns()
  ) throws(GlossaryError) {
    try self.init(of: document, declaring: columns, without: [])
  }

  /// Assigns the roles with some reading rules left out.
  package init(
    of document: consuming Document, declaring columns: DeclaredColumns = DeclaredColumns(),
    without rules: Set<ReadingRule>
  ) throws(GlossaryError) {
    var passages: Passages
    do throws(DocumentError) {
      passages = PassageReader.passages(
        of: try document.read(), declaring: columns, keepingAll: true)
    } catch {
      throw GlossaryError(error)
    }
    passages.rules.subtract(rules)
    append(LayoutChoice(passages), of: passages)
  }

  /// Adds the texts of a document in which layouts have been chosen.
  mutating func append(_ choice: LayoutChoice, of passages: Passages, in file: String? = nil) {
    let head = DocumentHead(of: passages)
    let entries = EntryResolver(
      choice.takeRecognition().candidates, titledAcronyms: head.isTitledAcronyms, by: passages.rules
    ).entries
    var reading = RoleReading(
      choice,
      resolved: Dictionary(entries.map { ($0.line, $0.entry) }, uniquingKeysWith: { one, _ in one })
    )
    texts += reading.texts().map { text in
      var text = text
      text.file = file
      return text
    }
  }
}
