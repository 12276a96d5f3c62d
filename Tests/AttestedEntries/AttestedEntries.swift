public import Flashcards

extension Entry {
  /// Headwords and definitions as they occur in companies' glossaries; each side of ``Aspect`` has
  /// an entry.
  public static let attested: [Entry] = [
    Entry(
      term: "ARR", acronym: "ARR", expansion: "Annual Recurring Revenue",
      aliases: ["Run rate"], definition: "The yearly value of all subscriptions."),
    Entry(term: "Churn", definition: "What “Churn” means, in other words."),
    Entry(
      term: "Plan d’action mutuel", acronym: "PAM", expansion: "Plan d’action mutuel",
      definition: "PLAN D’ACTION MUTUEL (P.A.M.) : les plans d'actions mutuels réunissent tout."),
    Entry(
      term: "KPI", acronym: "KPI", expansion: "indicateur clé de performance",
      definition: "Les KPI's, ou indicateurs-clés de performances, disent si un kpi progresse."),
    Entry(
      term: "YAML", acronym: "YAML", expansion: "YAML Ain't Markup Language",
      definition: "A YAML file holds data."),
    Entry(
      term: "Upsell", aliases: ["montée en gamme"],
      definition: "L’up-sell (ou montée-en-gamme) : vendre plus haut. Upsells, up sell."),
    Entry(term: "C", definition: "C’est un langage : C, et non C++ ; le c minuscule reste."),
    Entry(
      term: "Série A", qualifier: "finance",
      definition: "La série a précède la SÉRIE B ; une série A lève des fonds."),
    // Reading made the qualifier of the definition's first words.
    Entry(
      term: "Branche", qualifier: "Ligne de travail qui",
      definition: "Ligne de travail qui part d’une autre ; une branche se fusionne."),
    // A definition of few words, all of them in its qualifier.
    Entry(
      term: "Pilote", qualifier: "Chef d équipe en titre",
      definition: "Chef d’équipe en titre."),
    Entry(
      term: "ROI", acronym: "R.O.I.", expansion: "Return on investment",
      definition: "The ROI or R.O.I. is a return: on it depends all."),
    Entry(
      term: "Œuvre", aliases: ["ouvrage 📘", "Rückgabe-Straße"],
      definition: "Une œuvre, des oeuvres 📘 ; Ruckgabe Strasse."),
    Entry(term: "3D", definition: "En 3 dimensions, la 3d est partout."),
  ]
}
