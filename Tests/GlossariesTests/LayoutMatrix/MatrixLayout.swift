import Testing

/// A layout in which people write a glossary.
struct MatrixLayout: Sendable, CustomTestStringConvertible {
  /// The properties of a layout, which decide the slips that its authors can make.
  struct Traits: OptionSet, Sendable {
    let rawValue: Int
    /// Text is possible above, below and between the entries.
    static let prose = Traits(rawValue: 1)
    /// Headwords are headings.
    static let headings = Traits(rawValue: 2)
    /// Headwords are in bold type or marked similarly.
    static let marks = Traits(rawValue: 4)
    /// A definition may have paragraphs and lists.
    static let blocks = Traits(rawValue: 8)
    /// The headword is free text: brackets and tags may follow it.
    static let freeHeads = Traits(rawValue: 16)
  }

  /// The syntax of the text around the entries.
  enum Frame: Sendable {
    case none, markdown, html, text, adoc, rst, org, wiki, tex
  }

  typealias Writer = @Sendable (MatrixEntry, MatrixWords) -> String

  let name: String
  let file: String
  let frame: Frame
  let traits: Traits
  /// The text above the entries, or above those of a letter.
  var opens: @Sendable (MatrixWords) -> String = { _ in "" }
  var closes = ""
  var between = "\n\n"
  /// The form of a letter above its entries; nil for no letters.
  var letter: (@Sendable (String) -> String)?
  /// Whether each letter's entries are opened and closed separately.
  var opensByLetter = false
  /// The number of letters in a group.
  var lettersInGroup = 1
  /// The slips that the law skips, because they have another meaning in this layout.
  var excluded: Set<String> = []
  let entry: Writer

  var testDescription: String { name }

  /// The text above the entries, from the words of a glossary.
  static func opening(
    _ text: @escaping @Sendable (MatrixWords) -> String
  ) -> @Sendable (MatrixWords) -> String {
    text
  }

  /// The document of a glossary in this layout.
  func text(of glossary: MatrixGlossary) -> String {
    let words = glossary.words
    var number = 0
    let groups = letter == nil ? [("", glossary.entries)] : groups(of: glossary.entries)
    let bodies = groups.map { name, entries in
      let written = entries.map { each in
        number += 1
        var each = each
        each.number = number
        let isInterrupted = number.isMultiple(of: 4)
        return entry(each, words) + (isInterrupted ? interruption(glossary, number / 4) : "")
      }
      let above = letter?(name) ?? ""
      if opensByLetter {
        return above + "\n\n" + opens(words) + written.joined(separator: between) + closes
      }
      return ((above.isEmpty ? [] : [above]) + written).joined(separator: between)
    }
    let body =
      opensByLetter
      ? bodies.joined(separator: "\n\n")
      : opens(words) + bodies.joined(separator: between) + closes
    return frame.text(around: body, glossary)
  }

  /// The text after an entry at the end of a page.
  private func interruption(_ glossary: MatrixGlossary, _ page: Int) -> String {
    let words = glossary.words
    let wayUp = words.say("Back to top", "Retour en haut")
    switch (glossary.interruption, frame) {
    case (.none, _): return ""
    case (.wayUp, .markdown): return "\n\n[\(wayUp)](#top)"
    case (.wayUp, .html): return "\n<p><a href=\"#top\">\(wayUp)</a></p>"
    case (.wayUp, _): return "\n\n\(wayUp)"
    case (.pageHeader, _): return "\n\n\(words.title)          Page \(page + 2)"
    }
  }

  /// The entries by letter; appended ones stay below the last letter.
  private func groups(of entries: [MatrixEntry]) -> [(String, [MatrixEntry])] {
    var groups: [(String, [MatrixEntry])] = []
    for entry in entries {
      let initial = entry.term.folded.prefix(1).uppercased()
      let name = lettersInGroup == 1 ? initial : groupName(of: initial)
      if entry.isAppended || groups.last?.0 == name, let last = groups.indices.last {
        groups[last].1.append(entry)
      } else {
        groups.append((name, [entry]))
      }
    }
    return groups
  }

  /// The name of a letter's group: `A–C` for `B`.
  private func groupName(of initial: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    guard let place = alphabet.firstIndex(of: Character(initial)) else { return initial }
    let first = place / lettersInGroup * lettersInGroup
    return "\(alphabet[first])–\(alphabet[min(first + lettersInGroup, alphabet.count) - 1])"
  }
}

extension MatrixLayout {
  static let all = markdown + html + text + data + markup
}

extension MatrixLayout.Frame {
  /// The title, the blocks above the entries, the entries, and the blocks below them.
  func text(around body: String, _ glossary: MatrixGlossary) -> String {
    guard self != .none else { return body + "\n" }
    let above = glossary.above.map(block)
    let below = glossary.below.map(block)
    let parts = [title(glossary.words.title)] + above + [body] + below
    let text = parts.joined(separator: "\n\n") + "\n"
    guard self == .html else { return text }
    return "<!DOCTYPE html>\n<html><body>\n\(text)</body></html>\n"
  }

  private func title(_ text: String) -> String {
    switch self {
    case .none, .text: text
    case .markdown: "# " + text
    case .html: "<h1>\(text)</h1>"
    case .adoc: "= " + text
    case .rst: text + "\n" + String(repeating: "=", count: text.count)
    case .org: "#+TITLE: " + text
    case .wiki: "= \(text) ="
    case .tex: "\\section{\(text)}"
    }
  }

  private func block(_ block: MatrixGlossary.Block) -> String {
    switch block {
    case .heading(let text): heading(text)
    case .paragraph(let text): self == .html ? "<p>\(text)</p>" : text
    case .list(let items): list(items)
    case .contents(let names): contents(names)
    }
  }

  private func heading(_ text: String) -> String {
    switch self {
    case .none, .text: text
    case .markdown: "## " + text
    case .html: "<h2>\(text)</h2>"
    case .adoc: "== " + text
    case .rst: text + "\n" + String(repeating: "-", count: text.count)
    case .org: "* " + text
    case .wiki: "== \(text) =="
    case .tex: "\\subsection{\(text)}"
    }
  }

  private func list(_ items: [String]) -> String {
    switch self {
    case .html: "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
    case .adoc, .wiki: items.map { "* " + $0 }.joined(separator: "\n")
    case .tex:
      "\\begin{itemize}\n" + items.map { "\\item \($0)\n" }.joined() + "\\end{itemize}"
    default: items.map { "- " + $0 }.joined(separator: "\n")
    }
  }

  private func contents(_ names: [String]) -> String {
    let targets = names.map { "#" + $0.folded.replacing(" ", with: "-") }
    let links = zip(names, targets)
    switch self {
    case .html: return list(links.map { "<a href=\"\($1)\">\($0)</a>" })
    case .markdown: return list(links.map { "[\($0)](\($1))" })
    default: return list(names)
    }
  }
}
