import Foundation
import Testing

@testable import Documents

/// Laws for all documents, checked on each syntax's example and on a document with all of its
/// constructs.
@Suite struct OutlineLaws {
  @Test func `every syntax has an example that is read in that syntax`() throws {
    for (syntax, sample) in zip(Syntaxes.all, Samples.examples) {
      #expect(try sample.outline.syntax == syntax.name)
    }
  }

  @Test(arguments: Samples.all)
  func `line ends, composed letters and encodings do not matter`(_ sample: Samples.Sample) throws {
    let text = sample.text
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms: [[UInt8]] = [
      Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8),
      Array(text.replacingOccurrences(of: "\n", with: "\r").utf8),
      Array(text.decomposedStringWithCanonicalMapping.utf8),
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ]
    let original = outlineText(try sample.outline)
    for bytes in forms { #expect(outlineText(try sample.read(bytes)) == original) }
  }

  @Test(arguments: Samples.all)
  func `a document cut at any byte has a valid outline or is refused`(
    _ sample: Samples.Sample
  ) throws {
    let bytes = Array(sample.text.utf8)
    var readCount = 0
    for length in stride(from: 1, through: bytes.count, by: max(bytes.count / 400, 1)) {
      guard let outline = try? sample.read(Array(bytes[..<length])) else { continue }
      if !outline.blocks.isEmpty { readCount += 1 }
      expectWhole(outline)
    }
    #expect(readCount > 0)
  }

  @Test(arguments: Samples.all)
  func `blocks are a tree whose texts and lines are the document's`(_ sample: Samples.Sample) throws
  {
    let outline = try sample.outline
    #expect(!outline.blocks.isEmpty)
    expectWhole(outline)
  }

  @Test(arguments: Samples.all)
  func `each word of a document is in its outline exactly once`(_ sample: Samples.Sample) throws {
    let outline = try sample.outline
    var read = words(in: outline.blocks.map { outline.text(of: $0) }.joined(separator: " "))
    let labels = outline.blocks.map(\.label) + outline.spans.map(\.label)
    let told =
      labels.map(outline.string)
      + outline.attributes.flatMap { [outline.string($0.name), outline.string($0.value)] }
    let markup = words(in: told.joined(separator: " "))
    for (word, count) in words(in: sample.text) where !sample.markupWords.contains(word) {
      let least = read[word, default: 0]
      #expect(least <= count, "“\(word)” is there \(least) times instead of \(count)")
      #expect(least + markup[word, default: 0] >= count, "“\(word)” is missing")
      read[word] = nil
    }
    #expect(read.keys.filter { !sample.markupWords.contains($0) } == [], "made up")
  }

  @Test(arguments: Samples.all)
  func `parallel readers read the same as each one alone`(_ sample: Samples.Sample)
    async throws
  {
    let original = outlineText(try sample.outline)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { outlineText(try sample.outline) } }
      for try await text in group { #expect(text == original) }
    }
  }

  /// Expects each block to end inside its parent, and texts and locations to be valid.
  private func expectWhole(_ outline: Outline) {
    var open: [Int] = []
    for (index, block) in outline.blocks.enumerated() {
      while let last = open.last, last <= index { open.removeLast() }
      #expect(block.end > index && block.end <= open.last ?? outline.blocks.count)
      open.append(block.end)
      #expect((1...max(outline.lineCount, 1)).contains(outline.line(of: block)))
      let text = outline.text(of: block)
      #expect(
        !(text.first?.isWhitespace ?? false) && !(text.last?.isWhitespace ?? false), "\(text)")
      for span in outline.spans(of: block) {
        #expect(block.text.start <= span.range.start && span.range.end <= block.text.end)
      }
    }
  }

  /// The number of occurrences of each word of at least four letters.
  private func words(in text: String) -> [String: Int] {
    let plain = text.precomposedStringWithCanonicalMapping
    return plain.split { !$0.isLetter }.filter { $0.count >= 4 }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}
