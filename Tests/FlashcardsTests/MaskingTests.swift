import AttestedEntries
import Testing

@testable import Flashcards

@Suite struct `Masking` {
  @Test(arguments: [
    // Exactly as written, once and more often.
    ("Churn", "Churn is loss; less churn, less loss.", "[…] is loss; less […], less loss."),
    // Case and accents.
    ("Équité", "L’EQUITE, l’équité.", "L’[…], l’[…]."),
    ("Success plan", "A SUCCESS PLAN.", "A […]."),
    // Decomposed letters in the name or in the text.
    ("De\u{301}sabonnement", "Le désabonnement.", "Le […]."),
    ("Désabonnement", "Le de\u{301}sabonnement.", "Le […]."),
    // Hyphens of every kind, and none.
    ("Cross-sell", "Cross sell, cross‑sell, cross–sell.", "[…], […], […]."),
    ("Upsell", "An up-sell.", "An […]."),
    ("Up-sell", "An upsell, or upsells.", "An […], or […]."),
    ("E-mail", "Un email.", "Un […]."),
    // Plurals, English and French, on any word of a name.
    ("Lead", "Leads.", "[…]."), ("Leads", "A lead.", "A […]."),
    ("Company", "Companies.", "[…]."), ("Canal", "Des canaux.", "Des […]."),
    ("Canaux", "Un canal.", "Un […]."), ("Enjeu", "Les enjeux.", "Les […]."),
    ("Process", "Processes.", "[…]."),
    ("Plan de réussite", "Des plans de réussites.", "Des […]."),
    // Possessives.
    ("KPI", "The KPI's owner, the KPI’s.", "The […] owner, the […]."),
    ("Moore's law", "Moore’s law.", "[…]."),
    ("Moore's law", "Moore's laws.", "[…]."),
    // Elisions.
    ("ARR", "L’ARR d'ARR.", "L’[…] d'[…]."),
    ("Plan d’action", "PLAN D'ACTION.", "[…]."),
    // Punctuation around the name.
    ("ARR", "(ARR), “ARR”: ARR/MRR, ARR_net.", "([…]), “[…]”: […]/MRR, […]_net."),
    // An acronym with full stops, or without.
    ("IT", "IT, I.T. and the IT's.", "[…], […]. and the […]."), ("CA", "Les CAs.", "Les […]."),
    ("St. John", "St. John, st-john.", "[…], […]."),
    ("R.O.I.", "The ROI.", "The […]."), ("ROI", "The R.O.I. falls.", "The […]. falls."),
  ])
  func `a whole name is hidden`(name: String, text: String, masked: String) {
    #expect(text.masking([name]) == masked)
  }

  @Test(arguments: [
    // Verbs, and nouns of their action, in English.
    ("Churn", "Customers who churned, churning ones.", "Customers who […], […] ones."),
    ("Renewal", "The team renews or renewed a contract.", "The team […] or […] a contract."),
    ("Referral", "Who is referred refers others.", "Who is […] […] others."),
    ("To plan", "Planning means that we planned.", "[…] means that we […]."),
    ("Onboarding", "To onboard, once onboarded.", "To […], once […]."),
    ("Cancellation", "A client cancels.", "A client […]."),
    ("Supply", "What is supplied; it supplies.", "What is […]; it […]."),
    ("Health score", "The health scores.", "The […]."),
    // The same in French, accents counting.
    ("Résiliation", "Un contrat résilié, des offres résiliées.", "Un contrat […], des offres […]."),
    ("Résilier", "Il résilie en résiliant.", "Il […] en […]."),
    ("Renouvellement", "Il faut renouveler ; renouvelé.", "Il faut […] ; […]."),
    ("Engager", "En engageant, il engagea.", "En […], il engagea."),
    ("Abonné", "Les abonnés, une abonnée.", "Les […], une […]."),
    ("Formation", "Sous forme de stage.", "Sous forme de stage."),
    // Plurals in `-es`.
    ("Analysis", "Two analyses.", "Two […]."), ("Analyses", "One analysis.", "One […]."),
    // An article or `to` before the name.
    ("To onboard", "Onboard users: onboarding.", "[…] users: […]."),
    ("La relance", "Une relance de client.", "Une […] de client."),
    // Each name of a headword that lists several.
    ("Churn; attrition", "Attrition is churn.", "[…] is […]."),
    ("Client, cliente", "La cliente ou le client.", "La […] ou le […]."),
  ])
  func `other forms of a name are hidden too`(name: String, text: String, masked: String) {
    #expect(text.masking([name]) == masked)
  }

  @Test(arguments: [
    // The verb of a noun, in English.
    ("Adoption", "To adopt, once adopted, by adopting.", "To […], once […], by […]."),
    ("Retention", "We retain what was retained.", "We […] what was […]."),
    ("Conversion", "A lead converts or is converted.", "A lead […] or is […]."),
    ("Expansion", "Accounts expand: an expanding one.", "Accounts […]: an […] one."),
    ("Contraction", "An account contracts.", "An account […]."),
    ("Subscription", "A subscriber subscribes.", "A […] […]."),
    ("Renewals", "Each team renews.", "Each team […]."), ("Pricing", "The price.", "The […]."),
    ("Compliance", "They comply.", "They […]."), ("Growth", "Growing, it grows.", "[…], it […]."),
    // The noun of a verb.
    ("Adopt", "Adoption by adopters.", "[…] by […]."), ("Renew", "A renewal.", "A […]."),
    ("Scalable", "Its scalability.", "Its […]."), ("Engage", "Engagement.", "[…]."),
    // The same in French.
    ("Résilié", "La résiliation : résilier.", "La […] : […]."),
    ("Analyse", "Analyser ce qui est analysé.", "[…] ce qui est […]."),
    ("Vente", "Vendre, c’est avoir vendu.", "[…], c’est avoir […]."),
    ("Relance", "On relance, on a relancé.", "On […], on a […]."),
    ("Déploiement", "Déployer : on le déploie.", "[…] : on le […]."),
    ("Suivi", "Suivre un dossier.", "[…] un dossier."), ("Achat", "On achète.", "On […]."),
    ("Souscription", "Il souscrit, a souscrit.", "Il […], a […]."),
    ("Gestion", "Gérer : on gère.", "[…] : on […]."),
    ("Renouvellement", "On renouvelle.", "On […]."),
  ])
  func `words that share the name's stem are hidden too`(
    name: String, text: String, masked: String
  ) {
    #expect(text.masking([name]) == masked)
  }

  @Test(arguments: [
    ("Attention", "Une attente que l’on attend; they attain it."), ("Version", "Un feu vert."),
    ("Import", "Un point important."), ("Maintien", "Ce qui vaut maintenant."),
    ("Suivi", "Le mois suivant."), ("Station", "Its state."), ("Option", "They opted."),
    ("Section", "A sect."), ("Livre", "Il faut livrer."), ("Petition", "Un petit pas, une petite."),
    ("Invasion", "An incision."), ("Complex", "A complement."), ("Partie", "Ils partent, partir."),
    ("Commission", "They commit."), ("Rente", "Cela rend service."),
    ("Tension", "They tend to it."),
  ])
  func `a word of another origin is left alone`(name: String, text: String) {
    #expect(text.masking([name]) == text)
  }

  @Test(arguments: WordFamily.all.indices)
  func `the members of a family lead to each other`(index: Int) {
    let family = WordFamily.all[index]
    let stem = String("brandisto".prefix(family.shortestStem))
    let words = (family.verbs + family.nouns).map { stem + $0 }
    for word in words {
      #expect(Set(words).isSubset(of: WordFamily.members(of: word).map(\.word)), "\(word)")
    }
  }

  @Test(arguments: [
    // Part of a word.
    ("ARR", "Carry, arrival, arrière."), ("CA", "Cas, car, place."), ("Used", "Us."),
    // Part of a longer name.
    ("Success plan", "Un plan de réussite; success; plan success."),
    ("Annual Recurring Revenue", "Revenue that is recurring."),
    // One or two letters only as written: otherwise every short word would be masked.
    ("C", "c’est, c++"), ("A", "a plan, à Paris"), ("S", "'s"), ("As", "A"),
    ("CE", "ce comité, ces comités"), ("IT", "it is its own"), ("CA", "ça, le cas"),
    ("DE", "Direction de l’eau, des eaux"),
    // A name does not span two sentences.
    ("Lead score", "It is a lead. Score it."), ("Plan action", "A plan\n\nAction is all."),
    // Two words whose letters together make the name.
    ("Ira", "Il y a, l’i ra"), ("LA", "Il l’a."), ("Online", "Go on line by line."),
    // A name without letters.
    ("", "Nothing."), ("—", "a — b"),
  ])
  func `anything else is left alone`(name: String, text: String) {
    #expect(text.masking([name]) == text)
  }

  @Test func `no name, no text, nothing happens`() {
    #expect("Some text.".masking([]) == "Some text.")
    #expect("".masking(["ARR"]) == "")
  }

  @Test func `the longest name that fits is hidden as one`() {
    let names = ["plan", "success plan", "success"]
    #expect("A success plan, a plan, success.".masking(names) == "A […], a […], […].")
  }

  @Test func `names side by side are hidden one by one`() {
    #expect("ARR MRR ARR".masking(["ARR", "MRR"]) == "[…] […] […]")
    #expect("ARR/MRR".masking(["ARR", "MRR"]) == "[…]/[…]")
    #expect("Annual Revenue (AR)".masking(["AR", "Annual Revenue"]) == "[…] ([…])")
  }

  @Test func `a letter within a longer name counts in either case`() {
    #expect("la série a, la SÉRIE A, A".masking(["Série A"]) == "la […], la […], A")
    #expect("PLAN D’ACTION".masking(["Plan d'action"]) == "[…]")
  }

  @Test func `everything around a name stays as it is, to the last scalar`() {
    let text = "  👩‍👩‍👧 churn\u{202F}! e\u{301}🇫🇷\n\n\t1️⃣ CHURN "
    let masked = text.masking(["churn"])
    #expect(
      Array(masked.unicodeScalars)
        == Array("  👩‍👩‍👧 […]\u{202F}! e\u{301}🇫🇷\n\n\t1️⃣ […] ".unicodeScalars))
  }

  @Test func `a combining mark on a name's last letter does not save it`() {
    #expect("Churn\u{301} rises.".masking(["Churn"]) == "[…] rises.")
  }

  @Test(arguments: Entry.attested)
  func `masking what is masked changes nothing`(entry: Entry) {
    let names = [entry.term] + entry.aliases + [entry.acronym, entry.expansion].compactMap { $0 }
    let once = entry.definition.masking(names)
    #expect(once.masking(names) == once)
    #expect(entry.definition.masking(names.reversed()) == once)
  }

  @Test func `a long text full of near misses is masked in passing`() {
    let text = String(repeating: "plan de plan de ", count: 2_000)
    #expect(text.masking(["plan de réussite"]) == text)
  }

  @Test func `a name of one endless word is masked in passing`() {
    let name = String(repeating: "a", count: 100_000) + "ption"
    #expect("Nothing.".masking([name]) == "Nothing.")
  }
}
