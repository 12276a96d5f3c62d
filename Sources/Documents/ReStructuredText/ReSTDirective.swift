/// A directive, split into name, argument, options and body.
struct ReSTDirective {
  let name: Range<Int>
  /// Its name in lower case and without its domain, to compare by.
  let kind: String
  /// The name between the bars of `.. |name| directive::`; nil for other directives.
  let substitution: Range<Int>?
  /// The locations of its argument's lines.
  var argument: [Range<Int>] = []
  /// Its options, each with the lines of its value.
  var options: [(field: ReSTField, line: Range<Int>, value: [Range<Int>])] = []
  /// The indices of its body's lines.
  var body: Range<Int>

  /// Splits a directive's lines.
  ///
  /// - Parameters:
  ///   - name: The location of its name.
  ///   - first: The text after the name on the same line.
  ///   - substitution: The name that the directive defines a replacement for; nil for other
  ///     directives.
  ///   - lines: All lines of the document.
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

  /// The lines of an option's value; nil if the directive does not have the option.
  func option(_ name: StaticString, in source: SourceText) -> [Range<Int>]? {
    options.first { source.equals($0.field.name, name) }?.value
  }

  /// The value of an option as a number, at least 0; 0 if it is absent.
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

  /// Whether its body is something other than reStructuredText, such as code.
  var isBodyLiteral: Bool {
    [
      "raw", "math", "graphviz", "digraph", "graph", "uml", "plantuml", "mermaid", "prompt",
      "parsed-literal", "productionlist", "doctest", "testcode", "testoutput", "toctree",
    ].contains(kind)
  }
}
