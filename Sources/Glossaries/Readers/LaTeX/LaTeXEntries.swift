/// The macros with which LaTeX's packages declare terms and acronyms.
struct LaTeXEntries {
  struct Entry {
    var terms: [String] = []
    var acronym: String?
    var expansion: String?
    var paragraphs: [String] = []
    /// Where its name stands; nil where that is as good as the command's own place.
    var start: Int?
  }

  /// What `\gls{key}` shows, by key.
  private(set) var names: [String: String] = [:]
  /// The author's own commands that declare entries, by name.
  private var macros: [String: LaTeXMacro] = [:]

  /// The entry that a command declares; nil where it is no such command.
  mutating func entry(
    of command: LaTeXCommand, _ arguments: inout LaTeXArguments
  ) -> Entry? {
    switch command.name {
    case "newacronym", "newabbreviation": return acronym(&arguments)
    case "acro", "acrodef", "newacro": return acro(&arguments)
    case "newdualentry": return dual(&arguments)
    case "DeclareAcronym", "newglossaryentry", "provideglossaryentry", "longnewglossaryentry",
      "longprovideglossaryentry":
      return described(command, &arguments)
    case "glossary": return unnamed(&arguments)
    case "newterm":
      _ = arguments.bracket()
      return arguments.group().map { Entry(terms: [text($0, arguments)]) }
    case "nomenclature":
      _ = arguments.bracket()
      guard let symbol = arguments.group(), let meaning = arguments.group() else { return nil }
      return Entry(terms: [text(symbol, arguments)], paragraphs: paragraphs(meaning, arguments))
    default: return macros[command.name].flatMap { entry(of: $0, &arguments) }
    }
  }

  /// Takes in what a command is made of, where that declares entries.
  mutating func learn(_ command: LaTeXCommand, _ arguments: LaTeXArguments) {
    var arguments = arguments
    guard LaTeXMacro.definers.contains(command.name),
      let macro = LaTeXMacro(definedBy: command.name, &arguments)
    else { return }
    macros[macro.name] = macro
  }

  private mutating func entry(
    of macro: LaTeXMacro, _ arguments: inout LaTeXArguments
  ) -> Entry? {
    let start = arguments.index
    var groups = (0..<macro.optionals).map { _ in arguments.bracket() }
    while groups.count < macro.count {
      guard let group = arguments.group(acrossBlankLines: true) else {
        arguments.index = start
        return nil
      }
      groups.append(group)
    }
    func text(_ place: Int?) -> String? {
      guard let place, place <= groups.count, let range = groups[place - 1] else { return nil }
      let text = self.text(range, arguments)
      return text.isEmpty ? nil : text
    }
    guard let name = text(macro.acronym) ?? text(macro.term) else { return nil }
    if let key = text(macro.key) { names[key] = name }
    var entry = Entry(terms: [name])
    if let long = text(macro.expansion), long.count > name.count {
      (entry.acronym, entry.expansion) = (name, long)
    }
    if let place = macro.definition, place <= groups.count, let range = groups[place - 1] {
      entry.paragraphs = paragraphs(range, arguments)
    }
    return entry
  }

  private func text(_ range: Range<Int>, _ arguments: LaTeXArguments) -> String {
    LaTeXText(arguments.bytes(range), names).inline.text
  }

  private func paragraphs(_ range: Range<Int>, _ arguments: LaTeXArguments) -> [String] {
    LaTeXText(arguments.bytes(range), names).paragraphs.map {
      $0.isItem ? "• " + $0.inline.text : $0.inline.text
    }.filter { !$0.isEmpty }
  }

  /// `\newacronym[description={…}]{key}{short}{long}`.
  private mutating func acronym(_ arguments: inout LaTeXArguments) -> Entry? {
    let options = arguments.bracket().map { arguments.options(in: $0) } ?? [:]
    guard let key = arguments.group(), let short = arguments.group(), let long = arguments.group()
    else { return nil }
    let (name, expansion) = (text(short, arguments), text(long, arguments))
    names[arguments.bytes(key).string.trimmed] = name
    names["long:" + arguments.bytes(key).string.trimmed] = expansion
    let description = options["description"].map { paragraphs($0, arguments) } ?? []
    return Entry(
      terms: [name], acronym: name, expansion: expansion, paragraphs: description,
      start: short.lowerBound)
  }

  /// `\acro{key}[short]{long}`, the key being the short form where no other is given.
  private mutating func acro(_ arguments: inout LaTeXArguments) -> Entry? {
    guard let key = arguments.group() else { return nil }
    let short = arguments.bracket() ?? key
    guard let long = arguments.group() else { return nil }
    let name = text(short, arguments)
    names[arguments.bytes(key).string.trimmed] = name
    return Entry(terms: [name], acronym: name, expansion: text(long, arguments))
  }

  /// `\newdualentry{key}{short}{long}{description}`, which many preambles define.
  private mutating func dual(_ arguments: inout LaTeXArguments) -> Entry? {
    _ = arguments.bracket()
    guard let key = arguments.group(), let short = arguments.group(), let long = arguments.group(),
      let description = arguments.group()
    else { return nil }
    let name = text(short, arguments)
    names[arguments.bytes(key).string.trimmed] = name
    return Entry(
      terms: [name], acronym: name, expansion: text(long, arguments),
      paragraphs: paragraphs(description, arguments))
  }

  /// `\glossary{name={…}, description={…}}`, which has no key.
  private func unnamed(_ arguments: inout LaTeXArguments) -> Entry? {
    let options = arguments.group().map { arguments.options(in: $0) } ?? [:]
    guard let name = options["name"], let description = options["description"] else { return nil }
    return Entry(terms: [text(name, arguments)], paragraphs: paragraphs(description, arguments))
  }

  /// What a command of the author's own says in its two groups; nil, and nothing is read, where it
  /// is no term and its definition.
  func own(_ arguments: inout LaTeXArguments) -> Entry? {
    let start = arguments.index
    if let first = arguments.group(), let second = arguments.group(), !arguments.isAtGroup {
      let (term, definition) = (text(first, arguments), paragraphs(second, arguments))
      if (1...80).contains(term.count), term.contains(where: \.isLetter),
        definition.first?.contains(" ") == true, arguments.bytes(first).first != 0x5C
      {
        return Entry(terms: [term], paragraphs: definition)
      }
    }
    arguments.index = start
    return nil
  }

  /// `\newglossaryentry{key}{name={…}, description={…}}`, `\DeclareAcronym{key}{short=…, long=…}`.
  private mutating func described(
    _ command: LaTeXCommand, _ arguments: inout LaTeXArguments
  ) -> Entry? {
    guard let key = arguments.group(acrossBlankLines: true), let group = arguments.group() else {
      return nil
    }
    let options = arguments.options(in: group)
    for (name, range) in options where name == "long" || name.hasPrefix("user") {
      names[name + ":" + arguments.bytes(key).string.trimmed] = text(range, arguments)
    }
    func option(_ name: String) -> String? {
      options[name].map { text($0, arguments) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let short = option("short") ?? option("short-format")
    let long = option("long")
    let name = option("name") ?? option("text") ?? short ?? arguments.bytes(key).string.trimmed
    names[arguments.bytes(key).string.trimmed] = name
    var entry = Entry(terms: [name])
    entry.start = (options["name"] ?? options["short"])?.lowerBound
    if let long { (entry.acronym, entry.expansion) = (short ?? name, long) }
    if command.name.hasPrefix("long"), let description = arguments.group() {
      entry.paragraphs = paragraphs(description, arguments)
    } else if let description = options["description"] ?? options["extra"] {
      entry.paragraphs = paragraphs(description, arguments)
    }
    // `first={Service Level Agreement (SLA)}` spells out what the name abbreviates.
    if entry.acronym == nil, let first = option("first"), let parts = BracketedHeadword(first),
      let pair = parts.pair(unless: []), pair.acronym == name
    {
      (entry.acronym, entry.expansion) = pair
    }
    if let synonym = option("alias") ?? option("foreign") { entry.terms.append(synonym) }
    return entry
  }
}
