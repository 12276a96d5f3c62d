import Testing

@testable import Glossaries

/// The names that French companies give to columns, fields and sections.
@Suite struct FrenchNamesTests {
  @Test func `columns are recognised by the names that people use`() throws {
    let text = """
      Libellé court;Libellé long;Descriptif;Observations
      BT;Bon de travail;Papier qui confie une réparation;Signé par le chef
      DI;Demande d'intervention;Appel qui signale une panne;Saisie le jour même
      OT;Ordre de travail;Suite de tâches préparées;Imprimé en double
      """
    #expect(
      try told(text, name: "sigles.csv") == """
        2 BT (BT = Bon de travail): Papier qui confie une réparation / Signé par le chef
        3 DI (DI = Demande d'intervention): Appel qui signale une panne / Saisie le jour même
        4 OT (OT = Ordre de travail): Suite de tâches préparées / Imprimé en double
        """)
    let wiki = """
      <table><tr><th>Désignation</th><th>Aussi appelé</th><th>Ce que ça veut dire</th></tr>
      <tr><td>Gamme</td><td>mode opératoire</td><td>Suite des opérations d'une réparation.</td></tr>
      <tr><td>Panne</td><td></td><td>Arrêt d'une machine que personne n'a voulu.</td></tr>
      <tr><td>Rechange</td><td></td><td>à renseigner</td></tr></table>
      """
    #expect(
      try told(wiki, name: "x.html") == """
        2 Gamme (mode opératoire): Suite des opérations d'une réparation.
        3 Panne: Arrêt d'une machine que personne n'a voulu.
        """)
    #expect(
      try findings(wiki, name: "x.html").map(\.kind) == [
        .definitionToBeWritten(term: "Rechange", note: "à renseigner")
      ])
  }

  @Test(arguments: [
    "Se reporter à Gamme", "cf. Gamme", "Voir la définition de Gamme", "Voir le terme Gamme",
  ])
  func `all forms of a reference are recognised`(_ reference: String) throws {
    let text = """
      - **Gamme** : suite des opérations d'une réparation.
      - **Mode opératoire** : \(reference)
      - **Panne** : arrêt d'une machine que personne n'a voulu.
      """
    #expect(
      try told(text, name: "x.md") == """
        1 Gamme (Mode opératoire): suite des opérations d'une réparation.
        3 Panne: arrêt d'une machine que personne n'a voulu.
        """)
  }
}
