import Foundation

/// Entries as a table of texts, which can be written, edited in a spreadsheet, and read again without
/// loss.
///
///     term,acronym,expansion,aliases,qualifier,definition
///     Quay,,,"wharf
///     pier",,A wall for ships.
public enum EntryTable {
  /// The names of the columns; a table under exactly these is read as it was written.
  public static let header = [
    "term", "acronym", "expansion", "aliases", "qualifier", "definition",
  ]

  /// The name of a further column behind the others, in a table of a glossary that has sections.
  public static let section = "section"

  /// The cells of an entry; aliases stand one a line.
  ///
  /// An apostrophe stands before a text that a spreadsheet would run as a formula, and before one
  /// that begins with an apostrophe, so that ``entry(of:)`` can take it off again.
  public static func cells(of entry: Entry) -> [String] {
    [
      entry.term, entry.acronym ?? "", entry.expansion ?? "",
      entry.aliases.joined(separator: "\n"), entry.qualifier ?? "", entry.definition,
    ].map { $0.unicodeScalars.first?.needsGuard ?? false ? "'" + $0 : $0 }
  }

  /// The entry of a row; missing cells are empty, and a name without its pair is one more alias.
  public static func entry(of cells: [String]) -> Entry {
    let texts = header.indices.map { text(at: $0, of: cells) }
    let (acronym, expansion) = (texts[1], texts[2])
    let isPair = !acronym.isEmpty && !expansion.isEmpty
    let aliases = texts[3].split(separator: "\n").map(String.init)
    return Entry(
      term: texts[0], acronym: isPair ? acronym : nil, expansion: isPair ? expansion : nil,
      aliases: aliases + (isPair ? [] : [acronym, expansion].filter { !$0.isEmpty }),
      qualifier: texts[4].isEmpty ? nil : texts[4], definition: texts[5])
  }

  /// The section in a row; nil if there is none.
  public static func section(of cells: [String]) -> String? {
    let section = text(at: header.count, of: cells)
    return section.isEmpty ? nil : section
  }

  /// The text of a cell without its guard; empty for a missing cell.
  private static func text(at index: Int, of cells: [String]) -> String {
    let text = cells.indices.contains(index) ? cells[index] : ""
    return text.unicodeScalars.first == "'" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// The bytes of a row: cells with commas between, quoted where RFC 4180 asks for it, ended by CRLF.
  public static func line(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, var cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      cell.withUTF8 { append(UnsafeRawBufferPointer($0), to: &bytes) }
    }
    return bytes + [0x0D, 0x0A]
  }

  /// Appends the row of an entry whose cells are UTF-8, as they stand in memory that is not ours: an
  /// export of a large glossary then makes no text of them.
  ///
  /// `cell` gives the cell at an index, valid until it is called again.
  public static func appendRow(
    of cells: Int = EntryTable.header.count, to bytes: inout [UInt8],
    cell: (Int) -> UnsafeRawBufferPointer
  ) {
    for index in 0..<cells {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      // A quoted cell has its apostrophe within the quotes.
      let cell = cell(index)
      append(cell, guarded: needsGuard(cell), to: &bytes)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private static func append(
    _ cell: UnsafeRawBufferPointer, guarded: Bool = false, to bytes: inout [UInt8]
  ) {
    guard let start = cell.baseAddress, !cell.isEmpty else { return }
    // The C library compares many bytes at a time; a loop over them takes as long as SQLite.
    func has(_ sign: Unicode.Scalar) -> Bool {
      memchr(start, Int32(sign.value), cell.count) != nil
    }
    let hasQuotes = has("\"")
    let isSpecial = hasQuotes || has(",") || has("\n") || has(";")
    if isSpecial { bytes.append(UInt8(ascii: "\"")) }
    if guarded { bytes.append(UInt8(ascii: "'")) }
    if hasQuotes {
      for byte in cell {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: cell)
    }
    if isSpecial { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func needsGuard(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let first = cell.first else { return false }
    // Of letters, only those beyond Latin and Greek have to be decoded.
    if first >= 0x80, first < 0xE2 { return false }
    return String(decoding: cell.prefix(4), as: UTF8.self).unicodeScalars.first?.needsGuard ?? false
  }
}

extension Unicode.Scalar {
  /// Whether a cell that begins with the scalar gets an apostrophe: it would be a formula, also in
  /// its full-width and small forms and as the minus sign, or lose what a spreadsheet skips.
  fileprivate var needsGuard: Bool {
    switch self {
    case "=", "+", "-", "@", "'", "\t", "\r": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
      "\u{FE6B}", "\u{2212}":
      true
    default: false
    }
  }
}
