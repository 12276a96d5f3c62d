import GoldenText

@testable import Documents

/// An outline as golden text: one block per line, its contents indented.
///
///     3 heading 1 "Quai"
///     5 paragraph "Lieu de *chargement*." emphasis 8..<18
///
/// The number is the line on which the block begins.
func outlineText(_ outline: Outline) -> String {
  var lines: [String] = []
  func add(_ index: Int, depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + blockText(outline.blocks[index], outline))
    for child in outline.children(of: index) { add(child, depth: depth + 1) }
  }
  for root in outline.roots { add(root, depth: 0) }
  return lines.joined(separator: "\n")
}

/// The outline of a text as golden text.
func outlineText(_ text: String, name: String = "document") throws -> String {
  outlineText(try Document.read(Array(text.utf8), name: name))
}

private func blockText(_ block: Block, _ outline: Outline) -> String {
  var parts = ["\(outline.line(of: block))", "\(block.kind)"]
  if block.level > 0 { parts.append("\(block.level)") }
  if block.traits.contains(.header) { parts.append("header") }
  if block.traits.contains(.ordered) { parts.append("ordered") }
  if block.traits.contains(.hidden) { parts.append("hidden") }
  if !block.label.isEmpty { parts.append("<\(outline.string(block.label))>") }
  if block.columnSpan != 1 { parts.append("columns \(block.columnSpan)") }
  if block.rowSpan != 1 { parts.append("rows \(block.rowSpan)") }
  parts += attributeTexts(block.attributes, outline)
  if !block.text.isEmpty { parts.append(quoted(outline.text(of: block))) }
  for span in outline.spans(of: block) {
    let start = span.range.start - block.text.start
    parts.append("\(span.kind) \(start)..<\(start + span.range.count)")
    if !span.label.isEmpty { parts.append("<\(outline.string(span.label))>") }
    parts += attributeTexts(span.attributes, outline)
  }
  return parts.joined(separator: " ")
}

private func attributeTexts(_ range: Range<Int>, _ outline: Outline) -> [String] {
  outline.attributes[range].map {
    "\(outline.string($0.name))=\(quoted(outline.string($0.value)))"
  }
}

private func quoted(_ text: String) -> String {
  "\"\(text.replacing("\n", with: "⏎").golden)\""
}
