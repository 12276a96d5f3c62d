extension Samples {
  /// A wiki page with all of MediaWiki's constructs.
  static let everythingMediaWiki = Sample(
    description: "everything of MediaWiki",
    text: """
      {{Short description|Words of the bakery}}
      {{Infobox shop
      | name = Au ''Bon'' Pain
      | oven = {{convert|250|°C}}
      | tools =
      * peel
      * [[lame]]
      }}
      This page explains '''our ''own'' words'''.<ref name="a">{{cite web
      |title=Bread}}</ref> __TOC__
      See also [[Help:Words|the help]]s, [https://example.org a site]
      and {{lang|fr|le ''fournil''}}.<br />Flour&nbsp;& water, 3 < 4, <customer name> <!-- check
      this -->

      == A–F == <!-- more to come -->
      ;Autolyse: [[Dough|Dough]] that rests.<ref name="b" />
      ;Banneton
      ; proofing basket
      :Where dough rises; see [[#Couche|couche]].
      :* made of [https://example.org cane]
      :*# or of plastic
      :It leaves '''rings'''.
      ; Crumb : What is inside: {{abbr|PDT|pain de tradition}}.
      * open
      * tight

      ; Couche
      A cloth of linen, the colon forgotten.

      # Weigh
      #* flour
      # <nowiki>''Knead''</nowiki>

      ----
      : An indented remark.

      === Table ===
      {| class="wikitable" style="width:90%"
      |+ class="top" | Breads
      ! scope="col" | Name !! Weight
      |-
      | rowspan="2" | '''Baguette''' || 250 g
      |- style="color:red"
      | colspan=2 | [[Flûte|flute]] {{yes}}

      A second paragraph,
      * and a list
      |-
      |
      {|
      | inner
      |}
      |}
      [[File:Oven.jpg|thumb|An [[oven]] of brick.]]
      <syntaxhighlight lang="python">
      def bake():
          return "bread"
      </syntaxhighlight>
      <math>a < b</math> and <small>small ''print''</small>, <code>salt & yeast</code>.

      {{term|levain}}
      {{defn|1=A starter.

      It is fed daily.}}
      [[Category:Bread]]
      """,
    file: "everything.wiki",
    markupWords: [
      "Bread", "Category", "File", "Oven", "check", "code", "come", "help", "helps", "lang",
      "math", "more", "name", "nbsp", "nowiki", "small", "syntaxhighlight", "this", "thumb",
    ])
}
