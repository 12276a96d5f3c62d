import Glossaries

/// Rules of every case, and layouts with marks of every case, as `entries --explain` tells them.
enum ExplanationSamples {
  static let rules: [RoleRule] =
    marks.map { .layout([$0]) } + [
      .layout([.element("li1"), .marked]), .layout([.line(indent: 2), .firstInElement, .short]),
      .columnNames, .rowWithoutEntry, .pageOfTerm, .besideEntries, .documentTitle, .firstHeading,
      .heading, .shortLineAlone, .caption, .aboveFirstEntry, .belowTitle, .betweenEntries,
      .belowLastEntry, .letter, .navigation, .owner, .form, .pageFurniture, .badge, .pageMark,
      .aboutDocument, .footnote, .argument, .label, .besideHeadword, .betweenRows, .noEntry,
    ]

  static let marks: [LayoutMark] = [
    .table, .definitionList, .heading(level: 3), .headings(fromLevel: 3), .line(indent: 0),
    .line(indent: 1), .line(indent: 2), .element("paragraph"), .element("li1"), .element("li1#"),
    .element("quote>paragraph"), .firstInElement, .boldOrSummary, .paragraphOrItem, .labelOfTerm,
    .strong, .emphasis, .code, .link, .tag("span.tag"), .capitals, .short, .question, .numbered,
    .number(places: 2), .sign("▸"), .bracket("[edit]"), .endsInColon, .acronym,
    .aboveIndentedText, .apart, .blankLinesAbove(1), .blankLinesAbove(2), .marked, .thenColon,
    .thenDash, .thenSign, .thenStop, .thenSpace, .thenNewLine, .thenAnything,
    .acronymThenExpansion,
  ]
}
