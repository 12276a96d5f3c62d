import Documents
import Flashcards
import Lexicon

/// Marks that say of what sort a headword is, and are no part of it: `Cuve <span class="tag">Outil</span>`.
///
/// An inline element of one name and class is a badge where it never begins a text, and its texts return or its
/// class is called so.
struct Badges {
  private var spans: Set<Int> = []

  init(of outline: Documents.Outline) {
    var found: [String: [(span: Int, text: String)]] = [:]
    var leading: [String: Int] = [:]
    for block in outline.blocks where !block.spans.isEmpty {
      for (index, span) in zip(block.spans, outline.spans(of: block)) where span.kind == .tag {
        let name = outline.string(span.label)
        guard badgeElements.contains(name), (1...60).contains(span.range.count) else { continue }
        let form = name + "." + (outline.attribute("class", of: span) ?? "")
        if span.range.start == block.text.start {
          leading[form, default: 0] += 1
        } else {
          found[form, default: []].append((index, outline.string(span.range)))
        }
      }
    }
    for (form, all) in found where all.count > 1 && leading[form, default: 0] * 10 <= all.count {
      let words = form.split { !$0.isLetter }.dropFirst().map { $0.lowercased() }
      let isNamed = words.contains { badgeClasses.contains($0) }
      let returns = all.count > 3 && Set(all.map(\.text.folded)).count * 2 <= all.count
      guard isNamed || returns else { continue }
      // What may abbreviate the rest of its text is no badge.
      for (span, text) in all where Acronym(text.withoutBrackets) == nil { spans.insert(span) }
    }
  }

  /// Whether a span is one, by its index in the outline.
  func contains(span: Int) -> Bool { spans.contains(span) }
}

extension String {
  /// The text without the brackets around it.
  var withoutBrackets: String {
    guard let first, let last, "([（".contains(first), ")]）".contains(last), count > 2 else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}

/// Inline elements that people make badges of.
private let badgeElements: Set<String> = ["span", "small", "sup", "badge", "mark", "label"]

/// What designers call the class of a badge.
private let badgeClasses = Set(MarkupNames.badgeClasses)
