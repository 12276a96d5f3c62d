/// French: where a report went.
extension French {
  var reportNext: String {
    "Pour la page entière\u{A0}: termwise report --open. Pour un fichier\u{A0}: termwise report -o FICHIER"
  }

  func reportWritten(_ path: String) -> String { "Rapport enregistré\u{A0}: \(path)" }

  func reportOpened(_ path: String) -> String { "Rapport ouvert dans le navigateur\u{A0}: \(path)" }

  func reportNotOpened(_ path: String) -> String {
    "Aucun navigateur ici. Le rapport est prêt\u{A0}: ouvrez \(path)"
  }
}
