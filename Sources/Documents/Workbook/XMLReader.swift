import CExpat

/// Receives the elements and texts of an XML file, in order.
protocol XMLHandler: AnyObject {
  /// Called when an element begins.
  func open(_ name: XMLName, _ attributes: XMLAttributes)
  /// Called when an element ends.
  func close(_ name: XMLName)
  /// Called with text inside the open element, possibly in several pieces.
  func add(_ text: UnsafeBufferPointer<UInt8>)
  /// Whether the rest of the file is not needed.
  var isDone: Bool { get }
}

/// An element's name without its namespace prefix; valid only during the handler's call.
struct XMLName {
  private let local: UnsafePointer<CChar>

  fileprivate init(_ qualified: UnsafePointer<CChar>) { local = localName(of: qualified) }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool { isName(name.local, pattern) }
}

/// An element's attributes; valid only during the handler's call.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  /// The value of an attribute, by its name without prefix; nil if it is absent.
  subscript(_ name: StaticString) -> String? { value(of: name).map { String(cString: $0) } }

  /// The value of an attribute as a C string; nil if it is absent.
  func value(of name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if isName(localName(of: key), name) { return value }
      pair += 2
    }
    return nil
  }

  /// The value of an attribute as a whole number; nil if it is absent or not a number.
  func number(_ name: StaticString) -> Int? {
    guard var digits = value(of: name), digits.pointee != 0 else { return nil }
    var number = 0
    while digits.pointee != 0 {
      let digit = Int(digits.pointee) - 0x30
      guard (0...9).contains(digit), number < 1_000_000_000 else { return nil }
      number = number * 10 + digit
      digits += 1
    }
    return number
  }

  /// Whether an attribute is `1`, `true` or `on`.
  func isTrue(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name] ?? "") }
}

private func localName(of name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  var (place, local) = (name, name)
  while place.pointee != 0 {
    if place.pointee == 0x3A { local = place + 1 }
    place += 1
  }
  return local
}

private func isName(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
  var index = 0
  while index < wanted.utf8CodeUnitCount {
    // The terminating zero differs from every byte of `wanted`, so a shorter name ends the loop
    // here.
    guard UInt8(bitPattern: name[index]) == wanted.utf8Start[index] else { return false }
    index += 1
  }
  return name[index] == 0
}

/// Parses an XML file that arrives in pieces.
///
/// No entity is expanded: parsing stops at a document type, which alone could declare one.
final class XMLReader {
  private let parser: XML_Parser
  fileprivate let handler: any XMLHandler
  private let depthLimit: Int
  private var depth = 0
  /// Whether the file contains something that only hostile files have.
  private var isHostile = false

  /// - Parameters:
  ///   - handler: Receives the elements and texts.
  ///   - depthLimit: The deepest nesting of elements.
  init?(_ handler: any XMLHandler, depthLimit: Int) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    (self.parser, self.handler, self.depthLimit) = (parser, handler, depthLimit)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { reader(from: $0)?.open($1, $2) }, { reader(from: $0)?.close($1) })
    XML_SetCharacterDataHandler(parser) { reader(from: $0)?.add($1, count: $2) }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in reader(from: user)?.refuse() }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next piece of the file; false means that the caller can stop unpacking.
  ///
  /// That is if the XML is malformed or the handler needs no more.
  func read(_ piece: UnsafeRawBufferPointer) -> Bool {
    let bytes = piece.bindMemory(to: CChar.self)
    let status = XML_Parse(parser, bytes.baseAddress, Int32(clamping: bytes.count), 0)
    return status == XML_STATUS_OK && !handler.isDone
  }

  /// Tells the parser that the file has ended; false if the XML was malformed before the handler
  /// was done.
  func finish() -> Bool {
    if isHostile { return false }
    return handler.isDone || XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK
  }

  private func stop() { XML_StopParser(parser, XML_Bool(XML_FALSE)) }

  fileprivate func refuse() {
    isHostile = true
    stop()
  }

  fileprivate func open(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard let name, depth <= depthLimit else { return refuse() }
    handler.open(XMLName(name), XMLAttributes(attributes))
    if handler.isDone { stop() }
  }

  fileprivate func close(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    guard let name else { return }
    handler.close(XMLName(name))
    if handler.isDone { stop() }
  }

  fileprivate func add(_ text: UnsafePointer<CChar>?, count: Int32) {
    guard let text, count > 0 else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      handler.add(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }
}

private func reader(from user: UnsafeMutableRawPointer?) -> XMLReader? {
  user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
}

extension ZipArchive {
  /// Parses an XML file of the archive.
  ///
  /// - Throws: If it is missing, damaged, hostile or too large.
  func read(
    _ name: String, budget: inout Int, limits: Limits, to handler: any XMLHandler
  ) throws(DocumentError) {
    guard let entry = entry(name),
      let reader = XMLReader(handler, depthLimit: limits.elementNesting)
    else { throw .unreadableWorkbook }
    try unpack(entry, budget: &budget) { reader.read($0) }
    if !reader.finish() { throw .unreadableWorkbook }
  }
}
