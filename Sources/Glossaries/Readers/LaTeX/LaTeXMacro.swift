/// A command that an author makes of those that declare entries.
///
/// `\newcommand{\word}[2]{\newglossaryentry{#1}{name={#1}, description={#2}}}`: then `\word` has a
/// term and its definition as arguments.
struct LaTeXMacro {
  let name: String
  /// How many arguments there are, and how many of them come first and may be left out.
  private(set) var count = 0
  private(set) var optionals = 0
  /// Which argument says what, from 1 on.
  private(set) var key: Int?
  private(set) var term: Int?
  private(set) var acronym: Int?
  private(set) var expansion: Int?
  private(set) var definition: Int?

  static let definers: Set<String> = [
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "NewDocumentCommand",
    "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand",
  ]

  /// The command that a definition makes; nil where it declares no entry.
  init?(definedBy command: String, _ arguments: inout LaTeXArguments) {
    guard let group = arguments.group() else { return nil }
    let name = arguments.bytes(group).string.trimmed
    guard name.first == "\\" else { return nil }
    self.name = String(name.dropFirst())
    if command.hasSuffix("DocumentCommand") {
      guard let places = arguments.group(), takePlaces(arguments.bytes(places).string) else {
        return nil
      }
    } else {
      count = arguments.bracket().flatMap { Int(arguments.bytes($0).string.trimmed) } ?? 0
      optionals = arguments.bracket() == nil ? 0 : 1
    }
    guard count > 1, let body = arguments.group() else { return nil }
    var inner = LaTeXArguments(Array(arguments.bytes(body)))
    while let command = inner.nextCommand() { read(command.name, &inner) }
    guard term ?? acronym != nil, definition ?? expansion != nil else { return nil }
  }

  /// Counts the arguments of `O{} m m`; false where there are others than these.
  private mutating func takePlaces(_ places: String) -> Bool {
    var depth = 0
    for place in places where !place.isWhitespace {
      switch place {
      case "{": depth += 1
      case "}": depth -= 1
      case _ where depth > 0: continue
      case "m", "+": if place == "m" { count += 1 }
      case "o", "O":
        guard optionals == count else { return false }
        (count, optionals) = (count + 1, optionals + 1)
      default: return false
      }
    }
    return true
  }

  private mutating func read(_ command: String, _ inner: inout LaTeXArguments) {
    switch command {
    case "newacronym", "newabbreviation":
      _ = inner.bracket()
      key = inner.group().flatMap { inner.parameter(in: $0) } ?? key
      acronym = inner.group().flatMap { inner.parameter(in: $0) }
      expansion = inner.group().flatMap { inner.parameter(in: $0) }
    case "newglossaryentry", "provideglossaryentry", "longnewglossaryentry":
      key = inner.group().flatMap { inner.parameter(in: $0) } ?? key
      let options = inner.group().map { inner.options(in: $0) } ?? [:]
      let name = options["name"].flatMap { inner.parameter(in: $0) }
      let text = command.hasPrefix("long") ? inner.group() : options["description"]
      let definition = text.flatMap { inner.parameter(in: $0) }
      // In the list of acronyms the description is what they stand for.
      let isAcronym = options["type"].map { inner.bytes($0).string.contains("acronym") } ?? false
      if isAcronym {
        (acronym, expansion) = (name, definition)
      } else {
        (term, self.definition) = (name, definition)
      }
    default: break
    }
  }
}

extension LaTeXArguments {
  /// The number of the parameter with which a text begins: 2 of `#2\index{#2}`.
  fileprivate func parameter(in range: Range<Int>) -> Int? {
    let text = bytes(range).drop { $0.isSpace || $0 == 0x7B || $0 == UInt8(ascii: "%") }
    guard text.first == UInt8(ascii: "#"), let digit = text.dropFirst().first,
      (0x31...0x39).contains(digit)
    else { return nil }
    return Int(digit - 0x30)
  }
}
