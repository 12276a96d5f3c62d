/// The names of the tags that MediaWiki reads; all else in angle brackets is text.
enum WikiTagNames {
  /// Elements whose text is no markup.
  static let raw = words(
    "nowiki pre syntaxhighlight source math chem ce gallery score timeline hiero")

  /// Elements of which a reader sees nothing, or pictures only.
  static let unseen = words("gallery score timeline templatestyles imagemap inputbox categorytree")

  /// Elements that set up the page, or say which part of it other pages take over.
  static let unshown = words(
    "references includeonly noinclude onlyinclude translate languages tvar indicator wbr link meta")

  /// HTML's elements that part words, and the syntax's own that do so.
  static let parting = words(
    """
    address article aside blockquote br center dd details div dl dt figcaption figure footer h1 h2 h3
    h4 h5 h6 header hr li main nav ol p poem pre section summary table tbody td tfoot th thead tr ul
    """)

  /// HTML's elements that MediaWiki lets through, and its own ones.
  static let all = parting.union(raw).union(unseen).union(unshown).union(
    words(
      """
      a abbr b bdi bdo big caption cite code col colgroup data del dfn em font i ins kbd mark q rb rp
      rt rtc ruby ref s samp small span strike strong sub sup time tt u var
      """))

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
