import Flashcards
import Testing

@testable import Commands

@Suite struct `Figures that are few, or hostile,` {
  @Test func `of a first day claim nothing yet, in English on a wide terminal`() {
    #expect(
      page(.beginner, .english, columns: 76) == """
        Entries seen: 3 of 42
        ▓▓▓▓▒▒······································································
        █ Mastered       0                      Retention over 30 days: not enough
        ▓ Learning       2                        data (0 of 30 reviews)
        ▒ To relearn     1                      Active days: 1 of the last 7
        · Not seen yet  39                      Study days: 1

        Due in the next 7 days: 3 cards         Answers in 12 weeks: 4
             ███
         F    S    S    M    T    W    T
         0    3    0    0    0    0    0

        Hardest                       missed
        Crema                         1 of 1

        Load: 1 answer a day in the last 7 days, 1 card due a day in the next 7
        """)
  }

  @Test func `of a first day claim nothing yet, in French on a small terminal`() {
    #expect(
      page(.beginner, .french, columns: 36) == """
        Entrées vues⍽: 3 sur 42
        ▓▓▒·································
        █ Maîtrisées        0
        ▓ En cours          2
        ▒ À réapprendre     1
        · Pas encore vues  39

        Rétention sur 30 jours⍽: données
          insuffisantes (0 révision sur 30)
        Jours actifs⍽: 1 sur les 7 derniers
        Jours d’étude⍽: 1

        À réviser sous 7 jours⍽: 3 cartes
             ███
         V    S    D    L    M    M    J
         0    3    0    0    0    0    0

        Réponses en 12 semaines⍽: 4

        Les plus difficiles           échecs
        Crema                        1 sur 1

        Charge⍽: 1 réponse par jour ces 7
          derniers jours, 1 carte à réviser
          par jour dans les 7 prochains
        """)
  }

  @Test func `that are none yet are a sentence, in English on a wide terminal`() {
    #expect(
      page(.nobody, .english, columns: 76) == """
        No answers yet; 42 entries to learn. To start: termwise review

        After the first answers this page shows what you know, what comes next and
          what is hard.
        """)
  }

  @Test func `that are none yet are a sentence, in French on a small terminal`() {
    #expect(
      page(.nobody, .french, columns: 36) == """
        Pas encore de réponse⸱; 42 entrées à
          apprendre. Pour commencer⍽:
          termwise review

        Dès les premières réponses, cette
          page montre ce que vous savez, ce
          qui vient et ce qui résiste.
        """)
  }

  @Test func `say that there is a pause, in English on a small terminal`() {
    #expect(
      page(.paused, .english, columns: 36) == """
        Paused until Wednesday 25 November
          2026: nothing is due. To end the
          pause: termwise resume.

        Entries seen: 2 of 2
        ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
                            since a week ago
        █ Mastered      0                  0
        ▓ Learning      1                  0
        ▒ To relearn    1                  0
        · Not seen yet  0                  0

        Retention over 30 days: not enough
          data (3 of 30 reviews)
        Active days: 0 of the last 7
        Study days: 5

        Due in the next 7 days: 2 cards
                                 ███  ███
         F    S    S    M    T    W    T
         0    0    0    0    0    1    1

        Answers in 12 weeks: 6
          Sep     Oct     Nov
        M · · · · · · · · ▒ · · ·
        T · · · · · · · · · ▒ █ ·
        W · · · · · · · · · · ▒ ·
        T · · · · · · · · · · · ·
        F · · · · · · · · · · · ·
        S · · · · · · · · · · ·
        S · · · · · · · · ▒ · ·
        less ·░▒▓█ more (most: 2 a day)

        Hardest                       missed
        Yield                         1 of 2

        Load: 0 answers a day in the last 7
          days, 1 card due a day in the next
          7
        """)
  }

  @Test func `say that there is a pause, in French on a wide terminal`() {
    #expect(
      page(.paused, .french, columns: 76) == """
        En pause jusqu’au mercredi 25 novembre 2026⍽: rien à réviser. Pour finir la
          pause⍽: termwise resume.

        Entrées vues⍽: 2 sur 2
        ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
                              depuis 7 jours
        █ Maîtrisées       0               0    Rétention sur 30 jours⍽: données
        ▓ En cours         1               0      insuffisantes (3 révisions sur 30)
        ▒ À réapprendre    1               0    Jours actifs⍽: 0 sur les 7 derniers
        · Pas encore vues  0               0    Jours d’étude⍽: 5

        À réviser sous 7 jours⍽: 2 cartes       Réponses en 12 semaines⍽: 6
                                 ███  ███         sept.   oct.    nov.
         V    S    D    L    M    M    J        L · · · · · · · · ▒ · · ·
         0    0    0    0    0    1    1        M · · · · · · · · · ▒ █ ·
                                                M · · · · · · · · · · ▒ ·
        Les plus difficiles           échecs    J · · · · · · · · · · · ·
        Yield                        1 sur 2    V · · · · · · · · · · · ·
                                                S · · · · · · · · · · ·
                                                D · · · · · · · · ▒ · ·
                                                moins ·░▒▓█ plus (max. 2 par jour)

        Charge⍽: 0 réponse par jour ces 7 derniers jours, 1 carte à réviser par jour
          dans les 7 prochains
        """)
  }

  @Test func `of harmful glossaries stay in place, in English on a small terminal`() {
    #expect(
      page(.hostile, .english, columns: 36) == """
        Entries seen: 20 of 22
        ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒···
                            since a week ago
        █ Mastered       2                +2
        ▓ Learning      11                −3
        ▒ To relearn     7                +1
        · Not seen yet   2                 0

        Retention over 30 days: 58% still
          known on a later day, of 109
          reviews
        Active days: 7 of the last 7
        Study days: 29, 21 in a row

        Due in the next 7 days: 10 cards
        ▃▃▃  ███                 ▂▂▂  ▂▂▂
         F    S    S    M    T    W    T
         2    6    0    0    0    1    1

        Answers in 12 weeks: 178
          Sep     Oct     Nov
        M · · · · · · · ░ · ▓ ░ █
        T · · · · · · · · ▓ ░ ▓ ░
        W · · · · · · · ░ · █ ░ ▓
        T · · · · · · · · ▒ ░ █ ░
        F · · · · · · · ▒ · ▓ ▒ █
        S · · · · · · ░ ░ █ ░ ▓
        S · · · · · · · ▒ ░ █ ░
        less ·░▒▓█ more (most: 15 a day)

        Hardest                       missed
        long long long lo…, a leech  9 of 18
        ␛[2J�31mGone␍ nex…, a leech  8 of 16
        Crema, a leech               8 of 16
        顧客成功管理と継続率の改善…  7 of 14
        élèvȩ 👩‍👩‍👧‍👦 한국어              6 of 12
        A leech was forgotten 8 times or
          more. Is its definition unclear or
          wrong? Flag it: ! in a review or
          in browse.

        ␛[2J (d): 5 of 5 seen; 0 mastered, 0
          learning, 5 to relearn
        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        Roastery (roastery): 14 of 15 seen;
          2 mastered, 11 learning, 1 to
          relearn
        █████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒··
        ␛]0;owned␇ mrah (harm): 1 of 2 seen;
          0 mastered, 0 learning, 1 to
          relearn
        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒··················

        Load: 8 answers a day in the last 7
          days, 2 cards due a day in the
          next 7
        """)
  }

  @Test func `of harmful glossaries stay in place, in French on a wide terminal`() {
    #expect(
      page(.hostile, .french, columns: 76) == """
        Entrées vues⍽: 20 sur 22
        ███████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒·······
                              depuis 7 jours    Rétention sur 30 jours⍽: 58⸱% encore
        █ Maîtrisées        2             +2      su un autre jour, sur 109
        ▓ En cours         11             −3      révisions
        ▒ À réapprendre     7             +1    Jours actifs⍽: 7 sur les 7 derniers
        · Pas encore vues   2              0    Jours d’étude⍽: 29, 21 d’affilée

        À réviser sous 7 jours⍽: 10 cartes      Réponses en 12 semaines⍽: 178
        ▃▃▃  ███                 ▂▂▂  ▂▂▂         sept.   oct.    nov.
         V    S    D    L    M    M    J        L · · · · · · · ░ · ▓ ░ █
         2    6    0    0    0    1    1        M · · · · · · · · ▓ ░ ▓ ░
                                                M · · · · · · · ░ · █ ░ ▓
        Les plus difficiles           échecs    J · · · · · · · · ▒ ░ █ ░
        long long long l…, rebelle  9 sur 18    V · · · · · · · ▒ · ▓ ▒ █
        ␛[2J�31mGone␍ ne…, rebelle  8 sur 16    S · · · · · · ░ ░ █ ░ ▓
        Crema, rebelle              8 sur 16    D · · · · · · · ▒ ░ █ ░
        顧客成功管理と継続率の改…   7 sur 14    moins ·░▒▓█ plus (max. 15 par jour)
        élèvȩ 👩‍👩‍👧‍👦 한국어             6 sur 12
        Une entrée rebelle a été oubliée 8 fois ou plus. Sa définition est-elle
          obscure ou fausse⸱? Signalez-la⍽:⍽! dans une révision ou dans Parcourir.

        ␛[2J (d)⍽: 5 vues sur 5⸱; 0 maîtrisée, 0 en cours, 5 à réapprendre
        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        Roastery (roastery)⍽: 14 vues sur 15⸱; 2 maîtrisées, 11 en cours, 1 à
          réapprendre
        ██████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒·····
        ␛]0;owned␇ mrah (harm)⍽: 1 vue sur 2⸱; 0 maîtrisée, 0 en cours, 1 à
          réapprendre
        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒······································

        Charge⍽: 8 réponses par jour ces 7 derniers jours, 2 cartes à réviser par
          jour dans les 7 prochains
        """)
  }
}
