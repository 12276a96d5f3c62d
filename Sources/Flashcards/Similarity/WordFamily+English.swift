extension WordFamily {
  /// The families of English verbs with the nouns of their action, agent and result.
  static let english = rules + verbsWithNouns

  private static let rules = [
    // adopt, contract, insert, discuss, suggest, complete
    rule(3, "pt", "ption pter"), rule(4, "ct", "ction ctor"), rule(4, "rt", "rtion"),
    rule(4, "ss", "ssion"), rule(4, "st", "stion"), rule(3, "ete", "etion"),
    rule(2, "ote", "otion otor"), rule(3, "ute", "ution utor"),
    // allocate, observe, implement, cancel
    rule(4, "ate", "ation ator"), rule(5, "e", "ation"), rule(6, "-", "ation"),
    rule(4, "l", "llation llment"),
    // include, confuse, decide, invade, revise, expand, suspend, extend, convert, transmit
    rule(3, "ude", "usion"), rule(3, "use", "usion"), rule(2, "cide", "cision"),
    rule(2, "vade", "vasion"), rule(4, "vise", "vision"), rule(2, "pand", "pansion"),
    rule(2, "pend", "pension"), rule(2, "tend", "tension"), rule(2, "vert", "version"),
    rule(2, "smit", "smission"),
    // subscribe, consume, reduce, receive, involve
    rule(1, "scribe", "scription scriber"), rule(2, "sume", "sumption sumer"),
    rule(2, "duce", "duction ducer"), rule(2, "ceive", "ception"), rule(2, "volve", "volution"),
    // notify, prioritize, analyse
    rule(3, "ify", "ification"), rule(3, "ise ize", "isation ization"), rule(3, "yse yze", "ysis"),
    // renew, approve, propose, refer, dismiss, engage
    rule(3, "w", "wal"), rule(3, "ve", "val"), rule(3, "se", "sal"), rule(3, "r", "rral"),
    rule(4, "ss", "ssal"), rule(4, "-", "ment"),
    // scalable
    rule(3, "", "able ability"), rule(3, "", "ible ibility"),
  ]

  /// Pairs whose rule would match words of other origins: `attain` is no verb of `attention`.
  private static let verbsWithNouns = [
    "acquire acquisition", "admit admission", "assist assistance", "attend attendance",
    "compete competition competitor", "comply compliance", "cover coverage", "define definition",
    "deliver delivery", "deny denial", "depend dependence dependency", "detain detention",
    "disclose disclosure", "discover discovery", "divide division", "expose exposure",
    "fail failure", "grow growth", "guide guidance", "insure insurance", "maintain maintenance",
    "pay payment", "perform performance", "permit permission", "prefer preference",
    "propose proposition", "quote quotation", "recover recovery", "refer reference",
    "rely reliance", "respond response", "retain retention", "resolve resolution",
    "solve solution", "store storage", "submit submission", "succeed success", "value valuation",
  ].map { words in
    let verb = words.prefix { $0 != " " }
    return rule(0, String(verb), String(words.dropFirst(verb.count)))
  }

  private static func rule(_ stem: Int, _ verbs: String, _ nouns: String) -> WordFamily {
    WordFamily(.english, stem: stem, verbs: verbs, nouns: nouns)
  }
}
