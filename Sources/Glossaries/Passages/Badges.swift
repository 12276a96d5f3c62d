import Documents
import Flashcards
import Lexicon

/// Finds badges: marks of a headword's category that are not part of it:
/// `Cuve <span class="tag">Outil</span>`.
///
/// Inline elements with the same name and class are badges if they never begin a text, and if their
/// texts recur or their class says so.
struct Badges {
  private var spans: Set<Int> = []
  /// The elements that end at least three terms, each with a different text:
  /// `Rate <span>taux</span>`.
  private var glossForms: Set<String> = []

  init(of outline: Documents.Outline) {
    glossForms = Self.glossForms(of: outline)
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
      // Keep an acronym in a badge: it may belong to the headword (`Quai <small>Q</small>`).
      for (span, text) in all where Acronym(text.withoutBrackets) == nil { spans.insert(span) }
    }
  }

  private static func glossForms(of outline: Documents.Outline) -> Set<String> {
    var counts: [String: Int] = [:]
    for block in outline.blocks where block.kind == .term {
      if let gloss = outline.lastElement(of: block) { counts[gloss.form, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 2 }.keys)
  }

  /// The alias or expansion in the element that ends a term; nil if there is none.
  func gloss(of index: Int, in outline: Documents.Outline) -> String? {
    guard !glossForms.isEmpty, let last = outline.lastElement(of: outline.blocks[index]),
      glossForms.contains(last.form), !spans.contains(last.span)
    else { return nil }
    return last.text
  }

  /// Whether a span, by its index in the outline, is a badge.
  func contains(span: Int) -> Bool { spans.contains(span) }
}

extension Documents.Outline {
  /// The `span` or `small` at the end of a text, after a space; nil if there is none or it has a
  /// bracket.
  fileprivate func lastElement(of block: Documents.Block) -> (
    span: Int, form: String, text: String
  )? {
    guard
      let (index, span) = zip(block.spans, spans(of: block)).reversed().first(where: {
        $0.1.kind == .tag
      }),
      span.range.end == block.text.end, span.range.start > block.text.start
    else { return nil }
    let name = string(span.label)
    let text = string(span.range)
    guard name == "span" || name == "small", text.count > 1,
      text.first.map({ $0.isLetter || $0.isNumber }) == true
    else { return nil }
    let before = bytes(block.text).dropLast(span.range.count)
    guard before.last == 0x20, let mark = before.dropLast().last, mark > 0x2F || mark >= 0x80 else {
      return nil
    }
    return (index, name + "." + (attribute("class", of: span) ?? ""), text)
  }
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

/// Inline elements used for badges.
private let badgeElements: Set<String> = ["span", "small", "sup", "badge", "mark", "label"]

/// Class names that designers give badges: `tag`, `pill`.
private let badgeClasses = Set(MarkupNames.badgeClasses)
