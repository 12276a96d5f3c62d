/// An HTML page: for each element its letters, its links and the structure inside it.
///
/// Elements and texts are identified by their indices in ``tree``.
struct Page {
  let tree: PageTree
  /// Whether an element with its contents is left out: page furniture, hidden text, marks.
  private(set) var isLeftOut: [Bool]
  /// The letters and digits of each text, and the structure of each element: counted once, because
  /// neither ever changes.
  private let ownCounts: [Int32]
  private let ownStructures: [Structure]
  private var letterCounts: [Int32] = []
  private var linkedCounts: [Int32] = []
  private var linkCounts: [Int32] = []
  private(set) var structures: [Structure] = []
  /// The indices of the elements that remain without the page's furniture, in reading order.
  private(set) var content: [Int]

  /// The kinds of elements inside an element, including its own kind.
  struct Structure: OptionSet {
    let rawValue: UInt16
    static let block = Structure(rawValue: 1)
    static let list = Structure(rawValue: 2)
    static let definitionList = Structure(rawValue: 4)
    static let table = Structure(rawValue: 8)
    static let details = Structure(rawValue: 16)
    static let strong = Structure(rawValue: 32)
    static let titleHeading = Structure(rawValue: 64)

    static func heading(_ level: Int) -> Structure {
      level == 1 ? .titleHeading : Structure(rawValue: 1 << (6 + UInt16(level)))
    }

    /// Headings below the first level.
    static let headings = (2...6).reduce(into: Structure()) { $0.insert(.heading($1)) }
    /// Kinds that a definition of a few paragraphs does not contain: an element with one is more
    /// than an entry.
    static let entries: Structure = [.definitionList, .table, .details, .titleHeading, headings]
  }

  init(_ tree: PageTree) {
    self.tree = tree
    ownCounts = tree.nodes.indices.map { Int32(tree.bytes($0).letterCount) }
    ownStructures = tree.nodes.indices.map { tree.isText($0) ? [] : tree.ownStructure($0) }
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    content = tree.roots
    measure()
  }

  func name(_ node: Int) -> String { tree.name(node) }

  /// The number of letters and digits inside an element.
  func letterCount(_ node: Int) -> Int { Int(letterCounts[node]) }

  /// The number of letters and digits in links inside an element.
  func linkedCount(_ node: Int) -> Int { Int(linkedCounts[node]) }

  func linkCount(_ node: Int) -> Int { Int(linkCounts[node]) }

  func isText(_ node: Int) -> Bool { tree.isText(node) }

  /// Whether an element or text has no letter or is left out.
  func isBlank(_ node: Int) -> Bool {
    isLeftOut[node]
      || (isText(node)
        ? tree.bytes(node).isBlank : letterCount(node) == 0)
  }

  /// The children of an element that have letters and are not left out.
  func filledChildren(of node: Int) -> [Int] {
    tree.children(of: node).filter { !isBlank($0) }
  }

  mutating func leaveOut(_ node: Int) { isLeftOut[node] = true }

  mutating func setContent(_ nodes: [Int]) { content = nodes }

  /// The level of a heading, by its name or its role; nil for any other element.
  func headingLevel(_ node: Int) -> Int? { tree.headingLevel(node) }

  /// The element's name and classes, which the members of a series share.
  func form(_ node: Int) -> String {
    let classes = (tree.attribute("class", of: node) ?? "").split(whereSeparator: \.isWhitespace)
    return ([name(node)] + classes.prefix(8).map(String.init).sorted()).joined(separator: ".")
  }

  /// The words in an element's class and id: `nav` and `main` of `navMain` or `nav-main`.
  func designWords(_ node: Int) -> Set<String> {
    guard tree.hasAttributes(node) else { return [] }
    var words: Set<String> = []
    for value in ["class", "id"].compactMap({ tree.attribute($0, of: node)?.prefix(200) }) {
      var word = ""
      for character in value {
        if !character.isLetter || character.isUppercase, !word.isEmpty {
          words.insert(word.lowercased())
          word = ""
        }
        if character.isLetter { word.append(character) }
      }
      if !word.isEmpty { words.insert(word.lowercased()) }
    }
    return words
  }

  /// The text of an element on one line, with white space collapsed.
  func words(_ node: Int) -> String {
    (node..<tree.end(node)).lazy.filter { !isLeftOut[$0] }
      .map { tree.text($0) }.joined().replacing("\n", with: " ").tidied
  }

  /// Counts letters and links and collects structure, innermost elements first; to be called after
  /// elements were left out.
  mutating func measure() {
    let count = tree.nodes.count
    letterCounts = [Int32](repeating: 0, count: count)
    linkedCounts = letterCounts
    linkCounts = letterCounts
    structures = [Structure](repeating: [], count: count)
    for node in (0..<count).reversed() where !isLeftOut[node] {
      if isText(node) {
        letterCounts[node] = ownCounts[node]
      } else {
        structures[node].formUnion(ownStructures[node])
        // A link around blocks is a card, with more text than the name of a page.
        let isLink = name(node) == "a" && tree.attribute("href", of: node) != nil
        if isLink, letterCounts[node] > 0, !structures[node].contains(.block) {
          (linkedCounts[node], linkCounts[node]) = (letterCounts[node], 1)
        }
      }
      let parent = tree.parent(node)
      guard parent != node else { continue }
      letterCounts[parent] += letterCounts[node]
      linkedCounts[parent] += linkedCounts[node]
      linkCounts[parent] += linkCounts[node]
      structures[parent].formUnion(structures[node])
    }
  }
}

extension PageTree {
  /// The level of a heading, by its name or its role; nil for any other element.
  func headingLevel(_ node: Int) -> Int? {
    if let level = PageNames.headingLevel(name(node)) { return level }
    guard attribute("role", of: node) == "heading" else { return nil }
    return min(max(attribute("aria-level", of: node).flatMap { Int($0) } ?? 2, 1), 6)
  }

  fileprivate func ownStructure(_ node: Int) -> Page.Structure {
    if let level = headingLevel(node) { return [.block, .heading(level)] }
    switch name(node) {
    case "dl": return [.block, .definitionList]
    case "table": return attribute("role", of: node).isPresentation ? .block : [.block, .table]
    case "details": return [.block, .details]
    case "ul", "ol", "li": return [.block, .list]
    case "b", "strong", "dfn": return .strong
    default: return PageNames.blocks.contains(name(node)) ? .block : []
    }
  }
}

extension String? {
  /// Whether an ARIA role says that an element is only for layout.
  var isPresentation: Bool { self == "presentation" || self == "none" }
}

extension ArraySlice<UInt8> {
  /// The number of letters and digits in a text.
  fileprivate var letterCount: Int {
    if allSatisfy({ $0 < 0x80 }) {
      return count { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
    // Count scalars: finding the characters of a long text takes ten times as long.
    return String(decoding: self, as: UTF8.self).unicodeScalars.count {
      $0.value < 0x80
        ? $0.value & 0x5F >= 0x41 && $0.value & 0x5F <= 0x5A || $0.value >= 0x30 && $0.value <= 0x39
        : $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Whether a text is only white space of any kind.
  fileprivate var isBlank: Bool {
    guard let first = first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return true }
    return first >= 0x80 && String(decoding: self, as: UTF8.self).allSatisfy(\.isWhitespace)
  }
}
