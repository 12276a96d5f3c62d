/// A file's text, line by line.
struct SourceText {
  /// The file's path inside the folder of a glossary of pages; nil for a single document.
  let page: String?
  let lines: [String]
}

/// Finds the labelled entries that the program lost and said nothing about.
struct Losses {
  private let sources: [SearchableSource]
  private let findings: [NamingFinding]

  init(in sources: [SourceText], findings: [ReadFinding]) {
    self.sources = sources.map(SearchableSource.init)
    self.findings = findings.map(NamingFinding.init)
  }

  /// Whether a finding names the entry: by its headword, or by a line on which the document has the
  /// headword, or by the line before or after such a line.
  func isNamed(_ label: Label) -> Bool {
    let headwords = label.headwords.map(Normalization.term).filter { !$0.isEmpty }
    return findings.contains { finding in
      label.headwords.contains(where: finding.begins(with:))
        || headwords.contains(where: finding.quotes)
        || sources.contains { $0.has(anyOf: headwords, near: finding) }
    }
  }
}

/// A file's lines as headwords are looked for in them.
private struct SearchableSource {
  let page: String?
  /// Each line as written and without markup.
  let lines: [[String]]

  init(_ source: SourceText) {
    page = source.page
    var lines = source.lines.map { line in
      [Normalization.term(line), Normalization.term(Markup.stripped(line))]
    }
    // A page may be named after its headword and not write it: the name stands on its first line.
    if let name = source.page?.split(separator: "/").last {
      let words = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
        .split { $0 == "-" || $0 == "_" }
      if lines.isEmpty { lines = [[]] }
      lines[0].append(Normalization.term(words.joined(separator: " ")))
    }
    self.lines = lines
  }

  func has(anyOf headwords: [String], near finding: NamingFinding) -> Bool {
    if let page, !(finding.file ?? "").hasSuffix("/" + page) { return false }
    // A finding about a whole page is about its entry; one about a whole document names nothing.
    guard let line = finding.line ?? (page == nil ? nil : 1) else { return false }
    // The line, the one before it and the one behind it, counted from 0.
    let near = (line - 2..<line + 1).clamped(to: lines.indices)
    return near.contains { number in
      lines[number].contains { text in headwords.contains { text.containsWord($0) } }
    }
  }
}

/// A finding as headwords are looked for in it.
private struct NamingFinding {
  let file: String?
  let line: Int?
  private let message: String
  /// What the message has in quotes.
  ///
  /// Its other words are the program's own: "a table left out" does not name an entry `Table`.
  private let quotations: [String]

  init(_ finding: ReadFinding) {
    file = finding.file
    line = finding.line
    message = finding.message
    quotations = finding.message.split(separator: "“", omittingEmptySubsequences: false)
      .dropFirst().map { Normalization.term(String($0.prefix { $0 != "”" })) }
  }

  /// Whether the message begins with a headword as written: `ARR is used in 3 definitions`.
  ///
  /// The program's own first words have small letters.
  func begins(with headword: String) -> Bool { message.hasPrefix(headword + " ") }

  /// Whether the message has a normalised headword in quotes.
  func quotes(_ headword: String) -> Bool { quotations.contains { $0.containsWord(headword) } }
}

extension String {
  /// Whether the text has another one that no letter or digit goes on before or behind.
  fileprivate func containsWord(_ word: String) -> Bool {
    let (bytes, word) = (Array(utf8), Array(word.utf8))
    guard word.count <= bytes.count else { return false }
    return bytes.ranges(of: word).contains { range in
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars.last
      let behind = String(decoding: bytes[range.upperBound...], as: UTF8.self).unicodeScalars.first
      return before?.isLetterOrNumber != true && behind?.isLetterOrNumber != true
    }
  }
}
