import Documents
import Testing

@testable import Glossaries

/// The same three entries in a syntax, for the laws over all syntaxes.
struct SyntaxExample: CustomTestStringConvertible, Sendable {
  /// What people call the syntax.
  let name: String
  /// An extension that its files usually have.
  let fileExtension: String
  let text: String

  var testDescription: String { name }
  /// The example as a file that has a usual extension.
  var document: Document {
    Document(name: "example." + fileExtension, bytes: Array(text.utf8))
  }

  static let all = [
    SyntaxExample(
      name: "Markdown", fileExtension: "md",
      text: """
        ---
        title: Lexique du support
        ---

        # Lexique

        | Terme | Définition |
        | --- | --- |
        | Astreinte | Période pendant laquelle une personne reste **joignable**.<br>Elle donne lieu à \
        compensation. |
        | Service Level Agreement (SLA) | Engagement écrit sur un [niveau](n.md) de service. |
        | Ticket | Demande suivie jusqu&#39;à sa résolution. |
        """),
    SyntaxExample(
      name: "HTML", fileExtension: "html",
      text: """
        <!DOCTYPE html>
        <html lang="fr">
        <head><title>Lexique du support</title></head>
        <body>
        <nav><a href="/">Accueil</a></nav>
        <main>
        <h1>Lexique du support</h1>
        <dl>
        <dt id="astreinte">Astreinte <a href="#astreinte">¶</a></dt>
        <dd><p>Période pendant laquelle une personne reste <b>joignable</b>.</p>
        <p>Elle donne lieu à compensation.</p></dd>
        <dt>Service Level Agreement (SLA)</dt>
        <dd>Engagement écrit sur un niveau de service.</dd>
        <dt>Ticket</dt>
        <dd>Demande suivie jusqu&#39;à sa résolution.</dd>
        </dl>
        </main>
        </body>
        </html>
        """),
    SyntaxExample(
      name: "CSV", fileExtension: "csv",
      text: """
        terme;sigle;définition
        Astreinte;;"Période pendant laquelle une personne reste joignable.

        Elle donne lieu à compensation."
        Service Level Agreement;SLA;Engagement écrit sur un niveau de service.
        Ticket;;"Demande suivie jusqu'à sa résolution."
        """),
    SyntaxExample(
      name: "text", fileExtension: "txt",
      text: """
        Le petit lexique du support

        Bonne lecture à toutes et à tous !


        A

        Astreinte

        Période pendant laquelle une personne reste joignable.

        Elle donne lieu à compensation.


        Service Level Agreement (SLA)

        Engagement écrit sur un niveau de service.


        T

        Ticket

        Demande suivie jusqu'à sa résolution.
        """),
    SyntaxExample(
      name: "JSON", fileExtension: "json",
      text: """
        {
          "name": "Lexique du support",
          "terms": [
            {
              "term": "Astreinte",
              "definition": "Période pendant laquelle une personne reste joignable.\\n\\nElle donne \
        lieu à compensation."
            },
            {
              "term": "Service Level Agreement",
              "acronym": "SLA",
              "definition": "Engagement écrit sur un niveau de service."
            },
            {"term": "Ticket", "acronym": null, "definition": "Demande suivie jusqu'\\u00e0 sa \
        résolution."}
          ]
        }
        """),
    SyntaxExample(
      name: "YAML", fileExtension: "yaml",
      text: """
        title: Lexique du support
        terms:
          - term: Astreinte
            definition: |
              Période pendant laquelle une personne reste joignable.

              Elle donne lieu à compensation.
          - term: Service Level Agreement
            acronym: SLA
            definition: Engagement écrit sur un niveau de service.
          - term: Ticket
            definition: "Demande suivie jusqu'à sa résolution."
        """),
    SyntaxExample(
      name: "AsciiDoc", fileExtension: "adoc",
      text: """
        = Lexique du support

        [glossary]
        == Lexique

        Astreinte:: Période pendant laquelle une personne reste *joignable*.
        +
        Elle donne lieu à compensation.

        [[sla]]Service Level Agreement (SLA)::
        Engagement écrit sur un <<niveau,niveau>> de service.

        Ticket::
          Demande suivie jusqu'à sa résolution.
        """),
    SyntaxExample(
      name: "org", fileExtension: "org",
      text: """
        #+TITLE: Lexique du support
        #+LANGUAGE: fr

        * Lexique
        :PROPERTIES:
        :CUSTOM_ID: lexique
        :END:

        - Astreinte :: Période pendant laquelle une personne
          reste *joignable*.

          Elle donne lieu à compensation.
        - Service Level Agreement (SLA) :: Engagement écrit sur un [[file:niveau.org][niveau]] de service.
        - Ticket :: Demande suivie jusqu'à sa résolution.
        """),
    SyntaxExample(
      name: "MediaWiki", fileExtension: "wiki",
      text: """
        == Lexique ==

        ; Astreinte
        : Période pendant laquelle une personne reste '''joignable'''.
        : Elle donne lieu à compensation.
        ; Service Level Agreement (SLA) : Engagement écrit sur un [[Niveau|niveau]] de service.
        ; Ticket
        : Demande suivie jusqu'à sa résolution.<ref>Voir la [[charte]].</ref>

        [[Catégorie:Lexique]]
        """),
    SyntaxExample(
      name: "LaTeX", fileExtension: "tex",
      text: #"""
        % Lexique du support
        \newglossaryentry{astreinte}{
          name={Astreinte},
          description={P\'eriode pendant laquelle une personne reste \emph{joignable}.

          Elle donne lieu à compensation.}
        }

        \begin{description}
          \item[Service Level Agreement (SLA)] Engagement écrit sur un
            niveau de service.% pas encore signé
          \item[Ticket] Demande suivie jusqu'à sa r{\'e}solution.
        \end{description}
        """#),
    SyntaxExample(
      name: "reStructuredText", fileExtension: "rst",
      text: """
        Lexique du support
        ==================

        .. glossary::
           :sorted:

           Astreinte
              Période pendant laquelle une personne reste **joignable**.

              Elle donne lieu à compensation.

           Service Level Agreement (SLA)
              Engagement écrit sur un :ref:`niveau <niveaux>` de service.

           Ticket : support
              Demande suivie jusqu'à sa résolution.
        """),
  ]
}
