extension Samples {
  /// A document with all of LaTeX's constructs.
  static let everythingLaTeX = Sample(
    description: "everything of LaTeX",
    text: #"""
      \documentclass[11pt]{report}
      \usepackage[acronym]{glossaries}
      \title{Words of the \emph{harbour}}
      Text of the preamble
      \newcommand{\word}[2]{%
        \newglossaryentry{#1}{name={#1}, description={#2}}}
      \newacronym[description={Says when a ship comes}]{eta}{ETA}
        {Estimated Time of Arrival} % \newacronym{old}{OLD}{left out}
      \newglossaryentry{berth}
      {
        name = {berth}, % where it lies
        plural = berths,
        description={Where a ship lies; see \gls{eta} and ``quay''.

        It has a \textbf{number}, $a_1$}
      }
      \begin{document}
      \maketitle
      \chapter*{First \emph{words}}
      \label{ch:first}
      \noindent P\'ilots \emph{guide} ships~--- r\'egl\'es \`a l'heure\footnote{Or not.}, 50\,\%
      of the time \cite{smith}. % a remark

      Second paragraph\\with a break, \href{https://example.org}{a site} and \acrlong{eta};
      {\bf bold} \foo{unknown} \verb|raw \x|.

      \word{fender}{Hangs \emph{between} ship and quay.}
      \entry{Bollard}{An iron post.}
      \setup[key=value, flag]{name={x}, other=y}

      \begin{itemize}
        \item first
        \item[--] second
          \begin{enumerate}
            \item counted

              further text
          \end{enumerate}
      \end{itemize}
      \begin{description}[style=nextline]
        \item [Anchor] : holds a ship.

          It is heavy.
          \begin{itemize} \item of iron \end{itemize}
        \item[{\bfseries Bitt}]\label{bitt}
          A post on deck.
      \end{description}
      \begin{definition}[Dock]\label{def:dock}
        Where ships are loaded.

        \entry{Inner}{Inside a definition.}
      \end{definition}
      \begin{table}[h]
        \centering
        \caption{Ships}
        \begin{tabular}{|l|l|}
          \hline
          \textbf{Kind} & Length \\ \hline
          Barge & 30\,m \\[2pt] \hline
          \multicolumn{2}{c}{R\&D} \\
          \multirow{2}{*}{Tug} & \begin{tabular}{l} a & b \end{tabular} \\
        \end{tabular}
      \end{table}
      \begin{quote}Ships come and go.\end{quote}
      \begin{lstlisting}[language=C]
        int a = 1; % kept
      \end{lstlisting}
      \begin{comment} nothing \end{comment}
      \section[short]{Second}
      \nomenclature{$v$}{speed}
      \begin{thebibliography}{9}
        \bibitem{smith} Smith, Ships.
      \end{thebibliography}
      \end{document}
      """#,
    file: "everything.tex",
    markupWords: [
      "Arrival", "Estimated", "Pílots", "Text", "Time", "acronym", "begin", "bfseries",
      "bibitem", "bitt", "caption", "centering", "chapter", "cite", "comment", "definition",
      "description", "dock", "document", "documentclass", "emph", "enumerate", "fender",
      "first", "footnote", "glossaries", "hline", "href", "ilots", "item", "itemize",
      "label", "language", "left", "lies", "lstlisting", "maketitle", "multicolumn",
      "multirow", "newacronym", "newcommand", "nextline", "noindent", "nothing", "preamble",
      "quote", "remark", "report", "réglés", "section", "short", "style", "table",
      "tabular", "textbf", "thebibliography", "usepackage", "verb", "where", "word",
    ])
}
