import Documents

func recordBlocks(
  of outline: Documents.Outline
) -> (blocks: [Block], frontMatter: [String: String]) { ([], [:]) }
