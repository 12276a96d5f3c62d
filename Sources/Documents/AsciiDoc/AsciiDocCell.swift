/// A cell's format, the characters before its bar: in `2+^.>s|`, spans two columns, style `s`.
struct AsciiDocCellFormat {
  var copyCount = 1
  var columnSpan = 1
  var rowSpan = 1
  /// The style letter, `a` or `h`; 0 if the format has none.
  var style: UInt8 = 0

  init() {}

  /// Reads all of `bytes` as a format; nil if other characters are among them, as in `text|`.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    var rest = bytes
    let (columns, rows) = (rest.takeNumber(), rest.takeNumberBehindPoint())
    if columns != nil || rows != nil {
      guard let sign = rest.take(oneOf: "*+") else { return nil }
      if sign == UInt8(ascii: "*") {
        copyCount = max(columns ?? 1, 1)
      } else {
        (columnSpan, rowSpan) = (max(columns ?? 1, 1), max(rows ?? 1, 1))
      }
    }
    _ = rest.take(oneOf: "<^>")
    if rest.take(oneOf: ".") != nil, rest.take(oneOf: "<^>") == nil { return nil }
    style = rest.take(oneOf: "adehlmsv") ?? 0
    guard rest.isEmpty else { return nil }
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number of at most six digits off the front; nil when there is no digit.
  fileprivate mutating func takeNumber() -> Int? {
    let digits = prefix(6).prefix { $0.isDigit }
    removeFirst(digits.count)
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Takes a point with a number behind it; nil, and nothing taken, when either lacks.
  fileprivate mutating func takeNumberBehindPoint() -> Int? {
    var rest = self
    guard rest.take(oneOf: ".") != nil, let number = rest.takeNumber() else { return nil }
    self = rest
    return number
  }

  /// Takes the first byte when it is one of some signs.
  fileprivate mutating func take(oneOf signs: StaticString) -> UInt8? {
    guard let first, signs.withUTF8Buffer({ $0.contains(first) }) else { return nil }
    return removeFirst()
  }
}

/// A cell of an AsciiDoc table, with the lines of its text.
struct AsciiDocCell {
  var format: AsciiDocCellFormat
  let start: Int
  var lines: [SourceLine] = []
}

/// A table's format: columns, header, separator.
struct AsciiDocTableFormat {
  /// One style letter per column, from the attribute `cols`.
  ///
  /// nil without `cols`: the first line that has cells then sets the number of columns.
  private(set) var columnStyles: [UInt8]?
  private(set) var columnCount: Int?
  var hasHeader: Bool
  private(set) var maySpotHeader: Bool
  /// The separator before each cell (`|`), or between the cells of a CSV or DSV record.
  private(set) var separator: [UInt8]
  /// How a CSV or DSV line is split into cells; nil in a table whose cells begin with a bar.
  private(set) var records: Records?

  enum Records {
    /// CSV: quotes enclose a cell that contains the separator.
    case quoted
    /// DSV: a backslash precedes a separator that is part of a cell.
    case escaped
  }

  init(_ attributes: AsciiDocAttributes, sign: UInt8, in source: SourceText) {
    hasHeader = attributes.hasOption("header", in: source)
    maySpotHeader = !attributes.hasOption("noheader", in: source)
    let format = attributes.value("format", in: source)
    let name = format.map { source.string($0) } ?? ""
    switch (sign, name) {
    case (UInt8(ascii: ","), _), (_, "csv"): (records, separator) = (.quoted, [0x2C])
    case (UInt8(ascii: ":"), _), (_, "dsv"): (records, separator) = (.escaped, [0x3A])
    case (_, "tsv"): (records, separator) = (.quoted, [0x09])
    default: separator = [sign]
    }
    if let own = attributes.value("separator", in: source), (1...4).contains(own.count) {
      separator = source.equals(own, "\\t") ? [0x09] : Array(source.utf8[own])
    }
    if let columns = attributes.value("cols", in: source) { readColumns(columns, in: source) }
  }

  /// Reads the value of `cols`: `1,3`, `2*,a`, or the number of columns, `4`.
  private mutating func readColumns(_ range: Range<Int>, in source: SourceText) {
    let text = source.string(range).filter { $0 != " " }
    if let count = Int(text) {
      columnCount = max(count, 1)
      return
    }
    var styles: [UInt8] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) })
    {
      let style = part.utf8.last.map { "adehlmsv".utf8.contains($0) ? $0 : 0 } ?? 0
      let copies = part.firstIndex(of: "*").flatMap { Int(part[..<$0]) } ?? 1
      styles += Array(repeating: style, count: max(min(copies, 1000), 1))
      if styles.count > 1000 { break }
    }
    (columnStyles, columnCount) = (styles, styles.count)
  }

  /// Raises the number of columns to `width`, for tables whose `cols` was not kept up to date.
  mutating func widen(to width: Int) {
    if let count = columnCount, count < width { columnCount = width }
  }

  func style(ofColumn column: Int) -> UInt8 {
    columnStyles.flatMap { column < $0.count ? $0[column] : nil } ?? 0
  }
}
