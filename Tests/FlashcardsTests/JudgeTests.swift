import Testing

@testable import Flashcards

@Suite struct `A judge` {
  private let table: JudgedAnswers

  init() throws { table = try #require(JudgedAnswers.all) }

  @Test(arguments: JudgedAnswers.all?.cases ?? [])
  func `judges as an experienced teacher does`(answer: JudgedAnswers.Case) throws {
    let judgement = try table.judgement(answer.term, answer.asked, answer.typed)
    #expect(judgement.verdict.name == answer.verdict, "\(judgement)")
  }

  @Test func `accepts too much and too little in a few of a hundred answers at most`() throws {
    var (accepted, rejected) = (0, 0)
    for answer in table.cases {
      let verdict = try table.judgement(answer.term, answer.asked, answer.typed).verdict.name
      if answer.verdict == "wrong", verdict != "wrong" { accepted += 1 }
      if answer.verdict != "wrong", verdict == "wrong" { rejected += 1 }
    }
    let wrong = table.cases.count { $0.verdict == "wrong" }
    let known = table.cases.count - wrong
    print("judge: false accepts \(accepted)/\(wrong), false rejects \(rejected)/\(known)")
    #expect(wrong > 100 && known > 100)
    #expect(accepted * 100 <= wrong * 2)
    #expect(rejected * 100 <= known * 3)
  }

  @Test(arguments: [
    ("Net Revenue Retention (NRR)", Aspect.acronym, "GRR", "Gross Revenue Retention"),
    ("Encaissement", .term, "décaissement", "Décaissement"),
    ("Encaissement", .term, "décaisement", "Décaissement"),
    ("Employee", .term, "Employer", "Employer"),
    ("Upsell", .term, "cross sell", "Cross-sell"),
  ])
  func `names the entry that is meant by mistake`(
    term: String, asked: Aspect, typed: String, other: String
  ) throws {
    let verdict = try table.judgement(term, asked, typed).verdict
    #expect(verdict.mistakenFor?.term == other)
    #expect(verdict.proposedKey == .again)
  }

  @Test(arguments: [
    ("Amortissement", "amortisement", [Slip.missingLetter]),
    ("Amortissement", "ammortissement", [.surplusLetter]),
    ("Participation", "participasion", [.wrongLetter]),
    ("Télétravail", "télétravial", [.swappedLetters]),
    ("Mise en demeure", "mise demeure", [.smallWord]),
    ("Capitaux propres", "capital propre", [.agreement]),
    ("Chiffre d'affaires (CA)", "cihffre d'affiares", [.swappedLetters, .swappedLetters]),
  ])
  func `says which slips it found`(term: String, typed: String, slips: [Slip]) throws {
    #expect(try table.judgement(term, .term, typed).verdict == .slip(slips))
  }

  @Test(arguments: [
    ("ISO 9001", Aspect.term, "ISO 9002", Fault.inexact),
    ("Appel d'offres (AO)", .acronym, "OA", .inexact),
    ("Chiffre d'affaires (CA)", .expansion, "CA", .repetition(of: .acronym)),
    ("Asynchronous work", .term, "synchronous work", .otherWord),
    ("Lead time", .term, "load time", .otherWord),
    ("Bilan", .term, "je ne sais pas", .far),
  ])
  func `says why an answer is wrong`(
    term: String, asked: Aspect, typed: String, fault: Fault
  ) throws {
    #expect(try table.judgement(term, asked, typed).verdict == .wrong(fault))
  }

  @Test(arguments: ["", " ", "\t\n", "\u{A0}", "--", "\u{AD}", "…", "?", "\u{200F}"])
  func `knows when nothing was typed`(typed: String) throws {
    #expect(try table.judgement("Bilan", .term, typed).verdict == .blank)
  }

  @Test func `holds an answer against the name that it comes nearest to`() throws {
    let entry = "Stakeholder / Interested party"
    #expect(try table.judgement(entry, .term, "intersted party").expected == "Interested party")
    #expect(try table.judgement(entry, .term, "stakholder").expected == "Stakeholder")
    #expect(try table.judgement(entry, .term, "").expected == entry)
  }

  @Test func `proposes Good for one slip, Hard for two, Again for none of it, and never Easy`() {
    #expect(Verdict.right.proposedKey == .good)
    #expect(Verdict.slip([.agreement]).proposedKey == .good)
    #expect(Verdict.slip([.agreement, .wrongLetter]).proposedKey == .hard)
    #expect(Verdict.wrong(.far).proposedKey == .again)
    #expect(Verdict.blank.proposedKey == .again)
  }

  @Test func `leaves a definition to the learner`() throws {
    let question = try #require(
      CardKinds.named("term-definition")?.question(about: table.entries[0].entry))
    #expect(
      table.judge.judge("money", answering: question, about: table.entries[0].id) == nil)
  }
}

@Suite struct `A judge of names that are hard to tell apart` {
  private func verdict(_ typed: String, for term: String, beside others: [String]) throws -> Verdict
  {
    let entries = ([term] + others).map { Entry(written: $0, definition: "Something.") }
    let names = entries.map { EntryNames(EntryID(deck: "deck", of: $0), of: $0) }
    let question = try #require(CardKinds.named("definition-term")?.question(about: entries[0]))
    return try #require(Judge(names).judge(typed, answering: question, about: names[0].id)).verdict
  }

  @Test(arguments: [
    ("To onboard", "onboard"), ("To onboard", "to onboard"), ("Onboard", "to onboard"),
    ("To be confirmed", "to be confirmed"),
    ("Churn; attrition", "attrition"), ("Churn; attrition", "churn"),
    ("Client, cliente", "cliente"), ("Acheteur, acheteuse", "acheteuse"),
    ("Directeur, directrice", "directeur"), ("Actif, active", "active"),
    ("Loss, accidental", "accidental loss"), ("Churn, rate of", "rate of churn"),
    ("Discount, volume", "volume discount"), ("Discount, volume", "discount, volume"),
    ("Research, development and innovation", "research, development and innovation"),
  ])
  func `takes each name that a headword lists, and a verb without its to`(
    term: String, typed: String
  ) throws {
    #expect(try verdict(typed, for: term, beside: []) == .right)
  }

  @Test(arguments: [
    ("To be confirmed", "be confirmed"), ("Loss, accidental", "loss"),
    ("Paris, France", "France"), ("Discount, volume", "volume"), ("Hello, world", "world"),
    ("Churn, attrition", "attrition"),
    ("Research, development and innovation", "research"), ("To-do list", "list"),
  ])
  func `takes no part of a name for the name`(term: String, typed: String) throws {
    #expect(try verdict(typed, for: term, beside: []) != .right)
  }

  @Test func `minds an accent only where another entry has it`() throws {
    #expect(try verdict("péché", for: "Pêche", beside: []) == .right)
    #expect(try verdict("peche", for: "Pêche", beside: ["Péché"]) == .right)
    #expect(try verdict("péché", for: "Pêche", beside: ["Péché"]).mistakenFor?.term == "Péché")
  }

  @Test func `takes no slip that is as near to another entry`() throws {
    #expect(try verdict("prvision", for: "Provision", beside: []) == .slip([.missingLetter]))
    #expect(
      try verdict("prvision", for: "Provision", beside: ["Prévision"]).mistakenFor?.term
        == "Prévision")
  }

  @Test func `takes a word of another name for that word, but for its last letter`() throws {
    let others = ["Mission critique", "Salaire brut"]
    #expect(try verdict("lettre de missoin", for: "Lettre de mission", beside: []).name == "slip")
    #expect(
      try verdict("poste critique", for: "Poste cratique", beside: others) == .wrong(.otherWord))
    #expect(try verdict("marge brut", for: "Marge brute", beside: others).name == "slip")
  }

  @Test(arguments: [
    ("Microclimat", "macroclimat"), ("Rachat", "achat"), ("Évaluation", "dévaluation"),
    ("Réduction", "déduction"), ("Acompte", "compte"), ("Intrapreneur", "entrepreneur"),
    ("Trainee", "trainer"), ("Cession", "session"),
    ("Taux de conservation", "taux de conversation"),
    ("Importation", "exportation"), ("Minimum", "maximum"), ("Solde débiteur", "solde créditeur"),
    ("Phase 2", "phase 3"), ("Série A", "série B"), ("E-learning", "learning"),
    ("Productivité", "productivity"), ("Project", "projet"), ("Vitamine", "vitamine C"),
    ("Encours", "en"), ("Hausse des prix", "baisse des prix"), ("Log-in", "log"),
  ])
  func `takes no opposite and no other word for a slip`(term: String, typed: String) throws {
    #expect(try verdict(typed, for: term, beside: []).name == "wrong")
  }

  @Test(arguments: [
    ("Rémunération", "rénumération"), ("Employé", "mployé"),
    ("Durée déterminée", "durée déterminer"),
    ("Attrition", "ttrition"), ("Key account manager", "kye acount manager"),
    ("Travaux en cours", "travail en cours"),
    ("Retour d'expérience", "retour expérience"), ("SaaS metrics", "SaaS metircs"),
    ("Responsabilité", "responsabilites"), ("Product owner", "produt owner"),
    ("Rupture conventionnelle", "rupture conventionnel"), ("Marge nette", "marge net"),
    ("Objectifs SMART", "objectif SMART"),
  ])
  func `takes what is plainly known for a slip`(term: String, typed: String) throws {
    #expect(try verdict(typed, for: term, beside: []).name == "slip")
  }

  @Test func `tells signs apart that make another name`() throws {
    #expect(try verdict("C", for: "C++", beside: []).name == "wrong")
    #expect(try verdict("F", for: "F#", beside: []) == .wrong(.inexact))
    #expect(try verdict("c++", for: "C++", beside: []) == .right)
    #expect(try verdict("c", for: "C#", beside: ["C"]).mistakenFor?.term == "C")
    #expect(try verdict("📘", for: "📘", beside: []) == .right)
    #expect(try verdict("☕️", for: "📘", beside: []) == .wrong(.far))
  }

  @Test func `knows what one acronym stands for in each entry`() throws {
    let both = ["annual recurring revenue", "accounts receivable ratio"].map {
      Entry(term: $0, acronym: "ARR", expansion: $0, definition: "Something.")
    }
    let names = both.map { EntryNames(EntryID(deck: "deck", of: $0), of: $0) }
    let question = try #require(CardKinds.named("acronym-expansion")?.question(about: both[0]))
    let judge = Judge(names)
    let verdict = { (typed: String) in
      judge.judge(typed, answering: question, about: names[0].id)?.verdict
    }
    #expect(verdict("annual recurring revenue") == .right)
    #expect(verdict("accounts receivable ratio") == .wrong(.confusion(names[1])))
  }

  @Test(arguments: [
    ("accounting rate of return", Verdict.wrong(.meaningElsewhere(glossary: "Finance"))),
    ("acounting rate of return", .wrong(.meaningElsewhere(glossary: "Finance"))),
    ("annual recurring revenue", .right), ("anual recurring revenue", .slip([.missingLetter])),
    ("ARR", .wrong(.repetition(of: .acronym))), ("rate", .wrong(.far)),
  ])
  func `knows what the acronym stands for in another glossary`(
    typed: String, verdict: Verdict
  ) throws {
    let entry = Entry(
      term: "ARR", acronym: "ARR", expansion: "annual recurring revenue", definition: "Something.")
    let names = EntryNames(EntryID(deck: "deck", of: entry), of: entry)
    let question = try #require(CardKinds.named("acronym-expansion")?.question(about: entry))
    let judge = Judge(
      [names],
      otherMeanings: ["ARR": [OtherMeaning("accounting rate of return", glossary: "Finance")]])
    #expect(judge.judge(typed, answering: question, about: names.id)?.verdict == verdict)
  }

  @Test(arguments: ["a", "ab ", "and ", "e\u{301}", "👍", "\u{301}", "&", "1,", "'", "ou "])
  func `gives a verdict on 10,000 of anything`(piece: String) throws {
    let typed = String(repeating: piece, count: 10_000)
    #expect(try verdict(typed, for: "Chiffre d'affaires (CA)", beside: ["Marge"]).name == "wrong")
  }
}
