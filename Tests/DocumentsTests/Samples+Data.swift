extension Samples {
  /// A document with all of JSON's constructs.
  static let everythingJSON = """
    {
      "bateau": "Le Goéland",
      "longueur": 12.50, "habitable": true, "moteur": null, "vide": "",
      "gréement": {
        "mâts": [{"rôle": "grand-voile"}, {"rôle": "artimon", "voiles": ["foc", "tape-cul"]}],
        "note <i>bord</i>": "Se règle à <b>deux</b> mains &amp; sans hâte,\\nvoir `écoute`.\\n\\n\\u00c0 rider."
      },
      "escales": [["Brest", 3], [], {}, "  Nantes "],
    }
    """

  /// A document with all of YAML's constructs.
  static let everythingYAML = """
    # Registre tenu au port
    bateau: &nom "Le Goéland"
    défauts: &bord {pavillon: français, équipage: 4}
    voiles:
      - nom: foc
        surface: 18
        matière: ~
      - foc de route
      - - misaine
        - 'tape-cul d''artimon'
    manœuvre: |
      Choquer l'écoute,
      puis border.

      Ensuite :
      - virer
      - rider
    récit: >
      Parti de Brest
      au matin,

      arrivé de nuit.
    hale-bas:
      <<: *bord
      équipage: 2
      porte: *nom
    devise: Toujours: border avant de **choquer**
    ? [cap, vent]
    : "nord\\nsud"
    ---
    escale: Nantes
    """
}
