/// HTML: whole pages, or fragments without `<html>`.
struct HTML: Syntax {
  let name = "HTML"
  let fileExtensions = ["html", "htm", "xhtml"]
  let isBounded = true
  let example = """
    <!DOCTYPE html>
    <html lang="fr">
    <head><title>Lexique du support</title></head>
    <body>
    <nav><a href="/">Accueil</a></nav>
    <main>
    <h1>Lexique du support</h1>
    <dl>
    <dt id="astreinte">Astreinte <a href="#astreinte">¶</a></dt>
    <dd><p>Période pendant laquelle une personne reste <b>joignable</b>.</p>
    <p>Elle donne lieu à compensation.</p></dd>
    <dt>Service Level Agreement (SLA)</dt>
    <dd>Engagement écrit sur un niveau de service.</dd>
    <dt>Ticket</dt>
    <dd>Demande suivie jusqu&#39;à sa résolution.</dd>
    </dl>
    </main>
    </body>
    </html>
    """

  func confidence(in source: SourceText) -> Double {
    HTMLRecognition(source).confidence
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError) {
    let frontMatter = FrontMatter(of: source)
    frontMatter.add(to: &builder)
    let first = frontMatter.lineCount
    let start = first < source.lineCount ? source.line(first).lowerBound : source.utf8.count
    HTMLReader.read(
      start..<source.utf8.count, of: source, into: &builder, metadata: HTMLMetadata())
  }

  /// Reads a fragment of HTML inside a document of another syntax, such as Markdown.
  ///
  /// Elements still open are closed at its end, and end tags that close nothing are ignored.
  static func readFragment(
    _ range: Range<Int>, of source: SourceText, into builder: inout OutlineBuilder
  ) {
    HTMLReader.read(range, of: source, into: &builder)
  }
}
