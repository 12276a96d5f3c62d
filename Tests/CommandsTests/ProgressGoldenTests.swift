import Flashcards
import Testing

@testable import Commands

@Suite struct `Figures to look at` {
  @Test func `of three months read well in English on a wide terminal`() {
    #expect(
      page(.rich, .english, columns: 76) == """
        Entries seen: 168 of 186
        █████████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒·······
                            since a week ago    Retention over 30 days: 96% still
        █ Mastered       81               +7      known on a later day, of 237
        ▓ Learning       85               +1      reviews
        ▒ To relearn      2               −1    Active days: 7 of the last 7
        · Not seen yet   18               −7    Study days: 85, 79 in a row

        Due in the next 7 days: 87 cards        Answers in 12 weeks: 609
        ███  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁         Sep     Oct     Nov
         F    S    S    M    T    W    T        M · ░ ░ ▒ ░ ▒ ▓ ▒ █ ▒ █ ▓
         67   3    3    4    3    6    1        T · ░ ░ ░ ▒ ▒ ▒ ▒ ▒ ▓ ▓ ▒
                                                W · ░ ░ ░ ▒ ▒ ▒ ▓ ▒ █ ▓ ░
        Hardest                       missed    T ░ ░ ░ ░ ▒ ▓ █ ░ ▒ ▒ ░ ▒
        Provision pour ri…, a leech  9 of 18    F ░ ░ ░ ▒ ▒ ▒ ░ ▓ █ ▒ ▓ ▒
        Besoin en fonds de roulement  3 of 4    S ░ ░ ░ ░ ▒ ▒ █ ▓ ▒ ░ ▒
        Annual recurring revenue      2 of 4    S ░ ░ ░ ░ ▒ ▒ ▓ ▓ ▒ ▓ ░
        Upsell                        1 of 3    less ·░▒▓█ more (most: 22 a day)
        Churn                         1 of 3
        A leech was forgotten 8 times or more. Is its definition unclear or wrong?
          Flag it: ! in a review or in browse.

        Load: 7 answers a day in the last 7 days, 13 cards due a day in the next 7
        """)
  }

  @Test func `of three months read well in English on a small terminal`() {
    #expect(
      page(.rich, .english, columns: 36) == """
        Entries seen: 168 of 186
        ████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒···
                            since a week ago
        █ Mastered       81               +7
        ▓ Learning       85               +1
        ▒ To relearn      2               −1
        · Not seen yet   18               −7

        Retention over 30 days: 96% still
          known on a later day, of 237
          reviews
        Active days: 7 of the last 7
        Study days: 85, 79 in a row

        Due in the next 7 days: 87 cards
        ███  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁
         F    S    S    M    T    W    T
         67   3    3    4    3    6    1

        Answers in 12 weeks: 609
          Sep     Oct     Nov
        M · ░ ░ ▒ ░ ▒ ▓ ▒ █ ▒ █ ▓
        T · ░ ░ ░ ▒ ▒ ▒ ▒ ▒ ▓ ▓ ▒
        W · ░ ░ ░ ▒ ▒ ▒ ▓ ▒ █ ▓ ░
        T ░ ░ ░ ░ ▒ ▓ █ ░ ▒ ▒ ░ ▒
        F ░ ░ ░ ▒ ▒ ▒ ░ ▓ █ ▒ ▓ ▒
        S ░ ░ ░ ░ ▒ ▒ █ ▓ ▒ ░ ▒
        S ░ ░ ░ ░ ▒ ▒ ▓ ▓ ▒ ▓ ░
        less ·░▒▓█ more (most: 22 a day)

        Hardest                       missed
        Provision pour ri…, a leech  9 of 18
        Besoin en fonds de roulement  3 of 4
        Annual recurring revenue      2 of 4
        Upsell                        1 of 3
        Churn                         1 of 3
        A leech was forgotten 8 times or
          more. Is its definition unclear or
          wrong? Flag it: ! in a review or
          in browse.

        Load: 7 answers a day in the last 7
          days, 13 cards due a day in the
          next 7
        """)
  }

  @Test func `of three months read well in French on a wide terminal`() {
    #expect(
      page(.rich, .french, columns: 76) == """
        Entrées vues⍽: 168 sur 186
        █████████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒·······
                              depuis 7 jours    Rétention sur 30 jours⍽: 96⸱% encore
        █ Maîtrisées        81            +7      su un autre jour, sur 237
        ▓ En cours          85            +1      révisions
        ▒ À réapprendre      2            −1    Jours actifs⍽: 7 sur les 7 derniers
        · Pas encore vues   18            −7    Jours d’étude⍽: 85, 79 d’affilée

        À réviser sous 7 jours⍽: 87 cartes      Réponses en 12 semaines⍽: 609
        ███  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁         sept.   oct.    nov.
         V    S    D    L    M    M    J        L · ░ ░ ▒ ░ ▒ ▓ ▒ █ ▒ █ ▓
         67   3    3    4    3    6    1        M · ░ ░ ░ ▒ ▒ ▒ ▒ ▒ ▓ ▓ ▒
                                                M · ░ ░ ░ ▒ ▒ ▒ ▓ ▒ █ ▓ ░
        Les plus difficiles           échecs    J ░ ░ ░ ░ ▒ ▓ █ ░ ▒ ▒ ░ ▒
        Provision pour r…, rebelle  9 sur 18    V ░ ░ ░ ▒ ▒ ▒ ░ ▓ █ ▒ ▓ ▒
        Besoin en fonds de rouleme…  3 sur 4    S ░ ░ ░ ░ ▒ ▒ █ ▓ ▒ ░ ▒
        Annual recurring revenue     2 sur 4    D ░ ░ ░ ░ ▒ ▒ ▓ ▓ ▒ ▓ ░
        Upsell                       1 sur 3    moins ·░▒▓█ plus (max. 22 par jour)
        Churn                        1 sur 3
        Une entrée rebelle a été oubliée 8 fois ou plus. Sa définition est-elle
          obscure ou fausse⸱? Signalez-la⍽:⍽! dans une révision ou dans Parcourir.

        Charge⍽: 7 réponses par jour ces 7 derniers jours, 13 cartes à réviser par
          jour dans les 7 prochains
        """)
  }

  @Test func `of three months read well in French on a small terminal`() {
    #expect(
      page(.rich, .french, columns: 36) == """
        Entrées vues⍽: 168 sur 186
        ████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒···
                              depuis 7 jours
        █ Maîtrisées        81            +7
        ▓ En cours          85            +1
        ▒ À réapprendre      2            −1
        · Pas encore vues   18            −7

        Rétention sur 30 jours⍽: 96⸱% encore
          su un autre jour, sur 237
          révisions
        Jours actifs⍽: 7 sur les 7 derniers
        Jours d’étude⍽: 85, 79 d’affilée

        À réviser sous 7 jours⍽: 87 cartes
        ███  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁  ▁▁▁
         V    S    D    L    M    M    J
         67   3    3    4    3    6    1

        Réponses en 12 semaines⍽: 609
          sept.   oct.    nov.
        L · ░ ░ ▒ ░ ▒ ▓ ▒ █ ▒ █ ▓
        M · ░ ░ ░ ▒ ▒ ▒ ▒ ▒ ▓ ▓ ▒
        M · ░ ░ ░ ▒ ▒ ▒ ▓ ▒ █ ▓ ░
        J ░ ░ ░ ░ ▒ ▓ █ ░ ▒ ▒ ░ ▒
        V ░ ░ ░ ▒ ▒ ▒ ░ ▓ █ ▒ ▓ ▒
        S ░ ░ ░ ░ ▒ ▒ █ ▓ ▒ ░ ▒
        D ░ ░ ░ ░ ▒ ▒ ▓ ▓ ▒ ▓ ░
        moins ·░▒▓█ plus (max. 22 par jour)

        Les plus difficiles           échecs
        Provision pour r…, rebelle  9 sur 18
        Besoin en fonds de rouleme…  3 sur 4
        Annual recurring revenue     2 sur 4
        Upsell                       1 sur 3
        Churn                        1 sur 3
        Une entrée rebelle a été oubliée 8
          fois ou plus. Sa définition
          est-elle obscure ou fausse⸱?
          Signalez-la⍽:⍽! dans une révision
          ou dans Parcourir.

        Charge⍽: 7 réponses par jour ces 7
          derniers jours, 13 cartes à
          réviser par jour dans les 7
          prochains
        """)
  }
}
