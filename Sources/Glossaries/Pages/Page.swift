/// A page and what is known of each of its elements.
struct Page {
  let tree: PageTree
  /// What is not part of the content, with all that is inside.
  private(set) var isLeftOut: [Bool]
  /// How many letters and digits are inside, and how many of them in links.
  /// How many letters and digits a text has, and what an element itself is: neither ever changes.
  private let ownCounts: [Int32]
  private let ownStructures: [Structure]
  private var letterCounts: [Int32] = []
  private var linkedCounts: [Int32] = []
  private var linkCounts: [Int32] = []
  private(set) var structures: [Structure] = []
  /// What is read, with all that is inside.
  private(set) var content: [Int]
  /// How many terms end in a part of each form: `<span class="en">` of a translation.
  private(set) var glosses: [String: Int] = [:]

  /// What is inside an element, itself counted.
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
    /// What a definition of a few paragraphs has not.
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

  /// How many letters and digits are inside an element.
  func letterCount(_ node: Int) -> Int { Int(letterCounts[node]) }

  /// How many of an element's letters are the text of links.
  func linkedCount(_ node: Int) -> Int { Int(linkedCounts[node]) }

  /// How many links are inside an element.
  func linkCount(_ node: Int) -> Int { Int(linkCounts[node]) }

  func isText(_ node: Int) -> Bool { tree.isText(node) }

  /// Whether nothing can be read in it.
  func isBlank(_ node: Int) -> Bool {
    isLeftOut[node]
      || (isText(node)
        ? tree.bytes(node).isBlank : letterCount(node) == 0)
  }

  /// What is directly inside an element and can be read.
  func filledChildren(of node: Int) -> [Int] {
    tree.children(of: node).filter { !isBlank($0) }
  }

  mutating func leaveOut(_ node: Int) { isLeftOut[node] = true }

  mutating func setContent(_ nodes: [Int]) { content = nodes }

  mutating func noteGlosses() { glosses = countGlosses() }

  /// How a heading ranks, by its name or its role; nil for any other element.
  func headingLevel(_ node: Int) -> Int? { tree.headingLevel(node) }

  /// Element name and classes, by which the members of a series are alike.
  func form(_ node: Int) -> String {
    let classes = (tree.attribute("class", of: node) ?? "").split(whereSeparator: \.isWhitespace)
    return ([name(node)] + classes.prefix(8).map(String.init).sorted()).joined(separator: ".")
  }

  /// The words of class and id: `nav`, `main` of `navMain`, `nav-main`.
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

  /// The words inside an element as they stand in the page.
  func words(_ node: Int) -> String {
    (node..<tree.end(node)).lazy.filter { !isLeftOut[$0] }
      .map { tree.text($0) }.joined().replacing("\n", with: " ").tidied
  }

  /// The text of an element in one line.
  func text(_ node: Int) -> String {
    var walk = PageWalk(self)
    walk.visit(children: [node])
    walk.endParagraph()
    return walk.blocks.map(\.plainText).joined(separator: " ").replacing("\n", with: " ")
  }

  /// Counts letters and sees structure, from the inside out.
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
        // A whole card may be a link; what it says is no name of another page.
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
  /// How a heading ranks, by its name or its role; nil for any other element.
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
  /// Whether a role says that an element only lays out.
  var isPresentation: Bool { self == "presentation" || self == "none" }
}

extension ArraySlice<UInt8> {
  /// How many letters and digits a text has.
  fileprivate var letterCount: Int {
    if allSatisfy({ $0 < 0x80 }) {
      return count { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
    // By scalars: to find the characters of a long text takes ten times as long.
    return String(decoding: self, as: UTF8.self).unicodeScalars.count {
      $0.value < 0x80
        ? $0.value & 0x5F >= 0x41 && $0.value & 0x5F <= 0x5A || $0.value >= 0x30 && $0.value <= 0x39
        : $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Whether a text is white space, of whatever kind.
  fileprivate var isBlank: Bool {
    guard let first = first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return true }
    return first >= 0x80 && String(decoding: self, as: UTF8.self).allSatisfy(\.isWhitespace)
  }
}

extension Block {
  /// What of a block can be part of a definition, a list's items marked.
  var plainText: String {
    switch content {
    case .heading(_, let text, _), .paragraph(let text, _), .continuation(let text): text
    case .listItem(let text, _, _): text
    case .definition(let terms, _, _, let paragraphs):
      "\(terms.joined(separator: ", ")): \(paragraphs.joined(separator: "\n"))"
    case .table(let table):
      (([table.header].compactMap { $0 }) + table.rows)
        .map { $0.cells.filter { !$0.isEmpty }.joined(separator: " – ") }.joined(separator: "\n")
    }
  }
}
