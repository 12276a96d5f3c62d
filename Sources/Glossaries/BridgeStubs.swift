import Documents

func recordBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], frontMatter: [String: String]) { ([], [:]) }

struct RecordEntry {
  var terms: [String] = []
  var acronym: String?
  var expansion: String?
  var paragraphs: [String] = []
  var line = 1
  var consumed = 0..<0
}

struct RecordEntries {
  init(_ outline: Documents.Outline) {}
  func entry(at index: Int) -> RecordEntry? { nil }
}
