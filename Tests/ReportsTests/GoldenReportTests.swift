import Flashcards
import GoldenText
import Testing

@testable import Reports

@Suite struct `Reports to the letter` {
  @Test(arguments: Language.allCases)
  func `a CSV for programs says the same in every language`(language: Language) throws {
    let report = try visible("csv", .oneLearner, language)
    #expect(
      report == """
        learner,deck,deck_title,entries,seen,coverage,learning,mastered,to_relearn,retention,\
        retention_reviews,first_try,first_try_reviews,overdue,active_weeks,weeks,day,log_digest␍
        Ada,customer-success,Succès client,12,10,0.8333,6,4,0,1.0000,30,0.9250,40,2,4,4,\
        2026-11-21,00ab12␍
        Ada,acronyms,acronyms,1,1,1.0000,0,0,1,,0,,1,0,1,1,2026-11-21,00ab12␍
        Ada,*,,13,11,0.8462,6,4,1,1.0000,30,0.9024,41,2,4,4,2026-11-21,00ab12␍

        """)
  }

  @Test func `a CSV without learners is a header`() throws {
    let report = try visible("csv", .noLearner, .english)
    #expect(
      report == """
        learner,deck,deck_title,entries,seen,coverage,learning,mastered,to_relearn,retention,\
        retention_reviews,first_try,first_try_reviews,overdue,active_weeks,weeks,day,log_digest␍

        """)
  }

  @Test(arguments: Language.allCases)
  func `a CSV for a French Excel defines its measures at the foot`(language: Language) throws {
    let report = try visible("csv-excel-fr", .oneLearner, language)
    #expect(
      report == """
        <BOM>Apprenant;Glossaire;Titre;Entrées;Vues;Couverture;En cours;Maîtrisées;À réapprendre;\
        Rétention;Rétention (révisions);Réussite au premier essai;Réussite au premier essai \
        (révisions);Cartes en retard;Semaines actives;Semaines␍
        Ada;customer-success;Succès client;12;10;0,8333;6;4;0;1,0000;30;0,9250;40;2;4;4␍
        Ada;acronyms;acronyms;1;1;1,0000;0;0;1;;0;;1;0;1;1␍
        Ada;*;Tous les glossaires;13;11;0,8462;6;4;1;1,0000;30;0,9024;41;2;4;4␍
        ;;;;;;;;;;;;;;;␍
        Jour d’étude;2026-11-21;;;;;;;;;;;;;;␍
        Empreinte du journal;00ab12;;;;;;;;;;;;;;␍
        Entrées;"Entrées à apprendre, hors entrées retirées.";;;;;;;;;;;;;;␍
        Vues;Entrées dont au moins une carte a été révisée.;;;;;;;;;;;;;;␍
        Couverture;"Part des entrées vues parmi toutes les entrées, de 0 à 1.";;;;;;;;;;;;;;␍
        En cours;Entrées vues dont chaque carte étudiée a été réussie à sa dernière révision et \
        dont un intervalle au moins est inférieur à 21 jours.;;;;;;;;;;;;;;␍
        Maîtrisées;"Entrées dont chaque carte étudiée a un intervalle d’au moins 21 jours, a été \
        réussie à sa dernière révision et a un retard inférieur à son intervalle.";;;;;;;;;;;;;;␍
        À réapprendre;"Entrées vues qui ne sont ni en cours ni maîtrisées, parce qu’une carte a \
        été manquée à sa dernière révision ou a un retard au moins égal à son intervalle.";;;;;;;\
        ;;;;;;;␍
        Rétention;"Part de réussite, de 0 à 1, à la première révision de chaque carte par jour \
        d’étude, pour les seules cartes vues un jour antérieur, non donnée en dessous de 30 \
        révisions.";;;;;;;;;;;;;;␍
        Réussite au premier essai;"Part de réussite, de 0 à 1, à la première révision de chaque \
        carte par jour d’étude, premières rencontres comprises, non donnée en dessous de 30 \
        révisions.";;;;;;;;;;;;;;␍
        Cartes en retard;"Cartes qui étaient à réviser avant aujourd’hui, ni suspendues ni mises de côté au-delà \
        d’aujourd’hui, sans compter les jours d’une pause.";;;;;;;;;;;;;;␍
        Semaines actives;"Semaines ISO (du lundi au dimanche) avec au moins une réponse, \
        répétitions et entraînement compris.";;;;;;;;;;;;;;␍
        Semaines;"Semaines ISO (du lundi au dimanche) depuis la première réponse, celle-ci \
        comprise.";;;;;;;;;;;;;;␍

        """)
  }

  @Test func `a JSON report in English`() throws {
    let report = try visible("json", .oneLearner, .english)
    #expect(
      report == """
        {
          "schema": "termwise.report",
          "version": 1,
          "language": "en",
          "day": "2026-11-21",
          "log_digest": "00ab12",
          "learners": [
            {
              "name": "Ada",
              "decks": [
                {
                  "id": "customer-success",
                  "title": "Succès client",
                  "figures": {
                    "entries": 12,
                    "seen": 10,
                    "coverage": 0.8333,
                    "learning": 6,
                    "mastered": 4,
                    "to_relearn": 0,
                    "retention": {
                      "passed": 30,
                      "of": 30,
                      "share": 1.0000
                    },
                    "first_try": {
                      "passed": 37,
                      "of": 40,
                      "share": 0.9250
                    },
                    "overdue": 2,
                    "active_weeks": 4,
                    "weeks": 4
                  }
                },
                {
                  "id": "acronyms",
                  "title": "acronyms",
                  "figures": {
                    "entries": 1,
                    "seen": 1,
                    "coverage": 1.0000,
                    "learning": 0,
                    "mastered": 0,
                    "to_relearn": 1,
                    "retention": {
                      "passed": 0,
                      "of": 0,
                      "share": null
                    },
                    "first_try": {
                      "passed": 0,
                      "of": 1,
                      "share": null
                    },
                    "overdue": 0,
                    "active_weeks": 1,
                    "weeks": 1
                  }
                }
              ],
              "all": {
                "entries": 13,
                "seen": 11,
                "coverage": 0.8462,
                "learning": 6,
                "mastered": 4,
                "to_relearn": 1,
                "retention": {
                  "passed": 30,
                  "of": 30,
                  "share": 1.0000
                },
                "first_try": {
                  "passed": 37,
                  "of": 41,
                  "share": 0.9024
                },
                "overdue": 2,
                "active_weeks": 4,
                "weeks": 4
              }
            }
          ],
          "definitions": {
            "entries": "Entries to learn, retired ones left out.",
            "seen": "Entries of which at least one card has been reviewed.",
            "coverage": "Entries seen as a share of all entries, from 0 to 1.",
            "learning": "Entries seen of which every studied card was passed at its last review \
        and some interval is under 21 days.",
            "mastered": "Entries of which every studied card has an interval of 21 days or more, \
        was passed at its last review, and is overdue by less than its interval.",
            "to_relearn": "Entries seen that are neither learning nor mastered, because a card \
        was failed at its last review or has been overdue for as long as its interval.",
            "retention": "Share passed, from 0 to 1, among each card’s first review of a study \
        day, counting only cards first seen on an earlier day; not given below 30 reviews.",
            "first_try": "Share passed, from 0 to 1, among each card’s first review of a study \
        day, first meetings included; not given below 30 reviews.",
            "overdue": "Cards due before today, neither suspended nor put aside past today; the days of a pause do not count.",
            "active_weeks": "ISO weeks (Monday to Sunday) with at least one answer, repeats and \
        practice included.",
            "weeks": "ISO weeks (Monday to Sunday) since the first answer, this one included."
          }
        }

        """)
  }

  @Test func `a JSON report without learners in French`() throws {
    let report = try visible("json", .noLearner, .french)
    #expect(
      report == """
        {
          "schema": "termwise.report",
          "version": 1,
          "language": "fr",
          "day": "2026-11-21",
          "log_digest": "00ab12",
          "learners": [],
          "definitions": {
            "entries": "Entrées à apprendre, hors entrées retirées.",
            "seen": "Entrées dont au moins une carte a été révisée.",
            "coverage": "Part des entrées vues parmi toutes les entrées, de 0 à 1.",
            "learning": "Entrées vues dont chaque carte étudiée a été réussie à sa dernière \
        révision et dont un intervalle au moins est inférieur à 21 jours.",
            "mastered": "Entrées dont chaque carte étudiée a un intervalle d’au moins 21 jours, \
        a été réussie à sa dernière révision et a un retard inférieur à son intervalle.",
            "to_relearn": "Entrées vues qui ne sont ni en cours ni maîtrisées, parce qu’une \
        carte a été manquée à sa dernière révision ou a un retard au moins égal à son \
        intervalle.",
            "retention": "Part de réussite, de 0 à 1, à la première révision de chaque carte par \
        jour d’étude, pour les seules cartes vues un jour antérieur, non donnée en dessous de 30 \
        révisions.",
            "first_try": "Part de réussite, de 0 à 1, à la première révision de chaque carte par \
        jour d’étude, premières rencontres comprises, non donnée en dessous de 30 révisions.",
            "overdue": "Cartes qui étaient à réviser avant aujourd’hui, ni suspendues ni mises de côté au-delà \
        d’aujourd’hui, sans compter les jours d’une pause.",
            "active_weeks": "Semaines ISO (du lundi au dimanche) avec au moins une réponse, \
        répétitions et entraînement compris.",
            "weeks": "Semaines ISO (du lundi au dimanche) depuis la première réponse, celle-ci \
        comprise."
          }
        }

        """)
  }

  private func visible(_ format: String, _ sample: Sample, _ language: Language) throws -> String {
    let bytes = try #require(ReportFormats.named(format)).render(sample.report, in: language)
    return String(decoding: bytes, as: UTF8.self).golden
  }
}
