/// The candidates and findings of a document, from its layouts or as a page about one term.
struct Recognition {
  var candidates: [Candidate] = []
  var findings: [Finding] = []
  /// The number of bytes of the document's text in the candidates.
  var explained = 0
  /// Whether the document declares this layout explicitly.
  var isSure = false
  /// The document's title, if its layout shows it.
  var title: String?
}
