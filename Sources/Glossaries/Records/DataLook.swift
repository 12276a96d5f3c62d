/// Distinguishes records, sections and rows of JSON and YAML by their keys.
extension DataField {
  var isAside: Bool { ColumnName(key).isAside }

  /// Whether it is a list of sections with records, even if its name is vague: `categories`.
  var groupsRecords: Bool { groupsRecords(within: 4) }

  func groupsRecords(within depth: Int) -> Bool {
    value.list != nil && value.maps.contains { $0.holdsRecords(within: depth - 1) }
  }

  /// Whether there are records below it, or maps of records.
  var holdsEntries: Bool {
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
  /// Whether it is a single key with a text.
  var isPair: Bool { count == 1 && self[0].value.isText }

  var holdsField: Bool { contains { !ColumnName($0.key).isOther } }

  /// Whether the fields describe one thing.
  var isRecord: Bool {
    let names = map { ($0.value.isTextual ? ColumnName($0.key) : .other) }
    let known = names.count { !$0.isOther && !$0.isAside }
    let says = names.contains { [.definition, .meaning, .expansion, .translation].contains($0) }
    return says && (known >= 2 || count <= 8)
  }

  /// Whether most keys are no field's name and have sentences as values, as in a map keyed by term:
  /// a key such as `Definition of done` does not make it a record.
  var areKeyedProse: Bool {
    let isOneThing = contains { field in
      [.term, .acronym].contains(ColumnName(field.key))
        && field.value.text.map { !$0.isEmpty && !$0.isProse } ?? false
    }
    let proseCount = count {
      $0.value.text?.isProse == true && ColumnName($0.key).isOther
    }
    return !isOneThing && proseCount > 1 && proseCount * 2 >= count
  }

  /// Whether a field is a term or an acronym.
  var namesTerm: Bool {
    contains { $0.value.isTextual && [.term, .acronym].contains(ColumnName($0.key)) }
  }

  /// Whether the fields describe a section, with records in one of them or up to four levels below.
  var holdsRecords: Bool { holdsRecords(within: 4) }

  func holdsRecords(within depth: Int) -> Bool {
    guard depth > 0 else { return false }
    return contains { field in
      guard !field.value.isTextual else { return false }
      if field.groupsRecords(within: depth) { return true }
      guard !field.isAside else { return false }
      if let fields = field.value.map, fields.holdsRecords(within: depth - 1) { return true }
      return field.value.maps.contains { $0.isRecord && $0.namesTerm }
    }
  }

  /// Whether the keys are terms with lists of meanings: `{"DR": ["Data Rescue"]}`.
  ///
  /// The keys of sections look alike, but the texts below them have terms of their own.
  var areKeyedLists: Bool {
    let lists = prefix(50).compactMap(\.value.list).filter { !$0.isEmpty }
    guard lists.count > 2, lists.count * 2 > Swift.min(count, 50),
      lists.allSatisfy({ $0.count < 9 && $0.allSatisfy { $0.isText } })
    else { return false }
    let texts = lists.joined().compactMap(\.text)
    let leading = texts.count { $0.contains(": ") || $0.contains(" - ") || $0.contains(" – ") }
    return leading * 3 < texts.count && !contains { !ColumnName($0.key).isOther }
  }

  /// Whether each field is the same text in another language.
  var isTranslated: Bool {
    count > 1 && allSatisfy { languageCode($0.key) != nil && $0.value.isText }
  }
}

extension ArraySlice<[DataField]> {
  /// Whether most are records; some may lack a definition for the term they name.
  var areRecords: Bool {
    let records = count { $0.isRecord && !$0.holdsRecords }
    let named = count { ($0.isRecord || $0.namesTerm) && !$0.holdsRecords }
    return records * 2 >= count || records * 5 >= count && named * 10 >= count * 9
  }

  /// Whether the maps share keys for at least two texts, in a language without known column names.
  var areAlike: Bool {
    guard count > 1, let first, !contains(where: \.holdsRecords) else { return false }
    let keys = first.filter { $0.value.isTextual }.map(\.key).filter { key in
      self.count { fields in fields.contains { $0.key == key } } * 10 >= count * 9
    }
    return (2...6).contains(keys.count)
  }
}

extension [DataValue] {
  /// Whether it can be a row of cells that begins with a term.
  var isRow: Bool {
    (2...6).contains(count) && allSatisfy(\.isTextual) && (self[0].text?.isEmpty == false)
  }
}

extension DataValue {
  /// The first maps inside it, at most twenty.
  var maps: ArraySlice<[DataField]> {
    (list?.compactMap(\.map) ?? map?.compactMap(\.value.map) ?? []).prefix(20)
  }

  /// Whether it is a text, possibly in several languages or paragraphs.
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
  /// Whether all are texts or lists of texts: `["See below.", {"ul": ["One.", "Two."]}]`.
  var areTexts: Bool {
    let isText = map { $0.isText }
    guard isText.contains(false) else { return true }
    return allSatisfy { value in
      guard let map = value.map, map.count == 1 else { return value.isText }
      return map[0].value.list?.allSatisfy { $0.isText || $0.map?.count == 1 } ?? false
    } && (isText.contains(true) || count == 1)
  }
}
