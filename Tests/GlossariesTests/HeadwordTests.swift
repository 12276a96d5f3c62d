import Flashcards
import GoldenText
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
    Case(
      "Gestion des entrepôts (Warehouse Management System – WMS)", "Gestion des entrepôts", "WMS",
      "Warehouse Management System"),
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

  @Test(arguments: [
    ("dnd", "Do not disturb; the lamp above the door is red.", "Do not disturb"),
    ("wip", "work in progress, whatever is on the bench", "work in progress"),
    ("f2f", "face to face", nil), ("pen", "Put every name.", "Put every name"),
    ("fcfs", "first come first served, as at the baker's", "first come first served"),
    ("mat", "Many a tree stands there.", nil), ("rest", "remains", nil),
    ("bow", "Front of the ship.", nil),
  ])
  func `a short lower-case word abbreviates a phrase with one word per letter`(
    term: String, definition: String, expansion: String?
  ) throws {
    let text = "Term,Definition\n\(term),\"\(definition)\"\nQuay,Where ships lie.\n"
    #expect(try entries(text).first?.expansion == expansion)
  }

  @Test(arguments: pairs)
  func `a pair is an acronym and its expansion, whichever is in the bracket`(_ example: Case) {
    let headword = Headword(reading: example.text)
    #expect(headword.term == example.term)
    #expect(headword.acronym == example.acronym)
    #expect(headword.expansion == example.expansion)
    #expect(headword.aliases == [])
  }

  @Test(arguments: [
    Case(
      "API – Application Programming Interface", "API", "API", "Application Programming Interface"),
    Case(
      "Service Level Agreement - SLA", "Service Level Agreement", "SLA", "Service Level Agreement"),
    Case(
      "DPD: délégué à la protection des données", "DPD", "DPD",
      "délégué à la protection des données"),
    Case(
      "WHO World Health Organization", "WHO", "WHO",
      "World Health Organization"),
    Case("AGB (Allgemeine Geschäftsbedingungen)", "AGB", "AGB", "Allgemeine Geschäftsbedingungen"),
    Case("Lkw (Lastkraftwagen)", "Lkw", "Lkw", "Lastkraftwagen"),
    Case("IVA (impuesto sobre el valor añadido)", "IVA", "IVA", "impuesto sobre el valor añadido"),
    Case("2FA (two-factor authentication)", "2FA", "2FA", "two-factor authentication"),
    Case("W3C [World Wide Web Consortium]", "W3C", "W3C", "World Wide Web Consortium"),
    Case("機械学習（ML）", "機械学習", "ML", "機械学習"),
    Case("KPI（重要業績評価指標）", "KPI", "KPI", "重要業績評価指標"),
    Case("CSS: (Cascading Style Sheets)", "CSS", "CSS", "Cascading Style Sheets"),
    Case("📦 Stock keeping unit (SKU)", "Stock keeping unit", "SKU", "Stock keeping unit"),
    Case("Chiffre d’affaires (« CA »)", "Chiffre d’affaires", "CA", "Chiffre d’affaires"),
    Case("Taux de conversion (abrév. TDC)", "Taux de conversion", "TDC", "Taux de conversion"),
    Case("NTP:Network Time Protocol", "NTP", "NTP", "Network Time Protocol"),
    Case("LCD：Liquid Crystal Display", "LCD", "LCD", "Liquid Crystal Display"),
    Case("Offene Quellen ('Open Source', OS)", "Offene Quellen", "OS", "Open Source"),
    Case("XFN (cross-functional network)", "XFN", "XFN", "cross-functional network"),
    Case(
      "RECAST (The Regional Cast Iron Guild)", "RECAST", "RECAST", "The Regional Cast Iron Guild"),
    Case("Port Entry Light post, PEL", "Port Entry Light post", "PEL", "Port Entry Light post"),
    Case("H@W (Health at Work)", "H@W", "H@W", "Health at Work"),
    Case("GSP (Group-wide Safety Plan)", "GSP", "GSP", "Group-wide Safety Plan"),
    Case("RPM (abréviation de rotations par minute)", "RPM", "RPM", "rotations par minute"),
  ])
  func `a pair may be written in other ways`(_ example: Case) {
    let headword = Headword(reading: example.text)
    #expect(headword.term == example.term)
    #expect(headword.acronym == example.acronym)
    #expect(headword.expansion == example.expansion)
  }

  @Test(arguments: [
    "Délégué à la protection (Data Protection Officer) (DPO)",
    "Data Protection Officer [deɪtə] (DPO)",
  ])
  func `an acronym may follow another bracket`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term + " (DPO)" == text)
    #expect(headword.acronym == "DPO")
    #expect(headword.expansion == "Data Protection Officer")
  }

  @Test func `a definition may expand the acronym after a translation`() throws {
    let text = """
      - Seenot (MOB): Man Overboard. Der Ruf, wenn jemand fehlt.
      - Hafen: Wo Schiffe liegen.
      """
    #expect(
      try told(text, name: "x.md").firstLine
        == "1 Seenot (MOB = Man Overboard): Man Overboard. Der Ruf, wenn jemand fehlt.")
  }

  @Test(arguments: [
    ("'Harbour' Master Notice, in force.", "Harbour Master Notice"),
    ("(\"hymn\") Harbour Master Notice", nil),
  ])
  func `an expansion has no unpaired quote or bracket`(
    _ text: String, _ expansion: String?
  ) {
    #expect(Expansion(opening: text, of: "HMN")?.text == expansion)
  }

  @Test(arguments: [
    ("commit-ish (also committish)", "commit-ish", ["committish"]),
    ("Attrition (ou churn)", "Attrition", ["churn"]),
    ("Lead, also known as prospect", "Lead", ["prospect"]),
    ("Churn aka attrition", "Churn", ["attrition"]),
    ("MCD / MLD", "MCD / MLD", ["MCD", "MLD"]),
    ("JPEG/JPG", "JPEG/JPG", ["JPEG", "JPG"]),
    ("Pod (plural pods)", "Pod", ["pods"]),
    ("Churn rate (CR, attrition)", "Churn rate", ["attrition"]),
    ("Entrée/sortie", "Entrée/sortie", []),
  ])
  func `other names are aliases`(_ text: String, _ term: String, _ aliases: [String]) {
    let headword = Headword(reading: text)
    #expect(headword.term == term)
    #expect(headword.aliases == aliases)
  }

  @Test(arguments: [
    "CAS PAR CAS", "API Gateway", "R&D et innovation", "Zone (AZ)", "Vente - achat", "SEO, audit",
    "Relation client: bases",
  ])
  func `other words are not a pair`(_ text: String) {
    #expect(Headword(reading: text).acronym == nil)
  }

  @Test(arguments: [
    "Portée (reach)", "file (noun)", "Greffe (IA)", "Réseau de neurones (IA)", "SEO (anglicisme)",
    "KPI (au pluriel)", "MVP (sport, informatique)", "ROI (nom masculin)", "Pilote (produit)",
    "Ressources (RH et paie)", "PR (see Pull Request)", "iPhone (Apple)", "Lead (MQL)",
  ])
  func `most brackets contain no acronym`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term == text)
    #expect(headword.acronym == nil)
    #expect(headword.expansion == nil)
    #expect(headword.aliases == [String(text.prefix { $0 != "(" }.dropLast())])
  }

  @Test(arguments: ["(IA)", "Churn", "f(x) de base", "()", ")", "(", "a (b", "((", "x ()"])
  func `a headword without a final bracket is left whole`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term == text)
    #expect(headword.acronym == nil)
    #expect(headword.aliases == [])
  }

  @Test func `a bracket shared by several headwords abbreviates none of them`() {
    let text = "Cycle de vie client (CRM)"
    #expect(Headword(reading: text).acronym == "CRM")
    #expect(Headword(reading: text, domains: ["CRM"]).acronym == nil)
    let fitting = Headword(reading: "Customer Relationship Management (CRM)", domains: ["CRM"])
    #expect(fitting.acronym == "CRM")
  }

  @Test(arguments: ["ARR", "B2B", "VoC", "SaaS", "S.L.A.", "KPIs", "R&D", "IoT", "24/7A"])
  func `a word with enough capitals has the form of an acronym`(_ word: String) {
    #expect(Acronym(word) != nil)
  }

  @Test(arguments: ["A", "Churn", "YouTube", "JavaScript", "", "A B", "ab2", "2024", "é"])
  func `other words do not have the form of an acronym`(_ word: String) {
    #expect(Acronym(word) == nil)
  }

  @Test(arguments: [
    ("ARR", "Annual Revenue"), ("ARR", "Average Recurring Monthly Revenue"), ("IA", "Greffe"),
    ("TAM", "Total Product"), ("CA", ""), ("CA", "de la"), ("PO", "PO"),
  ])
  func `all letters must fit, and no word may be left over`(_ acronym: String, _ phrase: String)
    throws
  {
    #expect(try #require(Acronym(acronym)).fits(phrase) == false)
  }
}
