import Documents
import Flashcards
import Lexicon

/// The entries of JSON or YAML as blocks, beside what the document says of itself, and the names of
/// the fields of its records.
func recordBlocks(
  of outline: Documents.Outline, declaring declared: DeclaredColumns
) -> (outline: Outline, columns: [String]) {
  let data = DataOutline(of: DataValue.roots(of: outline), declaring: declared)
  return (data.outline, data.columns)
}

/// Where the entries are in structured data, whatever its layout: lists of records, maps keyed by
/// term, maps of texts, pairs, sections of any of them.
///
/// What stands around a list of entries, a name, an address, a version, is none.
struct DataOutline {
  var outline = Outline()
  let languages: LanguageChoice
  /// The names of the fields of records, in the order in which they first stand there.
  private(set) var columns: [String] = []
  private let declared: DeclaredColumns
  /// Maps of texts: entries, unless records say what the entries are.
  private var texts: [Block] = []
  /// Lists of maps whose keys say nothing: entries, unless something else is.
  private var strangers: [Block] = []

  init(of roots: [DataValue], declaring declared: DeclaredColumns = DeclaredColumns()) {
    self.declared = declared
    let languages = LanguageChoice(of: roots)
    let roots = roots.map { $0.localized(in: languages) }
    self.languages = languages
    for field in roots.first?.map ?? [] { takeFrontMatter(field) }
    if let language = languages.language { outline.frontMatter["lang"] = language }
    if roots.count > 1, let first = roots.first {
      visit(DataValue(content: .list(roots), line: first.line), name: nil)
    } else if let root = roots.first {
      visit(root, name: nil)
    }
    if outline.blocks.count < texts.count {
      outline.blocks = (outline.blocks + texts).sorted { $0.line < $1.line }
    }
    if outline.blocks.isEmpty { outline.blocks = strangers }
    if outline.blocks.isEmpty {
      // Texts that no key explains: lines such as `ARR – Annual Recurring Revenue`.
      for root in roots { appendTexts(of: root) }
    }
    guard columns.isEmpty, !declared.isEmpty else { return }
    for root in roots { collectColumns(of: root, within: 6) }
  }

  /// Collects the names of fields from maps with texts, so that an error can tell which there are.
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
      outline.frontMatter["title"] = outline.frontMatter["title"] ?? text.tidied
    case "id": outline.frontMatter["id"] = text
    default: break
    }
  }

  /// Reads a value; its name is the key under which it stands, a term perhaps.
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
        // `- ARR: Annual Recurring Revenue`: each a map of one text.
        for map in maps { appendTexts(keyed: map) }
        return
      }
      if sample.areRecords {
        let isOwned = sample.contains(where: \.isRecord) && !sample.contains(where: \.namesTerm)
        let owner = isOwned ? name : nil
        return append(maps.map { DataRecord(key: owner, fields: $0) })
      }
      if sample.areAlike {
        let blocks = blocks(of: maps.map { DataRecord(key: nil, fields: $0) })
        strangers += blocks
        return
      }
    }
    let rows = values.compactMap(\.list)
    if rows.count * 2 > values.count, rows.prefix(50).allSatisfy(\.isRow) {
      return appendRows(rows)
    }
    for value in values { visit(value, name: nil) }
  }

  /// Whether a person declares some of a map's fields, which makes it a record.
  private func isDeclared(_ fields: [DataField]) -> Bool {
    declared.areNamed(in: fields.map(\.key))
  }

  /// The records of a map whose own fields a person declares, or those of most of its values; nil
  /// where neither holds.
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
    if fields.isRecord, !fields.holdsRecords {
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
    // What stands among records is one, whatever it is called.
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

  // MARK: Blocks

  private mutating func append(_ records: [DataRecord]) {
    let blocks = blocks(of: records)
    outline.blocks += blocks
  }

  private mutating func blocks(of records: [DataRecord]) -> [Block] {
    let reading = DataRecordReading(of: records, in: languages, declaring: declared)
    take(columns: reading.names)
    if !reading.namesLeftOut.isEmpty, let line = records.first?.line {
      outline.findings.append(Finding(line: line, remark: .columnsLeftOut(reading.namesLeftOut)))
    }
    return records.compactMap { reading.block(of: $0) }
  }

  /// A map of texts: each key a term.
  private mutating func appendTexts(keyed fields: [DataField]) {
    // Of a document's own data nothing is learnt: `version: 2`.
    let known = fields.count { $0.isAside || !ColumnName($0.key).isOther }
    let prose = fields.count { $0.value.text?.isProse == true }
    guard
      known == 0 || fields.count > 5 && known * 3 <= fields.count
        || prose > 2 && prose * 10 >= fields.count * 8
    else { return }
    for field in fields {
      let paragraphs = field.value.paragraphs(in: languages)
      let content = Block.Content.definition(
        terms: [field.key.tidied], paragraphs: paragraphs)
      texts.append(Block(content: content, line: field.line, blankLinesBefore: 0))
    }
  }

  /// Lists of two texts or more: rows of a table without a header.
  private mutating func appendRows(_ rows: [[DataValue]]) {
    var table = Table()
    for row in rows {
      let cells = row.prefix(Table.columnLimit).map { $0.flattened(in: languages) }
      table.rows.append(Table.Row(cells: cells, line: row.first?.line ?? 1))
    }
    let line = table.rows.first?.line ?? 1
    outline.blocks.append(Block(content: .table(table), line: line, blankLinesBefore: 1))
  }

  private mutating func appendTexts(of value: DataValue) {
    switch value.content {
    case .text(let text):
      let content = Block.Content.listItem(text.string.tidied)
      outline.blocks.append(Block(content: content, line: value.line, blankLinesBefore: 0))
    case .list(let values): for value in values { appendTexts(of: value) }
    case .map(let fields): for field in fields { appendTexts(of: field.value) }
    }
  }
}

extension DataField {
  fileprivate var isAside: Bool { ColumnName(key).isAside }

  /// Whether it is a list of sections with records, `categories`, be its name one that says little.
  fileprivate var groupsRecords: Bool { groupsRecords(within: 4) }

  fileprivate func groupsRecords(within depth: Int) -> Bool {
    value.list != nil && value.maps.contains { $0.holdsRecords(within: depth - 1) }
  }

  /// Whether records stand below it, or maps of records.
  fileprivate var holdsEntries: Bool {
    switch value.content {
    case .text: false
    case .list(let values):
      values.prefix(20).contains { $0.map?.isRecord == true || $0.list?.isRow == true }
    case .map(let fields):
      fields.isRecord || fields.prefix(20).contains { !$0.value.isText }
        || fields.count > 2
    }
  }
}

extension [DataField] {
  /// One key and its text.
  fileprivate var isPair: Bool { count == 1 && self[0].value.isText }

  fileprivate var holdsField: Bool { contains { !ColumnName($0.key).isOther } }

  /// Whether the fields say something about one thing.
  fileprivate var isRecord: Bool {
    let names = map { ($0.value.isTextual ? ColumnName($0.key) : .other) }
    let known = names.count { !$0.isOther && !$0.isAside }
    let says = names.contains { [.definition, .meaning, .expansion, .translation].contains($0) }
    return says && (known >= 2 || count <= 8)
  }

  /// Whether a term or an acronym is named.
  fileprivate var namesTerm: Bool {
    contains { $0.value.isTextual && [.term, .acronym].contains(ColumnName($0.key)) }
  }

  /// Whether the fields are about a section: records with terms of their own stand in one of them,
  /// or some levels further down.
  fileprivate var holdsRecords: Bool { holdsRecords(within: 4) }

  fileprivate func holdsRecords(within depth: Int) -> Bool {
    guard depth > 0 else { return false }
    return contains { field in
      guard !field.value.isTextual else { return false }
      if field.groupsRecords(within: depth) { return true }
      guard !field.isAside else { return false }
      if let fields = field.value.map, fields.holdsRecords(within: depth - 1) { return true }
      return field.value.maps.contains { $0.isRecord && $0.namesTerm }
    }
  }

  /// Whether the keys are terms, each with a list of what it means: `{"DR": ["Data Rescue"]}`.
  ///
  /// The keys of sections look alike; what stands below them brings its own terms.
  fileprivate var areKeyedLists: Bool {
    let lists = prefix(50).compactMap(\.value.list).filter { !$0.isEmpty }
    guard lists.count > 2, lists.count * 2 > Swift.min(count, 50),
      lists.allSatisfy({ $0.count < 9 && $0.allSatisfy { $0.isText } })
    else { return false }
    let texts = lists.joined().compactMap(\.text)
    let leading = texts.count { $0.contains(": ") || $0.contains(" - ") || $0.contains(" – ") }
    return leading * 3 < texts.count && !contains { !ColumnName($0.key).isOther }
  }

  /// Whether each field is the same text in another language.
  fileprivate var isTranslated: Bool {
    count > 1 && allSatisfy { languageCode($0.key) != nil && $0.value.isText }
  }
}

extension ArraySlice<[DataField]> {
  /// Whether most are records, be it that some say nothing of the term they name.
  fileprivate var areRecords: Bool {
    let records = count { $0.isRecord && !$0.holdsRecords }
    let named = count { ($0.isRecord || $0.namesTerm) && !$0.holdsRecords }
    return records * 2 >= count || records * 5 >= count && named * 10 >= count * 9
  }

  /// Whether the maps have the same keys for at least two texts, in a language nobody here knows.
  fileprivate var areAlike: Bool {
    guard count > 1, let first, !contains(where: \.holdsRecords) else { return false }
    let keys = first.filter { $0.value.isTextual }.map(\.key).filter { key in
      self.count { fields in fields.contains { $0.key == key } } * 10 >= count * 9
    }
    return (2...6).contains(keys.count)
  }
}

extension [DataValue] {
  /// Whether it can be a row of cells, a term first.
  fileprivate var isRow: Bool {
    (2...6).contains(count) && allSatisfy(\.isTextual) && (self[0].text?.isEmpty == false)
  }
}

extension DataValue {
  /// The first maps that it holds.
  fileprivate var maps: ArraySlice<[DataField]> {
    (list?.compactMap(\.map) ?? map?.compactMap(\.value.map) ?? []).prefix(20)
  }

  /// Whether it is a text, or a text in several languages or paragraphs.
  var isTextual: Bool {
    switch content {
    case .text: true
    case .list(let values):
      !values.isEmpty && (values.prefix(50).areTexts || translations != nil)
    case .map(let fields):
      taggedText != nil || fields.count == 1 && fields[0].key == "@value"
        || !fields.isEmpty
          && fields.allSatisfy { languageCode($0.key) != nil && $0.value.isTextual }
    }
  }
}

extension ArraySlice<DataValue> {
  /// Whether all are texts, lists among them: `["See below.", {"ul": ["One.", "Two."]}]`.
  fileprivate var areTexts: Bool {
    let isText = map { $0.isText }
    guard isText.contains(false) else { return true }
    return allSatisfy { value in
      guard let map = value.map, map.count == 1 else { return value.isText }
      return map[0].value.list?.allSatisfy { $0.isText || $0.map?.count == 1 } ?? false
    } && (isText.contains(true) || count == 1)
  }
}

/// Folded names of the field that has a document's title.
private let namesOfTitles = Set(Vocabulary.words(\.titles.titleFields).map(\.folded))
