/// The names of the tags that MediaWiki reads beside HTML's; all else in angle brackets is text.
enum WikiTagNames {
  /// Elements whose text is no markup.
  static let raw = words(
    "nowiki pre syntaxhighlight source math chem ce gallery score timeline hiero")

  /// Elements of which a reader sees nothing, or pictures only.
  static let unseen = words("gallery score timeline templatestyles imagemap inputbox categorytree")

  /// Elements that set up the page, or say which part of it other pages take over.
  static let unshown = words(
    "references includeonly noinclude onlyinclude translate languages tvar indicator wbr link meta")

  private static let others = raw.union(unseen).union(unshown).union(["ref", "poem"])

  /// Whether a tag of the name is read.
  static func contains(_ name: String) -> Bool {
    HTMLNames.form(of: name) != nil || others.contains(name)
  }

  /// Whether an element ends the line above it and below it, as `<br>` and a list's item do.
  static func parts(_ name: String) -> Bool {
    name == "br" || name == "poem"
      || HTMLNames.blocks.contains(name)
        && name != "link" && name != "meta"
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " }.map(String.init))
  }
}
