/// The elements and texts of a page in its order: what is inside an element follows it.
struct HTMLTree {
  struct Node {
    /// An element's name in lower case; empty for a text.
    let name: String
    /// A text as the page has it, its entities decoded; empty for an element.
    var text: String
    /// Whether it has attributes that tell something: most have none, and are asked often.
    let isTold: Bool
    /// The 1-based line on which it begins.
    let line: Int
    /// The element it is in; its own place at the very top.
    let parent: Int
    /// The place after all that is inside it.
    var end: Int
  }

  private(set) var nodes: [Node] = []
  /// The attributes that tell something, of the elements that have any.
  private(set) var attributes: [Int: [String: String]] = [:]
  private var open: [Int] = []

  /// Attributes that bear on what is content, and on how it is laid out.
  static let tellingAttributes: Set<String> = [
    "id", "class", "role", "hidden", "aria-hidden", "aria-controls", "aria-expanded", "aria-level",
    "aria-labelledby", "data-target", "data-bs-target", "style", "title", "href", "for", "colspan",
    "rowspan", "lang", "start",
  ]

  /// Elements in which white space means nothing.
  private static let spacedElements: Set<String> = [
    "body", "dl", "head", "html", "ol", "table", "tbody", "thead", "tr", "ul",
  ]

  mutating func openElement(_ name: String, _ told: [String: String], line: Int) {
    if name == "dt" || name == "dd" { closeDefinitionPart() }
    let place = nodes.count
    nodes.append(
      Node(
        name: name, text: "", isTold: !told.isEmpty, line: line, parent: open.last ?? place,
        end: place + 1))
    if !told.isEmpty { attributes[place] = told }
    open.append(place)
  }

  mutating func closeElement(_ name: String) {
    guard let place = open.last, nodes[place].name == name else { return }
    open.removeLast()
    nodes[place].end = nodes.count
  }

  /// Ends the term or definition that is open: to libxml2 one term may hold another.
  private mutating func closeDefinitionPart() {
    guard let index = open.lastIndex(where: { ["dt", "dd", "dl"].contains(nodes[$0].name) }),
      nodes[open[index]].name != "dl"
    else { return }
    for place in open[index...] { nodes[place].end = nodes.count }
    open.removeSubrange(index...)
  }

  mutating func closeAll() {
    while let place = open.popLast() { nodes[place].end = nodes.count }
  }

  /// Adds a text that ends on a line.
  mutating func append(_ text: String, endingAt line: Int) {
    // Behind the page's end there may be a million blank lines.
    if open.isEmpty, text.utf8.allSatisfy(\.isSpace) { return }
    if let last = nodes.indices.last, nodes[last].name.isEmpty, nodes[last].parent == open.last {
      nodes[last].text += text
      return
    }
    // Of what stands between rows, items and terms a page has as much as of these.
    if let parent = open.last, Self.spacedElements.contains(nodes[parent].name),
      text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A })
    {
      return
    }
    let place = nodes.count
    let start = max(line - text.utf8.count { $0 == 0x0A }, 1)
    nodes.append(
      Node(
        name: "", text: text, isTold: false, line: start, parent: open.last ?? place, end: place + 1
      ))
  }

  /// What is directly inside an element.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var child = place + 1
    while child < nodes[place].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// What is in no element.
  var roots: [Int] {
    var roots: [Int] = []
    var root = 0
    while root < nodes.count {
      roots.append(root)
      root = nodes[root].end
    }
    return roots
  }

  func attribute(_ name: String, of place: Int) -> String? {
    nodes[place].isTold ? attributes[place]?[name] : nil
  }
}
