/// The known commands of LaTeX and its packages, with their effects.
enum LaTeXCommands {
  /// The use of the text in a pair of braces.
  enum Role {
    case keep
    case span(Span.Kind)
    case drop
    /// The address of the link whose text is in the next braces.
    case target
    /// A footnote or citation, shown as a mark; a citation's text is its key.
    case note(hasKey: Bool)
    case image
    /// The key of an entry, shown as the entry's name or another of its fields.
    case key(field: String?)
    case quote
    /// An accent on the first letter.
    case accent(Unicode.Scalar)
    /// Text shown in brackets after the short form: `(…)`.
    case bracket
  }

  /// The roles of the groups after each command.
  static let roles: [String: [Role]] = {
    var roles: [String: [Role]] = [
      "href": [.target, .span(.link)], "hyperref": [.keep], "textcolor": [.drop, .keep],
      "colorbox": [.drop, .keep], "foreignlanguage": [.drop, .keep], "url": [.span(.link)],
      "glslink": [.drop, .keep], "glsdisp": [.drop, .keep],
      "multicolumn": [.drop, .drop, .keep], "multirow": [.drop, .drop, .keep],
      "texorpdfstring": [.keep, .drop], "enquote": [.quote],
      "acrfullfmt": [.drop, .keep, .bracket],
      "includegraphics": [.image], "resizebox": [.drop, .drop, .keep], "scalebox": [.drop, .keep],
      "parbox": [.drop, .keep], "raisebox": [.drop, .keep], "rotatebox": [.drop, .keep],
      "textbf": [.span(.strong)], "strong": [.span(.strong)], "texttt": [.span(.code)],
    ]
    let families: [(String, Role)] = [
      (
        """
        text mbox mathrm mathit mathbf mathsf ensuremath uppercase MakeUppercase acroextra abbr fbox
        makebox framebox adjustbox
        """, .keep
      ), ("emph textit textsc textsl textsf underline uline term defn", .span(.emphasis)),
      ("cite citep citet parencite autocite footcite textcite", .note(hasKey: true)),
      ("footnote", .note(hasKey: false)),
      (
        """
        label ref pageref eqref autoref cref nameref footnotemark footnotetext index vspace hspace
        glsadd color cline cmidrule rule vskip hskip setlength addtolength input include
        phantomsection addcontentsline markboth thispagestyle pagestyle pagenumbering marginpar
        setcounter printglossary printacronyms printnomenclature bibliography bibliographystyle
        nocite todo rowcolor cellcolor arraystretch
        """, .drop
      ),
      (
        """
        gls Gls GLS glspl Glspl GLSpl acrshort Acrshort acrshortpl acrfull ac Ac acs acf acp acsp
        glsentryname glsentryshort glsentrytext glsname glstext glsfirst glsxtrshort glsxtrfull iac
        Iac
        """, .key(field: nil)
      ),
      ("acrlong Acrlong acl Acl glsentrylong glsxtrlong Glsxtrlong", .key(field: "long")),
    ]
    for (names, role) in families { for name in words(names) { roles[name] = [role] } }
    for (number, numeral) in ["i", "ii", "iii", "iv", "v", "vi"].enumerated() {
      roles["glsentryuser" + numeral] = [.key(field: "user\(number + 1)")]
      roles["glsuser" + numeral] = [.key(field: "user\(number + 1)")]
    }
    return roles
  }()

  /// Commands that show no text at all.
  static let unseen = Set(roles.filter { $0.value.allSatisfy(\.isDrop) }.keys)

  /// Commands that change the type from here on, or set up the page.
  static let switches = words(
    """
    bf it em tt sc rm sf sl bfseries itshape ttfamily scshape slshape sffamily rmfamily mdseries
    upshape normalfont normalsize small footnotesize scriptsize tiny large Large LARGE huge Huge
    centering raggedright noindent indent hfill vfill newpage clearpage toprule midrule bottomrule
    hline endhead endfirsthead endfoot endlastfoot xspace protect relax maketitle tableofcontents
    makeglossaries makenomenclature printglossaries glsresetall displaystyle null quad qquad
    document left right
    """)

  static let fonts: [String: Span.Kind] = [
    "bf": .strong, "it": .emphasis, "em": .emphasis, "tt": .code, "sc": .emphasis, "sf": .emphasis,
    "sl": .emphasis, "bfseries": .strong, "itshape": .emphasis, "ttfamily": .code,
    "scshape": .emphasis,
  ]

  /// Commands that set up the document; they are dropped with their arguments.
  static let setups = words(
    """
    documentclass usepackage RequirePackage ProvidesPackage usetikzlibrary hypersetup geometry
    graphicspath hyphenation lstset lstdefinestyle tikzset pgfplotsset captionsetup titleformat
    titlespacing fancyhead fancyfoot newtheorem newenvironment renewenvironment newcounter newlength
    newif newfloat newcolumntype newlist setlist newglossary newglossarystyle newacronymstyle let def
    edef gdef xdef ifthenelse definecolor setglossarystyle setacronymstyle NewDocumentEnvironment
    """)

  /// Commands that define commands.
  static let definers: Set<String> = [
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "NewDocumentCommand",
    "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand",
  ]

  /// Commands that declare glossary entries, with their number of groups; they show nothing in
  /// place.
  ///
  /// From the packages glossaries, acronym, acro, nomencl and their like.
  static let declarations: [String: Int] = [
    "newacronym": 3, "newabbreviation": 3, "acro": 2, "acrodef": 2, "newacro": 2,
    "newdualentry": 4, "DeclareAcronym": 2, "newglossaryentry": 2, "provideglossaryentry": 2,
    "longnewglossaryentry": 3, "longprovideglossaryentry": 3, "glossary": 1, "newterm": 1,
    "nomenclature": 2,
  ]

  /// The heading levels of sectioning commands.
  static let headings = [
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
    "subparagraph": 6,
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
    "acronymtype": "acronym",
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

  /// Whether a command is part of running text.
  static func isInline(_ name: String) -> Bool {
    roles[name] != nil || switches.contains(name) || symbols[name] != nil
      || letterAccents[name] != nil || inlineOthers.contains(name)
  }

  private static let inlineOthers: Set<String> = ["newline", "linebreak", "tabularnewline", "verb"]

  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

extension LaTeXCommands.Role {
  fileprivate var isDrop: Bool {
    if case .drop = self { true } else { false }
  }
}

/// The known environments.
enum LaTeXEnvironments {
  static let tables = LaTeXCommands.words(
    "tabular tabularx tabulary longtable tabu longtabu supertabular xtabular xltabular tblr longtblr"
  )

  static let lists = LaTeXCommands.words(
    "itemize enumerate description compactitem compactenum compactdesc inparaenum inparaitem")

  static let counted: Set<String> = ["enumerate", "compactenum", "inparaenum"]

  /// Lists whose items have terms.
  static let descriptions: Set<String> = ["description", "compactdesc"]

  /// Environments with code, formulas or drawings instead of prose.
  static let code = LaTeXCommands.words(
    """
    verbatim Verbatim lstlisting minted tikzpicture pgfpicture picture equation align gather multline
    eqnarray displaymath math alltt filecontents
    """)

  static let quotes: Set<String> = ["quote", "quotation", "verse"]

  /// Environments that only change the look of their text.
  static let layouts = LaTeXCommands.words(
    """
    center flushleft flushright raggedright small footnotesize scriptsize tiny large spacing
    singlespace onehalfspace doublespace multicols minipage adjustwidth landscape sloppypar
    """)
}
