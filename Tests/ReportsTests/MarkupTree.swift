import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a well-formed document.
final class MarkupTree {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [MarkupTree] = []
  /// The element's text, that of its children included.
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Parses XML; throws when it is not well-formed.
  static func parse(_ text: some StringProtocol) throws -> MarkupTree {
    let builder = TreeBuilder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return try #require(builder.root.children.first)
  }

  /// Parses what a browser shows of a page: the `body`, which is well-formed.
  static func body(ofPage bytes: [UInt8]) throws -> MarkupTree {
    let page = try #require(String(validating: bytes, as: UTF8.self))
    let start = try #require(page.range(of: "<body>"))
    let end = try #require(page.range(of: "</body>", options: .backwards))
    return try parse(page[start.lowerBound..<end.upperBound])
  }

  /// The element and everything in it, in order.
  var all: [MarkupTree] { [self] + children.flatMap(\.all) }

  /// The elements of a name in this one.
  func all(_ name: String) -> [MarkupTree] { all.filter { $0.name == name } }

  /// The elements with a class in this one.
  func all(class name: String) -> [MarkupTree] {
    all.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(name)) }
  }

  /// The text without outer white space.
  var trimmed: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
  let root = MarkupTree("", [:])
  private lazy var open = [root]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = MarkupTree(name, attributes)
    open[open.count - 1].children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for element in open { element.text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
