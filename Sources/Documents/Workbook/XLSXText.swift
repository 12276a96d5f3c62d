/// Assembles a cell's text from `<si>` or `<is>`: plain, or in runs with formats.
struct XLSXText {
  private(set) var text = InlineText()
  private var isInText = false
  private var isInProperties = false
  private var isBold = false
  /// Whether the reader is inside a phonetic guide, `<rPh>`, which is not part of the text.
  private var isInReading = false
  private var piece: [UInt8] = []

  mutating func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": isInText = !isInReading
    case "rPh": isInReading = true
    case "r": isBold = false
    case "rPr": isInProperties = true
    case "b" where isInProperties: isBold = !["0", "false"].contains(attributes["val"] ?? "1")
    default: break
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { piece.append(contentsOf: text) }
  }

  mutating func close(_ name: XMLName) {
    switch name {
    case "t": endPiece()
    case "rPh": isInReading = false
    case "rPr": isInProperties = false
    case "r": isBold = false
    default: break
    }
  }

  private mutating func endPiece() {
    guard isInText else { return }
    isInText = false
    // A run ends wherever any format changes, even the size; only bold matters here.
    if isBold, !piece.isEmpty {
      text.append(InlineText(piece.withoutEscapes), as: .strong)
    } else {
      text.append(piece.withoutEscapes)
    }
    piece.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// The text with Office's escapes for characters that XML cannot contain, `_x000D_`, decoded.
  var withoutEscapes: [UInt8] {
    guard contains(UInt8(ascii: "_")) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      if let scalar = escape(at: index) {
        if scalar != "\r" { result.append(scalar) }
        index += 7
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  private func escape(at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= count, self[index] == UInt8(ascii: "_"),
      self[index + 1] == UInt8(ascii: "x"), self[index + 6] == UInt8(ascii: "_"),
      let value = UInt32(self[(index + 2)..<(index + 6)].string, radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}

/// Reads `sharedStrings.xml`, the workbook's table of texts, which cells refer to by index.
final class XLSXStrings: XMLHandler {
  private var utf8: [UInt8] = []
  private var ends: [UInt32] = []
  /// The texts with spans or line feeds, by index; the others are slices of ``utf8``.
  private var formatted: [Int: InlineText] = [:]
  private var current = XLSXText()
  private var isInString = false
  let isDone = false

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if case "si" = name { (current, isInString) = (XLSXText(), true) }
    if isInString { current.open(name, attributes) }
  }

  func add(_ text: UnsafeBufferPointer<UInt8>) {
    if isInString { current.add(text) }
  }

  func close(_ name: XMLName) {
    guard isInString else { return }
    current.close(name)
    guard case "si" = name else { return }
    isInString = false
    if !current.text.spans.isEmpty || current.text.bytes.contains(0x0A) {
      formatted[ends.count] = current.text
    }
    utf8.append(contentsOf: current.text.bytes)
    ends.append(UInt32(clamping: utf8.count))
  }

  /// The text at an index; empty if there is none.
  subscript(_ index: Int) -> InlineText {
    guard ends.indices.contains(index) else { return InlineText() }
    if let known = formatted[index] { return known }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return InlineText(utf8[start..<Int(ends[index])])
  }
}
