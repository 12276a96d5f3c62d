extension Samples {
  /// A document with all of Org's constructs.
  static let everythingOrg = """
    #+TITLE: Vocabulaire de l'atelier
    #+LANGUAGE: fr

    # Une remarque que personne ne voit.
    * TODO [#A] Outils et *bancs* [1/2] :atelier:
    :PROPERTIES:
    :CUSTOM_ID: outils
    :END:
    Le rabot se range /toujours/ à plat,
    lame vers le mur.\\\\
    Voir [[https://exemple.fr][la fiche]] et [[Serre-joint]].[fn:1]

    ** Mesures
    - Compas :: Instrument pour =reporter= une longueur.

      Il se règle à la main.
      - pointe sèche
      - pointe traçante
    - Équerre ::
      Pièce à angle droit.
    1. [X] tracer
    2. couper
       - doucement

    -----
    | Sigle | Sens          |
    |-------+---------------|
    | TVA   | *Taxe* ajoutée |

    #+BEGIN_QUOTE
    Mesurer deux fois, couper une.
    #+END_QUOTE
    #+BEGIN_SRC sh
    rabot --aide
    #+END_SRC
    """
}
