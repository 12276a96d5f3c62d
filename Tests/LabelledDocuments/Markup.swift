/// The markup of every format that glossaries are written in.
enum Markup {
  /// A definition's text without markup; links and roles leave their text.
  static func stripped(_ text: String) -> String {
    let text = Rule.apply(tags, to: text.replacing("\r", with: "\n"))
    return Rule.apply(links, to: CharacterReferences.decoded(text))
  }

  /// What has to go before character references are decoded, which may stand for a `<`.
  static let tags = [
    Rule(#"(?s)<!--.*?-->"#, " ", mark: "<"),
    // AsciiDoc: cross-references.
    Rule(#"<<[^<>,]*,([^<>]*)>>"#, "$1", mark: "<"),
    Rule(#"<<([^<>]*)>>"#, "$1", mark: "<"),
    // reStructuredText: links, then roles with a target.
    Rule(#"`([^`<]*?)\s*<[^`]*>`_+"#, "$1", mark: "`"),
    Rule(#":[a-zA-Z:+\-]+:`([^`<]*?)\s*<[^`]*>`"#, "$1", mark: "`"),
    // HTML: addresses in angle brackets, then tags.
    Rule(#"<((?:https?|mailto|ftp):[^<>\s]*)>"#, " $1 ", mark: "<"),
    Rule(#"</?[A-Za-z][^<>]*>"#, " ", mark: "<"),
  ]

  /// In this order: images before links, links with a title before those without.
  static let links =
    [
      // Hugo's shortcodes and the notes of Adobe's documentation.
      Rule(#"(?s)\{\{[<%].*?[%>]\}\}"#, " ", mark: "{"),
      Rule(
        #"\[!(?:DNL|UICONTROL|NOTE|TIP|IMPORTANT|WARNING)\s*([^\]]*)\]"#, "$1", mark: "["),
      Rule(#"!\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)"#, " $1 ", mark: "["),
      // MediaWiki, org, wikis.
      Rule(#"\[\[[^\[\]|]*\|([^\[\]]*)\]\]"#, "$1", mark: "["),
      Rule(#"\[\[[^\[\]]*\]\[([^\[\]]*)\]\]"#, "$1", mark: "["),
      Rule(#"\[\[([^\[\]]*)\]\]"#, "$1", mark: "["),
      // Markdown: the text of a link may have brackets, and links in them.
      markdownLink, markdownLink,
      Rule(#"\[([^\[\]]+)\]\[[^\[\]]*\]"#, "$1", mark: "["),
      // MediaWiki, AsciiDoc, and a macro of Git's own.
      Rule(#"\[https?://[^\s\]]+\s+([^\]]*)\]"#, "$1", mark: "["),
      Rule(#"(?:link:)?https?://[^\s\[\]]+\[([^\[\]]*)\]"#, "$1", mark: "["),
      Rule(#"linkgit:([\w.\-]+)\[(\w+)\]"#, "$1($2)", mark: "["),
    ] + roles

  private static let markdownLink = Rule(
    #"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)"#, "$1", mark: "[")

  private static let roles = [
    // reStructuredText, MyST, LaTeX, attribute lists.
    Rule(#":[a-zA-Z:+\-]+:`([^`<]*?)\s*(?:<[^`]*>)?`"#, "$1", mark: "`"),
    Rule(#"\{[a-z\-]+\}`([^`]*)`"#, "$1", mark: "`"),
    Rule(#"\\[a-zA-Z]+\*?(?:\[[^\]]*\])?\{([^{}]*)\}"#, "$1", mark: "\\"),
    Rule(#"\{[\:#.][^{}]*\}"#, " ", mark: "{"),
  ]
}
