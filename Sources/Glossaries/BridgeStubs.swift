import Documents

func recordBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], frontMatter: [String: String]) { ([], [:]) }

func pageBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], findings: [Finding], title: String?) { ([], [], nil) }

func fragmentBlocks(of outline: Documents.Outline, root: Int) -> [Block] { [] }
