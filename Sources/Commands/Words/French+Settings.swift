import Flashcards

/// French: settings.
extension French {
  var settingsTitle: String { "Réglages" }

  func title(of setting: Setting.Name) -> String {
    switch setting {
    case .newCards: "Nouvelles cartes par jour"
    case .minutes: "Minutes par séance"
    case .language: "Langue"
    case .color: "Couleurs"
    case .expansions: "Du sigle à la forme développée"
    case .acronyms: "De la forme développée au sigle"
    case .terms: "De la définition au terme"
    case .definitions: "Du terme à la définition"
    case .dayStart: "Début du jour d’étude"
    case .times: "Heures et textes des réponses"
    }
  }

  func explanation(of setting: Setting.Name) -> String {
    switch setting {
    case .newCards: "Vous n’en commencez pas plus dans la journée, toutes séances confondues."
    case .minutes:
      "La séance s’arrête ensuite. Un jour demande au plus six révisions par minute prévue\u{A0}: 90"
        + " pour 15\u{A0}minutes, et 90 sans limite."
    case .language: "La langue des écrans et des phrases."
    case .color: "Rien n’est dit par la couleur seule."
    case .expansions, .acronyms, .terms:
      "Vous tapez la réponse et elle est jugée, ou vous répondez de tête et vous notez vous-même."
    case .definitions:
      "Vous répondez de tête, ou vous tapez pour comparer. Une définition, c’est toujours vous qui la"
        + " notez."
    case .dayStart:
      "Une autre heure vaut à partir du jour d’étude suivant. Les réponses passées gardent leur jour."
    case .times:
      "Si cette base partagée garde quand vous répondez, en combien de temps et ce que vous tapez."
        + " \(readByAll)"
    }
  }

  func reading(_ value: String, of setting: Setting.Name) -> String {
    switch (setting, value) {
    case (.dayStart, _): clock(value)
    case (.minutes, "0"): "sans limite"
    case (.language, Setting.automatic): "celle de LANG"
    case (.language, "en"): "anglais"
    case (.language, "fr"): "français"
    case (.color, Setting.automatic): "selon le terminal"
    case (.color, "always"): "toujours"
    case (.color, "never"): "jamais"
    case (_, Setting.typed): "au clavier"
    case (_, Setting.byOneself): "de tête"
    case (_, Setting.on): "oui"
    case (_, Setting.off): "non"
    default: value
    }
  }

  func allowed(by setting: Setting) -> String { "Valeurs\u{A0}: \(values(of: setting))." }

  private func values(of setting: Setting) -> String {
    switch setting.values {
    case .words: setting.words { reading($0, of: setting.name) } ?? ""
    case .numbers(let range):
      "de \(range.lowerBound) à \(range.upperBound)"
        + (setting.name == .minutes ? " (0\u{A0}: sans limite)" : "")
    }
  }

  private var readByAll: String { "Quiconque peut lire le fichier peut les lire." }

  var byDefault: String { "par défaut" }

  var howToSet: String {
    "Pour en changer un\u{A0}: termwise settings NOM VALEUR. Pour revenir à la valeur par"
      + " défaut\u{A0}: termwise settings NOM default."
  }

  func saved(_ setting: Setting.Name, _ value: String, isDefault: Bool) -> String {
    let mark = isDefault ? " (\(byDefault))" : ""
    let said = "Enregistré. \(title(of: setting))\u{A0}: \(reading(value, of: setting))\(mark)."
    return (setting, value) == (.times, Setting.on) ? "\(said) \(readByAll)" : said
  }

  func holds(from day: StudyDay) -> String {
    "Cela vaut à partir du \(date(day))\u{202F}; d’ici là, les jours commencent comme avant."
  }

  func newValue(of setting: Setting) -> String {
    "\(title(of: setting.name)), \(values(of: setting))\u{A0}:"
  }

  var settingPrompt: String { "Un nom et une valeur pour changer, Entrée pour revenir\u{A0}:" }

  var timesAreYours: String {
    "times\u{A0}: toujours gardé. Personne ne partage cette base\u{A0}: l’heure de vos réponses, leur durée et"
      + " ce que vous tapez ne servent qu’à vous."
  }

  func settingFailure(_ failure: Failure) -> String {
    switch failure {
    case .badSetting(let setting, let text):
      "\(title(of: setting.name))\u{A0}: «\u{A0}\(text)\u{A0}» n’est pas possible. Valeurs\u{A0}:"
        + " \(values(of: setting)), ou default"
    case .unknownSetting(let name, let likest?):
      "\(name)\u{A0}: il n’y a pas de tel réglage. Vouliez-vous dire «\u{A0}\(likest)\u{A0}»\u{202F}?"
    case .unknownSetting(let name, nil):
      "\(name)\u{A0}: il n’y a pas de tel réglage. Les réglages\u{A0}:"
        + " \(Setting.Name.allCases.map(\.rawValue).joined(separator: ", "))"
    default: timesAreYours
    }
  }
}
