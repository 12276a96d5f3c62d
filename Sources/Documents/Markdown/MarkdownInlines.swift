/// Rewrites the inline markup that dialects add to CommonMark as CommonMark.
///
/// Comments are removed. Footnote marks, roles and shortcodes become tags with names that begin
/// with `md--`, which ``MarkdownText`` reads back; links to pages and by label become links with
/// their targets.
struct MarkdownInlines {
  /// The rewritten line.
  private(set) var output: [UInt8] = []
  /// Whether a comment is still open at the end of the line.
  private(set) var endsInComment: Bool
  private let bytes: [UInt8]
  private let references: [String: [UInt8]]
  private var index = 0

  /// The most bytes searched for the end of a construct, to keep the reading linear.
  private static let reach = 300

  /// - Parameters:
  ///   - line: The line.
  ///   - references: The addresses of the document's link labels, by label in lower case.
  ///   - inComment: Whether a comment is open at the beginning of the line.
  init(_ line: ArraySlice<UInt8>, references: [String: [UInt8]], inComment: Bool) {
    bytes = Array(line)
    self.references = references
    endsInComment = inComment
    output.reserveCapacity(bytes.count)
  }

  /// The bytes that begin a dialect's inline markup: `{ < [`.
  static let marks = ByteSet("{<[")

  mutating func read() {
    if endsInComment { skipComment() }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): copy(2)
      case UInt8(ascii: "`"): copyCode()
      case UInt8(ascii: "<") where starts("<!--"):
        index += 4
        skipComment()
      case UInt8(ascii: "{"): readBrace()
      case UInt8(ascii: "["): readBracket()
      default: copy(1)
      }
    }
  }

  private func starts(_ mark: String) -> Bool { bytes[index...].starts(with: mark.utf8) }

  private mutating func copy(_ count: Int) {
    let end = min(index + count, bytes.count)
    output.append(contentsOf: bytes[index..<end])
    index = end
  }

  private mutating func skipComment() {
    while index < bytes.count {
      if starts("-->") {
        index += 3
        endsInComment = false
        // Of the spaces before and after a comment, keep one.
        if output.last == 0x20, index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return
      }
      index += 1
    }
    endsInComment = true
  }

  private mutating func copyCode() {
    let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var end = index + length
    var run = 0
    while end < bytes.count {
      run = bytes[end] == UInt8(ascii: "`") ? run + 1 : 0
      end += 1
      let next = end < bytes.count ? bytes[end] : 0
      if run == length, next != UInt8(ascii: "`") { return copy(end - index) }
    }
    copy(length)
  }

  /// The index of a mark within ``reach``; nil if it is not there.
  private func index(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard start < bytes.count else { return nil }
    let end = min(start + Self.reach, bytes.count)
    var place = start
    while place + mark.count <= end {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }

  /// Appends an `md--` tag around a text.
  private mutating func appendTag(
    _ name: String, _ attributes: [(name: [UInt8], value: [UInt8])],
    around text: some Sequence<UInt8>
  ) {
    output.append(contentsOf: "<md--\(name)".utf8)
    for attribute in attributes where !attribute.name.isEmpty {
      output.append(0x20)
      output.append(contentsOf: attribute.name)
      output.append(contentsOf: "=\"".utf8)
      output.append(contentsOf: attribute.value.filter { $0 != 0x22 && $0 != 0x0A })
      output.append(0x22)
    }
    output.append(0x3E)
    output.append(contentsOf: text)
    output.append(contentsOf: "</md--\(name)>".utf8)
  }

  // MARK: Braces

  private mutating func readBrace() {
    if starts("{{") || starts("{%") {
      let closing = starts("{{") ? "}}" : "%}"
      guard let end = index(of: closing, from: index + 2) else { return copy(2) }
      let call = MarkdownCall(bytes[index..<(end + 2)])
      index = end + 2
      guard let name = call.tagName, !call.shown.isEmpty else { return }
      appendTag("call-" + name, call.labelled, around: call.shown)
    } else if let end = index(of: "}", from: index + 1) {
      if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "`"), consumeRole(nameEnd: end) {
        return
      }
      readAttributes(end: end)
    } else {
      copy(1)
    }
  }

  /// Reads a role: `` {term}`text <target>` ``.
  private mutating func consumeRole(nameEnd: Int) -> Bool {
    let name = bytes[(index + 1)..<nameEnd]
    guard !name.isEmpty, name.allSatisfy(\.isRoleName),
      let close = index(of: "`", from: nameEnd + 2)
    else { return false }
    var text = bytes[(nameEnd + 2)..<close]
    var target: [UInt8] = []
    if text.last == 0x3E, let open = text.lastIndex(of: 0x3C), open > text.startIndex {
      target = Array(text[(open + 1)..<(text.endIndex - 1)])
      text = text[..<open]
      while text.last == 0x20 { text.removeLast() }
    }
    let label = String(decoding: name.map { $0.isWordByte ? $0 : 0x2D }, as: UTF8.self)
    appendTag(
      "role-" + label, target.isEmpty ? [] : [(Array("target".utf8), target)], around: text)
    index = close + 1
    return true
  }

  /// Skips attributes, `{#id .class}`; in `[text]{#id}` the text is kept without its brackets.
  private mutating func readAttributes(end: Int) {
    let inside = bytes[(index + 1)..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    let isComment = inside.starts(with: "/*".utf8)
    let opens = inside.first.map { [0x23, 0x2E, 0x2D].contains($0) } ?? false
    let follows = output.last.map { ")*_`]>".utf8.contains($0) } ?? false
    let isKeyed =
      inside.contains(UInt8(ascii: "=")) && (inside.contains(UInt8(ascii: "\"")) || follows)
    guard isComment || opens || isKeyed || inside.starts(with: "toc".utf8) && inside.count < 6
    else {
      return copy(1)
    }
    if output.last == UInt8(ascii: "]") { removeSpanBrackets() }
    index = end + 1
    if index == bytes.count { while output.last == 0x20 { output.removeLast() } }
  }

  private mutating func removeSpanBrackets() {
    var depth = 0
    for place in output.indices.suffix(Self.reach).reversed() {
      if output[place] == UInt8(ascii: "]") { depth += 1 }
      guard output[place] == UInt8(ascii: "[") else { continue }
      depth -= 1
      if depth == 0 {
        output.removeLast()
        output.remove(at: place)
        return
      }
    }
  }

  // MARK: Brackets

  private mutating func readBracket() {
    if starts("[^") {
      guard let end = index(of: "]", from: index + 2), end > index + 2 else { return copy(1) }
      appendTag(
        "note", [(Array("key".utf8), Array(bytes[(index + 2)..<end]))], around: [])
      index = end + 1
    } else if starts("[!") {
      readCallout()
    } else if starts("[[") {
      guard let end = index(of: "]]", from: index + 2) else { return copy(1) }
      // After `!`, an embedded picture or page.
      appendPageLink(bytes[(index + 2)..<end])
      index = end + 2
    } else if references.isEmpty || !consumeReference() {
      copy(1)
    }
  }

  /// Reads a callout's mark: `> [!note]- Title`.
  private mutating func readCallout() {
    guard let end = index(of: "]", from: index + 2) else { return copy(1) }
    let words = bytes[(index + 2)..<end]
    let isQuoted =
      output.allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 } && !output.isEmpty
    let mark = words.prefix {
      (0x41...0x5A).contains($0) || isQuoted && ($0.isASCIILetter || $0 == 0x2D)
    }
    // A linked image, `[![`, begins the same way.
    guard mark.count > 1 else { return copy(1) }
    appendTag("callout", [(Array("type".utf8), Array(mark))], around: [])
    output.append(contentsOf: words.dropFirst(mark.count))
    index = end + 1
    // Obsidian's `+` or `-` for an open or folded callout is not text.
    if isQuoted, index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
  }

  /// Appends `[[page#part|text]]` as a link.
  private mutating func appendPageLink(_ link: ArraySlice<UInt8>) {
    let bar = link.firstIndex(of: 0x7C)
    let target = link[..<(bar ?? link.endIndex)]
    let text: ArraySlice<UInt8> =
      if let bar { link[(bar + 1)...] } else { target.prefix { $0 != 0x23 } }
    let trimmed = text.drop { $0 == 0x20 }
    guard !trimmed.isEmpty else { return }
    output.append(contentsOf: "[".utf8)
    output.append(contentsOf: trimmed.reversed().drop { $0 == 0x20 }.reversed())
    output.append(contentsOf: "](<".utf8)
    output.append(contentsOf: target.filter { $0 != 0x3C && $0 != 0x3E })
    output.append(contentsOf: ">)".utf8)
  }

  /// Turns `[text][label]`, `[label][]` or `[label]` into a link with the label's address.
  private mutating func consumeReference() -> Bool {
    guard let end = closingBracket(from: index) else { return false }
    let inner = bytes[(index + 1)..<end]
    var (label, after) = (inner, end + 1)
    if after < bytes.count {
      if bytes[after] == 0x28 || bytes[after] == 0x3A { return false }
      if bytes[after] == 0x5B, let close = index(of: "]", from: after) {
        if close > after + 1 { label = bytes[(after + 1)..<close] }
        after = close + 1
      }
    }
    guard let target = references[label.string.lowercased()] else { return false }
    output.append(contentsOf: "[".utf8)
    output.append(contentsOf: inner)
    output.append(contentsOf: "](<".utf8)
    output.append(contentsOf: target)
    output.append(contentsOf: ">)".utf8)
    index = after
    return true
  }

  private func closingBracket(from start: Int) -> Int? {
    var depth = 0
    for place in start..<min(start + Self.reach, bytes.count) {
      if bytes[place] == 0x5B { depth += 1 }
      if bytes[place] == 0x5D { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isRoleName: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x3A, 0x2E: true
    default: false
    }
  }
}
