import Flashcards
import Lexicon

/// Marks that say of what sort a headword is, and are no part of it: `Cuve <span class="tag">Outil</span>`.
extension Passages {
  /// Takes badges out of the texts.
  ///
  /// An inline element of one name and class is a badge where it never begins a text, and its texts return
  /// or its class is called so.
  mutating func removeBadges() {
    let badges = badgeKinds
    guard !badges.isEmpty else { return }
    for index in all.indices {
      for mark in all[index].marks.reversed() where badges.contains(mark.kind) && mark.range.lowerBound > 0 {
        // What the letters of the rest abbreviate is no badge.
        let inner = all[index].string(mark.range)
        if Acronym(inner.withoutBrackets) != nil { continue }
        all[index].remove(mark.range)
      }
    }
  }

  private var badgeKinds: Set<Passage.Mark.Kind> {
    var texts: [Passage.Mark.Kind: [String]] = [:]
    var leading: [Passage.Mark.Kind: Int] = [:]
    for passage in all where passage.isText {
      for mark in passage.marks {
        guard case .tag(let name) = mark.kind, mark.range.count <= 60 else { continue }
        if mark.range.lowerBound == 0 {
          leading[mark.kind, default: 0] += 1
        } else if name.hasPrefix("span") || name.hasPrefix("small") || name.hasPrefix("sup")
          || name.hasPrefix("badge") || name.hasPrefix("mark")
        {
          texts[mark.kind, default: []].append(passage.string(mark.range).folded)
        }
      }
    }
    return Set(
      texts.filter { kind, found in
        guard case .tag(let name) = kind, leading[kind, default: 0] * 10 <= found.count,
          found.count > 1
        else { return false }
        let isNamed = name.split(separator: ".").dropFirst()
          .contains { badgeClasses.contains($0.filter(\.isLetter).lowercased()) }
        return isNamed || found.count > 3 && Set(found).count * 2 <= found.count
      }.keys)
  }
}

extension Passage {
  /// Takes a part out of the text, with the space before it.
  fileprivate mutating func remove(_ range: Range<Int>) {
    var bytes = Array(text.utf8)
    var lower = range.lowerBound
    while lower > 0, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x0A { lower -= 1 }
    let cut = lower..<min(range.upperBound, bytes.count)
    bytes.removeSubrange(cut)
    text = String(decoding: bytes, as: UTF8.self)
    marks = marks.compactMap { mark in
      var mark = mark
      let start = mark.range.lowerBound < cut.lowerBound ? mark.range.lowerBound : max(mark.range.lowerBound - cut.count, cut.lowerBound)
      let end = mark.range.upperBound <= cut.lowerBound ? mark.range.upperBound : max(mark.range.upperBound - cut.count, cut.lowerBound)
      guard start < end else { return nil }
      mark.range = start..<end
      return mark
    }
  }
}

extension String {
  /// The text without the brackets around it.
  var withoutBrackets: String {
    guard let first, let last, "([（".contains(first), ")]）".contains(last), count > 2 else { return self }
    return String(dropFirst().dropLast())
  }
}

/// What designers call the class of a badge.
private let badgeClasses: Set<String> = [
  "tag", "badge", "label", "pill", "chip", "category", "type", "kind", "pos", "domain",
]
