import Flashcards
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
  func `a short word in small letters abbreviates a phrase that gives each letter a word`(
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
  func `an acronym may stand behind another bracket`(_ text: String) {
    let headword = Headword(reading: text)
    #expect(headword.term + " (DPO)" == text)
    #expect(headword.acronym == "DPO")
    #expect(headword.expansion == "Data Protection Officer")
  }

  @Test func `a definition may say what an acronym behind a translation stands for`() throws {
    let text = """
      - Seenot (MOB): Man Overboard. Der Ruf, wenn jemand fehlt.
      - Hafen: Wo Schiffe liegen.
      """
    #expect(
      try told(text, name: "x.md").first
        == "1 Seenot (MOB = Man Overboard): Man Overboard. Der Ruf, wenn jemand fehlt.")
  }

  @Test(arguments: [
    ("'Harbour' Master Notice, in force.", "Harbour Master Notice"),
    ("(\"hymn\") Harbour Master Notice", nil),
  ])
  func `an expansion has neither half a pair of quotes nor of brackets`(
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
  func `other words make no pair`(_ text: String) {
    #expect(Headword(reading: text).acronym == nil)
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

@Suite struct ExpansionTests {
  struct Case: CustomTestStringConvertible {
    let acronym: String
    let definition: String
    let expansion: String?
    let rest: String
    var testDescription: String { "\(acronym): \(definition)" }

    init(_ acronym: String, _ definition: String, _ expansion: String?, _ rest: String) {
      (self.acronym, self.definition) = (acronym, definition)
      (self.expansion, self.rest) = (expansion, rest)
    }
  }

  @Test(arguments: [
    Case("SAS", "Société par actions simplifiée", "Société par actions simplifiée", ""),
    Case("BFR", "Besoin en fonds de roulement.", "Besoin en fonds de roulement", ""),
    Case(
      "BFR", "Besoin en fonds de roulement. Ce qu'il faut avancer.",
      "Besoin en fonds de roulement",
      "Besoin en fonds de roulement. Ce qu'il faut avancer."),
    Case(
      "BFR", "Besoin en fonds de roulement : ce qu'il faut avancer.",
      "Besoin en fonds de roulement", "ce qu'il faut avancer."),
    Case(
      "CRUD", "Create, Read, Update, Delete", "Create, Read, Update, Delete", ""),
    Case(
      "CID", "A content identifier (CID) is a label.", "content identifier",
      "A content identifier (CID) is a label."),
    Case(
      "ADL", "ADL is short for Advanced Data Layout, a way.", "Advanced Data Layout",
      "ADL is short for Advanced Data Layout, a way."),
    Case("PO", "Personne qui décide.", nil, "Personne qui décide."),
  ])
  func `an expansion is taken from where the definition gives it`(_ example: Case) throws {
    let text = """
      - **\(example.acronym)**: \(example.definition)
      - **Bail**: Contrat de location.
      - **Mandat**: Pouvoir donné à quelqu'un.
      """
    let entry = try #require(try entries(text, name: "g.md").first)
    #expect(entry.term == example.acronym)
    #expect(entry.expansion == example.expansion)
    #expect(entry.definition == example.rest)
  }

  @Test func `in a list of acronyms each one has its expansion, whatever its letters`() throws {
    let text = """
      - DDI : Data Documentation Initiative
      - DCAT : Data Catalog Vocabulary
      - IMF : International Monetary Fund
      - HDR UK : Health Data Research UK
      """
    #expect(
      try entries(text, name: "g.md").map(\.expansion) == [
        "Data Documentation Initiative", "Data Catalog Vocabulary", "International Monetary Fund",
        "Health Data Research UK",
      ])
  }

  @Test func `numbered senses, and expansions one below the other, are entries of their own`()
    throws
  {
    let text = """
      | Term | Definition |
      | --- | --- |
      | Lead | 1. Someone who may buy. 2) Who heads a team. |
      | AP | Access Point<br>Accounts Payable, what is owed |
      | Slot | Room for 2. parts and 3. more. |
      """
    let read = try entries(text)
    #expect(read.map(\.term) == ["Lead", "Lead", "AP", "AP", "Slot"])
    #expect(
      read.map(\.sense) == ["", "who heads a team", "access point", "accounts payable", ""])
    #expect(read[0].definition == "Someone who may buy.")
  }

  @Test func `a term that only refers to another becomes its alias`() throws {
    let text = """
      ## Attrition
      Voir Churn.

      ## Churn
      Perte de clients.

      ## Désabonnement
      Voir Résiliation.
      """
    #expect(try entries(text, name: "g.md").map(\.aliases) == [["Attrition"]])
    #expect(
      try findings(text, name: "g.md") == [
        Finding(line: 1, kind: .onlyCrossReference(term: "Attrition", target: "Churn")),
        Finding(
          line: 7, kind: .onlyCrossReference(term: "Désabonnement", target: "Résiliation")),
      ])
  }

  @Test(arguments: [
    "See Churn", "see also “Churn”.", "Voir : Churn", "→ Churn", "siehe Churn",
    "Véase Churn.", "Vedi Churn", "Did you mean Churn?", "「Churn」を参照", "参照: Churn", "→Churnを参照。",
  ])
  func `a bare reference is known in several languages`(_ text: String) {
    #expect(text.crossReferenceTarget == "Churn")
  }

  @Test func `a bare reference may lead to a name that begins like longer words of reference`() {
    #expect("Voir Ayant droit.".crossReferenceTarget == "Ayant droit")
    #expect("See Thesaurus".crossReferenceTarget == "Thesaurus")
  }

  @Test func `a sentence in a list of acronyms is no expansion`() throws {
    let text = """
      - ASN: Advance Shipping Notice
      - SKU: Stock Keeping Unit
      - WMS: Warehouse Management System
      - LSP: A firm that moves goods for others
      - OOS: Shorthand for “nothing is left”, used in reports
      """
    let pairs = try entries(text).map { $0.expansion ?? "-" }
    let expected = [
      "Advance Shipping Notice", "Stock Keeping Unit", "Warehouse Management System", "-", "-",
    ]
    #expect(pairs == expected)
  }

  @Test func `a heading is the term even where its definition opens with what it abbreviates`()
    throws
  {
    let text = """
      # Words

      ## GTP

      Goods to person — boxes come to whoever picks, on belts or on robots.

      ## PTL

      Put to light — lamps show where the goods of each order go.

      ## SLOTTING

      Place planning — deciding which goods lie where, and for how long they do.
      """
    #expect(
      try told(text) == [
        "3 GTP (GTP = Goods to person): boxes come to whoever picks, on belts or on robots.",
        "7 PTL (PTL = Put to light): lamps show where the goods of each order go.",
        "11 SLOTTING: Place planning — deciding which goods lie where, and for how long they do.",
      ])
  }

  @Test func `quotes around every term are no part of them, an apostrophe closes none`() throws {
    let text = """
      'l’amer': 'repère fixe, vu du large'
      'd'abord': 'ce qui se fait avant le reste'
      'Balise': 'marque posée sur l'eau'
      """
    #expect(try names(text) == ["l’amer", "d'abord", "Balise"])
  }
}
