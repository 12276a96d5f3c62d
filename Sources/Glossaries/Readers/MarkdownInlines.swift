/// A line's inline markup, what dialects add to CommonMark taken off.
struct MarkdownInlines {
  private(set) var text = ""
  /// Whether a comment is open at the end of the line.
  private(set) var endsInComment: Bool
  private let references: Set<String>
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var index = 0

  /// No construct inside a line is looked for farther than this.
  private static let reach = 300

  init(_ line: String, references: Set<String>, inComment: Bool) {
    bytes = Array(line.utf8)
    self.references = references
    endsInComment = inComment
    output.reserveCapacity(bytes.count)
  }

  mutating func read() {
    if endsInComment { skipComment() }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): copy(2)
      case UInt8(ascii: "`"): copyCode()
      case UInt8(ascii: "<") where starts("<!--"):
        index += 4
        skipComment()
      case UInt8(ascii: "<"): readAnchor()
      case UInt8(ascii: "{"): readBrace()
      case UInt8(ascii: "["): readBracket()
      default: copy(1)
      }
    }
    text = String(decoding: output, as: UTF8.self)
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
        return
      }
      index += 1
    }
    endsInComment = true
  }

  /// Passes over `<a id="x"></a>`, which marks a place and says nothing.
  private mutating func readAnchor() {
    guard starts("<a ") || starts("<span "), let end = place(of: ">", from: index + 2) else {
      return copy(1)
    }
    let tag = starts("<a ") ? "</a>" : "</span>"
    if bytes[end - 1] == UInt8(ascii: "/") {
      index = end + 1
    } else if bytes[(end + 1)...].starts(with: tag.utf8) {
      index = end + 1 + tag.utf8.count
    } else {
      copy(1)
    }
  }

  private mutating func copyCode() {
    let marks = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var end = index + marks
    var run = 0
    while end < bytes.count {
      run = bytes[end] == UInt8(ascii: "`") ? run + 1 : 0
      end += 1
      let next = end < bytes.count ? bytes[end] : 0
      if run == marks, next != UInt8(ascii: "`") { return copy(end - index) }
    }
    copy(marks)
  }

  /// The place of a mark within reach.
  private func place(of mark: String, from start: Int) -> Int? {
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

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Braces

  private mutating func readBrace() {
    if starts("{{") || starts("{%") {
      guard let end = place(of: starts("{{") ? "}}" : "%}", from: index + 2) else {
        return copy(2)
      }
      output.append(contentsOf: Shortcode(string(index..<end)).text.utf8)
      index = end + 2
    } else if let end = place(of: "}", from: index + 1) {
      if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "`"), readRole(nameEnd: end) {
        return
      }
      readAttributes(end: end)
    } else {
      copy(1)
    }
  }

  /// Reads `` {term}`text <target>` ``.
  private mutating func readRole(nameEnd: Int) -> Bool {
    let name = bytes[(index + 1)..<nameEnd]
    guard !name.isEmpty, name.allSatisfy(\.isRoleName),
      let close = place(of: "`", from: nameEnd + 2)
    else { return false }
    let content = string((nameEnd + 2)..<close)
    let target = content.firstIndex(of: "<")
    let text = target.map { content.hasSuffix(">") ? String(content[..<$0]) : content } ?? content
    output.append(contentsOf: text.trimmed.utf8)
    index = close + 1
    return true
  }

  /// Passes over `{#id .class}`; of `[text]{#id}` the text remains.
  private mutating func readAttributes(end: Int) {
    let inside = bytes[(index + 1)..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    let isComment = inside.starts(with: "/*".utf8)
    let opens = inside.first.map { [0x23, 0x2E, 0x2D].contains($0) } ?? false
    let follows = output.last.map { ")*_`]".utf8.contains($0) } ?? false
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
      guard let end = place(of: "]", from: index + 2), end > index + 2 else { return copy(1) }
      index = end + 1
    } else if starts("[!") {
      guard let end = place(of: "]", from: index + 2) else { return copy(1) }
      let words = string((index + 2)..<end)
      let isQuoted = output.allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 } && !output.isEmpty
      let mark = words.prefix { $0.isUppercase || isQuoted && $0.isLetter }
      // An image in a link begins so too.
      guard mark.count > 1 else { return copy(1) }
      output.append(contentsOf: String(words.dropFirst(mark.count)).trimmed.utf8)
      index = end + 1
      // Whether the callout is open, as Obsidian says it: `> [!note]- Title`.
      if isQuoted, index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
    } else if starts("[[") {
      guard let end = place(of: "]]", from: index + 2) else { return copy(1) }
      let isEmbedded = output.last == UInt8(ascii: "!")
      if isEmbedded { output.removeLast() } else { appendPageLink(string((index + 2)..<end)) }
      index = end + 2
    } else if references.isEmpty || !readReference() {
      copy(1)
    }
  }

  /// The text of `[[page#part|text]]`.
  private mutating func appendPageLink(_ link: String) {
    let parts = link.split(separator: "|", maxSplits: 1)
    guard let last = parts.last else { return }
    let text = parts.count > 1 ? String(last) : String(last.prefix { $0 != "#" })
    output.append(contentsOf: text.trimmed.utf8)
  }

  /// Makes a link of `[text][label]`, `[label][]` and `[label]`, whose target stands elsewhere.
  private mutating func readReference() -> Bool {
    guard let end = closingBracket(from: index) else { return false }
    let inner = string((index + 1)..<end)
    var (label, after) = (inner, end + 1)
    if after < bytes.count {
      if [0x28, 0x3A].contains(bytes[after]) { return false }
      if bytes[after] == 0x5B, let close = place(of: "]", from: after) {
        if close > after + 1 { label = string((after + 1)..<close) }
        after = close + 1
      }
    }
    guard references.contains(label.lowercased()) else { return false }
    output.append(contentsOf: "[\(inner)](#)".utf8)
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

/// A generator's `{{< name key="value" >}}` or `{{name("value", "text")}}`, of which a text may stay.
private struct Shortcode {
  let text: String

  init(_ source: String) {
    let inside = source.drop { "{%<- ".contains($0) }
    let name = inside.prefix { !$0.isWhitespace && !"%>(".contains($0) }.lowercased()
    let values = inside.dropFirst(name.count)
    if values.first == "(" {
      text = Self.shown(of: values)
    } else if let text = Self.value(of: "text", in: values) {
      self.text = text
    } else if name.contains("gloss") || name.contains("term") || name == "abbr" || name == "def" {
      text = Self.value(of: "term_id", in: values) ?? Self.firstQuoted(in: values) ?? ""
    } else {
      text = ""
    }
  }

  /// What a call shows: its second argument where that says something, else its first.
  private static func shown(of arguments: Substring) -> String {
    let quoted = arguments.split(separator: "\"", omittingEmptySubsequences: false)
    let texts = stride(from: 1, to: quoted.count - 1, by: 2).map { String(quoted[$0]) }
    return texts.prefix(2).last { !$0.isEmpty } ?? ""
  }

  private static func value(of key: String, in text: Substring) -> String? {
    guard let range = text.firstPlace(of: key + "=") else { return nil }
    return firstQuoted(in: text[range.upperBound...])
  }

  private static func firstQuoted(in text: Substring) -> String? {
    guard let quote = text.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    let rest = text[text.index(after: quote)...]
    guard let end = rest.firstIndex(of: text[quote]) else { return nil }
    return String(rest[..<end])
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
