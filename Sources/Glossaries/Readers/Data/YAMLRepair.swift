import Yams

/// Slips for which YAML refuses a whole document: a text with a colon that has no quotes, a key that
/// comes twice.
struct YAMLRepair {
  private(set) var findings: [Finding] = []

  /// Make a key that comes again another key; no document contains them.
  private static let marks: [Character] = ["\u{F8FE}", "\u{F8FF}"]

  /// The text with one slip mended; nil where the slip is another.
  mutating func mend(_ text: String, after error: YamlError) -> String? {
    switch error {
    case .duplicatedKeysInMapping(let keys, _): Self.tellingApart(Set(keys), in: text)
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _): quoting(mark.line, in: text)
    default: nil
    }
  }

  static func withoutMark(_ key: String) -> String {
    key.contains(where: marks.contains) ? key.filter { !marks.contains($0) } : key
  }

  /// The text with marks behind keys that come again, another mark each time.
  private static func tellingApart(_ keys: Set<String>, in text: String) -> String? {
    var seen: [String: Int] = [:]
    var changed = false
    let lines = text.brokenLinesWithBlanks.map { line -> String in
      guard let entry = line.yamlEntry else { return line }
      let key = String(entry.key.drop { $0 == " " || $0 == "-" })
      guard keys.contains(key.unquotedKey), let place = line.firstRange(of: key) else {
        return line
      }
      let times = seen[key, default: 0]
      seen[key] = times + 1
      if times == 0 { return line }
      changed = true
      // The times it came before, in binary.
      let marks = String(String(times, radix: 2).map { Self.marks[$0 == "1" ? 1 : 0] })
      let isQuoted = key.last == "\"" || key.last == "'"
      let marked = isQuoted ? key.dropLast() + marks + key.suffix(1) : key + marks
      return line[..<place.lowerBound] + marked + line[place.upperBound...]
    }
    return changed ? lines.joined(separator: "\n") : nil
  }

  /// The text with the value on a line in quotes.
  private mutating func quoting(_ number: Int, in text: String) -> String? {
    var lines = text.brokenLinesWithBlanks
    // The fault is seen where the colon stands, or on the line below.
    for index in [number - 1, number - 2] where lines.indices.contains(index) {
      guard let entry = lines[index].yamlEntry, let first = entry.value.first,
        !"\"'|>{[&".contains(first), needsQuotes(entry.value)
      else { continue }
      let escaped = entry.value.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      lines[index] = "\(entry.key): '\(escaped)'"
      findings.append(Finding(line: index + 1, remark: .quotesMissing))
      return lines.joined(separator: "\n")
    }
    return nil
  }

  private func needsQuotes(_ value: String) -> Bool {
    value.contains(": ") || value.hasSuffix(":") || "@`%*!".contains(value.first ?? " ")
  }
}

extension String {
  fileprivate var brokenLinesWithBlanks: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A line's key, its indent and list marks included, and its value on the same line.
  fileprivate var yamlEntry: (key: String, value: String)? {
    guard let colon = firstRange(of: ": ") else {
      return hasSuffix(":") ? (String(dropLast()), "") : nil
    }
    let value = String(self[colon.upperBound...]).trimmed
    return (String(self[..<colon.lowerBound]), value)
  }

  fileprivate var unquotedKey: String {
    guard count > 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
