/// Web pages, whole or in part.
struct HTML: Syntax {
  let name = "HTML"
  let fileExtensions = ["html", "htm", "xhtml"]
  let isBounded = true
  let example = """
    <!DOCTYPE html>
    <html lang="fr">
    <head><title>Les gréements | Capitainerie</title></head>
    <body>
    <nav><a href="/">Accueil</a> <a href="/ports">Ports</a></nav>
    <main>
    <h1>Les gréements</h1>
    <p>Ce qui se dit <em>à bord</em>.<br>Et à quai.</p>
    <dl>
    <dt id="ecoute">Écoute <a href="#ecoute">¶</a></dt>
    <dd><p>Cordage qui règle l&#39;angle d'une <b>voile</b>.</p>
    <p>Elle tire vers l'arrière.</p></dd>
    </dl>
    <table>
    <thead><tr><th>Voile<th>Mât</thead>
    <tr><td>Foc<td rowspan="2">Avant
    <tr><td>Trinquette
    </table>
    <ol start="3"><li>Hisser<li>Border<ul><li>au vent</ul></ol>
    <details><summary>Ris</summary>Partie repliée d'une voile.</details>
    <pre>force 5
      2 ris</pre>
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

  /// Reads a piece of HTML amid another syntax into the builder that is open.
  ///
  /// Elements left open are closed at its end, and end tags that close nothing are passed over.
  static func readFragment(
    _ range: Range<Int>, of source: SourceText, into builder: inout OutlineBuilder
  ) {
    HTMLReader.read(range, of: source, into: &builder)
  }
}
