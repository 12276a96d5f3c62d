extension Samples {
  /// A document with all constructs of CommonMark, GitHub, pandoc, MyST, MkDocs, Hugo, Obsidian and
  /// MDX.
  static let everythingMarkdown = """
    ---
    title: Le verger
    auteurs:
      - nom: Maud
    ---
    import Onglets from './onglets';

    # Le *verger* {#verger .long}

    Un verger se taille <!-- pas par temps
    humide --> en **hiver**,\\
    avant la `sève`.[^taille] Voir [la greffe](greffe.md "Greffer"), [le porte-greffe][pg] \
    et [[Haie|la haie]].

    Scion
    Rameau
    : Pousse d'un an que l'on &laquo;greffe&raquo;.

      Elle se prélève:

      - en janvier
      - au sec

    Drageon
    : Rejet des racines. ![un drageon](drageon.png)

    - Pépins
      1. pommier
      2. poirier

         se palisse bien
    - Noyaux

    | Sigle | Sens |
    |:------|-----:|
    | PG | Porte-greffe\\|sujet<br>nain |
    | **PV** | Plein&nbsp;vent, haute tige |

    > [!tip] Conseil
    > Chauler les troncs.

    > Qui plante un noyer ne mange pas ses noix.

    !!! note "Attention"
        Les gelées d'avril.

        - voiler les fleurs

    :::{warning} Prudence
    Ne pas monter seul, dit le {term}`chef <jardinier>`.
    :::

    ```{glossary}
    Forçage
      Floraison avancée sous abri.

    Nouaison
      Passage de la fleur au fruit.
    ```

    {{% def name="Bouture" abbr="BTR" %}}
    Fragment qui prend racine.
    {{% /def %}}

    {{< schema plan="hexagone" >}}

    <Fiche titre="Quenouille">
    Arbre taillé en fuseau.
    </Fiche>

    Un <Sigle nom="RAI">rai</Sigle> de lumière, H<sub>2</sub>O, le <abbr title="hectare">ha</abbr> \
    et /arbres/<espèce>/fruits.

    <details>
    <summary>Gourmand</summary>

    Rameau *vigoureux* qui ne fleurit pas.

    </details>

    <dl>
    <dt id="onglet">Onglet</dt>
    <dd>Chicot laissé au-dessus d'un œil.</dd>
    </dl>

    ```sh
    arroser --lent
    ```

    ***

    *[BRF]: Bois raméal fragmenté

    [pg]: https://exemple.fr/sujet
    [^taille]: Sauf les cerisiers,
        que l'on taille en été.
    """
}
