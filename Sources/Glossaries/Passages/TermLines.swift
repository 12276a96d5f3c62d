import Documents
import Flashcards

extension Documents.Outline {
  /// Whether most items of a list have a term on their first line and its definition on the next.
  ///
  /// Items that are links, as in a table of contents, do not count.
  func setsTermsOnLines(_ list: Int) -> Bool {
    let items = children(of: list).filter { blocks[$0].kind == .item && !isLink($0) }
    let termCount = items.count { hasTermOnFirstLine($0) }
    return termCount > 1 && termCount * 10 >= items.count * 6
  }

  /// Whether a block's whole text is a link.
  private func isLink(_ index: Int) -> Bool {
    spans(of: blocks[index]).contains {
      $0.kind == .link && $0.range.start == blocks[index].text.start
        && $0.range.end == blocks[index].text.end
    }
  }

  /// The texts of quotations labelled as callouts (`> [!NOTE]`), if at least two have a term on
  /// their first line.
  var calloutsOfTerms: Set<Int> {
    let texts = blocks.indices.filter {
      blocks[$0].kind == .quote && !blocks[$0].label.isEmpty && blocks[$0].end > $0 + 1
        && hasTermOnFirstLine($0 + 1)
    }
    return texts.count > 1 ? Set(texts.map { $0 + 1 }) : []
  }

  /// Whether a block's first line is a short name and was ended on purpose: the next line's first
  /// word would have fitted.
  func hasTermOnFirstLine(_ index: Int) -> Bool {
    let text = bytes(blocks[index].text)
    guard let end = text.firstIndex(of: 0x0A) else { return false }
    let first = String(decoding: text[..<end], as: UTF8.self)
    let name = first[...].outsideBrackets
    guard name.wordCount <= 6, first.termLikeness >= 0.8 else { return false }
    let next = text[end...].dropFirst().prefix { $0 != 0x0A }
    let width = next.prefix { $0 != 0x20 }.count + name.utf8.count
    return width < max(next.count, 60)
  }

  /// Whether a caption is the title of the paragraph below, or of a missing paragraph.
  func isTitleOfParagraph(_ caption: Int) -> Bool {
    let next = blocks[caption].end
    if next < blocks.count, blocks[next].kind == .paragraph || blocks[next].kind == .caption {
      return true
    }
    // A caption above a heading or the end lacks its paragraph, if a titled paragraph precedes it.
    guard next == blocks.count || blocks[next].kind == .heading else { return false }
    return caption > 1 && blocks[caption - 1].kind == .paragraph
      && blocks[caption - 2].kind == .caption
  }

  /// The only argument of a directive with paragraphs, if it is a name: `.. admonition:: Quay`;
  /// otherwise nil.
  func titleArgument(of record: Int) -> Int? {
    guard syntax == "reStructuredText" else { return nil }
    let inside = Array(children(of: record))
    let fields = inside.filter { blocks[$0].kind == .field }
    guard fields.count == 1, blocks[fields[0]].label.isEmpty,
      has(blocks[record].label, text: "admonition")
        || inside.contains(where: { blocks[$0].kind == .paragraph })
    else { return nil }
    let name = joinedText(of: fields[0])
    return name.termLikeness >= 0.8 && !name.contains("/")
      && (!name.contains(".") || name.last == ")")
      ? fields[0] : nil
  }
}
