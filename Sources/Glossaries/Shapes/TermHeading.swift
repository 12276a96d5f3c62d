import Flashcards
import Lexicon

/// A heading, or a line in bold that serves as one, and what stands below it.
struct TermHeading {
  /// The level of a line in bold, below all levels that headings have.
  static let boldLevel = 7

  let index: Int
  let line: Int
  let level: Int
  let text: String
  /// The blocks below it, up to the next heading of any level.
  var body: Range<Int>
  /// What stands on the line below a bold one, in the same paragraph.
  var opening: [String] = []

  /// The headings of a document in order; `labels` are what returns in it, folded: `Term: Churn` is
  /// a heading where every entry begins so.
  static func all(in outline: Outline, labels: Set<String>) -> [TermHeading] {
    var headings: [TermHeading] = []
    let labels = labels.filter { ColumnName($0) == .term }
    for (index, block) in outline.blocks.enumerated() {
      guard var heading = TermHeading(block, at: index, labels) else { continue }
      heading.body = (index + 1)..<outline.blocks.count
      if let last = headings.indices.last {
        headings[last].body = headings[last].body.lowerBound..<index
      }
      headings.append(heading)
    }
    return headings
  }

  private init?(_ block: Block, at index: Int, _ labels: Set<String>) {
    switch block.content {
    case .heading(let level, let text, _):
      guard !text.isEmpty else { return nil }
      if let whole = LeadIn(sentence: text) {
        // The definition is glued to its heading.
        (self.level, self.text, opening) = (level, whole.head, [whole.rest])
        break
      }
      let name = LeadIn(text, labelled: labels)?.rest ?? text
      (self.level, self.text) = (level, name.withoutQuestion)
    case .paragraph(let text, let lead):
      if let field = LeadIn(text, lead: lead, labelled: labels) {
        let lines = field.rest.brokenLines
        (level, self.text) = (Self.boldLevel, lines.first ?? "")
        opening = Array(lines.dropFirst())
        break
      }
      guard let lead, text.utf8.count < 4000 || lead == text,
        let leadIn = LeadIn(text, lead: lead), leadIn.standsAlone
      else { return nil }
      (level, self.text) = (Self.boldLevel, leadIn.head)
      opening = leadIn.rest.brokenLines
    default: return nil
    }
    self.index = index
    line = block.line
    body = index..<index
  }
}

extension LeadIn {
  /// A field whose label is one of those that announce a term.
  fileprivate init?(_ text: String, lead: String? = nil, labelled labels: Set<String>) {
    guard !labels.isEmpty,
      let leadIn = lead.flatMap({ LeadIn(text, lead: $0) }) ?? LeadIn(text, separatedBy: .colon),
      labels.contains(leadIn.head.folded), !leadIn.rest.isEmpty
    else { return nil }
    self = leadIn
  }

  /// A term and what explains it, in a text that is too long for a term.
  fileprivate init?(sentence text: String) {
    guard text.utf8.count > 100,
      let leadIn = LeadIn(text, separatedBy: .colon) ?? LeadIn(text, separatedBy: .dash),
      leadIn.isShort, leadIn.rest.wordCount > 8
    else { return nil }
    self = leadIn
  }

  /// Whether nothing but the term stands on the line.
  fileprivate var standsAlone: Bool {
    switch separator {
    case .alone: true
    case .colon, .dash, .stop: rest.isEmpty && separator != .stop
    case .sign, .space: false
    }
  }
}

extension String {
  /// What a heading asks for: `What is churn?` asks for churn.
  var withoutQuestion: String {
    let isQuestion = last.map { "?？".contains($0) } ?? false
    let text = drop { "¿".contains($0) || $0.isWhitespace }.dropLast(isQuestion ? 1 : 0)
    for ending in questionEndings where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    guard isQuestion else { return self }
    let plain = text.lowercased().replacing("’", with: "'")
    for question in questions where plain.hasPrefix(question) && plain.count == text.count {
      let rest = text.dropFirst(question.count)
      // `What isolates…` does not ask what something is; Chinese puts no space there.
      if question.last?.isCased ?? false, rest.first?.isLetter ?? false { continue }
      let term = String(rest).trimmed
      return term.isEmpty ? self : term
    }
    return self
  }
}

/// The longest first: `what is a` before `what is`.
private let questions = Vocabulary.words(\.phrases.questions).longestFirst

/// The longest first: `란 무엇인가` before `란`.
private let questionEndings = Vocabulary.words(\.phrases.questionEndings).longestFirst
