/// Which separator a text uses, and how many columns its rows have.
///
/// It is told by form alone, from the first rows: what columns are called is not known here.
struct DelimitedLayout {
  let separator: UInt8
  /// How many columns the rows are meant to have.
  let columns: Int
  /// How many records stand above the table: its title, its date.
  let preambleCount: Int
  /// The share of rows that have so many columns.
  let regularity: Double
  /// The share of rows that have so many columns or more.
  private let reaching: Double
  /// Whether a row of short texts names the columns, by the look of it.
  let hasNames: Bool

  /// The separators that a text may have without saying so: `;`, tab, `,` and `|`.
  static let separators: [UInt8] = [0x3B, 0x09, 0x2C, 0x7C]

  /// How well the columns explain the rows; below names, rows with surplus commas are rows.
  var fit: Double { hasNames ? max(regularity, reaching) : regularity }

  /// The layout that fits the first rows best; nil where no separator makes columns.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where its first record begins.
  ///   - separator: The separator where the text itself declares it.
  ///   - limits: How many columns a table may have.
  init?(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8?, limits: Limits
  ) {
    let candidates = separator.map { [$0] } ?? Self.separators
    let layouts = candidates.compactMap {
      DelimitedLayout(
        of: RowForms(text, from: start, separator: $0, limits: limits), limits: limits)
    }
    // Where two fit, the one with more columns has seen more of the structure.
    let best = layouts.max { ($0.fit, $0.columns) < ($1.fit, $1.columns) }
    guard let best else { return nil }
    self = best
  }

  private init?(of forms: RowForms, limits: Limits) {
    let all = forms.rows
    let first = all.firstIndex { $0.width > 1 && !$0.isAlone } ?? 0
    // A line or two above rows that are all alike are no rows.
    preambleCount = first <= 3 && all.count - first > 3 ? first : 0
    let rows = all[preambleCount...].filter { $0.width >= 0 }
    guard let usual = rows.mostCommonWidth else { return nil }
    let names = first < all.count && first < 12 && all[first].looksLikeNames ? all[first] : nil
    columns = names.map { rows.width(below: $0.width, usual: usual) } ?? usual
    guard (2...max(limits.columns, 2)).contains(columns) else { return nil }
    hasNames = names?.width == columns
    separator = forms.separator
    let (width, lowest) = (columns, hasNames ? 2 : columns)
    // Below names, empty cells at the end of a row may be left out.
    regularity = rows.share { lowest...width ~= $0.width }
    reaching = rows.share { $0.width >= width }
  }
}

extension [RowForm] {
  fileprivate func share(_ matches: (RowForm) -> Bool) -> Double {
    Double(count(where: matches)) / Double(Swift.max(count, 1))
  }

  /// The width that most rows have; the smaller one of two.
  fileprivate var mostCommonWidth: Int? {
    let counts = reduce(into: [Int: Int]()) { $0[$1.width, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// How many columns rows have below a row that seems to name them.
  ///
  /// Names count the columns even where most rows have a comma too many, which white space behind
  /// it shows to be part of a sentence. Otherwise the other rows are right.
  fileprivate func width(below nameCount: Int, usual: Int) -> Int {
    guard nameCount < usual else { return nameCount }
    let wide = filter { $0.width > nameCount }
    let repaired = wide.count { $0.width - $0.spacedCount <= nameCount }
    let isIrregular = share { $0.width == usual } < 0.5
    return repaired * 2 > wide.count || isIrregular ? nameCount : usual
  }
}

/// What a record looks like.
private struct RowForm {
  /// How many columns it has; 0 for a line that a tab indents, -1 for one that says nothing.
  let width: Int
  /// Whether nothing but the first field is filled, as in a sheet's title.
  let isAlone: Bool
  /// How many fields begin with a space, as the parts of a sentence do.
  let spacedCount: Int
  /// Whether all its fields are short and no sentences.
  let looksLikeNames: Bool
}

/// The forms of the first records of a text under one separator.
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
      // Where the sample was cut, its last record may have lost fields.
      if isCut, lexer.isAtEnd, !rows.isEmpty { break }
      rows.append(RowForm(lexer, in: text))
    }
  }
}

extension RowForm {
  fileprivate init(_ lexer: DelimitedLexer, in text: UnsafeBufferPointer<UInt8>) {
    let filled = lexer.fields.filter { !$0.traits.contains(.blank) }
    isAlone = lexer.filledCount <= 1
    // Tabs before the only text of a line indent it; they do not part columns.
    let isIndented = filled.count == 1 && lexer.filledCount > 1
    width = lexer.filledCount == 0 ? -1 : isIndented ? 0 : lexer.fieldCount
    spacedCount = lexer.fields.dropFirst().count { $0.beginsWithSpace(in: text) }
    looksLikeNames =
      filled.count == lexer.fieldCount && filled.allSatisfy { $0.looksLikeName(in: text) }
  }
}

extension DelimitedField {
  /// Whether the field may name a column: at most four words and sixty bytes, no number, no
  /// sentence.
  fileprivate func looksLikeName(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count <= 60, !traits.contains(.hasLineEnds), !beginsWithSpace(in: text),
      let first = text[content].first, let last = text[content].last
    else { return false }
    return !(0x30...0x39).contains(first) && last != UInt8(ascii: ".")
      && text[content].count { $0 == 0x20 } < 4
  }
}
