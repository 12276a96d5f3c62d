import Testing

@testable import Flashcards

@Suite struct `The weight of a change` {
  @Test(arguments: [
    // No difference, or only case, accents, hyphens, apostrophes and spaces.
    ("A plan.", "A plan."), ("a plan", "A PLAN"), ("Equite", "Équité"), ("prêt", "pret"),
    ("Le désabonnement", "Le de\u{301}sabonnement"), ("cross-sell", "cross sell"),
    ("l'offre", "l’offre"), ("two  words", "two words"), ("oeuvre", "œuvre"),
    ("un\n\ndeux", "un deux"), ("Suc\u{AD}cess", "Success"),
    // Punctuation.
    ("A plan", "A plan."), ("yes, no; (perhaps)", "yes no – perhaps!"), ("« mot »", "\"mot\""),
    ("1,5 %", "1.5 %"), ("-5", "−5"), ("10–20 jours", "10-20 jours"),
    ("prêt-à-porter 5", "prêt à porter 5"),
    // One letter more, less or replaced.
    ("The custommer", "The customer"), ("un abonement", "un abonnement"),
    ("clients", "client"), ("processus", "processsus"),
  ])
  func `is form when the words are the same but for their spelling`(before: String, after: String) {
    #expect(weight(before, after) == .form)
    #expect(weight(after, before) == .form)
    #expect(weight("After 30 d'été – " + before, "After 30 d'été – " + after) == .form)
  }

  @Test(arguments: [
    // A digit.
    ("30 days", "31 days"), ("30 days", "days"), ("T1", "T2"), ("level4", "level5"),
    ("2.5 %", "25 %"), ("1/5", "1.5"), ("10:30", "10.30"), ("m²", "m³"), ("½", "¼"),
    // A sign that can change the meaning.
    ("5 %", "5 ‰"), ("5 %", "5"), ("5 €", "5 $"), ("≥ 21", "≤ 21"), ("a > b", "a < b"),
    ("a = b", "a ≠ b"), ("+5", "-5"), ("-5", "5"), ("de −5 à 3", "de 5 à 3"), ("±5", "5"),
    // A negation.
    ("is due", "is not due"), ("possible", "impossible"), ("il est prêt", "il n'est pas prêt"),
    ("it is", "it isn't"), ("jamais payé", "payé"), ("with tax", "without tax"), ("can", "cannot"),
    ("no limit", "limit"), ("aucun coût", "chacun coût"), ("never", "newer"), ("sans", "dans"),
    // A first letter, or a replaced last letter.
    ("typical", "atypical"), ("moral", "amoral"), ("inclus", "exclus"), ("million", "billion"),
    ("employer", "employee"), ("payer", "payee"), ("increase", "decrease"),
    // Words added, removed, replaced or reordered; two letters.
    ("net revenue", "net recurring revenue"), ("a b c", "a b"), ("gross churn", "net churn"),
    ("buyer pays seller", "seller pays buyer"), ("interne", "externe"), ("maximum", "minimum"),
    ("upsell", "unsold"), ("cat", "cut"), ("", "something"),
  ])
  func `is substance when the meaning may be another`(before: String, after: String) {
    #expect(weight(before, after) == .substance)
    #expect(weight(after, before) == .substance)
    #expect(weight("After 30 d'été is " + before, "After 30 d'été is " + after) == .substance)
  }

  @Test func `looks at every side of an entry that a card is made of`() {
    let before = Entry(
      term: "Success plan", acronym: "SP", expansion: "Success plan", aliases: ["roadmap"],
      qualifier: "noun", definition: "A plan.")
    func weight(_ change: (inout Entry) -> Void) -> ChangeWeight {
      var after = before
      change(&after)
      return ChangeWeight(from: before, to: after)
    }
    #expect(weight { $0.term = "Success-Plan" } == .form)
    #expect(weight { $0.term = "Recovery plan" } == .substance)
    #expect(weight { $0.acronym = "SR" } == .substance)
    #expect(weight { $0.acronym = "sp" } == .form)
    #expect(weight { $0.expansion = "Succes plan" } == .form)
    #expect(weight { ($0.acronym, $0.expansion) = (nil, nil) } == .substance)
    #expect(weight { $0.qualifier = "verb" } == .substance)
    #expect(weight { $0.qualifier = "Noun" } == .form)
    #expect(weight { $0.aliases = ["plan"] } == .form)
    #expect(weight { $0.definition = "" } == .substance)
  }

  private func weight(_ before: String, _ after: String) -> ChangeWeight {
    ChangeWeight(
      from: Entry(term: "Term", definition: before), to: Entry(term: "Term", definition: after))
  }
}

@Suite struct `A deck's slug` {
  @Test(arguments: [
    ("Succès client (FR)", "succes-client-fr"), ("  Glossaire_2026.v2 ", "glossaire-2026-v2"),
    ("Œuvre & Cie", "oeuvre-cie"), ("Termwise™ №1", "termwisetm-no1"),
    ("already-a-slug", "already-a-slug"),
    ("e\u{301}quipe", "equipe"), ("Ａ中", "a中"), ("--x--", "x"), ("🚀 Launch", "launch"),
  ])
  func `keeps letters and digits, folded, with hyphens between`(name: String, slug: String) {
    #expect(Deck.slug(of: name) == slug)
    #expect(Deck.slug(of: slug) == slug)
  }

  @Test(arguments: ["", " ", "…", "🚀", "—", "/../"])
  func `is nothing where no letter or digit is`(name: String) {
    #expect(Deck.slug(of: name) == nil)
  }

  @Test func `is the title where there is none`() {
    #expect(Deck(id: "csm").title == "csm")
    #expect(Deck(id: "csm", title: "Customer Success").title == "Customer Success")
  }
}
