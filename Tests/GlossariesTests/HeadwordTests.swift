import Testing

@testable import Glossaries

@Suite struct HeadwordTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let term: String
    let acronym: String
    let expansion: String
    var testDescription: String { text }

    init(_ text: String, _ term: String, _ acronym: String, _ expansion: String) {
      (self.text, self.term, self.acronym, self.expansion) = (text, term, acronym, expansion)
    }
  }

  static let pairs = [
    Case("Time to Market (TTM)", "Time to Market", "TTM", "Time to Market"),
    Case("Business-to-Employee (B2E)", "Business-to-Employee", "B2E", "Business-to-Employee"),
    Case("Cost of Sales (CoS)", "Cost of Sales", "CoS", "Cost of Sales"),
    Case("Taux de rétention net (TRN)", "Taux de rétention net", "TRN", "Taux de rétention net"),
    Case("Chiffre d'affaires (CA)", "Chiffre d'affaires", "CA", "Chiffre d'affaires"),
    Case("Chiffre d’affaires (CA)", "Chiffre d’affaires", "CA", "Chiffre d’affaires"),
    Case("Évaluation des risques (ER)", "Évaluation des risques", "ER", "Évaluation des risques"),
    Case(
      "Allgemeine Geschäftsbedingungen (AGB)", "Allgemeine Geschäftsbedingungen", "AGB",
      "Allgemeine Geschäftsbedingungen"),
    Case(
      "Impuesto sobre la Renta (ISR)", "Impuesto sobre la Renta", "ISR",
      "Impuesto sobre la Renta"),
    Case("Software as a Service (SaaS)", "Software as a Service", "SaaS", "Software as a Service"),
    Case(
      "eXtensible Markup Language (XML)", "eXtensible Markup Language", "XML",
      "eXtensible Markup Language"),
    Case(
      "HyperText Markup Language (HTML)", "HyperText Markup Language", "HTML",
      "HyperText Markup Language"),
    Case(
      "Objectives and Key Results (OKRs)", "Objectives and Key Results", "OKRs",
      "Objectives and Key Results"),
    Case("NPS (Net Promoter Score)", "NPS", "NPS", "Net Promoter Score"),
    Case("ROI (retour sur investissement)", "ROI", "ROI", "retour sur investissement"),
    Case("CRM (gestion de la relation client)", "CRM", "CRM", "gestion de la relation client"),
    Case(
      "Coût total de possession (TCO)", "Coût total de possession", "TCO",
      "Coût total de possession"),
    Case(
      "API  ( Application Programming Interface ) :", "API", "API",
      "Application Programming Interface"),
  ]

  @Test(arguments: pairs)
  func `a pair is an acronym and its expansion, whichever is in the bracket`(_ example: Case) {
    let headword = Headword(reading: example.text)
    #expect(headword.term == example.term)
    #expect(headword.acronym == example.acronym)
    #expect(headword.expansion == example.expansion)
    #expect(headword.aliases == [])
  }

  @Test(arguments: [
    "Portée (reach)", "file (noun)", "Greffe (IA)", "Réseau de neurones (IA)", "SEO (anglicisme)",
    "KPI (au pluriel)", "MVP (sport, informatique)", "ROI (nom masculin)", "Pilote (produit)",
    "Ressources (RH et paie)", "PR (see Pull Request)", "iPhone (Apple)", "Lead (MQL)",
  ])
  func `most brackets hold no acronym`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term == text)
    #expect(headword.acronym == nil)
    #expect(headword.expansion == nil)
    #expect(headword.aliases == [String(text.prefix { $0 != "(" }.dropLast())])
  }

  @Test(arguments: ["(IA)", "Churn", "f(x) de base", "()", ")", "(", "a (b", "((", "x ()"])
  func `what has no bracket behind a word is left whole`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term == text)
    #expect(headword.acronym == nil)
    #expect(headword.aliases == [])
  }

  @Test func `a bracket that several headwords share abbreviates none of them`() {
    let text = "Cycle de vie client (CRM)"
    #expect(Headword(reading: text).acronym == "CRM")
    #expect(Headword(reading: text, domains: ["CRM"]).acronym == nil)
    let fitting = Headword(reading: "Customer Relationship Management (CRM)", domains: ["CRM"])
    #expect(fitting.acronym == "CRM")
  }

  @Test(arguments: ["ARR", "B2B", "VoC", "SaaS", "S.L.A.", "KPIs", "R&D", "IoT", "24/7A"])
  func `a word with capitals enough has the form of an acronym`(_ word: String) {
    #expect(Acronym(word) != nil)
  }

  @Test(arguments: ["A", "Churn", "YouTube", "JavaScript", "", "A B", "ab2", "2024", "é"])
  func `other words have not`(_ word: String) {
    #expect(Acronym(word) == nil)
  }

  @Test(arguments: [
    ("ARR", "Annual Revenue"), ("ARR", "Average Recurring Monthly Revenue"), ("IA", "Greffe"),
    ("TAM", "Total Product"), ("CA", ""), ("CA", "de la"), ("PO", "PO"),
  ])
  func `letters must all fit, and no word be left over`(_ acronym: String, _ phrase: String) throws
  {
    #expect(try #require(Acronym(acronym)).fits(phrase) == false)
  }
}
