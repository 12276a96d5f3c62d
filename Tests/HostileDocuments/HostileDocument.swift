/// A document that costs a careless reader minutes or gigabytes.
struct HostileDocument: Sendable {
  /// What is wrong with it, and its extension: the name of its file.
  let name: String
  /// The mark that it never closes, for the eye; empty where it is hostile otherwise.
  var mark = ""
  /// Whether it comes by standard input, again and again without end.
  var isEndless = false
  /// Writes it.
  let write: @Sendable (FileSink) throws(HostileError) -> Void

  init(_ name: String, _ write: @escaping @Sendable (FileSink) throws(HostileError) -> Void) {
    (self.name, self.write) = (name, write)
  }

  /// The largest document that the program reads.
  static let sizeLimit = 64 << 20

  /// All of them, in the order in which they are tried.
  static let all =
    large + wide + nested + multiplying + unclosed + bombs + [endless]

  /// Entries without end on standard input.
  private static let endless = {
    var document = HostileDocument("endless.txt") { (file) throws(HostileError) in
      try file.write("Churn: customers who leave\n")
    }
    document.isEndless = true
    return document
  }()
}

// MARK: As large as may be

extension HostileDocument {
  private static let large: [HostileDocument] = [
    HostileDocument("definition-list-on-one-line.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><html><body><dl>")
      try file.fill("<dt>Churn<dd>Customers who leave. ", upTo: sizeLimit - 64)
      try file.write("</dl></body></html>")
    },
    HostileDocument("one-word.txt") { (file) throws(HostileError) in
      try file.fill("churn", upTo: sizeLimit)
    },
    HostileDocument("one-word.md") { (file) throws(HostileError) in
      try file.fill("churn", upTo: sizeLimit)
    },
    HostileDocument("carriage-returns.txt") { (file) throws(HostileError) in
      try file.fill("\r", upTo: sizeLimit)
    },
    HostileDocument("lines-ended-by-carriage-returns.md") { (file) throws(HostileError) in
      try file.fill("- **Churn**: customers who leave\r", upTo: sizeLimit)
    },
    HostileDocument("one-row-repeated.csv") { (file) throws(HostileError) in
      try file.write("term,definition\n")
      try file.fill("Churn,Customers who leave\n", upTo: sizeLimit)
    },
    HostileDocument("utf-16.txt") { (file) throws(HostileError) in
      try file.write([0xFF, 0xFE])
      let line = "Désabonnement : départ d’un client\n".utf16.flatMap { unit in
        [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      }
      try file.fill(line, upTo: sizeLimit)
    },
    HostileDocument("one-line-of-latin-1.txt") { (file) throws(HostileError) in
      try file.fill(Array("d".utf8) + [0xE9] + Array("part ".utf8), upTo: sizeLimit)
    },
    HostileDocument("null-bytes.txt") { (file) throws(HostileError) in
      try file.fill([0], upTo: sizeLimit)
    },
    HostileDocument("blank-lines.md") { (file) throws(HostileError) in
      try file.fill("\n", upTo: sizeLimit)
    },
    HostileDocument("million-rows.csv") { (file) throws(HostileError) in
      try file.write("term,definition\n")
      for row in 0..<1_000_000 { try file.write("Term \(row),What number \(row) means\n") }
    },
    HostileDocument("million-rows.md") { (file) throws(HostileError) in
      try file.write("| Term | Definition |\n| --- | --- |\n")
      for row in 0..<1_000_000 { try file.write("| Term \(row) | What number \(row) means |\n") }
    },
    HostileDocument("million-rows.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><table><tr><th>Term</th><th>Definition</th></tr>\n")
      for row in 0..<1_000_000 {
        try file.write("<tr><td>Term \(row)</td><td>Means \(row)</td></tr>\n")
      }
      try file.write("</table>\n")
    },
    HostileDocument("acronyms-as-headings.md") { (file) throws(HostileError) in
      for number in 0..<100_000 {
        let letters = number.letters
        try file.write("## \(letters)\n\n\(letters.spelledOut): a number of things.\n\n")
      }
    },
    HostileDocument("acronyms-as-headings.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><html><body>\n")
      for number in 0..<100_000 {
        let letters = number.letters
        try file.write("<h2>\(letters)</h2><p>\(letters.spelledOut): a number of things.</p>\n")
      }
    },
  ]
}

extension Int {
  /// A number below 26⁴ as four capitals.
  fileprivate var letters: String {
    let digits = [17_576, 676, 26, 1].map { UInt8(self / $0 % 26) }
    return String(decoding: digits.map { 0x41 + $0 }, as: UTF8.self)
  }
}

extension String {
  /// A phrase whose words begin with the letters of an acronym.
  fileprivate var spelledOut: String { map { "\($0)alue" }.joined(separator: " ") }
}
