import Lexicon

/// `{{name|value|key=value}}`.
struct WikiTemplate {
  /// In lower case.
  let name: String
  private var values: [String: String] = [:]
  /// The unnamed values in their order.
  private(set) var positional: [String] = []
  /// What stands behind it.
  let rest: String

  /// More values than this say nothing to anybody.
  private static let valueLimit = 50

  /// The template that a text begins with.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 4, text.hasPrefix("{{") else { return nil }
    var (depth, links, start) = (1, 0, 2)
    var parts: [String] = []
    var index = 2
    while index < bytes.count, depth > 0 {
      let pair = index + 1 < bytes.count ? (bytes[index], bytes[index + 1]) : (bytes[index], 0)
      switch pair {
      case (0x7B, 0x7B): (depth, index) = (depth + 1, index + 1)
      case (0x7D, 0x7D):
        depth -= 1
        if depth == 0 { parts.append(bytes[start..<index].string) }
        index += 1
      case (0x5B, 0x5B): (links, index) = (links + 1, index + 1)
      case (0x5D, 0x5D): (links, index) = (links - 1, index + 1)
      case (0x7C, _) where depth == 1 && links <= 0 && parts.count < Self.valueLimit:
        parts.append(bytes[start..<index].string)
        start = index + 1
      default: break
      }
      index += 1
    }
    guard depth == 0, let name = parts.first else { return nil }
    self.name = name.trimmed.lowercased()
    rest = bytes[min(index, bytes.count)...].string
    for part in parts.dropFirst() { take(part) }
  }

  private mutating func take(_ part: String) {
    if let equals = part.firstIndex(of: "="),
      part[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || " _-\n".contains($0) })
    {
      let key = String(part[..<equals]).trimmed.lowercased()
      values[key] = String(part[part.index(after: equals)...]).trimmed
    } else {
      positional.append(part.trimmed)
      values[String(positional.count)] = part.trimmed
    }
  }

  subscript(key: String) -> String? { values[key] }

  /// What a reader of the page sees of it, in wiki markup.
  var shown: String {
    switch name {
    case let name where hidden.contains { name == $0 || name.hasPrefix($0 + " ") }: ""
    case "abbr", "abréviation", "abbrlink", "tooltip":
      positional.count > 1 ? "\(positional[0]) (\(positional[1]))" : positional.first ?? ""
    case "!": "|"
    case "=": "="
    case "'": "'"
    case "nbsp", "spaces": " "
    case "nihongo": positional.prefix(2).joined(separator: " ")
    // `{{lang|fr|mot}}`, `{{gli|page|text}}`: the text is last.
    default: positional.last ?? values["text"] ?? values["1"] ?? ""
    }
  }
}

/// Templates that show nothing which is said about a term: notes, hatnotes, sources, navigation.
private let hidden = Array(MarkupNames.furnitureTemplates)
