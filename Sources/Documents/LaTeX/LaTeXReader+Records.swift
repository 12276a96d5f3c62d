// MARK: Records

extension LaTeXReader {
  /// Reads a command with its arguments as a record; false, with only its name read, if groups are
  /// missing.
  ///
  /// An unknown command is a record if nothing follows it on its line and it has more than one text
  /// to show, as in `\entry[SLA]{Service level agreement}`. With a single group, it just shows the
  /// group's text.
  mutating func readRecord(_ name: Range<Int>, from start: Int, groupCount: Int?) -> Bool {
    let before = input.index
    let arguments = input.arguments(count: groupCount, acrossBlankLines: groupCount != nil)
    let count = arguments.count { !$0.isOption }
    if let groupCount {
      guard count == groupCount else {
        input.index = before
        return false
      }
    } else if !isRecord(arguments) {
      input.index = before
      return false
    }
    endText(at: start)
    dropText()
    if groupCount != nil { declare(input.string(name), arguments) }
    let at = recordPlace(start..<(arguments.first?.range.lowerBound ?? before))
    let label = label(name)
    let after = input.index
    builder.open(.record, label: label, at: at)
    readFields(arguments, optionsAt: groupCount == nil ? nil : optionsPlace(input.string(name)))
    builder.close()
    input.index = after
    dropText()
    return true
  }

  private func isRecord(_ arguments: [LaTeXScanner.Argument]) -> Bool {
    guard let first = arguments.first(where: { !$0.isOption }) else { return false }
    let count = arguments.count { !$0.isOption }
    let isNamed = arguments.contains { $0.isOption && input.isText($0.range) }
    guard count > 1 || isNamed || input.isOptions(first.range, isOption: false) else {
      return false
    }
    var index = input.index
    while index < input.end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index >= input.end || bytes[index] == 0x0A || bytes[index] == UInt8(ascii: "%")
      || bytes[index] == UInt8(ascii: "\\")
  }

  /// The index of a declaration's group with `key = value` pairs, from 0; -1 if there is none.
  private func optionsPlace(_ name: String) -> Int? {
    switch name {
    case "newglossaryentry", "provideglossaryentry", "longnewglossaryentry",
      "longprovideglossaryentry", "DeclareAcronym":
      1
    case "glossary": 0
    default: -1
    }
  }

  /// The location of a record; for the first record that an author's command expands to, the place
  /// where the document uses the command.
  mutating func recordPlace(_ range: Range<Int>) -> Range<Int> {
    guard let origin else { return range }
    let isFirst = builder.blocks.last.map { $0.source.start < origin.lowerBound } ?? true
    return isFirst ? origin : origin.upperBound..<origin.upperBound
  }

  /// Adds arguments as fields.
  ///
  /// - Parameters:
  ///   - arguments: Options and groups.
  ///   - optionsPlace: The index of the group with `key = value` pairs, -1 for none; nil to judge
  ///     by each group's content.
  mutating func readFields(_ arguments: [LaTeXScanner.Argument], optionsAt optionsPlace: Int?) {
    var groupPlace = 0
    for argument in arguments {
      let hasOptions =
        argument.isOption || optionsPlace == nil
        ? input.isOptions(argument.range, isOption: argument.isOption)
        : groupPlace == optionsPlace
      if !argument.isOption { groupPlace += 1 }
      if argument.isOption, hasOptions {
        readOptions(argument.range)
        continue
      }
      builder.open(
        .field, at: place((argument.range.lowerBound - 1)..<argument.range.lowerBound))
      if hasOptions { readOptions(argument.range) } else { readPart(argument.range) }
      builder.close()
    }
  }

  private mutating func readOptions(_ range: Range<Int>) {
    for option in input.options(in: range) {
      let label = label(option.key)
      builder.open(.field, label: label, at: place(option.key))
      if option.hasValue { readPart(option.value) }
      builder.close()
    }
  }

  // MARK: Names

  /// Stores the texts that `\gls{key}` and its like show for a declaration.
  private mutating func declare(_ command: String, _ arguments: [LaTeXScanner.Argument]) {
    let groups = arguments.filter { !$0.isOption }.map(\.range)
    let key = input.string(input.trimmed(groups[0]))
    switch command {
    case "newacronym", "newabbreviation", "newdualentry":
      names.declare(key, shown(groups[1]))
      names.declare("long:" + key, shown(groups[2]))
    case "acro", "acrodef", "newacro":
      let short = arguments.last { $0.isOption && $0.range.lowerBound > groups[0].upperBound }
      names.declare(key, shown(short?.range ?? groups[0]))
      names.declare("long:" + key, shown(groups[1]))
    case "newterm", "nomenclature", "glossary": break
    default: declareOptions(of: key, input.options(in: groups[1]))
    }
  }

  private mutating func declareOptions(of key: String, _ options: [LaTeXScanner.Option]) {
    var values: [String: Range<Int>] = [:]
    for option in options where option.hasValue {
      let name = input.string(option.key).lowercased()
      values[name] = values[name] ?? option.value
    }
    for (name, range) in values where name == "long" || name.hasPrefix("user") {
      names.declare(name + ":" + key, shown(range))
    }
    let name = ["name", "text", "short", "short-format"].compactMap { values[$0] }
      .map { shown($0) }.first { !$0.isEmpty }
    names.declare(key, name ?? Array(key.utf8))
  }

  private func shown(_ range: Range<Int>) -> [UInt8] {
    LaTeXText.inline(bytes, range, names).trimmed.bytes
  }
}
