import Documents
import Flashcards
import Lexicon

/// A part of JSON or YAML: an entry, rows or a text.
enum DataPart {
  case entry(Candidate)
  /// Lists of texts, as rows without a header.
  case rows(Table)
  /// A text without a key to explain it, and its line from 1.
  case text(String, line: Int)

  /// The line on which it begins, from 1.
  var line: Int {
    switch self {
    case .entry(let candidate): candidate.line
    case .rows(let table): table.rows.first?.line ?? 1
    case .text(_, let line): line
    }
  }
}

/// Finds the entries in structured data of any layout: lists of records, maps keyed by term, maps
/// of texts, pairs, and sections of any of them.
///
/// Fields beside a list of entries (name, address, version) are not entries.
struct DataReading {
  /// The parts in document order.
  private(set) var parts: [DataPart] = []
  /// The document's title, id and language, by the keys of front matter.
  private(set) var frontMatter: [String: String] = [:]
  private(set) var findings: [Finding] = []
  let languages: LanguageChoice
  /// The names of the records' fields, in order of first appearance.
  private(set) var columns: [String] = []
  private let declared: DeclaredColumns
  /// Maps of texts: these are entries only if there are no records.
  private var texts: [DataPart] = []
  /// Lists of maps with unknown keys: these are entries only if nothing else is.
  private var unknownMaps: [DataPart] = []

  init(of roots: [DataValue], declaring declared: DeclaredColumns = DeclaredColumns()) {
    self.declared = declared
    let languages = LanguageChoice(of: roots)
    let roots = roots.map { $0.localized(in: languages) }
    self.languages = languages
    for field in roots.first?.map ?? [] { takeFrontMatter(field) }
    if let language = languages.language { frontMatter["lang"] = language }
    if roots.count > 1, let first = roots.first {
      visit(DataValue(content: .list(roots), line: first.line), name: nil)
    } else if let root = roots.first {
      visit(root, name: nil)
    }
    if parts.count < texts.count {
      parts = (parts + texts).sorted { $0.line < $1.line }
    }
    if parts.isEmpty { parts = unknownMaps }
    if parts.isEmpty {
      // Last resort: texts without a key may be lines such as `ARR – Annual Recurring Revenue`.
      for root in roots { appendTexts(of: root) }
    }
    guard columns.isEmpty, !declared.isEmpty else { return }
    for root in roots { collectColumns(of: root, within: 6) }
  }

  /// Collects the field names of maps with texts, so that an error can list the existing columns.
  private mutating func collectColumns(of value: DataValue, within depth: Int) {
    guard depth > 0 else { return }
    let fields = value.map ?? []
    if fields.contains(where: \.value.isText) { take(columns: fields.prefix(50).map(\.key)) }
    let inner = value.list?.prefix(50) ?? fields.prefix(50).map(\.value)[...]
    for value in inner where !value.isText { collectColumns(of: value, within: depth - 1) }
  }

  private mutating func take(columns names: [String]) {
    for name in names where !columns.contains(name) && columns.count < Table.columnLimit {
      columns.append(name)
    }
  }

  private mutating func takeFrontMatter(_ field: DataField) {
    guard let text = field.value.text, !text.isEmpty else { return }
    switch field.key.lowercased() {
    case let key where namesOfTitles.contains(key.folded):
      frontMatter["title"] = frontMatter["title"] ?? text.tidied
    case "id": frontMatter["id"] = text
    default: break
    }
  }

  /// Reads a value; `name` is its key, which may be a term.
  private mutating func visit(_ value: DataValue, name: DataField?) {
    if let translations = value.translations, translations.contains(where: { !$0.value.isText }) {
      // The whole glossary, once in each language.
      if let choice = languages.choice(among: translations) { visit(choice, name: name) }
      return
    }
    switch value.content {
    case .text: break
    case .list(let values): visit(values, name: name)
    case .map(let fields): visit(fields, name: name)
    }
  }

  private mutating func visit(_ values: [DataValue], name: DataField?) {
    let maps = values.compactMap(\.map)
    let sample = maps.prefix(50)
    if sample.count(where: isDeclared) * 2 > sample.count {
      return append(maps.map { DataRecord(key: nil, fields: $0) })
    }
    if values.count == maps.count, !maps.isEmpty {
      if sample.count(where: \.isPair) * 2 > sample.count, !sample.allSatisfy(\.holdsField) {
        // `- ARR: Annual Recurring Revenue`: each item is a map of one text.
        for map in maps { appendTexts(keyed: map) }
        return
      }
      if sample.areRecords {
        let isOwned = sample.contains(where: \.isRecord) && !sample.contains(where: \.namesTerm)
        let owner = isOwned ? name : nil
        return append(maps.map { DataRecord(key: owner, fields: $0) })
      }
      if sample.areAlike {
        unknownMaps += entries(of: maps.map { DataRecord(key: nil, fields: $0) })
        return
      }
    }
    let rows = values.compactMap(\.list)
    if rows.count * 2 > values.count, rows.prefix(50).allSatisfy(\.isRow) {
      return appendRows(rows)
    }
    for value in values { visit(value, name: nil) }
  }

  /// Whether the user declared some of a map's fields, which makes it a record.
  private func isDeclared(_ fields: [DataField]) -> Bool {
    declared.areNamed(in: fields.map(\.key))
  }

  /// The records of a map whose own fields the user declared, or those of most of its values; nil
  /// if neither is the case.
  private func declaredRecords(in fields: [DataField], name: DataField?) -> [DataRecord]? {
    guard !declared.isEmpty else { return nil }
    if isDeclared(fields) { return [DataRecord(key: name, fields: fields)] }
    let keyed = fields.compactMap { field in
      field.value.map.map { DataRecord(key: field, fields: $0) }
    }
    let declaredCount = keyed.prefix(50).count { isDeclared($0.fields) }
    return declaredCount * 2 > min(keyed.count, 50) ? keyed : nil
  }

  private mutating func visit(_ fields: [DataField], name: DataField?) {
    if let records = declaredRecords(in: fields, name: name) { return append(records) }
    if fields.isRecord, !fields.holdsRecords, !fields.areKeyedProse {
      if fields.namesTerm || name != nil {
        append([DataRecord(key: fields.namesTerm ? nil : name, fields: fields)])
      }
      return
    }
    if fields.areKeyedLists { return appendTexts(keyed: fields) }
    let holders = fields.filter { !$0.value.isText }
    let recordCount = holders.prefix(50).count {
      $0.value.map.map { $0.isRecord && !$0.holdsRecords } ?? false
    }
    // A map among records is a record, even under a key such as `source`.
    let inner =
      recordCount > 2 && recordCount * 2 > min(holders.count, 50)
      ? holders : holders.filter { !$0.isAside || $0.groupsRecords }
    let sample = inner.prefix(50).compactMap(\.value.map)
    let records = sample.count { $0.isRecord && !$0.holdsRecords || $0.isTranslated }
    if records > 0, records * 2 >= min(inner.count, 50) {
      return append(
        inner.compactMap { field in
          field.value.map.map { DataRecord(key: field, fields: $0) }
        })
    }
    if inner.isEmpty || inner.count * 4 < fields.count && !inner.contains(where: \.holdsEntries) {
      return appendTexts(keyed: fields)
    }
    for field in inner { visit(field.value, name: field) }
  }

  // MARK: Parts

  private mutating func append(_ records: [DataRecord]) {
    parts += entries(of: records)
  }

  private mutating func entries(of records: [DataRecord]) -> [DataPart] {
    let reading = DataRecordReading(of: records, in: languages, declaring: declared)
    take(columns: reading.names)
    if !reading.namesLeftOut.isEmpty, let line = records.first?.line {
      findings.append(Finding(line: line, kind: .columnsLeftOut(reading.namesLeftOut)))
    }
    return records.compactMap { reading.entry(of: $0).map(DataPart.entry) }
  }

  /// Adds a map of texts, in which each key is a term.
  private mutating func appendTexts(keyed fields: [DataField]) {
    // Skip the document's own data, such as `version: 2`.
    let known = fields.count { $0.isAside || !ColumnName($0.key).isOther }
    let prose = fields.count { $0.value.text?.isProse == true }
    // A key without a text may be a term without a definition, so it does not count.
    let filled = fields.count { $0.value.text?.isEmpty != true }
    guard
      known == 0
        || known * 3 <= fields.count && (fields.count > 5 || prose * 2 >= filled)
        || known * 2 <= fields.count && prose > 1 && prose * 2 > filled
        || prose > 2 && prose * 10 >= filled * 8
    else { return }
    for field in fields {
      let paragraphs = field.value.paragraphs(in: languages)
      texts.append(
        .entry(Candidate(headword: field.key.tidied, paragraphs: paragraphs, line: field.line)))
    }
  }

  /// Adds lists of at least two texts as rows of a table without a header.
  private mutating func appendRows(_ rows: [[DataValue]]) {
    var table = Table()
    for row in rows {
      let cells = row.prefix(Table.columnLimit).map { $0.flattened(in: languages) }
      table.rows.append(Table.Row(cells: cells, line: row.first?.line ?? 1))
    }
    parts.append(.rows(table))
  }

  private mutating func appendTexts(of value: DataValue) {
    switch value.content {
    case .text(let text):
      parts.append(.text(text.string.tidied, line: value.line))
    case .list(let values): for value in values { appendTexts(of: value) }
    case .map(let fields): for field in fields { appendTexts(of: field.value) }
    }
  }
}

/// Folded names of a field with the document's title.
private let namesOfTitles = Set(Vocabulary.words(\.titles.titleFields).map(\.folded))
