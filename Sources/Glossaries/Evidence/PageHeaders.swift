import Flashcards

/// Finds page headers and footers that were copied with the text: `Harbour glossary   Page 3`.
extension Evidence {
  /// The recurring lines that contain the document's title and differ only in a rising number.
  var pageHeaders: [Int] {
    guard passages.syntax == "text", let title = passages.all.first(where: \.isText)?.text.folded,
      title.utf8.count > 3
    else { return [] }
    var families: [String: [(index: Int, number: Int)]] = [:]
    for (index, passage) in passages.all.enumerated() where isOpen(index) && index > 0 {
      guard passage.text.utf8.count <= title.utf8.count + 40 else { continue }
      let text = passage.text.folded
      guard text.firstPlace(of: title) != nil else { continue }
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      guard let number = numbers.first else { continue }
      families[text.filter { !$0.isNumber }, default: []].append((index, number))
    }
    return families.values.filter { family in
      family.count > 1 && zip(family, family.dropFirst()).allSatisfy { $0.number < $1.number }
    }.joined().map(\.index)
  }
}
