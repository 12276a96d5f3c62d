extension MarkdownLines {
  /// The index after the HTML list or table that begins on a line; nil if there is none.
  ///
  /// `unclosed` collects tags without an end tag further down, so that each is searched for only
  /// once.
  func htmlRegion(at index: Int, unclosed: inout Set<String>) -> Int? {
    let line = utf8[trimmed(line(index))]
    guard line.first == 0x3C, let tag = ["dl", "table"].first(where: { opens($0, line) }),
      !unclosed.contains(tag)
    else { return nil }
    let (open, close) = (Array("<\(tag)".utf8), Array("</\(tag)".utf8))
    var depth = 0
    for next in index..<end {
      let range = self.line(next)
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
