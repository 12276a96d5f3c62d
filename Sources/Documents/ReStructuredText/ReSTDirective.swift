/// A directive with its lines taken apart.
struct ReSTDirective {
  /// Its name as written.
  let name: Range<Int>
  /// Its name as directives are told apart by: in lower case, without its domain.
  let kind: String
  /// What stands between the bars of `.. |name| directive::`.
  let substitution: Range<Int>?
  /// The lines of its argument.
  var argument: [Range<Int>] = []
  /// Its options, each with the lines of its value.
  var options: [(field: ReSTField, line: Range<Int>, value: [Range<Int>])] = []
  /// The lines of its body.
  var body: Range<Int>

  /// Takes a directive's lines apart.
  ///
  /// - Parameters:
  ///   - name: Where its name stands.
  ///   - first: What stands behind the name on its line.
  ///   - substitution: The name that its result is put in the place of.
  ///   - lines: All lines.
  ///   - range: The indented lines below the name's.
  ///   - source: The text.
  init(
    _ name: Range<Int>, argument first: Range<Int>, substitution: Range<Int>?,
    lines: [SourceLine], _ range: Range<Int>, in source: SourceText
  ) {
    self.name = name
    self.substitution = substitution
    kind = source.string(name).lowercased().split(separator: ":").last.map(String.init) ?? ""
    body = range
    var index = range.lowerBound
    if !first.isEmpty {
      argument.append(first)
      while index < range.upperBound, !lines[index].isBlank,
        ReSTField(lines[index].text, in: source) == nil
      {
        argument.append(lines[index].text)
        index += 1
      }
    }
    readOptions(lines, &index, in: source)
    body = index..<range.upperBound
  }

  private mutating func readOptions(
    _ lines: [SourceLine], _ index: inout Int, in source: SourceText
  ) {
    while kind == "meta", index < body.upperBound, lines[index].isBlank { index += 1 }
    while index < body.upperBound, !lines[index].isBlank,
      let field = ReSTField(lines[index].text, in: source)
    {
      var value = field.text.isEmpty ? [] : [field.text]
      let line = lines[index]
      index += 1
      while index < body.upperBound, !lines[index].isBlank, lines[index].indent > line.indent {
        value.append(lines[index].text)
        index += 1
      }
      options.append((field, line.text, value))
    }
  }

  /// The value of an option; nil where the directive has no such option.
  func option(_ name: StaticString, in source: SourceText) -> [Range<Int>]? {
    options.first { source.equals($0.field.name, name) }?.value
  }

  /// The number that is the value of an option; 0 where there is none.
  func number(_ name: StaticString, in source: SourceText) -> Int {
    guard let value = option(name, in: source)?.first, value.count < 6 else { return 0 }
    return max(Int(source.string(value)) ?? 0, 0)
  }

  /// Whether its argument is the beginning of its body.
  var isArgumentText: Bool {
    [
      "note", "tip", "warning", "important", "hint", "attention", "caution", "danger", "error",
      "seealso", "todo", "epigraph", "highlights", "pull-quote", "compound", "line-block",
    ].contains(kind)
  }

  /// Whether its argument is a title or other text with markup.
  var isArgumentTitle: Bool {
    ["topic", "sidebar", "rubric", "admonition", "centered", "figure-caption"].contains(kind)
  }

  /// Whether its body is no reStructuredText.
  var isBodyLiteral: Bool {
    [
      "raw", "math", "graphviz", "digraph", "graph", "uml", "plantuml", "mermaid", "prompt",
      "parsed-literal", "productionlist", "doctest", "testcode", "testoutput", "toctree",
    ].contains(kind)
  }
}
