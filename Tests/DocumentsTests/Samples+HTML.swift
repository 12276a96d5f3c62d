extension Samples {
  /// A page with all of HTML's constructs: parts around its text, slips of its author, every
  /// element with a kind of its own, and elements without text.
  static let everythingHTML = Sample(
    description: "everything of HTML", text: htmlPage, file: "everything.html",
    markupWords: [
      "DOCTYPE", "HTML", "html", "head", "meta", "charset", "title", "style", "color", "script",
      "write", "faux", "body", "class", "page", "main", "strong", "button", "abbr", "code", "table",
      "caption",
      "thead", "tfoot", "details", "summary", "span", "blockquote", "note", "supportLists", "endif",
      "vois", "figure", "figcaption", "select", "option", "rouge", "text", "blanc", "textarea",
      "rosé",
      "footer", "nbsp",
    ])

  private static let htmlPage = """
    ---
    layout: vignoble
    ---
    <!DOCTYPE html>
    <HTML lang="fr">
    <head><meta charset="utf-8"><title>Au chai &amp; autour | Domaine Verlaine</title>
    <style>p > b { color: red }</style>
    <script>if (1 < 2) { write("<p>faux</p>") }</script>
    </head>
    <body class="page">
    <nav aria-label="pages"><a href="/">Accueil</a> <a href="/cave?p=1&amp;q=2">Cave</a></nav>
    <main>
    <H1 id="haut">Au   <em>chai</em></H1>
    Texte libre <b>gras</b>
    <p class="chapeau">La <i>vendange, <strong>manuelle</strong></i>,<br>dure <a href="#jours">
      dix jours</a>.<br><br>Elle finit
    tard.</p>
    <h2><button aria-expanded="true">Termes</button></h2>
    <dl>
    <dt id="bonde">Bonde <a href="#bonde">¶</a>
    <dd><p>Bouchon d'un <abbr title="fût de 225 litres">fût</abbr>.</p>
    <p>En <code>silicone</code> ou en bois.</p>
    <div><dt>Marc<dt>Râpe<dd>Peaux et pépins.<dd>Eau-de-vie.</div>
    </dl>
    <table class="cuves"><caption>Les cuves</caption>
    <thead><tr><th>Cuve<th>Matière</thead>
    <tr><td>Nord<td rowspan="2" colspan=2>Inox, <kbd>316L</kbd>
    <tr><td>Sud<ul><li>béton</ul>
    <tfoot><tr><td>Total<td>deux</tfoot>
    </table>
    <ol start="3"><li>Fouler<li><p>Presser<p>doucement<ul><li class="doux">au seau</ul></ol>
    <details><summary>Ouillage</summary>Remplir le fût.</details>
    <a class="carte" href="/visite">avant <span>dedans</span><h3>Visite</h3><p>Sur rendez-vous.</p></a>
    <pre>lundi : pressoir
      mardi : <b>repos</b>

    jeudi : &lt;rien&gt;</pre>
    <blockquote>Le vin se fait à la vigne.</blockquote>
    <hr class="fin">
    Nom : &lt;client> ou <nom du client>, 5 < 6 & 7&nbsp;%, <x-note sort="a">note</x-note>
    <![if !supportLists]>·<![endif]> <!-- tu ne me vois pas --><img src="v.png" alt="une vigne">
    <div role="heading" aria-level="4">Plan</div>
    <figure><img src="p.png" alt="le plan"><figcaption>Le plan du chai</figcaption></figure>
    <select><option>rouge</select><svg><text>blanc</text></svg><textarea><p>rosé</textarea>
    </main>
    <footer><p hidden>© Verlaine
    </html>
    """
}
