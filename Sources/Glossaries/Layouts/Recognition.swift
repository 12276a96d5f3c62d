/// The candidates and findings of a document, as its layouts or the page of one term give them.
struct Recognition {
  var candidates: [Candidate] = []
  var findings: [Finding] = []
  /// How many bytes of the document's text went into the candidates.
  var explained = 0
  /// Whether the document says in so many words that it is laid out so.
  var isSure = false
  /// What the document calls itself, where its layout says so.
  var title: String?
}
