/// A site generator's call: `{{< name key="value" >}}`, `{{name("value", "text")}}`,
/// `{% name value %}`.
struct MarkdownCall {
  /// The name as written; empty for an expression such as `{{ page.title }}`.
  private(set) var name: [UInt8] = []
  /// Whether the call closes an earlier one: `{{% /name %}}`.
  private(set) var isEnd = false
  /// The named values.
  private(set) var labelled: [(name: [UInt8], value: [UInt8])] = []
  /// The unnamed values, in order.
  private(set) var positional: [[UInt8]] = []
  private var isFunction = false
  /// Whether the first unnamed value is in quotes.
  private var isQuoted = false
  /// Whether the call is a Hugo shortcode, `{{< … >}}` or `{{% … %}}`, whose values need no quotes.
  private let isShortcode: Bool

  /// The most values kept, to bound hostile calls.
  private static let valueLimit = 40

  /// Reads a call with its braces.
  init(_ call: ArraySlice<UInt8>) {
    let third = call.dropFirst(2).first
    isShortcode = call.dropFirst().first == 0x7B && (third == 0x3C || third == 0x25)
    var rest = call.dropFirst(2).dropLast(2).drop { "%<-".utf8.contains($0) }
    while let last = rest.last, "%>-".utf8.contains(last) || last.isSpace { rest.removeLast() }
    rest = rest.drop(while: \.isSpace)
    if rest.first == UInt8(ascii: "/") {
      isEnd = true
      rest = rest.dropFirst().drop(while: \.isSpace)
    }
    if rest.last == UInt8(ascii: "/") { rest.removeLast() }
    name = Array(rest.prefix { $0.isWordByte || "-_./".utf8.contains($0) })
    if name.starts(with: "end".utf8), call.dropFirst().first == UInt8(ascii: "%") {
      (isEnd, name) = (true, Array(name.dropFirst(3)))
    }
    rest = rest.dropFirst(name.count)
    isFunction = rest.first == UInt8(ascii: "(")
    readValues(rest)
  }

  private mutating func readValues(_ text: ArraySlice<UInt8>) {
    var scanner = MarkupScanner(text)
    while !scanner.isAtEnd, labelled.count + positional.count < Self.valueLimit {
      let byte = scanner.byte
      if byte == 0x22 || byte == 0x27 {
        isQuoted = isQuoted || positional.isEmpty
        positional.append(scanner.quotedValue())
      } else if byte == UInt8(ascii: "|") {
        // A bar begins filters, `{{ term | upcase }}`, which are ignored.
        return
      } else if byte.isWordByte {
        let word = Array(scanner.word(with: "-_./:#"))
        guard !scanner.isAtEnd, scanner.byte == UInt8(ascii: "=") else {
          positional.append(word)
          continue
        }
        scanner.index += 1
        let isQuoted = !scanner.isAtEnd && (scanner.byte == 0x22 || scanner.byte == 0x27)
        let value = isQuoted ? scanner.quotedValue() : Array(scanner.word(with: "-_./:#"))
        labelled.append((word, value))
      } else {
        scanner.index += 1
      }
    }
  }

  /// The name as a tag's name, with a hyphen for every other character; nil if it begins with no
  /// letter.
  var tagName: String? {
    guard let first = name.first, first.isASCIILetter else { return nil }
    return String(
      decoding: name.map { $0 < 0x80 && ($0.isWordByte || $0 == 0x2D) ? $0 : 0x2D }, as: UTF8.self)
  }

  /// The text that the page shows for the call, as far as the call contains it.
  ///
  /// That is the value named `text`; of a function, the second value unless it is empty; otherwise
  /// the first value. Paths, addresses and words of a template language, `{% if page %}`, are not
  /// text.
  var shown: [UInt8] {
    if let text = labelled.first(where: { $0.name.elementsEqual("text".utf8) }) {
      return text.value
    }
    if isFunction { return positional.prefix(2).last { !$0.isEmpty } ?? [] }
    guard let first = positional.first, isShortcode || isQuoted, !first.contains(UInt8(ascii: "/")),
      !first.contains(UInt8(ascii: "."))
    else { return [] }
    return first
  }
}

extension MarkupScanner {
  /// Reads the quoted value at the index; an unclosed quote reaches to the end.
  fileprivate mutating func quotedValue() -> [UInt8] {
    let quote = byte == 0x22 ? "\"" : "'"
    let start = index + 1
    let end = index(of: quote, from: start) ?? bytes.count
    index = min(end + 1, bytes.count)
    return Array(bytes[min(start, end)..<end])
  }
}
