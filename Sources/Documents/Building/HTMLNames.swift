/// The names of HTML's elements, in lower case.
///
/// Outside HTML, only these names turn text in angle brackets into a tag: `<customer name>` stays
/// text.
enum HTMLNames {
  /// Block elements: a page shows a line break before and after each.
  static let blocks = names(
    """
    address article aside blockquote body br caption center col colgroup dd details dialog dir div dl
    dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup
    hr html legend li link main menu meta nav noframes noscript ol optgroup option p param pre
    search section select summary table tbody td tfoot th thead title tr ul
    """)

  /// Inline elements.
  static let inlines = names(
    """
    a abbr acronym applet area audio b base basefont bdi bdo big blink button canvas cite code
    data datalist del dfn em embed font i iframe img input ins kbd label map mark marquee meter
    nobr object output picture progress q rb rp rt rtc ruby s samp script slot small source span
    strike strong style sub sup svg template textarea time track tt u var video wbr
    """)

  /// Void elements: they have no end tag and no content.
  static let voids = names(
    "area base basefont br col embed frame hr img input link meta param source track wbr")

  /// Whether an element is shown as a block or inline.
  enum Form: UInt8 {
    /// A block: a line break before and after it.
    case block
    /// Part of a line.
    case inline
    /// Part of a line, without an end tag.
    case emptyInline
  }

  /// Whether the element with this name is a block or inline; nil if HTML has no such element.
  static func form(of name: String) -> Form? { forms[name] }

  private static let forms: [String: Form] = {
    var forms: [String: Form] = [:]
    for name in inlines { forms[name] = voids.contains(name) ? .emptyInline : .inline }
    for name in blocks { forms[name] = .block }
    return forms
  }()

  private static func names(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
