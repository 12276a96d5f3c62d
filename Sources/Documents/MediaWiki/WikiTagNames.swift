/// The tags that MediaWiki adds to HTML's; anything else in angle brackets is text.
enum WikiTagNames {
  /// Elements whose content is not markup.
  static let raw = words(
    "nowiki pre syntaxhighlight source math chem ce gallery score timeline hiero")

  /// Elements that show no text on the page.
  static let unseen = words("gallery score timeline templatestyles imagemap inputbox categorytree")

  /// Elements that set up the page or mark parts for other pages to include.
  static let unshown = words(
    "references includeonly noinclude onlyinclude translate languages tvar indicator wbr link meta")

  private static let others = raw.union(unseen).union(unshown).union(["ref", "poem"])

  /// Whether this is the name of a tag rather than text.
  static func contains(_ name: String) -> Bool {
    HTMLNames.form(of: name) != nil || others.contains(name)
  }

  /// Whether an element is shown on lines of its own, so that it separates words.
  static func parts(_ name: String) -> Bool {
    name == "br" || name == "poem"
      || HTMLNames.blocks.contains(name)
        && name != "link" && name != "meta"
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " }.map(String.init))
  }
}
