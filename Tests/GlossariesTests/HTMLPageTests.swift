import Flashcards
import Testing

@testable import Glossaries

/// Whole pages as sites serve them, with page furniture and the slips of authors.
@Suite struct HTMLPageTests {
  /// A definition list in a site's page: unclosed tags, a synonym, a term without a definition,
  /// permalinks, and a link to the top.
  static let definitionList = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head><meta charset="iso-8859-1"><title>Words of the harbour | Port of Wrenmouth</title>
    <style>dt { font-weight: bold }</style>
    <script>if (1 < 2) { document.write("<dl><dt>Script</dt><dd>Not a word.</dd></dl>") }</script>
    </head>
    <body class="has-sidebar">
    <div id="cookie-banner"><p>We keep cookies on this site.</p><button>Accept</button></div>
    <div class="topbar"><ul><li><a href="/">Home</a><li><a href="/ships">Ships</a>
    <li><a href="/tides">Tides</a><li><a href="/contact">Contact</a></ul></div>
    <nav aria-label="breadcrumb"><a href="/">Home</a> &gt; Words</nav>
    <div class="wrap">
    <div class="col-8">
    <h1>Words of the harbour</h1>
    <p>What we say on the quay, in the order of the alphabet.</p>
    <p class="az"><a href="#a">A</a> | <a href="#b">B</a> | <a href="#e">E</a> | <a href="#m">M</a></p>
    <h2 id="a">A</h2>
    <dl>
      <dt id="anchorage">Anchorage<a class="headerlink" href="#anchorage" title="Link">¶</a></dt>
      <dd>A place where ships
          wait&nbsp;at anchor.
      <dt id="ais"><abbr title="Automatic Identification System">AIS</abbr>
      <dd><p>A transmitter that tells who is near.</p><p>It <em>must</em> stay on:<ul>
        <li>at sea<li>in port</ul></dd>
    </dl>
    <p><a href="#top">Back to top</a></p>
    <h2 id="b">B</h2>
    <dl>
      <div><dt>Berth <dt>Mooring place
      <dd>The length of quay given to a ship &amp; her crew.<sup><a href="#fn1">1</a></sup></dd></div>
      <dt>Bollard</dt>
    </dl>
    <p><a href="#top">Back to top</a></p>
    <h2 id="m">M</h2>
    <dl>
      <dt><dfn>Man&shy;ifest</dfn></dt>
      <dd>The list of what a ship carries; see <a href="#berth">Berth</a>.</dd>
    </dl>
    <p><a href="#top">Back to top</a></p>
    </div>
    <div class="col-4"><h4>Latest</h4><p>The dredger has left.</p></div>
    </div>
    <footer><dl><dt>Telephone</dt><dd>01632 960000, day and night.</dd></dl></footer>
    </body></html>
    """

  @Test func `a definition list is read out of its page`() throws {
    let glossary = try Glossary(reading: document(Self.definitionList, name: "x.html"))
    #expect(
      glossary.entries.map(\.entry) == [
        Entry(term: "Anchorage", definition: "A place where ships wait\u{A0}at anchor."),
        Entry(
          term: "AIS", acronym: "AIS", expansion: "Automatic Identification System",
          definition: """
            A transmitter that tells who is near.

            It must stay on:

            • at sea

            • in port
            """),
        Entry(
          term: "Berth", aliases: ["Mooring place"],
          definition: "The length of quay given to a ship & her crew."),
        Entry(term: "Manifest", definition: "The list of what a ship carries; see Berth."),
      ])
    #expect(glossary.entries.map(\.line) == [19, 22, 29, 36])
    #expect(glossary.findings == [Finding(line: 31, kind: .noDefinition(term: "Bollard"))])
    #expect(glossary.title == "Words of the harbour")
    #expect(glossary.language == "en-GB")
  }

  /// A table inside a layout table; letters and a topic across all columns, a topic over two rows,
  /// unclosed cells.
  static let table = """
    <html lang=de><head><title>Begriffe der Werkstatt – Tischlerei Ostend</title></head>
    <body><table role="presentation"><tr><td width="20%">
    <ul><li><a href="start.html">Start</a></li><li><a href="holz.html">Holz</a></li>
    <li><a href="preise.html">Preise</a></li></ul></td>
    <td>
    <h2>Begriffe der Werkstatt</h2>
    <table class="begriffe">
    <caption>Stand: M&auml;rz</caption>
    <thead><tr><th colspan="4">Unsere W&ouml;rter</th></tr>
    <tr><th>Wo<th>Begriff<th>Abk&uuml;rzung<th>Erkl&auml;rung</tr></thead>
    <tr><td colspan="4"><b>A &ndash; F</b></td></tr>
    <tr><td rowspan=2>Halle<td>Abbund<td><td>Zurichten der H&ouml;lzer.<br>Geht dem Aufrichten voraus.
    <tr><td><a name="cnc"></a>Computerized Numerical Control<td>CNC<td>Steuerung einer Maschine
      durch Zahlen.
    <tr><td colspan=4>G &ndash; Z
    <tr><td rowspan=2>Bank<td>Gehrung<td colspan="2">Schr&auml;ger Sto&szlig; zweier Leisten.</td></tr>
    <tr><td>Zarge</td><td></td><td><ul><li>Rahmen einer T&uuml;r</li><li>Rahmen unter einem
      Tisch</li></ul></td></tr>
    </table>
    </td></tr></table>
    <div id="footer"><table><tr><td>Impressum</td><td>Datenschutz ist uns wichtig.</td></tr></table>
    </div></body></html>
    """

  @Test func `a table is read inside a layout table`() throws {
    let glossary = try Glossary(reading: document(Self.table))
    #expect(
      glossary.entries.map(\.entry) == [
        Entry(
          term: "Abbund",
          definition: "Zurichten der Hölzer.\n\nGeht dem Aufrichten voraus."),
        Entry(
          term: "Computerized Numerical Control", acronym: "CNC",
          expansion: "Computerized Numerical Control",
          definition: "Steuerung einer Maschine durch Zahlen."),
        Entry(term: "Gehrung", definition: "Schräger Stoß zweier Leisten."),
        Entry(
          term: "Zarge", definition: "• Rahmen einer Tür\n\n• Rahmen unter einem Tisch"),
      ])
    #expect(glossary.findings == [])
    #expect(glossary.title == "Begriffe der Werkstatt")
    #expect(glossary.language == "de")
  }

  /// Panels that are hidden until their button is pressed, one of them without a button.
  static let accordion = """
    <!doctype html><html lang="fr"><head><title>Lexique de la ruche</title></head><body>
    <header role="banner"><h1>Lexique de la ruche</h1><a href="#contenu">Aller au contenu</a></header>
    <div class="modal" role="dialog" hidden><p>Abonnez-vous !</p></div>
    <div id="contenu">
    <p>Cliquez sur un mot pour lire ce qu'il veut dire.</p>
    <div class="accordion">
      <div class="item"><button aria-expanded="false" aria-controls="p1">Cadre</button>
        <div id="p1" class="panel" hidden><p>Support de bois où les abeilles bâtissent.</p></div></div>
      <div class="item"><button aria-expanded="false" aria-controls="p2">Essaim
        <span class="icon" aria-hidden="true">+</span></button>
        <div id="p2" class="panel" hidden><p>Colonie qui part avec sa reine.</p>
        <p>Il se pose d'abord tout près.</p></div></div>
      <div class="item"><button aria-expanded="false" aria-controls="p3">Indication géographique
        protégée (IGP)</button>
        <div id="p3" class="panel" hidden>Signe qui lie un miel à son pays.</div></div>
      <div class="item"><p>Une question ? Écrivez-nous.</p></div>
    </div></div>
    <footer><p>© La ruche</p></footer></body></html>
    """

  @Test func `an accordion's panels are read below their buttons`() throws {
    let glossary = try Glossary(reading: document(Self.accordion))
    #expect(
      glossary.entries.map(\.entry) == [
        Entry(term: "Cadre", definition: "Support de bois où les abeilles bâtissent."),
        Entry(
          term: "Essaim",
          definition: "Colonie qui part avec sa reine.\n\nIl se pose d'abord tout près."),
        Entry(
          term: "Indication géographique protégée", acronym: "IGP",
          expansion: "Indication géographique protégée",
          definition: "Signe qui lie un miel à son pays."),
      ])
    #expect(glossary.findings == [])
    #expect(glossary.title == "Lexique de la ruche")
  }

  /// A heading per term, one of them a level too deep, with permalinks and edit links.
  static let headings = """
    <html lang="es"><head><title>Glosario del café · Tostadero</title></head><body>
    <div class="menu"><a href="/">Inicio</a> <a href="/cafes">Cafés</a> <a href="/visitas">Visitas</a>
    <a href="/tienda">Tienda</a></div>
    <main><article><header><h1>Glosario del café</h1></header>
    <h2>C</h2>
    <h3 id="cata">Cata <a class="anchor" href="#cata" aria-label="enlace">#</a>
    <span class="edit">[<a href="?edit=1">editar</a>]</span></h3>
    <p>Prueba con la que se juzga un café.</p><p>Se hace <strong>a ciegas</strong>.</p>
    <h4 id="cereza">Cereza <a class="anchor" href="#cereza">#</a>
    <span class="edit">[<a href="?edit=2">editar</a>]</span></h4>
    <p>El fruto del cafeto.</p>
    <h2>T</h2>
    <h3 id="tueste"><strong>Tueste</strong> <a class="anchor" href="#tueste">#</a>
    <span class="edit">[<a href="?edit=3">editar</a>]</span></h3>
    <p>Paso del grano por el calor:<br>claro, medio u oscuro.</p>
    <ul><li><b>Claro</b>: conserva la acidez.<li>Oscuro</ul>
    <aside><h3>Ofertas</h3><p>Dos por uno.</p></aside>
    </article></main></body></html>
    """

  @Test func `headings are read without permalinks and edit links`() throws {
    let passages = try passages(Self.headings, as: "HTML")
    #expect(
      passages.shown == [
        "4 # Glosario del café", "5 ## C", "6 ### Cata", "8 Prueba con la que se juzga un café.",
        "8 Se hace a ciegas.", "9 #### Cereza", "11 El fruto del cafeto.", "12 ## T",
        "13 ### [Tueste]", "15 Paso del grano por el calor:⏎claro, medio u oscuro.",
        "16 • [Claro]: conserva la acidez.", "16 • Oscuro",
      ])
    #expect(passages.frontMatter == ["lang": "es", "title": "Glosario del café"])
  }

  /// Cards made only of divs, below letters that are divs as well.
  static let cards = """
    <html><head><title>Glossary - Loom &amp; Yarn</title></head><body>
    <div class="nav-main"><a href="/">Shop</a><a href="/help">Help</a><a href="/glossary">Words</a></div>
    <div class="page"><div class="title">Glossary</div>
    <div class="list">
    <div class="letter">S</div>
    <div class="entry"><div class="name">Selvedge</div><div class="text">The edge that does not
      fray.</div></div>
    <div class="entry"><div class="name">Shuttle</div><div class="text">What carries the weft.
      <br>Made of boxwood.</div></div>
    <div class="letter">W</div>
    <div class="entry"><div class="name">Warp</div><div class="text"><p>Threads that are held
      tight.</p><p>They run lengthwise.</p></div></div>
    <div class="entry"><div class="name">Weft</div>
      <div class="text">Threads that go to and fro.</div></div>
    </div></div>
    <div class="footer-links"><a href="/terms">Terms</a> <a href="/jobs">Jobs</a></div>
    </body></html>
    """

  static let cardEntries = [
    Entry(term: "Selvedge", definition: "The edge that does not fray."),
    Entry(term: "Shuttle", definition: "What carries the weft.\n\nMade of boxwood."),
    Entry(
      term: "Warp", definition: "Threads that are held tight.\n\nThey run lengthwise."),
    Entry(term: "Weft", definition: "Threads that go to and fro."),
  ]

  @Test func `siblings of one form are entries, whatever their names`() throws {
    #expect(try entries(Self.cards) == Self.cardEntries)
    #expect(try Glossary(reading: document(Self.cards)).title == "Glossary")
    let flat = Self.cards.replacing("<div class=\"entry\">", with: "")
      .replacing("</div></div>\n", with: "</div>\n")
    #expect(try entries(flat) == Self.cardEntries)
    let unnamed = Self.cards.replacing("class=\"name\"", with: "").replacing(
      "class=\"text\"", with: "")
    #expect(try entries(unnamed) == Self.cardEntries)
  }

  static let details = """
    <section><h2>Support</h2>
    <details><summary><b>On call</b></summary>Somebody who answers at night.</details>
    <details open><summary>Runbook</summary>

    <p>Steps for a known trouble.</p>
    <ol><li>Read it.</li><li>Follow it.</li></ol></details>
    <details><summary>S</summary>
      <details><summary>Service Level Objective (SLO)</summary><p>The level that is aimed at.</p></details>
      <details><summary>Shift</summary></details>
    </details></section>
    """

  @Test func `a summary is a term, unless it contains terms`() throws {
    #expect(
      try entries(Self.details) == [
        Entry(term: "On call", definition: "Somebody who answers at night."),
        Entry(
          term: "Runbook",
          definition: "Steps for a known trouble.\n\n1. Read it.\n\n2. Follow it."),
        Entry(
          term: "Service Level Objective", acronym: "SLO", expansion: "Service Level Objective",
          definition: "The level that is aimed at."),
      ])
    let kind = Finding.Kind.noDefinition(term: "Shift")
    #expect(try findings(Self.details) == [Finding(line: 9, kind: kind)])
  }
}
