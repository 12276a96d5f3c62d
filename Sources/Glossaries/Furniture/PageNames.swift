import Lexicon

/// Names of elements, roles and classes by which content is recognised.
enum PageNames {
  /// Elements that begin on a line of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
  ]

  /// Elements that a page without `<html>` begins with.
  static let opensDocument: Set<String> = [
    "article", "body", "center", "details", "div", "dl", "h1", "h2", "h3", "head", "main", "meta",
    "ol", "p", "section", "table", "title", "ul",
  ]

  /// Elements that may contain content beside furniture, so that content is searched for inside
  /// them.
  static let containers: Set<String> = [
    "article", "body", "center", "div", "form", "html", "main", "section", "table", "tbody", "td",
    "tr",
  ]

  /// The level of `h1` to `h6`; nil for any other name.
  static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == 0x68, let digit = name.utf8.last,
      (0x31...0x36).contains(digit)
    else { return nil }
    return Int(digit - 0x30)
  }

  /// ARIA roles of page furniture.
  static let furnitureRoles = Set(MarkupNames.furnitureRoles)

  /// Words in the class or id of page furniture.
  static let furnitureWords = Set(MarkupNames.furnitureClasses)

  /// Classes of text that is only for screen readers.
  static let spokenClasses = Set(MarkupNames.spokenClasses)
}
