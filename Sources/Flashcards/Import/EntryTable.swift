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
    let texts = header.indices.map { index in
      let text = cells.indices.contains(index) ? cells[index] : ""
      return text.unicodeScalars.first == "'" ? String(text.unicodeScalars.dropFirst()) : text
    }
    let (acronym, expansion) = (texts[1], texts[2])
    let isPair = !acronym.isEmpty && !expansion.isEmpty
    let aliases = texts[3].split(separator: "\n").map(String.init)
    return Entry(
      term: texts[0], acronym: isPair ? acronym : nil, expansion: isPair ? expansion : nil,
      aliases: aliases + (isPair ? [] : [acronym, expansion].filter { !$0.isEmpty }),
      qualifier: texts[4].isEmpty ? nil : texts[4], definition: texts[5])
  }

  /// The bytes of a row: cells with commas between, quoted where RFC 4180 asks for it, ended by CRLF.
  public static func line(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let isSpecial = cell.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: ";")
      }
      guard isSpecial else {
        bytes.append(contentsOf: cell.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    return bytes + [0x0D, 0x0A]
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
