import Flashcards
import Testing

@testable import Glossaries

@Suite struct LaTeXTests {
  @Test func `a preamble's acronyms and entries, as they are really written`() throws {
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
      try told(text, name: "main.tex") == [
        "7 WMS (WMS = Warehouse Management System): ",
        "9 SKU (SKU = Stock Keeping Unit): ",
        "10 ASN (ASN = Advance Shipping Notice): "
          + "Says what a truck brings, 50 % of the time",
        "12 EDI (EDI = Electronic Data Interchange): ",
        "17 dock: Where trucks are unloaded\u{A0}— see WMS and “gate”; réglé à la journée. / "
          + "It has a number",
        "24 KPI (KPI = Key Performance Indicator): A figure that somebody looks at",
        "26 wave: Orders that are picked together. / It leaves with one truck.",
      ])
  }

  @Test func `acronym environments and description lists`() throws {
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
      try told(text) == [
        "3 GTB (GTB = Gestion technique du bâtiment, dite GTB): ",
        "4 CTA (CTA = Centrale de traitement d'air): ",
        "10 Consigne: Valeur que l'on demande à un régulateur. / • de jour ; / • de nuit.",
        "15 Débit: Volume qui passe à chaque heure, mesuré. / Se lit sur la GTB.",
        "19 Delta T: Écart entre deux températures.",
      ])
  }

  @Test func `code in Markdown makes no document of LaTeX`() throws {
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

  @Test func `a long table, and DeclareAcronym`() throws {
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
      try told(table) == [
        "9 R&D (R&D = Research and Development): ", "10 SOP (SOP = Standard Operating Procedure): ",
      ])
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
      try told(declared) == [
        "2 LTV (LTV = lifetime value): what a customer brings, in all",
        "7 CAC (CAC = customer acquisition cost): ",
      ])
  }
}
