/// How the author of a plain text sets its lines, judged by all of them.
struct TypedTextHabits {
  /// The width at which lines are wrapped, in characters; nil if there is no common width.
  private(set) var wrapWidth: Int?
  /// Whether lines are certainly wrapped at that width: at least three end there in mid-sentence.
  private(set) var wraps = false
  /// Whether definitions are indented below their terms.
  private(set) var indentsDefinitions = false
  /// Whether entries or items are numbered.
  private(set) var numbers = false
  /// Whether most lines begin an entry: `ABC - Alpha Beta Company`.
  private(set) var leadsIn = false
  /// The line numbers of entries in a text with other lines as well; at least four entries in a
  /// row.
  private(set) var leadingLines: Set<Int> = []
  /// Whether terms are between colons.
  private(set) var colonsTerms = false
  /// Whether tabs separate the cells of a table.
  private(set) var hasRows = false
  /// The most lines directly below a name with a colon, `Dock :`; 0 if the text has no such names.
  private(set) var linesBelowNames = 0

  private static let widths = 50...120

  init(of lines: [TypedLine]) {
    numbers = lines.count { $0.kind == .numbered } >= 3
    hasRows = lines.count { $0.kind == .row } >= 2
    colonsTerms = lines.count { $0.termBetweenColons != nil } >= 3
    let leadingCount = lines.count { $0.kind == .text && $0.leadsIn }
    leadsIn = leadingCount >= 5 && leadingCount * 10 >= lines.count * 6
    if !leadsIn { findLeadingLines(lines) }
    let hangingCount = zip(lines, lines.dropFirst()).count { line, next in
      next.kind == .text && next.indent >= 2 && next.blankLinesBefore <= 1 && line.kind == .text
        && line.indent == 0 && line.isTermLike
    }
    indentsDefinitions = hangingCount >= 3
    findWidth(lines)
    if !indentsDefinitions { findNames(lines) }
  }

  private mutating func findLeadingLines(_ lines: [TypedLine]) {
    var start = 0
    while start < lines.count {
      guard lines[start].kind == .text, lines[start].leadsIn else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, lines[end].kind == .text, lines[end].leadsIn,
        lines[end].blankLinesBefore == 0, lines[end].indent == lines[start].indent
      {
        end += 1
      }
      if end - start > 3 { leadingLines.formUnion(lines[start..<end].lazy.map(\.number)) }
      start = end
    }
  }

  private mutating func findNames(_ lines: [TypedLine]) {
    let names = lines.indices.dropLast().filter { lines[$0].name(above: lines[$0 + 1]) != nil }
    guard names.count > 3, let first = names.first, let last = names.last,
      names.count * 5 >= last - first + 1,
      // `Example :` recurs, so it is a label and not a name.
      Set(names.map { lines[$0].text }).count * 10 >= names.count * 9
    else { return }
    // Leave out the last name: the page's footer may follow its definition.
    let counts = zip(names, names.dropFirst()).map { name, next in
      lines[(name + 1)..<next].prefix { $0.blankLinesBefore == 0 }.count
    }
    linesBelowNames = counts.max() ?? 0
  }

  private mutating func findWidth(_ lines: [TypedLine]) {
    // An address cannot be wrapped.
    let breakable = lines.lazy.filter { $0.utf8.contains(0x20) }
    let overlongCount = breakable.count { $0.width > Self.widths.upperBound }
    let width = breakable.map(\.width).filter { $0 <= Self.widths.upperBound }.max() ?? 0
    guard Self.widths.contains(width), overlongCount * 50 <= lines.count else { return }
    let brokenCount = zip(lines, lines.dropFirst()).count { line, next in
      next.blankLinesBefore == 0 && next.kind == .text && line.leavesNoRoom(for: next, in: width)
        && line.isUnfinished
    }
    wraps = brokenCount >= 3
    wrapWidth = overlongCount > 0 && !wraps ? nil : width
  }
}

extension TypedLine {
  /// Whether the first word of the next line would not have fitted.
  func leavesNoRoom(for next: TypedLine, in width: Int) -> Bool {
    self.width + 1 + next.utf8.prefix { $0 != 0x20 }.scalarCount > width
  }

  /// Whether the line does not end in punctuation, so that its sentence continues.
  fileprivate var isUnfinished: Bool {
    guard let last = utf8.last else { return false }
    return !last.endsSentence && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
  }
}
