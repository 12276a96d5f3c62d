import Lexicon

/// What the names of elements say.
enum PageNames {
  /// Elements that hold nothing to read.
  static let leftOut: Set<String> = [
    "script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "canvas",
    "rp", "rt", "audio", "video", "map", "select", "datalist", "textarea", "progress", "meter",
    "dialog",
  ]

  /// Elements that begin a line of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
  ]

  /// Elements that set apart what a paragraph begins with.
  static let leads: Set<String> = [
    "a", "abbr", "acronym", "b", "cite", "code", "dfn", "em", "i", "kbd", "mark", "strong", "tt",
    "u", "var",
  ]

  /// Elements with which a page begins that has no `<html>`.
  static let opensDocument: Set<String> = [
    "article", "body", "center", "details", "div", "dl", "h1", "h2", "h3", "head", "main", "meta",
    "ol", "p", "section", "table", "title", "ul",
  ]

  /// Elements around content that may have something else in them as well.
  static let containers: Set<String> = [
    "article", "body", "center", "div", "form", "html", "main", "section", "table", "tbody", "td",
    "tr",
  ]

  /// The level of a heading.
  static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == 0x68, let digit = name.utf8.last,
      (0x31...0x36).contains(digit)
    else { return nil }
    return Int(digit - 0x30)
  }

  /// Roles of what stands around content.
  static let furnitureRoles = Set(MarkupNames.furnitureRoles)

  /// Words that designers give what stands around content as class or id.
  static let furnitureWords = Set(MarkupNames.furnitureClasses)

  /// Classes of what is for the ears alone.
  static let spokenClasses = Set(MarkupNames.spokenClasses)
}
