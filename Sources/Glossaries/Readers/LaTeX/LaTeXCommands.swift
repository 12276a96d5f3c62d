/// The commands that are known, and what they do.
extension LaTeXText {
  /// What commands do with the groups behind them.
  static let roles: [String: [Role]] = {
    var roles: [String: [Role]] = [
      "href": [.drop, .keep], "hyperref": [.keep], "textcolor": [.drop, .keep],
      "colorbox": [.drop, .keep], "foreignlanguage": [.drop, .keep],
      "glslink": [.drop, .keep], "glsdisp": [.drop, .keep], "multicolumn": [.drop, .drop, .keep],
      "multirow": [.drop, .drop, .keep], "texorpdfstring": [.keep, .drop], "enquote": [.quote],
      "acrfullfmt": [.drop, .keep, .bracket], "abbr": [.keep],
    ]
    let kept =
      "text mbox mathrm mathit mathbf mathsf ensuremath url uppercase MakeUppercase acroextra"
    let apart = "textbf emph textit texttt textsc textsl textsf underline uline strong term defn"
    let dropped =
      "label ref pageref eqref autoref cref nameref cite citep citet parencite autocite footcite "
      + "textcite footnote footnotemark footnotetext index includegraphics vspace hspace glsadd "
      + "caption color cline cmidrule rule vskip hskip setlength addtolength input include "
      + "phantomsection addcontentsline markboth thispagestyle pagestyle pagenumbering marginpar "
      + "setcounter printglossary printacronyms printnomenclature bibliography bibliographystyle "
      + "nocite todo rowcolor cellcolor arraystretch"
    let keys =
      "gls Gls GLS glspl Glspl GLSpl acrshort Acrshort acrshortpl acrfull ac Ac acs acf "
      + "acp acsp glsentryname glsentryshort glsentrytext glsname glstext glsfirst glsxtrshort "
      + "glsxtrfull iac Iac"
    for name in ["acrlong", "Acrlong", "acl", "Acl", "glsentrylong", "glsxtrlong", "Glsxtrlong"] {
      roles[name] = [.field("long")]
    }
    for (number, numeral) in ["i", "ii", "iii", "iv", "v", "vi"].enumerated() {
      roles["glsentryuser" + numeral] = [.field("user\(number + 1)")]
      roles["glsuser" + numeral] = [.field("user\(number + 1)")]
    }
    for name in kept.split(separator: " ") { roles[String(name)] = [.keep] }
    for name in apart.split(separator: " ") { roles[String(name)] = [.setApart] }
    for name in dropped.split(separator: " ") { roles[String(name)] = [.drop] }
    for name in keys.split(separator: " ") { roles[String(name)] = [.key] }
    return roles
  }()

  /// Commands that change the type from here on, or set up the page.
  static let switches = Set(
    """
    bf it em tt sc rm sf sl bfseries itshape ttfamily scshape slshape sffamily rmfamily mdseries
    upshape normalfont normalsize small footnotesize scriptsize tiny large Large LARGE huge Huge
    centering raggedright noindent indent hfill vfill newpage clearpage toprule midrule bottomrule
    hline endhead endfirsthead endfoot endlastfoot xspace protect relax maketitle tableofcontents
    makeglossaries makenomenclature printglossaries glsresetall displaystyle null quad qquad
    document left right
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static let fonts: Set<String> = [
    "bf", "it", "em", "tt", "sc", "sf", "sl", "bfseries", "itshape", "ttfamily", "scshape",
  ]

  static let symbols = [
    "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯", "LaTeX": "LaTeX", "TeX": "TeX",
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł",
    "L": "Ł", "ss": "ß", "i": "ı", "j": "ȷ", "og": "« ", "fg": " »", "guillemotleft": "«",
    "guillemotright": "»", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "textendash": "–", "textemdash": "—", "textregistered": "®",
    "texttrademark": "™", "textcopyright": "©", "euro": "€", "texteuro": "€", "EUR": "€", "S": "§",
    "pounds": "£", "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\",
    "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_", "degree": "°",
    "textdegree": "°", "up": "", "no": "n°", "No": "N°", "ier": "er", "iere": "re", "ieme": "e",
    "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "leq": "≤", "geq": "≥", "neq": "≠",
    "slash": "/", "space": " ", "textperiodcentered": "·", "textbullet": "•",
  ]

  static let letterAccents: [String: Unicode.Scalar] = [
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "r": "\u{30A}", "k": "\u{328}",
    "d": "\u{323}", "b": "\u{331}",
  ]

  static let signAccents: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "^"): "\u{302}",
    UInt8(ascii: "\""): "\u{308}", UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}",
    UInt8(ascii: "."): "\u{307}",
  ]
}
