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
    let start = HTMLFrontMatter(of: source)?.add(to: &builder) ?? 0
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

/// The `key: value` lines between `---` above a page.
private struct HTMLFrontMatter {
  private let fields: [(key: String, value: Range<Int>)]
  private let end: Int

  init?(of source: SourceText) {
    guard source.lineCount > 0, source.string(source.trimmed(source.line(0))) == "---" else {
      return nil
    }
    var fields: [(key: String, value: Range<Int>)] = []
    for index in 1..<min(source.lineCount, 1000) {
      let line = source.line(index)
      let mark = source.trimmed(line)
      if mark.count == 3, source.utf8[mark].elementsEqual("---".utf8) {
        (self.fields, end) = (fields, line.upperBound)
        return
      }
      guard let colon = source.utf8[line].firstIndex(of: 0x3A) else { continue }
      let value = source.trimmed((colon + 1)..<line.upperBound)
      fields.append((source.string(line.lowerBound..<colon).lowercased(), value))
    }
    return nil
  }

  /// Adds the fields; the result is the index behind the front matter.
  func add(to builder: inout OutlineBuilder) -> Int {
    builder.addMetadata(fields.map { ($0.key, TextRange($0.value)) }, label: "", at: 0..<3)
    return end
  }
}
