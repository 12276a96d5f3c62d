import Flashcards
import Testing

@testable import Glossaries

@Suite struct LaTeXTests {
  @Test func `acronyms and entries of a real preamble are read`() throws {
    let text = #"""
      \documentclass[11pt]{report}
      \usepackage[acronym,nonumberlist]{glossaries}
      \newcommand{\company}{Nordlys}
      \makeglossaries

      % --- acronyms -----------------------------------
      \newacronym{wms}{WMS}{Warehouse Management System}
      \newacronym[longplural={Stock Keeping Units}]%
        {sku}{SKU}{Stock Keeping Unit} % \newacronym{old}{OLD}{Left out}
      \newacronym[description={Says what a truck brings, 50\,\% of the time}]{asn}{ASN}
        {Advance Shipping Notice}
      \newabbreviation{edi}{EDI}{Electronic Data Interchange}
      \newacronym{bad}{BAD}{never closed

      \newglossaryentry{dock}
      {
        name = {dock},
        plural = {docks},
        description = {Where trucks are unloaded~--- see \gls{wms} and ``gate''; r\'egl\'e
          \`a la journ\'ee \citep{smith2020}.

          It has a \emph{number}}
      }
      \newglossaryentry{kpi}{name=KPI, first={Key Performance Indicator (KPI)},
        description={A figure that somebody looks at}}
      \longnewglossaryentry{wave}{name={wave}}{Orders that are picked together.\par
      It leaves with \textbf{one} truck.}
      \begin{document}
      \printglossary[type=\acronymtype]
      The \gls{wms} of \company{} is new.
      \end{document}
      """#
    #expect(
      try told(text, name: "main.tex") == """
        7 WMS (WMS = Warehouse Management System):
        9 SKU (SKU = Stock Keeping Unit):
        10 ASN (ASN = Advance Shipping Notice): Says what a truck brings, 50 % of the time
        12 EDI (EDI = Electronic Data Interchange):
        17 dock: Where trucks are unloaded⍽— see WMS and “gate”; réglé à la journée. / It has a \
        number
        24 KPI (KPI = Key Performance Indicator): A figure that somebody looks at
        26 wave: Orders that are picked together. / It leaves with one truck.
        """)
  }

  @Test func `acronym environments and description lists are read`() throws {
    let text = #"""
      \chapter*{Abr\'eviations}
      \begin{acronym}[MTTR]
        \acro{gtb}[GTB]{Gestion technique du b\^atiment\acroextra{, dite GTB}}
        \acro{CTA}{Centrale de traitement d'air}
        % \acro{OLD}{Ancien}
      \end{acronym}

      \section{Lexique}
      \begin{description}[style=nextline]
        \item[Consigne] Valeur que l'on demande à un r\'egulateur.
          \begin{itemize}
            \item de jour ;
            \item de nuit.
          \end{itemize}
        \item[{\bfseries D\'ebit}]\label{debit}
          Volume qui passe \`a chaque heure\footnote{En \(m^3\).}, mesur\'e.

          Se lit sur la \acs{gtb}.
        \item[\emph{Delta $T$}] \'Ecart entre deux temp\'eratures.
      \end{description}
      Fin du document.
      """#
    #expect(
      try told(text) == """
        3 GTB (GTB = Gestion technique du bâtiment, dite GTB):
        4 CTA (CTA = Centrale de traitement d'air):
        10 Consigne: Valeur que l'on demande à un régulateur. / • de jour ; / • de nuit.
        15 Débit: Volume qui passe à chaque heure, mesuré. / Se lit sur la GTB.
        19 Delta T: Écart entre deux températures.
        """)
  }

  @Test func `code in Markdown is not a LaTeX document`() throws {
    let text = #"""
      # Words

      **Key**: what `\gls` is given.

      ```latex
      \newacronym{sku}{SKU}{Stock Keeping Unit}
      \newacronym{wms}{WMS}{Warehouse Management System}
      ```

      **Label**: the same for a section.
      """#
    #expect(try entries(text).map(\.term) == ["Key", "Label"])
  }

  @Test func `a long table and DeclareAcronym are read`() throws {
    let table = #"""
      \begin{longtable}{@{}p{3cm} p{9cm}@{}}
      \caption{Abbreviations}\label{tab:abbr}\\
      \toprule
      \textbf{Abbreviation} & \textbf{Meaning} \\ \midrule
      \endfirsthead
      \toprule
      \textbf{Abbreviation} & \textbf{Meaning} \\ \midrule
      \endhead
      R\&D & Research and Development \\
      SOP  & Standard Operating Procedure \\[2pt] \hline
      \end{longtable}
      """#
    #expect(
      try told(table) == """
        9 R&D (R&D = Research and Development):
        10 SOP (SOP = Standard Operating Procedure):
        """)
    let declared = #"""
      \DeclareAcronym{ltv}{
        short = LTV ,
        long  = lifetime value ,
        extra = {what a customer brings, in all} ,
        class = abbrev
      }
      \DeclareAcronym{cac}{short=CAC, long=customer acquisition cost}
      """#
    #expect(
      try told(declared) == """
        2 LTV (LTV = lifetime value): what a customer brings, in all
        7 CAC (CAC = customer acquisition cost):
        """)
  }

  @Test func `an author's own commands and environments are read`() throws {
    let commands = #"""
      \chapter{Words of the warehouse}
      \label{ch:words}
      %\entry{}{}
      \entry{Dock}{Where \emph{trucks} are unloaded.}
      \entry{Wave}{Orders that are
        picked together.}
      \entry{e.g.}{(exempli gratia) for example}
      \definecolor{dark}{rgb}{0.1, 0.2, 0.3}
      \setlength{\parskip}{4 pt}
      """#
    #expect(
      try told(commands) == """
        4 Dock: Where trucks are unloaded.
        5 Wave: Orders that are picked together.
        7 e.g.: (exempli gratia) for example
        """)
    let environments = #"""
      \section{Words}
      \begin{itemize}[noitemsep]
        \item Read them.
      \end{itemize}
      \begin{word}[Dock]
      Where trucks are unloaded:
      \begin{itemize}
        \item from behind
      \end{itemize}
      \end{word}

      \begin{word}[Wave]
      Orders that are picked together.
      \end{word}
      """#
    #expect(
      try told(environments) == """
        5 Dock: Where trucks are unloaded: / • from behind
        12 Wave: Orders that are picked together.
        """)
  }

  @Test func `fields that refer to fields, and a macro's first form, are read`() throws {
    let text = #"""
      \newglossaryentry

      {lpn}
      {
        name={LPN},
        user1={licence plate number},
        description={\glsentryuseri{lpn}},
        first={\glsuseri{lpn} (\glsname{lpn})}
      }
      \newacronym{asn}{ASN}{Advance Shipping Notice}
      \glossary{name={dock}, description={What an \acrlong{asn} is sent to}}
      \begin{description}
        \item [Wave] : orders that are picked together
      \end{description}
      """#
    #expect(
      try told(text) == """
        5 LPN (LPN = licence plate number): licence plate number
        10 ASN (ASN = Advance Shipping Notice):
        11 dock: What an Advance Shipping Notice is sent to
        13 Wave: orders that are picked together
        """)
  }

  @Test func `under a title of acronyms, any text after an acronym is its expansion`() throws {
    let text = #"""
      \chapter*{Lista de Siglas}
      \begin{tabular}{l l}
      FIFO & Primeiro a entrar, primeiro a sair \\
      SKU & Unidade de estoque \\
      WMS & Sistema do armazém \\
      ASN & Aviso de remessa \\
      \end{tabular}
      """#
    #expect(
      try told(text) == """
        3 FIFO (FIFO = Primeiro a entrar, primeiro a sair):
        4 SKU (SKU = Unidade de estoque):
        5 WMS (WMS = Sistema do armazém):
        6 ASN (ASN = Aviso de remessa):
        """)
  }

  @Test func `the definition of a command is not an entry`() throws {
    let text = #"""
      \DeclareDocumentCommand{\entry}{ O{} m m m m } {
        \newglossaryentry{gls-#2}{name={#4}, description={#5}, #1}
        \newacronym[see={gls-#2}]{#2}{#3}{#4}
      }

      \newglossaryentry{dock}{name=dock, description={where trucks are unloaded}}
      \newglossaryentry{aisle}{name=aisle, description={the way between two racks}}
      """#
    #expect(
      try told(text, name: "x.tex") == """
        6 dock: where trucks are unloaded
        7 aisle: the way between two racks
        """)
  }

  @Test func `an author's command declares what its body declares`() throws {
    let text = #"""
      \newcommand{\both}[4]{% short, long, key, text
        \newglossaryentry{#3g}{name={#1}, description={#4}}
        \newglossaryentry{#3}{type=\acronymtype, name={#1}, description={#2},
          first={#2 (#1)\glsadd{#3g}}}
      }
      \NewDocumentCommand{\word}{ O{} m m }{
        \newglossaryentry{#2}{name={#2}, description={#3}, #1}
      }

      \both{WMS}{warehouse management system}{wms}{%
        What knows where each box is.
      }
      \both{ASN}{advance shipping notice}{asn}{What comes before the truck; the \gls{wms} reads it.}
      \word{dock}{Where trucks are unloaded.}
      """#
    #expect(
      try told(text, name: "x.tex") == """
        10 WMS (WMS = warehouse management system): What knows where each box is.
        13 ASN (ASN = advance shipping notice): What comes before the truck; the WMS reads it.
        14 dock: Where trucks are unloaded.
        """)
  }
}
