/// An element's name and the way to read it.
struct HTMLElement: Sendable {
  /// A hash of the name in lower case, by which start and end tags are matched.
  let key: UInt64
  let role: Role
  /// The name in lower case; empty for a custom element, `x-y`.
  let name: StaticString

  /// The ways to read an element.
  enum Role: UInt8, Sendable {
    /// The tags are ignored and the content is read: `html`, `tbody` outside a table.
    case transparent
    /// The content is skipped and is not markup: `script`.
    case raw
    /// The content is skipped up to the matching end tag: elements of the same name inside it are
    /// counted.
    case dropped
    /// Pronunciation above a text (`rt`): skipped; its end tag may be missing.
    case pronunciation
    case title
    case paragraph
    case heading
    case preformatted
    case list
    case item
    case definitionList
    /// A group of terms and definitions, for which HTML has no element.
    case definitionItem
    case term
    case definition
    case table
    case tableSection
    case row
    case cell
    case caption
    case quote
    case rule
    /// Any other element that begins on a line of its own.
    case block
    case lineBreak
    case image
    case emphasis
    case strong
    case code
    case anchor
    case inline
    /// An inline element without an end tag.
    case mark
  }

  /// A set of roles with a membership test that needs no hashing.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(_ roles: Role...) { rawValue = roles.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    static let table = Roles(.table)
    static let tableSection = Roles(.tableSection)
    static let row = Roles(.row)
    static let list = Roles(.list)
    static let definitionList = Roles(.definitionList)
    static let definitionParts = Roles(.term, .definition)
    /// Elements that limit end tags: a `</li>` inside a cell closes no list outside its table.
    static let tableParts = Roles(.table, .cell, .caption)
    /// Elements that only group others; beyond the nesting limit they need not be opened.
    static let groups = Roles(.block, .list, .definitionList, .table, .quote)

    func contains(_ role: Role) -> Bool { rawValue & 1 << UInt64(role.rawValue) != 0 }
  }

  /// The element with this name; nil unless it is HTML's, MathML's or a custom element's.
  init?(named name: UnsafeBufferPointer<UInt8>.SubSequence) {
    let key = htmlKey(name)
    if let known = Self.byKey[key] {
      self = known
    } else if name.isCustomElementName {
      self.init(key: key, role: .inline, name: "")
    } else {
      return nil
    }
  }

  private init(key: UInt64, role: Role, name: StaticString) {
    (self.key, self.role, self.name) = (key, role, name)
  }

  /// A group of a definition list.
  static let definitionItem = HTMLElement(key: 0, role: .definitionItem, name: "")
  /// The row for cells that are in no row.
  static let row = HTMLElement(key: htmlKey("tr".utf8), role: .row, name: "tr")

  /// Whether the element is part of a line of text.
  var isInline: Bool {
    switch role {
    case .emphasis, .strong, .code, .anchor, .inline: true
    default: false
    }
  }

  var nameBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }

  /// Whether the element structures its page and so is never part of a heading's text.
  var isSectioning: Bool {
    [
      "article", "aside", "details", "footer", "form", "header", "main", "nav", "section",
      "summary",
    ]
    .contains { isNamed($0) }
  }

  func isNamed(_ name: String) -> Bool { key == htmlKey(name.utf8) }

  private static let byKey: [UInt64: HTMLElement] = {
    var elements: [UInt64: HTMLElement] = [:]
    for (role, names) in htmlNames {
      for name in names {
        let key = htmlKey(name.description.utf8)
        elements[key] = HTMLElement(key: key, role: role, name: name)
      }
    }
    return elements
  }()
}

/// FNV-1a hash of a name in lower case: 64 bits, so that names are matched without storing them.
private func htmlKey(_ name: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
  }
  return hash
}

extension UnsafeBufferPointer<UInt8>.SubSequence {
  /// Whether a name is a custom element's, `x-y`, or Word's, `o:p`.
  fileprivate var isCustomElementName: Bool {
    guard count <= 100, let mark = firstIndex(where: { $0 == 0x2D || $0 == 0x3A }),
      mark + 1 < endIndex, self[mark + 1].isASCIILetter || self[mark] == 0x2D
    else { return false }
    return allSatisfy { $0.isWordByte || $0 == 0x2D || $0 == 0x3A || $0 == 0x5F || $0 == 0x2E }
  }
}

/// The elements of HTML, including obsolete ones that browsers still read, and of MathML.
private let htmlNames: [(HTMLElement.Role, [StaticString])] = [
  (
    .transparent,
    [
      "base", "basefont", "bgsound", "body", "col", "colgroup", "frame", "frameset", "head", "html",
      "link", "meta", "param", "source", "track", "wbr",
    ]
  ),
  (.raw, ["iframe", "noembed", "noframes", "script", "style", "textarea"]),
  (
    .dropped,
    [
      "applet", "audio", "canvas", "datalist", "dialog", "map", "meter", "noscript", "object",
      "progress", "select", "svg", "template", "video",
    ]
  ),
  (.pronunciation, ["rp", "rt", "rtc"]), (.title, ["title"]), (.paragraph, ["p"]),
  (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
  (.preformatted, ["listing", "pre", "xmp"]), (.list, ["dir", "menu", "ol", "ul"]),
  (.item, ["li"]), (.definitionList, ["dl"]), (.term, ["dt"]), (.definition, ["dd"]),
  (.table, ["table"]), (.tableSection, ["tbody", "tfoot", "thead"]), (.row, ["tr"]),
  (.cell, ["td", "th"]), (.caption, ["caption"]), (.quote, ["blockquote"]), (.rule, ["hr"]),
  (
    .block,
    [
      "address", "article", "aside", "center", "details", "div", "fieldset", "figcaption", "figure",
      "footer", "form", "header", "hgroup", "legend", "main", "nav", "search", "section", "summary",
    ]
  ),
  (.lineBreak, ["br"]), (.image, ["image", "img"]), (.anchor, ["a"]),
  (.emphasis, ["cite", "dfn", "em", "i", "var"]), (.strong, ["b", "strong"]),
  (.code, ["code", "kbd", "samp", "tt"]), (.mark, ["area", "embed", "input", "keygen", "spacer"]),
  (
    .inline,
    [
      "abbr", "acronym", "bdi", "bdo", "big", "blink", "button", "data", "del", "font", "ins",
      "label", "mark", "marquee", "nobr", "option", "optgroup", "output", "picture", "portal", "q",
      "rb", "ruby", "s", "slot", "small", "span", "strike", "sub", "sup", "time", "u",
    ]
  ),
  (
    .inline,
    [
      "annotation", "maction", "math", "menclose", "merror", "mfenced", "mfrac", "mi",
      "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "ms", "mspace",
      "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder",
      "munderover", "semantics",
    ]
  ),
]
