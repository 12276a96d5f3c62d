import Flashcards
import GoldenText
import Terminal
import Testing

@testable import Commands

@Suite struct `A learner's figures` {
  @Test func `read well in English, at eighty columns`() {
    let page = page(.english, columns: 80)
    #expect(
      page == """
        ana: figures on Friday 20 November 2026

        Entries seen: 15 of 17
          Mastered       2  █
          Learning      11  ██████
          To relearn     2  █
          Not seen yet   2  █
          Roastery (roastery): 14 of 15 seen; 2 mastered, 11 learning, 1 to relearn
          ␛]0;owned␇ mrah (harm): 1 of 2 seen; 0 mastered, 0 learning, 1 to relearn
        A week ago: 15 of 17 seen; 0 mastered, 14 learning, 1 to relearn
        Active days: 7 of the last 7
        Study days: 27, 21 in a row
        Load: 3 answers a day in the last 7 days, 1 card due a day in the next 7
        Retention over 30 days: 76% still known on a later day, of 46 reviews

        Due in the next 7 days, of the cards seen so far
          Today      2  ██████████
          Tomorrow   1  █████
          Sunday     0
          Monday     0
          Tuesday    0
          Wednesday  1  █████
          Thursday   1  █████

        Hardest
          Crema: missed 8 times in 16 reviews, a leech
          Cupping: missed 2 times in 5 reviews
          ␛[2J�31mGone: missed once in 2 reviews
          A leech was forgotten 8 times or more. Is its definition unclear or wrong?
          Flag it: ! in a review or in browse.

        Answers
          Today: 2 reviews, 1 repeat or drill, 2 min
            Again 1, Hard 0, Good 1, Easy 1
          Last 7 days: 16 reviews, 4 repeats and drills, 13 min
            Again 4, Hard 0, Good 9, Easy 7
          Last 30 days: 60 reviews, 12 repeats and drills, 37 min
            Again 11, Hard 1, Good 46, Easy 14
          In all: 61 reviews, 12 repeats and drills, 37 min
            Again 11, Hard 1, Good 47, Easy 14
          An answer counts for one minute at most, so that breaks do not count as study.
          For 12 answers, the time was not recorded.

        Cards by interval
          1 day             3  ███
          2 to 6 days       0
          7 to 20 days     10  ██████████
          21 to 89 days     2  ██
          90 days or more   0

        Cards by ease factor; each starts at 2.50
          1.30 to 1.99   0
          2.00 to 2.49   1  █
          2.50           2  ██
          2.51 or more  12  ██████████
        """)
  }

  @Test func `read well in French, at forty columns`() {
    let page = page(.french, columns: 40)
    #expect(
      page == """
        ana⍽: chiffres au vendredi 20 novembre
          2026

        Entrées vues⍽: 15 sur 17
          Maîtrisées        2  █
          En cours         11  ██████
          À réapprendre     2  █
          Pas encore vues   2  █
          Roastery (roastery)⍽: 14 vues sur 15⸱;
          2 maîtrisées, 11 en cours, 1 à
          réapprendre
          ␛]0;owned␇ mrah (harm)⍽: 1 vue sur 2⸱;
          0 maîtrisée, 0 en cours, 1 à
          réapprendre
        Il y a une semaine⍽: 15 vues sur 17⸱; 0
          maîtrisée, 14 en cours, 1 à
          réapprendre
        Jours actifs⍽: 7 sur les 7 derniers
        Jours d’étude⍽: 27, 21 d’affilée
        Charge⍽: 3 réponses par jour ces 7
          derniers jours, 1 carte à réviser par
          jour dans les 7 prochains
        Rétention sur 30 jours⍽: 76⸱% encore su
          un autre jour, sur 46 révisions

        À réviser dans les 7 jours, parmi les
          cartes déjà vues
          Aujourd’hui  2  ██████████
          Demain       1  █████
          Dimanche     0
          Lundi        0
          Mardi        0
          Mercredi     1  █████
          Jeudi        1  █████

        Les plus difficiles
          Crema⍽: 8 échecs en 16 révisions,
          rebelle
          Cupping⍽: 2 échecs en 5 révisions
          ␛[2J�31mGone⍽: 1 échec en 2 révisions
          Une entrée rebelle a été oubliée 8
          fois ou plus. Sa définition est-elle
          obscure ou fausse⸱? Signalez-la⍽:⍽!
          dans une révision ou dans Parcourir.

        Réponses
          Aujourd’hui⍽: 2 révisions, 1
          répétition ou exercice, 2⍽min
            À revoir 1, Difficile 0, Bien 1,
            Facile 1
          7 derniers jours⍽: 16 révisions, 4
          répétitions et exercices, 13⍽min
            À revoir 4, Difficile 0, Bien 9,
            Facile 7
          30 derniers jours⍽: 60 révisions, 12
          répétitions et exercices, 37⍽min
            À revoir 11, Difficile 1, Bien 46,
            Facile 14
          En tout⍽: 61 révisions, 12 répétitions
          et exercices, 37⍽min
            À revoir 11, Difficile 1, Bien 47,
            Facile 14
          Une réponse compte une minute au
          plus⍽: les pauses ne comptent pas
          comme du travail. Pour 12 réponses, la
          durée n’a pas été enregistrée.

        Cartes par intervalle
          1 jour             3  ███
          2 à 6 jours        0
          7 à 20 jours      10  ██████████
          21 à 89 jours      2  ██
          90 jours ou plus   0

        Cartes par facteur de facilité⸱; chacune
          commence à 2,50
          1,30 à 1,99    0
          2,00 à 2,49    1  █
          2,50           2  ██
          2,51 ou plus  12  ██████████
        """)
  }

  @Test func `of one deck and a first day name the deck once, and claim nothing yet`() {
    let first = LoggedAnswer(day: friday, kind: .review, grade: .perfect, duration: 2_500)
    let card = CardHistory(schedule: .replay([.review(.perfect, friday)]), answers: [first])
    let history = StudyHistory(decks: [
      DeckHistory(
        deck: Deck(id: "roastery", title: "Roastery"),
        entries: [EntryHistory(term: "Batch", cards: [card])])
    ])
    let page = page(.english, columns: 80, of: history, drawsBars: false)
    #expect(
      page.hasPrefix(
        """
        ana, Roastery (roastery): figures on Friday 20 November 2026

        Entries seen: 1 of 1
          Mastered      0
          Learning      1
          To relearn    0
          Not seen yet  0
        Active days: 1 of the last 7
        Study days: 1
        Load: 1 answer a day in the last 7 days, 1 card due a day in the next 7
        Retention over 30 days: not enough data (0 of 30 reviews)

        Due in the next 7 days, of the cards seen so far
          Today      0
          Tomorrow   1
          Sunday     0
          Monday     0
          Tuesday    0
          Wednesday  0
          Thursday   0

        Answers
          Today: 1 review, 0 repeats and drills, 2 s
            Again 0, Hard 0, Good 0, Easy 1
          Last 7 days:
        """), "\(page)")
  }

  @Test(arguments: Language.allCases)
  func `have bars that fit into forty columns beside numbers of six digits`(_ language: Language) {
    let due = Schedule.replay([.review(.perfect, friday.advanced(by: -1))])
    let entry = EntryHistory(term: "Batch", cards: [CardHistory(schedule: due, answers: [])])
    let many = Array(repeating: entry, count: 100_000)
    let history = StudyHistory(decks: [DeckHistory(deck: Deck(id: "d"), entries: many)])
    let page = page(language, columns: 400, of: history, drawsBars: true)
    let rows = page.split(separator: "\n").filter { $0.contains("█") }
    // A day asks as many as it holds: the seven days of the forecast have one bar each.
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { $0.count <= 40 }, "\(rows)")
  }
}

/// The page as a terminal shows it, with no-break spaces made visible.
private func page(
  _ language: Language, columns: Int, of history: StudyHistory = sampleHistory,
  drawsBars: Bool = true
) -> String {
  let lines = StatisticsPage(
    statistics: Statistics(of: history, on: friday), learner: "ana", words: language.words,
    drawsBars: drawsBars
  ).lines
  return lines.map { TerminalText($0).wrapped(to: columns).string }.joined(separator: "\n").golden
}
