@testable import Documents

extension Samples {
  /// A document with all of reStructuredText's constructs.
  static let everythingReStructuredText = Sample(
    description: "reStructuredText with everything",
    text: #"""
      .. _cahier:

      =================
      Cahier du verrier
      =================

      :Author: Odile Grandval
      :Version: 3.1
      :Abstract: Les mots du métier.

         Tous les matins.

      .. remarque à relire

      Avant de souffler
      -----------------

      Le verre est *chaud*, **très chaud** : voir ``four.py``, :term:`canne <pontil>`, `le guide
      <https://verre.example>`_, le Guide_ et [1]_ ou [Roux08]_. La |ctx| sert l'\*atelier* \ s.
      Un :abbr:`TGV (travail à grande vitesse)` coûte :strong:`cher`, dit |TVA|.

      | Premier vers
      | second vers
        qui continue

      * bulle
      * soufflure :

        1. petite
        2. grande

        Elle reste.

      a. ouvrir
      b. fermer

      Canne : outil
         Tube creux.

         - **Canne A** : courte
         - **Canne B** : longue

      Pontil
         Tige pleine.

      Un exemple ::

         souffler(1)
           tourner

      ----------

          Qui souffle tourne.

      :Maître: celui qui souffle,
        debout.
      :Aide: celui qui ouvre.

      Tables
      ------

      .. list-table:: Outils
         :header-rows: 1
         :widths: 20 80

         * - Nom
           - Usage
         * - Mors
           - Serrer
             le col.

             * fin
             * gros

      .. csv-table:: Teintes
         :header: "Teinte", "Oxyde"

         Bleu, "cobalt, ""pur"""
         Vert, fer

      +--------+---------+-------+
      | Phase  | Durée   | Heure |
      +========+=========+=======+
      | Fusion | longue          |
      |        +---------+-------+
      |        | courte  | midi  |
      +--------+---------+-------+

      ======  ==============
      Four    Degré
      ======  ==============
      Fosse   mille
              deux cents
      *Moufle*  neuf cents
      ======  ==============

      Directives
      ~~~~~~~~~~

      .. glossary::
         :sorted:

         recuisson
         recuit
            Refroidir lentement.

            Dans l'arche.
         calcin : déchet

            Verre cassé.

      .. note:: Porter des lunettes
         teintées.

         Toujours.

      .. topic:: Le *banc*
         :class: large

         On s'y assoit.

      .. code-block:: python
         :linenos:

         souffle = 1

      .. figure:: four.png
         :alt: Un four

         Le four **neuf**.

         Vu de côté.

      .. |ctx| replace:: cuve à *tremper*
      .. |TVA| replace:: taxe sur la valeur
      .. _Guide: https://guide.example

      .. [1] Une note
         sur deux lignes.
      .. [Roux08] Livre de Roux.
      """#,
    file: "cahier.rst",
    markupWords: [
      "cahier", "remarque", "relire", "Roux", "Guide", "guide", "https", "example", "replace",
      "cuve", "tremper", "header", "code", "block", "strong",
    ])
}
