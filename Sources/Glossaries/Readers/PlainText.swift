/// Text without markup: copied from a page, or typed.
struct PlainText: GlossaryReader {
  let name = "text"
  let fileExtensions = ["txt", "text"]
  let example = """
    Le petit lexique du support

    Bonne lecture à toutes et à tous !


    A

    Astreinte

    Période pendant laquelle une personne reste joignable.

    Elle donne lieu à compensation.


    Service Level Agreement (SLA)

    Engagement écrit sur un niveau de service.


    T

    Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double { 0.3 }

  func outline(of source: SourceText) -> Outline {
    var outline = Outline()
    let wrapWidth = source.wrapWidth
    var paragraph = Paragraph(line: 0, blankLinesBefore: 0)
    var blankLines = 0
    for (index, range) in source.lines.enumerated() {
      if source.isBlank(range) {
        blankLines += 1
        continue
      }
      let text = source.string(range).tidied
      if blankLines == 0, paragraph.goesOn(with: text, wrapWidth: wrapWidth) {
        paragraph.append(text)
      } else {
        outline.blocks.append(contentsOf: paragraph.block)
        paragraph = Paragraph(line: index + 1, blankLinesBefore: blankLines)
        paragraph.append(text)
      }
      blankLines = 0
    }
    outline.blocks.append(contentsOf: paragraph.block)
    return outline
  }
}

/// Lines that a narrow page broke and that belong together.
private struct Paragraph {
  let line: Int
  let blankLinesBefore: Int
  private var text = ""
  private var lastLineWidth = 0

  init(line: Int, blankLinesBefore: Int) {
    self.line = line
    self.blankLinesBefore = blankLinesBefore
  }

  /// Whether a line was broken off here: its first word did not fit any more.
  ///
  /// The widest line of all leaves no room for any word, so that a full stop is taken at its word.
  func goesOn(with next: String, wrapWidth: Int?) -> Bool {
    guard let wrapWidth, let last = text.last, !".!?:".contains(last), !next.isBulleted else {
      return false
    }
    return lastLineWidth + 1 + next.prefix { $0 != " " }.count > wrapWidth
  }

  mutating func append(_ line: String) {
    text += text.isEmpty ? line : " " + line
    lastLineWidth = line.count
  }

  var block: [Block] {
    if text.isEmpty { return [] }
    let content: Block.Content =
      text.isBulleted ? .listItem(String(text.dropFirst(2)).tidied) : .paragraph(text)
    return [Block(content: content, line: line, blankLinesBefore: blankLinesBefore)]
  }
}

extension String {
  fileprivate var isBulleted: Bool {
    (hasPrefix("- ") || hasPrefix("* ") || hasPrefix("• ")) && count > 2
      && !(last == "-" || last == "*")
  }
}

extension SourceText {
  /// The width to which lines were broken, in characters; nil where lines run on as they like.
  fileprivate var wrapWidth: Int? {
    let (narrowest, widest) = (50, 120)
    var width = 0
    for range in lines {
      // Four bytes make a character at most.
      if range.count > 4 * widest { return nil }
      if range.count > width { width = max(width, string(range).count) }
      if width > widest { return nil }
    }
    return width < narrowest ? nil : width
  }
}
