/// The names of HTML's elements, in lower case.
///
/// Outside HTML, only these names make a tag of what stands in angle brackets: `<customer name>` is
/// text.
enum HTMLNames {
  /// Elements that end the line above them and below them where a page is shown.
  static let blocks = names(
    """
    address article aside blockquote body br caption center col colgroup dd details dialog dir div dl
    dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup
    hr html legend li link main menu meta nav noframes noscript ol optgroup option p param pre
    search section select summary table tbody td tfoot th thead title tr ul
    """)

  /// Elements that stand within a line.
  static let inlines = names(
    """
    a abbr acronym applet area audio b base basefont bdi bdo big blink button canvas cite code
    data datalist del dfn em embed font i iframe img input ins kbd label map mark marquee meter
    nobr object output picture progress q rb rp rt rtc ruby s samp script slot small source span
    strike strong style sub sup svg template textarea time track tt u var video wbr
    """)

  /// Elements that have no end tag and nothing inside them.
  static let voids = names(
    "area base basefont br col embed frame hr img input link meta param source track wbr")

  /// How an element stands in a page.
  enum Form: UInt8 {
    /// It ends the line above it and below it.
    case block
    /// It stands within a line.
    case inline
    /// It stands within a line and has no end tag.
    case emptyInline
  }

  /// How the element of a name stands in a page; nil where HTML has none of that name.
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
