/// A template call, `{{name|value|key=value}}`, as ranges of its text.
struct WikiTemplate {
  struct Argument {
    /// The location of the whole argument.
    let range: Range<Int>
    /// The location of the name; nil for an unnamed argument.
    let key: Range<Int>?
    /// The location of the value, trimmed.
    let value: Range<Int>
  }

  /// The location of the template's name, trimmed.
  let name: Range<Int>
  private(set) var arguments: [Argument] = []

  /// Reads the template in a range that includes its braces.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: The location of the template.
  ///   - constructs: The constructs of the text; bars inside them do not separate arguments.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ constructs: WikiConstructs) {
    let parts = Self.parts(bytes, range, constructs)
    let head = trimmed(bytes, parts[0])
    // In `{{#if: x | y}}` and `{{DEFAULTSORT:x}}`, the first argument follows a colon.
    let isFunction = head.first.map { bytes[$0] == UInt8(ascii: "#") } ?? false
    let colon = bytes[head].firstIndex(of: UInt8(ascii: ":")).flatMap { colon in
      isFunction || bytes[head.lowerBound..<colon].allSatisfy { (0x41...0x5A).contains($0) }
        ? colon : nil
    }
    name = head.lowerBound..<(colon ?? head.upperBound)
    if let colon {
      let value = (colon + 1)..<head.upperBound
      arguments = [Argument(range: value, key: nil, value: trimmed(bytes, value))]
    }
    arguments += parts.dropFirst().map { Self.argument(bytes, $0) }
  }

  /// Splits a template at its bars.
  private static func parts(
    _ bytes: [UInt8], _ range: Range<Int>, _ constructs: WikiConstructs
  ) -> [Range<Int>] {
    let end = range.upperBound - 2
    var parts: [Range<Int>] = []
    var (start, index) = (range.lowerBound + 2, range.lowerBound + 2)
    var place = constructs.firstIndex(from: index)
    while index < end {
      if place < constructs.all.count, Int(constructs.all[place].start) == index {
        index = min(Int(constructs.all[place].end), end)
        place = constructs.firstIndex(from: index)
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        parts.append(start..<index)
        start = index + 1
      }
      index += 1
    }
    parts.append(start..<max(start, end))
    return parts
  }

  private static func argument(_ bytes: [UInt8], _ range: Range<Int>) -> Argument {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 100 {
      switch bytes[index] {
      case UInt8(ascii: "=") where index > range.lowerBound:
        let value = (index + 1)..<range.upperBound
        return Argument(
          range: range, key: trimmed(bytes, range.lowerBound..<index), value: trimmed(bytes, value))
      case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x0A, 0x09: index += 1
      case let byte where byte.isWordByte: index += 1
      default: return Argument(range: range, key: nil, value: trimmed(bytes, range))
      }
    }
    return Argument(range: range, key: nil, value: trimmed(bytes, range))
  }

  /// The unnamed values, in order.
  var positional: [Range<Int>] { arguments.filter { $0.key == nil }.map(\.value) }

  /// The value of a named argument; nil if it is absent.
  func value(_ key: String, in bytes: [UInt8]) -> Range<Int>? {
    arguments.first { $0.key.map { bytes[$0].elementsEqual(key.utf8) } ?? false }?.value
  }

  /// Whether a template shows no text in a sentence, by its name in lower case.
  static func isHidden(_ name: String) -> Bool {
    if hidden.contains(name) { return true }
    // `cite web` and `use dmy dates` belong to the templates `cite` and `use`.
    return name.indices.contains { name[$0] == " " && hidden.contains(String(name[..<$0])) }
  }

  /// MediaWiki's common templates for notes, sources, hatnotes, anchors and navigation.
  private static let hidden: Set<String> = [
    "cite", "citation", "citation needed", "cn", "fact", "sfn", "efn", "refn", "ref", "r", "rp",
    "harv", "harvnb", "main", "see", "see also", "further", "about", "for", "redirect", "hatnote",
    "short description", "use", "reflist", "references", "notelist", "toc", "compact toc",
    "compacttoc", "horizontal toc", "anchor", "anchors", "clear", "clr", "clarify",
    "clarification", "when", "who", "dubious", "dead link", "webarchive", "navbox", "portal",
    "commons", "commonscat", "wiktionary", "authority control", "defaultsort", "refimprove",
    "more citations needed", "référence nécessaire", "référence souhaitée", "article détaillé",
    "voir", "portail", "palette", "réf", "références", "sommaire", "sommaire alphabétique",
    "ébauche", "siehe auch", "hauptartikel", "coord", "image", "multiple image", "stub",
    "unreferenced", "expand section", "legend",
  ]
}

/// A range without white space at its ends.
private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper, bytes[lower].isSpace { lower += 1 }
  while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
  return lower..<upper
}
