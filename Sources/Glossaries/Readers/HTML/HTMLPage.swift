/// A page and what is known of each of its elements.
struct HTMLPage {
  let tree: HTMLTree
  /// What is not part of the content, with all that is inside.
  private(set) var isLeftOut: [Bool]
  /// How many letters and digits are inside, and how many of them in links.
  private(set) var letterCounts: [Int] = []
  private(set) var linkedCounts: [Int] = []
  private(set) var linkCounts: [Int] = []
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
    static let image = Structure(rawValue: 128)

    static func heading(_ level: Int) -> Structure {
      level == 1 ? .titleHeading : Structure(rawValue: 1 << (6 + UInt16(level)))
    }

    /// Headings below the first level.
    static let headings = (2...6).reduce(into: Structure()) { $0.insert(.heading($1)) }
    /// What a definition of a few paragraphs has not.
    static let entries: Structure = [.definitionList, .table, .details, .titleHeading, headings]
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    content = tree.roots
    measure()
  }

  func name(_ place: Int) -> String { tree.nodes[place].name }

  func isText(_ place: Int) -> Bool { tree.nodes[place].name.isEmpty }

  /// Whether nothing can be read in it.
  func isBlank(_ place: Int) -> Bool {
    isLeftOut[place]
      || (isText(place)
        ? tree.nodes[place].text.allSatisfy(\.isWhitespace) : letterCounts[place] == 0)
  }

  /// What is directly inside an element and can be read.
  func filledChildren(of place: Int) -> [Int] {
    tree.children(of: place).filter { !isBlank($0) }
  }

  mutating func leaveOut(_ place: Int) { isLeftOut[place] = true }

  mutating func setContent(_ places: [Int]) { content = places }

  mutating func noteGlosses() { glosses = countGlosses() }

  /// How a heading ranks, by its name or its role.
  func headingLevel(_ place: Int) -> Int? {
    if let level = HTMLName.headingLevel(name(place)) { return level }
    guard tree.attribute("role", of: place) == "heading" else { return nil }
    return min(max(tree.attribute("aria-level", of: place).flatMap { Int($0) } ?? 2, 1), 6)
  }

  /// Element name and classes, by which the members of a series are alike.
  func form(_ place: Int) -> String {
    let classes = (tree.attribute("class", of: place) ?? "").split(whereSeparator: \.isWhitespace)
    return ([name(place)] + classes.prefix(8).map(String.init).sorted()).joined(separator: ".")
  }

  /// The words of class and id: `nav`, `main` of `navMain`, `nav-main`.
  func designWords(_ place: Int) -> Set<String> {
    guard let told = tree.attributes[place] else { return [] }
    var words: Set<String> = []
    for value in [told["class"], told["id"]].compactMap({ $0?.prefix(200) }) {
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
  func words(_ place: Int) -> String {
    (place..<tree.nodes[place].end).lazy.filter { !isLeftOut[$0] }
      .map { tree.nodes[$0].text }.joined().replacing("\n", with: " ").tidied
  }

  /// The text of an element in one line.
  func text(_ place: Int) -> String {
    var walk = HTMLWalk(self, lineOffset: 0)
    walk.visit(children: [place])
    walk.endParagraph()
    return walk.blocks.map(\.plainText).joined(separator: " ").replacing("\n", with: " ")
  }

  /// Counts letters and sees structure, from the inside out.
  mutating func measure() {
    let nodes = tree.nodes
    letterCounts = [Int](repeating: 0, count: nodes.count)
    linkedCounts = letterCounts
    linkCounts = letterCounts
    structures = [Structure](repeating: [], count: nodes.count)
    for place in nodes.indices.reversed() where !isLeftOut[place] {
      if nodes[place].name.isEmpty {
        letterCounts[place] = nodes[place].text.letterCount
      } else {
        structures[place].formUnion(ownStructure(place))
        // A whole card may be a link; what it says is no name of another page.
        let isLink = name(place) == "a" && tree.attribute("href", of: place) != nil
        if isLink, letterCounts[place] > 0, !structures[place].contains(.block) {
          (linkedCounts[place], linkCounts[place]) = (letterCounts[place], 1)
        }
      }
      let parent = nodes[place].parent
      guard parent != place else { continue }
      letterCounts[parent] += letterCounts[place]
      linkedCounts[parent] += linkedCounts[place]
      linkCounts[parent] += linkCounts[place]
      structures[parent].formUnion(structures[place])
    }
  }

  private func ownStructure(_ place: Int) -> Structure {
    if let level = headingLevel(place) { return [.block, .heading(level)] }
    switch name(place) {
    case "dl": return [.block, .definitionList]
    case "table":
      return tree.attribute("role", of: place).isPresentation ? .block : [.block, .table]
    case "details": return [.block, .details]
    case "ul", "ol", "li": return [.block, .list]
    case "b", "strong", "dfn": return .strong
    default: return HTMLName.blocks.contains(name(place)) ? .block : []
    }
  }
}

extension String? {
  /// Whether a role says that an element only lays out.
  var isPresentation: Bool { self == "presentation" || self == "none" }
}

extension String {
  fileprivate var letterCount: Int {
    utf8.allSatisfy { $0 < 0x80 }
      ? utf8.count { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      : count { $0.isLetter || $0.isNumber }
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
