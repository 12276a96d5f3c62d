extension Samples {
  /// A document with all of AsciiDoc's constructs.
  static let everythingAsciiDoc = Sample(
    description: "everything of AsciiDoc",
    text: #"""
      = Cahier du relieur
      Odile Grandval <odile@reliure.example>
      v1.2, 2026-03-01
      :lang: fr
      :maison: l'atelier _Grandval_
      :longue: un texte \
        qui continue

      // remarque à relire

      == Avant de coudre [[avant]]

      Le papier est *fort*, _souple_ et `vergé`, dit {maison} et {inconnu}.
      Voir https://papier.example[le guide], <<coudre,coudre>>, xref:autre.adoc[là],
      https://nu.example et plus.footnote:[Une note *grave*.] On lit [.term]#cahier#, #marque#, H~2~O +
      et \*cela*, kbd:[Ctrl], image:x.png[Une presse], linkgit:git-log[1], man:ls[voir].

      .Matières
      * papier
      ** chiffon
      ** bois
      * [x] fil
      +
      Un fil de lin.

      . plier
      . coudre

      [glossary]
      == Mots

      [[nerf]]Nerf:: Ficelle de *couture*.
      Cambrure::
      Dos rond::
        Forme du dos.
      +
      [source,python]
      ----
      dos = "rond"
        plat
      ----
      +
      NOTE: Ne pas forcer.

      tranche;; Le bord.

      Oubli du plus : il tient.

      Plat::

      * carton
      * cuir

      Un paragraphe à la fin.

      === Tables

      .Outils
      [cols="1,2",options="header"]
      |===
      |Nom |Usage

      |Plioir
      |Plier
      le papier.

      Et marquer.
      2+|Deux colonnes
      .2+|Haut |un
      |deux
      |===

      [cols="1a,s"]
      |====
      |
      * fin
      * gros
      |Gras
      2*|Double
      |====

      ,===
      Teinte,"rouge, ""vif"""

      Bleu,indigo
      ,===

      === Blocs

      [quote,Odile,Cahier]
      ____
      On coud le matin.
      ____

      .Attention
      [WARNING]
      ====
      Pas de colle.

      . Encore.
      ====

      ****
      À côté.
      ****

      [NOTE]
      Une phrase.

      --
      Ouvert.
      --

      ```ruby
      puts 1
      ```

      image::presse.png[La presse,200,alt=x]

      include::suite.adoc[]

      '''

       Un bloc littéral
       de deux lignes

      Titre souligné
      --------------

      # Autre titre

      ////
      caché
      ////

      Fin "`citée`" -- oui.
      """#,
    file: "everything.adoc",
    markupWords: [
      "Grandval", "atelier", "remarque", "relire", "nerf", "image", "xref", "Double", "maison",
      "footnote", "caché", "source", "quote", "options", "avant",
    ])
}
