import CLibXML2

/// libxml2's HTML parser, fed a line at a time, making a tree.
///
/// It is its SAX interface that is used: of the tree that libxml2 makes itself, a page nested deeper
/// than 256 elements loses all that follows.
final class HTMLParsing {
  private(set) var tree = HTMLTree()
  private(set) var findings: [Finding] = []
  private var parser: htmlParserCtxtPtr?
  /// How many lines stand before the first that the present parser was given.
  private var linesBefore = 0
  /// The elements left out that are open, inside each other.
  private var skipped: [String] = []
  private var isFull = false

  /// A closing tag is looked for in all elements that are open.
  static let depthLimit = 200
  /// The most elements and texts a page may have.
  static let nodeLimit = 600_000

  /// The tree of a document, from a line on.
  convenience init(of source: SourceText, from first: Int) {
    self.init()
    var guarding = HTMLTagLimit()
    for index in first..<max(first, source.lines.count) where !isFull {
      let range = source.lines[index]
      let end = min(range.upperBound + 1, source.utf8.count)
      feed(
        guarding.admitted(source.utf8[range.lowerBound..<end].withoutConditions), lineIndex: index)
    }
    finish()
  }

  /// The tree of a piece.
  convenience init(of bytes: [UInt8]) {
    self.init()
    var guarding = HTMLTagLimit()
    var (start, lineIndex) = (0, 0)
    while start < bytes.count, !isFull {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      feed(guarding.admitted(bytes[start..<end].withoutConditions), lineIndex: lineIndex)
      (start, lineIndex) = (end, lineIndex + 1)
    }
    finish()
  }

  private init() { _ = Self.isReady }

  deinit { htmlFreeParserCtxt(parser) }

  /// Pages are read on several threads at once.
  private static let isReady: Void = xmlInitParser()

  private func feed(_ line: ArraySlice<UInt8>, lineIndex: Int) {
    if parser == nil { begin(linesBefore: lineIndex) }
    line.withUnsafeBytes { bytes in
      _ = htmlParseChunk(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
    }
    guard let parser, parser.pointee.disableSAX != 0 else { return }
    // It was stopped, and a new one goes on with the next line.
    htmlFreeParserCtxt(parser)
    self.parser = nil
    tree.closeAll()
    skipped = []
  }

  private func begin(linesBefore: Int) {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLParsing.parsing(context)?.open(name, attributes)
    }
    handler.endElement = { context, name in HTMLParsing.parsing(context)?.close(name) }
    handler.characters = { context, text, count in
      HTMLParsing.parsing(context)?.append(text, count)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    parser = htmlCreatePushParserCtxt(&handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      // The text is UTF-8 by now, whatever the page says of the file.
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(parser, Int32(options.reduce(0) { $0 | $1.rawValue }))
    self.linesBefore = linesBefore
  }

  private func finish() {
    if let parser, parser.pointee.disableSAX == 0 { htmlParseChunk(parser, nil, 0, 1) }
    tree.closeAll()
  }

  private static func parsing(_ context: UnsafeMutableRawPointer?) -> HTMLParsing? {
    context.map { Unmanaged<HTMLParsing>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int {
    guard let input = parser?.pointee.input else { return linesBefore + 1 }
    return linesBefore + max(Int(input.pointee.line), 1)
  }

  private func open(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let parser, let name else { return }
    let element = String(cString: name)
    if parser.pointee.nameNr > Self.depthLimit {
      return stop(.nestingTooDeep(limit: Self.depthLimit))
    }
    if !skipped.isEmpty || HTMLName.leftOut.contains(element) { return skipped.append(element) }
    guard hasRoom() else { return }
    tree.openElement(element, Self.told(attributes), line: line)
  }

  private func close(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let element = String(cString: name)
    if let last = skipped.last {
      if last == element { skipped.removeLast() }
      return
    }
    tree.closeElement(element)
  }

  private func append(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard skipped.isEmpty, let text, count > 0, hasRoom() else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(count))
    tree.append(String(decoding: bytes, as: UTF8.self), endingAt: line)
  }

  private func hasRoom() -> Bool {
    if tree.nodes.count < Self.nodeLimit { return true }
    if !isFull { stop(.restLeftOut(limit: Self.nodeLimit)) }
    isFull = true
    return false
  }

  private func stop(_ remark: Remark) {
    if !findings.contains(where: { $0.remark == remark }) {
      findings.append(Finding(line: line, remark: remark))
    }
    xmlStopParser(parser)
  }

  private static func told(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard var next = attributes else { return [:] }
    var told: [String: String] = [:]
    while let name = next.pointee {
      let key = String(cString: name)
      if HTMLTree.tellingAttributes.contains(key) {
        told[key] = next[1].map { String(cString: $0) } ?? ""
      }
      next += 2
    }
    return told
  }
}

extension ArraySlice<UInt8> {
  /// The line without the conditions that Word writes amid its text, `<![if !supportLists]>`: for
  /// libxml2 they are text.
  fileprivate var withoutConditions: ArraySlice<UInt8> {
    guard contains(0x5B), firstRange(of: [0x3C, 0x21, 0x5B]) != nil else { return self }
    var (kept, rest) = ("", Substring(String(decoding: self, as: UTF8.self)))
    while let start = rest.firstRange(of: "<!["),
      let end = rest[start.upperBound...].firstRange(of: "]>")
    {
      let condition = rest[start.upperBound..<end.lowerBound]
      let isCondition = condition.hasPrefix("if ") || condition == "endif"
      kept += isCondition ? rest[..<start.lowerBound] : rest[..<end.upperBound]
      rest = rest[end.upperBound...]
    }
    return Array((kept + rest).utf8)[...]
  }
}
