import Flashcards

/// The parts of an entry that its author labels: `Definition: …`, `Acronym: …`.
struct LabelledFields {
  private(set) var definition: [String] = []
  private(set) var acronym: String?
  private(set) var expansion: String?
  private(set) var aliases: [String] = []
  /// The lines outside the labelled fields.
  private(set) var rest: [String] = []

  /// Whether one of the labels announces a definition.
  private(set) var hasDefinition = false

  /// Finds the fields in the paragraphs of an entry; `labels` are the folded labels that recur in
  /// the document.
  init(_ paragraphs: [(text: String, lead: String?)], labels: Labels) {
    var current: ColumnName?
    for paragraph in paragraphs {
      for line in paragraph.text.brokenLines {
        if let (name, text) = Self.field(line, paragraph.lead, labels) {
          current = name
          take(text, name)
          // Acronyms, expansions and aliases become parts of the entry; other fields stay in the
          // text.
          if ![.acronym, .expansion, .aliases].contains(name) { rest.append(line) }
        } else {
          rest.append(line)
          if current == .definition { definition.append(line) }
        }
      }
    }
  }

  private mutating func take(_ text: String, _ name: ColumnName) {
    switch name {
    case .definition, .meaning:
      hasDefinition = true
      if !text.isEmpty { definition.append(text) }
    case .acronym:
      // `YC, YCL`: the first is the acronym, the others are aliases.
      let names = text.listedNames
      if let first = names.first, Acronym(loose: first) != nil {
        acronym = first
        aliases += names.dropFirst()
      } else if text.wordCount > 1 {
        expansion = text
      } else {
        acronym = text
      }
    case .expansion: expansion = text
    case .aliases: aliases += text.listedNames
    case .term, .translation, .section, .aside, .note, .other: break
    }
  }

  private static func field(
    _ line: String, _ lead: String?, _ labels: Labels
  ) -> (ColumnName, String)? {
    if lead == nil, labels.isEmpty { return nil }
    let line = line.hasPrefix("• ") ? String(line.dropFirst(2)) : line
    let lead = lead.map { $0.hasPrefix("• ") ? String($0.dropFirst(2)) : $0 }
    let leadIn =
      lead.flatMap { LeadIn(line, lead: $0) } ?? LeadIn(line, separatedBy: .colon)
      ?? LeadIn(line, separatedBy: .dash)
    if let leadIn {
      let name = ColumnName(leadIn.head)
      // A field that only a few entries have is recognised by its name.
      let isNamed =
        leadIn.isMarked && ![.other, .term].contains(name) && leadIn.head.wordCount < 4
      if isNamed || labels.contains(name: leadIn.head) { return (name, leadIn.rest) }
    }
    return labels.contains(name: line) ? (ColumnName(line), "") : nil
  }
}

/// The folded labels of lines that recur below entries: `definition`, `category`.
struct Labels {
  private let names: Set<String>
  /// The labels of headwords: those that mean a term or, without any, an acronym.
  let ofTerms: Set<String>
  /// The most words of a label.
  private let wordLimit: Int

  init(_ names: Set<String> = []) {
    self.names = names
    let terms = names.filter { ColumnName($0) == .term }
    ofTerms = terms.isEmpty ? names.filter { ColumnName($0) == .acronym } : terms
    wordLimit = names.reduce(0) { max($0, $1.wordCount) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether a text is one of the labels.
  ///
  /// Lines with more words need no folding, because folding never removes a word.
  func contains(name: String) -> Bool {
    !names.isEmpty && name.wordCount <= wordLimit && names.contains(name.folded)
  }

  /// Whether a folded text is one of the labels.
  func contains(_ folded: String) -> Bool { names.contains(folded) }

}
