/// Facts from one pass over a whole Markdown document that are needed before their line is read.
struct MarkdownOverview {
  /// The capitalised component names with an end tag in the document.
  private(set) var components: Set<String> = []
  /// The names of calls with an end in the document.
  private(set) var endedCalls: Set<String> = []
  /// The addresses of link labels, `[label]: address`, by label in lower case.
  private(set) var addresses: [String: [UInt8]] = [:]
  /// Whether any line may be a definition of a definition list.
  private(set) var hasDefinitions = false

  /// The longest label with its address, in bytes.
  private static let addressLimit = 300

  init(of source: SourceText) {
    noteEnds(in: source.utf8)
    for index in 0..<source.lineCount { noteLine(source.line(index), of: source) }
  }

  private mutating func noteEnds(in utf8: [UInt8]) {
    var marks: [Int] = []
    utf8.withUnsafeBufferPointer { bytes in
      guard bytes.count > 3 else { return }
      for index in 0..<(bytes.count - 2) {
        let byte = bytes[index]
        if byte == 0x3C {
          if bytes[index + 1] == 0x2F, (0x41...0x5A).contains(bytes[index + 2]) {
            marks.append(index)
          }
        } else if byte == 0x7B, bytes[index + 1] == 0x7B || bytes[index + 1] == 0x25 {
          marks.append(index)
        }
      }
    }
    for mark in marks { noteEnd(utf8[mark...]) }
  }

  private mutating func noteEnd(_ text: ArraySlice<UInt8>) {
    if text.first == 0x3C {
      let name = text.dropFirst(2).prefix(60).prefix { $0.isWordByte || $0 == 0x2E }
      components.insert(name.string)
    } else {
      // `{% end %}` has a single brace at the end, so add one for `MarkdownCall`.
      guard let end = text.prefix(100).firstIndex(of: 0x7D) else { return }
      let call = MarkdownCall(text[...end] + [0x7D])
      if call.isEnd { endedCalls.insert(call.name[...].string) }
    }
  }

  private mutating func noteLine(_ line: Range<Int>, of source: SourceText) {
    var start = line.lowerBound
    while start < line.upperBound, source.utf8[start].isSpace { start += 1 }
    guard start + 1 < line.upperBound else {
      if start < line.upperBound, source.utf8[start] == 0x3A { hasDefinitions = true }
      return
    }
    let (first, second) = (source.utf8[start], source.utf8[start + 1])
    if first == 0x3A || first == 0x7E {
      hasDefinitions = hasDefinitions || second.isSpace
    } else if first == 0x5B, second != 0x5E {
      noteAddress(source.utf8[start..<min(line.upperBound, start + Self.addressLimit)])
    }
  }

  private mutating func noteAddress(_ line: ArraySlice<UInt8>) {
    guard let end = line.firstIndex(of: 0x5D), end + 1 < line.endIndex, line[end + 1] == 0x3A else {
      return
    }
    let label = line[(line.startIndex + 1)..<end].string.lowercased()
    guard addresses[label] == nil else { return }
    let address = line[(end + 2)...].drop(while: \.isSpace).prefix { !$0.isSpace }
    addresses[label] = address.filter { $0 != 0x3C && $0 != 0x3E }
  }
}
