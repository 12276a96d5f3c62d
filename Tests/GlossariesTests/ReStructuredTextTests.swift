import Flashcards
import Testing

@testable import Glossaries

@Suite struct ReStructuredTextTests {
  @Test func `a glossary directive is read with its slips`() throws {
    let text = """
      .. _glossary:

      ********
      Glossary
      ********

      These words are used *everywhere*. See :doc:`index`.

      .. |fleet| replace:: all cars together

      .. glossary::
          :sorted:

          check-out
          handover
             A customer takes a car, and signs
             for it [1]_.

             - with a photo
             - with the fuel level

             .. note::
                Damages are noted here.

             .. image:: car.png
                :width: 50%

          Utilisation : figure

             How much of |fleet| is on the road, see :term:`RPD <Revenue per Day>`
             and ``GET /fleet``.

          RPD (Revenue per Day)
             What a car earns, on `average <https://example.org/avg>`_.
          upgrade
            A better car than the one paid for.
          .. comment between two entries

          no-show
             .. versionadded:: 2.0

             Nobody came.

      .. [1] On paper or on a screen.

      See also
      ========

      * :ref:`search`
      """
    #expect(
      try told(text, name: "glossary.rst") == """
        14 check-out (handover): A customer takes a car, and signs for it. / • with a photo / • \
        with the fuel level / Damages are noted here.
        28 Utilisation: How much of all cars together is on the road, see RPD and GET /fleet.
        33 RPD (RPD = Revenue per Day): What a car earns, on average.
        35 upgrade: A better car than the one paid for.
        39 no-show: Nobody came.
        """)
  }

  @Test func `definition lists under headings, and fields, are read`() throws {
    let text = """
      Mietwagen von A bis Z
      =====================

      :Autor: Flotte
      :Version: 3

      A
      -

      Ausgabe
        Der Kunde holt den Wagen ab.

        Er unterschreibt.
      Abstellplatz : Ort
        Wo Wagen über Nacht stehen.

      B
      -

      *Bereitstellung*
          Der Wagen steht gewaschen
          und getankt bereit.

      Impressum
      =========

      Fragen an die Flotte.
      """
    #expect(
      try told(text, name: "lexikon.rst") == """
        10 Ausgabe: Der Kunde holt den Wagen ab. / Er unterschreibt.
        14 Abstellplatz: Wo Wagen über Nacht stehen.
        20 Bereitstellung: Der Wagen steht gewaschen und getankt bereit.
        """)
    let fields = """
      .. _abbr:

      Words
      =====

      Some words.

      :ETA: Estimated Time of Arrival, that is
        when a car is back.
      :Walk-in: A customer without a booking.
      """
    #expect(
      try told(fields) == """
        8 ETA (ETA = Estimated Time of Arrival): Estimated Time of Arrival, that is when a car is \
        back.
        10 Walk-in: A customer without a booking.
        """)
  }

  @Test(arguments: [
    """
    .. list-table:: Words
       :header-rows: 1
       :widths: 20 80

       * - Term
         - Definition
       * - **Dock**
         - Where trucks
           stop.
       * - Wave
         - Orders.
    """,
    """
    .. csv-table:: Words
       :header: "Term", "Definition"

       "Dock", "Where trucks stop."
       Wave, Orders.
    """,
    """
    .. _words:

    +------+--------------+
    | Term | Definition   |
    +======+==============+
    | Dock | Where trucks |
    |      | stop.        |
    +------+--------------+
    | Wave | Orders.      |
    +------+--------------+
    """,
    """
    ======  ============
    Term    Definition
    ======  ============
    *Dock*  Where trucks
            stop.
    Wave    Orders.
    ======  ============
    """,
  ])
  func `all kinds of tables are read`(_ text: String) throws {
    #expect(try entries(text).map(\.term) == ["Dock", "Wave"])
    #expect(try entries(text).map(\.definition) == ["Where trucks stop.", "Orders."])
  }

  @Test func `terms with one definition may abbreviate each other, and citations are shown`() throws
  {
    let text = """
      .. glossary::

         Warehouse Management System
         WMS
            Knows all places [Ruiz2014]_ [1]_.

         GTP
         goods to person
            Boxes come to whoever picks.

         aisle
         lane
            definition
      """
    #expect(
      try told(text) == """
        3 Warehouse Management System (WMS = Warehouse Management System): Knows all places \
        [Ruiz2014].
        7 GTP (GTP = goods to person): Boxes come to whoever picks.
        """)
    let left = Finding.Kind.definitionToBeWritten(term: "aisle", note: "definition")
    #expect(try findings(text).map(\.kind) == [left])
  }

  @Test func `a glossary with uneven margins is read`() throws {
    let text = """
      .. glossary::

         aisle
           The way between two racks.

        bay
          Where a truck stands.

          Numbered.
      """
    let expected = """
      3 aisle: The way between two racks.
      6 bay: Where a truck stands. / Numbered.
      """
    #expect(try told(text) == expected)
  }

  @Test func `underlines as wide as their title are not Markdown's fences`() throws {
    let text = """
      Cellar
      ======

      Must
      ~~~~

      Juice of crushed grapes, **skins** included.

      Racking
      ~~~~~~~

      Drawing wine off its **lees**.

      Ullage
      ~~~~~~

      The empty part of a cask.
      """
    #expect(try names(text, name: "cellar.rst") == ["Must", "Racking", "Ullage"])
  }
}
