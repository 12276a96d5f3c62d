import Documents
import Flashcards

extension Documents.Outline {
  /// Whether the items of a list have a term on their first line, and what defines it on the next one.
  ///
  /// Most first lines are short and end in no sentence; the next line's first word would have had room there.
  func setsTermsOnLines(_ list: Int) -> Bool {
    var (itemCount, termCount) = (0, 0)
    for item in children(of: list) where blocks[item].kind == .item {
      itemCount += 1
      let text = bytes(blocks[item].text)
      guard let end = text.firstIndex(of: 0x0A) else { continue }
      let first = String(decoding: text[..<end], as: UTF8.self)
      let next = text[end...].dropFirst().prefix { $0 != 0x0A }
      let room = next.prefix { $0 != 0x20 }.count + first.utf8.count
      if first.wordCount <= 6, first.termLikeness >= 0.8, room < next.count || room < 40 { termCount += 1 }
    }
    return termCount > 1 && termCount * 10 >= itemCount * 6
  }
}
