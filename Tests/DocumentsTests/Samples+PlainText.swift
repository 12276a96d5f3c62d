extension Samples {
  /// A text with all forms of lines that plain text distinguishes.
  static let everythingPlainText = """
    Carnet du verger
    ================

    Les arbres de la parcelle haute
    sont taillés avant mars.
        Sauf les pruniers,
        qui attendent l'été.
    Le greffage suit.

    Outils
    ------
    • Sécateur à lame franche
      bien affûtée
       – petit modèle
       – grand modèle

      Il se nettoie à l'alcool.
    • Serpette
    1. couper
    2) ligaturer

    Mesures
    ~~~~~~~

    Variété\tRécolte\tRemarque
    Reinette\t120 kg\t
    Boskoop\t\ttardive

    – Fin –

    * * *

    Rédigé à la ferme
    ════════════════════════════════
    """
}
