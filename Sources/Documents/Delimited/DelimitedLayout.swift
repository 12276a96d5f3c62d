/// The separator of a text and the number of columns of its rows.
///
/// Judged from the shape of the first rows alone: nothing here knows columns' names.
struct DelimitedLayout {
  let separator: UInt8
  /// The number of columns that the table is meant to have.
  let columns: Int
  /// The number of records above the table, such as its title and its date.
  let preambleCount: Int
  /// The share of rows with exactly this number of columns.
  let regularity: Double
  /// The share of rows with at least this number of columns.
  private let reaching: Double
  /// Whether a header row of short texts names the columns.
  let hasNames: Bool

  /// The separators tried when a text declares none: `;`, tab, `,` and `|`.
  static let separators: [UInt8] = [0x3B, 0x09, 0x2C, 0x7C]

  /// How well the columns explain the rows, from 0 to 1.
  ///
  /// Below a header, rows with more columns fit as well: their text contains the separator.
  var fit: Double { hasNames ? max(regularity, reaching) : regularity }

  /// The layout that fits the first rows best; nil if no separator produces columns.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: The offset of its first record.
  ///   - separator: The declared separator; nil to try the usual ones.
  ///   - limits: The most columns of a table.
  init?(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8?, limits: Limits
  ) {
    let candidates = separator.map { [$0] } ?? Self.separators
    let layouts = candidates.compactMap {
      DelimitedLayout(
        of: RowForms(text, from: start, separator: $0, limits: limits))
    }
    // A table beyond the limit is not read, only told: any other layout comes first.
    let narrow = layouts.filter { $0.columns <= limits.columns }
    let regular = layouts.filter { $0.regularity > 0.9 }
    // If two layouts fit equally, the one with more columns explains more of the text.
    let best = (narrow.isEmpty ? regular : narrow).max {
      ($0.fit, $0.columns) < ($1.fit, $1.columns)
    }
    guard let best else { return nil }
    self = best
  }

  private init?(of forms: RowForms) {
    let all = forms.rows
    let first = all.firstIndex { $0.width > 1 && !$0.isAlone } ?? 0
    // Up to three records above the rows are a title or a date, if at least four records follow.
    preambleCount = first <= 3 && all.count - first > 3 ? first : 0
    let rows = all[preambleCount...].filter { $0.width >= 0 }
    guard let usual = rows.mostCommonWidth else { return nil }
    let names = first < all.count && first < 12 && all[first].looksLikeNames ? all[first] : nil
    columns = names.map { rows.width(below: $0.width, usual: usual) } ?? usual
    guard columns >= 2 else { return nil }
    hasNames = names?.width == columns
    separator = forms.separator
    let (width, lowest) = (columns, hasNames ? 2 : columns)
    // Below a header, empty cells at the end of a row may be missing.
    regularity = rows.share { lowest...width ~= $0.width }
    reaching = rows.share { $0.width >= width }
  }
}

extension [RowForm] {
  fileprivate func share(_ matches: (RowForm) -> Bool) -> Double {
    Double(count(where: matches)) / Double(Swift.max(count, 1))
  }

  /// The width that most rows have; of two equally frequent ones, the smaller.
  fileprivate var mostCommonWidth: Int? {
    let counts = reduce(into: [Int: Int]()) { $0[$1.width, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The number of columns below a row that may be the header.
  ///
  /// The header decides even if most rows have a comma too many, provided a space after that comma
  /// shows that it belongs to a sentence. Otherwise the other rows decide.
  fileprivate func width(below nameCount: Int, usual: Int) -> Int {
    guard nameCount < usual else { return nameCount }
    let wide = filter { $0.width > nameCount }
    let repaired = wide.count { $0.width - $0.spacedCount <= nameCount }
    let isIrregular = share { $0.width == usual } < 0.5
    return repaired * 2 > wide.count || isIrregular ? nameCount : usual
  }
}

/// The shape of a record.
private struct RowForm {
  /// The number of columns; 0 for a line indented by tabs, -1 for an empty record.
  let width: Int
  /// Whether only the first field is filled, as in a sheet's title.
  let isAlone: Bool
  /// The number of fields that begin with a space, as parts of a sentence do.
  let spacedCount: Int
  /// Whether all its fields are short and none is a sentence.
  let looksLikeNames: Bool
}

/// The shapes of a text's first records, split at one separator.
private struct RowForms {
  let separator: UInt8
  private(set) var rows: [RowForm] = []

  private static let rowLimit = 200
  private static let byteLimit = 1 << 16

  init(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8, limits: Limits
  ) {
    self.separator = separator
    let end = min(start + Self.byteLimit, text.count)
    let isCut = end < text.count
    var lexer = DelimitedLexer(
      UnsafeBufferPointer(rebasing: text[..<end]), from: start, separator: separator,
      fieldLimit: limits.columns)
    while rows.count < Self.rowLimit, (try? lexer.readRecord()) == true {
      // The sample's last record may be cut off and lack fields, so ignore it.
      if isCut, lexer.isAtEnd, !rows.isEmpty { break }
      rows.append(RowForm(lexer, in: text))
    }
  }
}

extension RowForm {
  fileprivate init(_ lexer: DelimitedLexer, in text: UnsafeBufferPointer<UInt8>) {
    let filled = lexer.fields.filter { !$0.traits.contains(.blank) }
    isAlone = lexer.filledCount <= 1
    // Tabs before the only text of a line are indentation, not separators.
    let isIndented = filled.count == 1 && lexer.filledCount > 1
    width = lexer.filledCount == 0 ? -1 : isIndented ? 0 : lexer.fieldCount
    spacedCount = lexer.fields.dropFirst().count { $0.beginsWithSpace(in: text) }
    looksLikeNames =
      filled.count == lexer.fieldCount && filled.allSatisfy { $0.looksLikeName(in: text) }
  }
}

extension DelimitedField {
  /// Whether the field may be a column's name: at most four words and 60 bytes, no number, no
  /// sentence.
  fileprivate func looksLikeName(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count <= 60, !traits.contains(.hasLineEnds), !beginsWithSpace(in: text),
      let first = text[content].first, let last = text[content].last
    else { return false }
    return !(0x30...0x39).contains(first) && last != UInt8(ascii: ".")
      && text[content].count { $0 == 0x20 } < 4
  }
}
