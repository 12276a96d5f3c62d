import Flashcards

/// The named fields of one thing.
struct DataRecord {
  /// The record's own key, if it may be the term.
  let key: DataField?
  let fields: [DataField]

  /// The line on which it begins, from 1.
  var line: Int { key?.line ?? fields.first?.line ?? 1 }
}

/// Decides which fields of a list's records are the term, the acronym and so on, as for a table's
/// columns.
struct DataRecordReading {
  /// The names of the fields, in order of first appearance.
  let names: [String]
  private let columns: TableColumns?
  private let languages: LanguageChoice

  /// The number of records examined.
  private static let sampleSize = 200

  init(
    of records: [DataRecord], in languages: LanguageChoice,
    declaring declared: DeclaredColumns = DeclaredColumns()
  ) {
    self.languages = languages
    let sample = records.prefix(Self.sampleSize)
    var names: [String] = []
    var seen: Set<String> = []
    for record in sample {
      for field in record.fields where names.count < Table.columnLimit - 1 {
        if seen.insert(field.key).inserted { names.append(field.key) }
      }
    }
    self.names = names
    let rows = sample.map { record in
      Table.Row(cells: Self.cells(of: record, names, languages), line: 1)
    }
    var columnNames = Self.header(names)
    let keyName = Self.nameOfKeys(rows, &columnNames)
    let header = Table.Row(cells: [keyName] + columnNames, line: 1)
    var table = Table(header: header, rows: rows)
    // The column of keys precedes the fields, and users do not count it.
    for (column, role) in declared.roles(in: names, width: names.count) {
      table.roles[column + 1] = role
    }
    columns = TableColumns(of: table)
  }

  /// The names of fields with text that is not used in entries.
  var namesLeftOut: [String] {
    (columns?.leftOut ?? []).compactMap { $0 > 0 ? names[$0 - 1] : nil }
  }

  private static func cells(
    of record: DataRecord, _ names: [String], _ languages: LanguageChoice
  ) -> [String] {
    var texts: [String: String] = [:]
    for field in record.fields {
      let text = field.value.flattened(in: languages)
      if !text.isEmpty, texts[field.key] == nil { texts[field.key] = text }
    }
    return [record.key?.key ?? ""] + names.map { texts[$0] ?? "" }
  }

  /// The names as a table's header; beside a term and its definition, `fr` and `de` are
  /// translations.
  private static func header(_ names: [String]) -> [String] {
    let words = names.map(\.columnWords)
    let known = words.map(ColumnName.init)
    guard known.contains(.term), known.contains(.definition) else { return words }
    return words.map { languageCode($0) == nil ? $0 : "translation" }
  }

  /// The role of the records' keys: acronyms, terms, or mere ids beside a named term.
  ///
  /// A term that only some records name is the expansion of those records' keys.
  private static func nameOfKeys(_ rows: [Table.Row], _ names: inout [String]) -> String {
    let keys = rows.map { $0.cells[0] }.filter { !$0.isEmpty }
    guard !keys.isEmpty else { return "id" }
    for column in names.indices
    where Set(keys).count > 1 && ColumnName(names[column].columnWords) == .term {
      let filled = rows.count { $0.cells.count > column + 1 && !$0.cells[column + 1].isEmpty }
      if filled * 10 < rows.count * 8 {
        names[column] = "expansion"
        return "term"
      }
    }
    let known = names.map { ColumnName($0.columnWords) }
    if keys.count(where: { Acronym($0) != nil }) * 2 > keys.count, !known.contains(.acronym) {
      return "acronym"
    }
    return known.contains(.term) ? "id" : "term"
  }

  /// The entry of a record; nil if it has none.
  func entry(of record: DataRecord) -> Candidate? {
    guard let columns else { return nil }
    let cells = Self.cells(of: record, names, languages)
    let (term, acronym) = (cell(columns.term, cells), cell(columns.acronym, cells))
    var expansion = cell(columns.expansion, cells)
    // `term: seo, abbr: SEO`: an expansion that repeats the acronym or the term is none.
    if expansion?.folded == (acronym ?? term)?.folded { expansion = nil }
    guard let headword = term ?? acronym ?? expansion else { return nil }
    var candidate = Candidate(
      headword: headword, paragraphs: columns.definition(in: cells)?.brokenLines ?? [],
      line: line(of: columns.term ?? columns.acronym ?? columns.expansion, in: record))
    (candidate.acronym, candidate.expansion) = (
      acronym, expansion ?? columns.spelledOut(acronym ?? headword, in: cells)
    )
    candidate.aliases = columns.aliases(in: cells)
    candidate.section = cell(columns.section, cells)?.replacing("\n", with: ", ").sectionName
    return candidate
  }

  private func cell(_ column: Int?, _ cells: [String]) -> String? {
    guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
    return cells[column]
  }

  private func line(of column: Int?, in record: DataRecord) -> Int {
    guard let column, column > 0 else { return record.key?.line ?? record.fields.first?.line ?? 1 }
    let field = record.fields.first { $0.key == names[column - 1] }
    return field?.value.line ?? record.fields.first?.line ?? 1
  }
}

extension DataValue {
  /// The value as one text, with paragraphs and aliases on lines of their own.
  func flattened(in languages: LanguageChoice) -> String {
    paragraphs(in: languages).joined(separator: "\n")
  }

  func paragraphs(in languages: LanguageChoice) -> [String] {
    if let translations {
      return languages.choice(among: translations)?.paragraphs(in: languages) ?? []
    }
    switch content {
    case .text(let text): return text.string.tidied.brokenLines
    case .list(let values):
      let paragraphs = values.map { $0.paragraphs(in: languages) }
      guard (2..<10).contains(values.count), values.allSatisfy({ $0.map?.isSense == true }),
        !paragraphs.contains([])
      else { return Array(paragraphs.joined()) }
      return paragraphs.enumerated().flatMap { number, sense in
        ["\(number + 1). " + sense[0]] + sense.dropFirst()
      }
    case .map(let fields):
      // `{"text": …, "source": …}`, `{"@value": …}`, or a single language.
      let says = fields.first {
        $0.key == "@value" || [.definition, .meaning].contains(ColumnName($0.key.columnWords))
      }
      let isOnly =
        fields.count == 1 && (languageCode(fields[0].key) != nil || fields[0].value.list != nil)
      let only = isOnly ? fields[0] : nil
      return (says ?? only)?.value.paragraphs(in: languages) ?? []
    }
  }
}

extension [DataField] {
  /// Whether it is one of several senses, with a definition of its own.
  fileprivate var isSense: Bool {
    contains { [.definition, .meaning].contains(ColumnName($0.key.columnWords)) }
  }
}

extension String {
  /// The words of a key, as in a header: `pref label` of `skos:prefLabel`.
  var columnWords: String {
    var words = ""
    var previous: Character?
    let name = split { $0 == "#" || $0 == ":" || $0 == "@" || $0 == "/" }.last ?? self[...]
    for character in name {
      if character.isUppercase, previous?.isLowercase == true { words.append(" ") }
      words.append(character == "_" || character == "-" || character == "." ? " " : character)
      previous = character
    }
    return words
  }

  /// The names listed in one field, on separate lines or separated by commas; names after an arrow
  /// are references and left out.
  var listedNames: [String] {
    let parts = split { "\n;|".contains($0) }
    let names = parts.count == 1 ? split(separator: ",") : parts
    return names.map { String($0).tidied }.filter { name in
      !name.isEmpty && !["->", "→", "=>"].contains { name.hasPrefix($0) }
    }
  }
}
