extension String {
  /// The value of an attribute, where the text is a tag.
  func attribute(_ name: String) -> String? {
    guard let start = firstPlace(of: name + "=") else { return nil }
    let rest = self[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let value = String(rest.dropFirst().prefix { $0 != quote })
    return value.isEmpty ? nil : value
  }
}

extension SourceText {
  /// The index of the line after the HTML list or table that begins on a line; nil where none does.
  ///
  /// `unclosed` are the tags that are known to be closed nowhere below.
  func htmlRegion(at index: Int, unclosed: inout Set<String>) -> Int? {
    let line = utf8[trimmed(lines[index])]
    guard line.first == 0x3C, let tag = ["dl", "table"].first(where: { opens($0, line) }),
      !unclosed.contains(tag)
    else { return nil }
    let (open, close) = (Array("<\(tag)".utf8), Array("</\(tag)".utf8))
    var depth = 0
    for next in index..<lines.count {
      let range = lines[next]
      guard utf8[range].contains(0x3C) else { continue }
      depth += utf8[range].ranges(of: open).count - utf8[range].ranges(of: close).count
      if depth <= 0 { return next + 1 }
    }
    unclosed.insert(tag)
    return nil
  }

  private func opens(_ tag: String, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.dropFirst().starts(with: tag.utf8) else { return false }
    guard let next = line.dropFirst(1 + tag.utf8.count).first else { return true }
    return next == 0x3E || next == 0x20
  }
}
