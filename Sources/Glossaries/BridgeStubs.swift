import Documents

func recordBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], frontMatter: [String: String]) { ([], [:]) }

func pageBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], findings: [Finding], title: String?) { ([], [], nil) }

func fragmentBlocks(of outline: Documents.Outline, root: Int) -> [Block] { [] }

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
