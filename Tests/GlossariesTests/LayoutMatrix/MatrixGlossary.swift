import Foundation

/// An entry as its author means it, to be written in any layout.
struct MatrixEntry: Sendable {
  /// The expected result of reading the entry.
  enum Outcome: Sendable {
    /// An entry with exactly this text.
    case read
    /// No entry, but a finding with its name.
    case told
    /// A repetition of another entry: read once, or left out.
    case optional
  }

  var term: String
  var acronym: String?
  var paragraphs: [String]
  /// The points of a list below the first paragraph.
  var points: [String] = []
  /// A word after the headword that describes it: its department.
  var tag: String?
  /// A note in brackets after the headword.
  var note: String?
  /// Whether the author forgot the bold type.
  var isUnmarked = false
  /// The number of levels by which the author missed the heading's level.
  var levelSlip = 0
  /// Whether it was appended below the other entries, without a letter of its own.
  var isAppended = false
  var outcome = Outcome.read
  /// Its number among the entries, from 1.
  var number = 0

  /// The headword with its acronym in brackets.
  var head: String { named(acronym.map { "\(term) (\($0))" } ?? term) }
  /// The headword without its acronym.
  var bare: String { named(term) }

  private func named(_ name: String) -> String {
    ([name, note.map { "(\($0))" }, tag.map { "[\($0)]" }]).compactMap(\.self)
      .joined(separator: " ")
  }

  /// The whole definition on one line.
  var line: String {
    guard let first = paragraphs.first else { return "" }
    return ([first] + points + paragraphs.dropFirst()).joined(separator: " ")
  }

  /// The definition as blocks, written by the two given functions.
  func blocks(
    _ paragraph: (String) -> String, list: ([String]) -> String, between: String = "\n\n"
  ) -> String {
    var blocks = paragraphs.map(paragraph)
    if !points.isEmpty { blocks.insert(list(points), at: 1) }
    return blocks.joined(separator: between)
  }

  /// The definition as Markdown, each line indented.
  func markdown(indent: String = "") -> String {
    blocks(
      { indent + $0 }, list: { $0.map { "\(indent)- \($0)" }.joined(separator: "\n") })
  }

  /// The definition as HTML.
  var html: String {
    blocks(
      { "<p>\($0)</p>" }, list: { "<ul>" + $0.map { "<li>\($0)</li>" }.joined() + "</ul>" },
      between: "\n")
  }

  /// A headword between marks, unless the author forgot them.
  func marked(_ mark: String, _ text: String? = nil) -> String {
    let text = text ?? head
    return isUnmarked ? text : mark + text + mark
  }

  /// A headword as a Markdown heading.
  func heading(_ level: Int, _ text: String? = nil) -> String {
    String(repeating: "#", count: level + levelSlip) + " " + (text ?? head)
  }
}

/// A company's glossary, to be written in any layout.
struct MatrixGlossary: Sendable {
  enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    /// Links to parts of the page.
    case contents([String])
  }

  enum Interruption: Sendable {
    case none
    /// A link to the top of the page.
    case wayUp
    /// A header printed on each page.
    case pageHeader
  }

  var words: MatrixWords
  var entries: [MatrixEntry]
  /// The blocks between the title and the first entry.
  var above: [Block]
  /// The blocks below the last entry.
  var below: [Block] = []
  /// The interruption after every fourth entry.
  var interruption = Interruption.none

  /// A glossary of twelve entries; the seed decides which ones, and their order.
  init(_ words: MatrixWords, seed: UInt64) {
    var dice = Dice(seed: seed)
    self.words = words
    // Always the entry with a list, the one with paragraphs and the pairs; some of each other kind.
    let sure = words.entries.filter {
      !$0.points.isEmpty || $0.paragraphs.count > 1 || $0.acronym != nil
    }
    let others = words.entries.filter {
      $0.points.isEmpty && $0.paragraphs.count == 1 && $0.acronym == nil
    }
    entries = (sure + dice.shuffled(others).prefix(12 - sure.count)).sorted {
      $0.term.folded < $1.term.folded
    }
    above = [.paragraph(words.introduction)]
  }
}

/// A small random number generator with the same results everywhere (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for place in elements.indices.dropFirst().reversed() {
      elements.swapAt(place, next(below: place + 1))
    }
    return elements
  }
}

extension String {
  /// The text in lower case without accents, for alphabetical order and comparisons.
  var folded: String { folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) }

  /// The text's letters and digits, folded.
  var lettersAndDigits: String { folded.filter { $0.isLetter || $0.isNumber } }
}
