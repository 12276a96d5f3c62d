import Documents

/// What a page of HTML says, as the shapes read it, without what stands around its content.
///
/// Give the outline away (`consume`): its blocks are freed before the new ones are made.
///
/// - Returns: The blocks, the findings about them, and the page's title: the only heading of level 1,
///   or the `<title>` without the site's name.
func pageBlocks(
  of outline: consuming Documents.Outline
) -> (blocks: [Block], findings: [Finding], title: String?) {
  var page = Page(PageTree(consume outline))
  page.leaveOutFurniture()
  let (blocks, findings) = page.contentBlocks
  return (blocks, findings, page.title)
}

/// What a piece of HTML says; nothing is taken for navigation in it.
func fragmentBlocks(of outline: Documents.Outline) -> [Block] {
  var page = Page(PageTree(outline))
  page.leaveOutMarks()
  return page.contentBlocks.blocks
}

/// Reads the blocks of HTML that stands in another syntax, where nothing is taken for navigation.
func fragmentBlocks(of outline: Documents.Outline, root: Int) -> [Block] {
  var page = Page(PageTree(outline, root: root))
  page.leaveOutMarks()
  return page.contentBlocks.blocks
}

extension Page {
  /// The blocks of its content.
  var contentBlocks: (blocks: [Block], findings: [Finding]) {
    var walk = PageWalk(self)
    walk.visit(children: content)
    walk.endParagraph()
    return (walk.blocks, walk.findings)
  }
}
