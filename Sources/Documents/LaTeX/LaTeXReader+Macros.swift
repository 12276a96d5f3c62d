/// A command defined by the author, whose body contains declarations.
///
///     \newcommand{\word}[2]{\newglossaryentry{#1}{name={#1}, description={#2}}}
struct LaTeXMacro {
  /// The number of arguments.
  let count: Int
  /// The default values of the first arguments, which are optional.
  let standards: [[UInt8]]
  let body: [UInt8]

  /// The command's body with its arguments filled in; nil if that is longer than `limit` bytes.
  func expansion(_ arguments: [[UInt8]], limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      let byte = body[index]
      let next = index + 1 < body.count ? body[index + 1] : 0
      index += 1
      guard byte == UInt8(ascii: "#"), next == byte || (0x31...0x39).contains(next) else {
        result.append(byte)
        continue
      }
      index += 1
      let place = Int(next) - 0x31
      if next == byte {
        result.append(byte)
      } else if place < arguments.count {
        result.append(contentsOf: arguments[place])
      }
      if result.count > limit { return nil }
    }
    return result
  }
}

// MARK: Commands of the author's own

extension LaTeXReader {
  /// The deepest expansion: commands that expand each other beyond it are a bomb.
  private static let depthLimit = 8

  /// Stores a command's definition if it contains declarations; the definition itself is not text.
  mutating func readDefinition(by definer: String, from start: Int) {
    endText(at: start)
    defer { dropText() }
    guard let name = input.commandName() else { return }
    var (count, standards) = (0, [[UInt8]]())
    if definer.hasSuffix("DocumentCommand") {
      guard let places = input.group() else { return }
      // Skip a command with other kinds of arguments: there is no telling how to read its uses.
      if let read = arguments(bytes[places]) { (count, standards) = read }
    } else {
      count = input.option().flatMap { Int(input.string(input.trimmed($0))) } ?? 0
      if let option = input.option() { standards = [Array(bytes[option])] }
    }
    guard let body = input.group(), (1...9).contains(count), standards.count <= count,
      declares(body)
    else { return }
    macros[name] = LaTeXMacro(count: count, standards: standards, body: Array(bytes[body]))
  }

  /// Reads an argument specification, `O{default} m m`; nil if it has any other kind.
  private func arguments(_ places: ArraySlice<UInt8>) -> (count: Int, standards: [[UInt8]])? {
    var (count, standards, depth) = (0, [[UInt8]](), 0)
    for place in places {
      if place == UInt8(ascii: "}") { depth -= 1 }
      if depth > 0, let last = standards.indices.last { standards[last].append(place) }
      if place == UInt8(ascii: "{") { depth += 1 }
      guard depth <= 0 else { continue }
      switch place {
      case UInt8(ascii: "m"): count += 1
      case UInt8(ascii: "o"), UInt8(ascii: "O"):
        guard standards.count == count else { return nil }
        count += 1
        standards.append([])
      case UInt8(ascii: "+"), UInt8(ascii: "}"): break
      case let byte where byte.isSpace: break
      default: return nil
      }
    }
    return (count, standards)
  }

  /// Whether a range contains a command that declares something.
  private func declares(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, bytes[end].isASCIILetter { end += 1 }
      let name = input.string((index + 1)..<end)
      if LaTeXCommands.declarations[name] != nil || macros[name] != nil { return true }
      index = max(end, index + 2)
    }
    return false
  }

  /// Reads the expansion of an author's command; false if an argument is missing or the expansion
  /// limit is reached.
  mutating func expand(_ macro: LaTeXMacro, from start: Int) -> Bool {
    let before = input.index
    var arguments: [[UInt8]] = []
    for standard in macro.standards {
      arguments.append(input.option().map { Array(bytes[$0]) } ?? standard)
    }
    while arguments.count < macro.count {
      guard let group = input.group(acrossBlankLines: true) else {
        input.index = before
        return false
      }
      arguments.append(Array(bytes[group]))
    }
    guard macroDepth < Self.depthLimit,
      let expansion = macro.expansion(arguments, limit: expansionLeft)
    else {
      if !isExpansionNoted { builder.note(.markupNotRead, at: place(start..<start).lowerBound) }
      isExpansionNoted = true
      input.index = before
      return false
    }
    expansionLeft -= expansion.count
    endText(at: start)
    read(expansion: expansion, at: start..<input.index)
    dropText()
    return true
  }

  private mutating func read(expansion: [UInt8], at use: Range<Int>) {
    let outside = (input, origin)
    origin = origin ?? use
    input = LaTeXScanner(expansion)
    macroDepth += 1
    readRange()
    macroDepth -= 1
    (input, origin) = outside
  }
}

extension LaTeXScanner {
  /// Reads the name in `{\name}` or `\name`.
  fileprivate mutating func commandName() -> String? {
    if let group = group() {
      let name = trimmed(group)
      guard let first = name.first, bytes[first] == UInt8(ascii: "\\") else { return nil }
      return string((first + 1)..<name.upperBound)
    }
    skipBlanks()
    guard index < end, bytes[index] == UInt8(ascii: "\\") else { return nil }
    return string(consumeName())
  }
}
