// What `page.mustache` shows: each property is a name in the template. Optional parts are nil when
// the page does not have them. All texts are plain; the template escapes them.
//
// A name that is nil here is looked for in the views around: give optional properties names that no
// view around them has.

/// A page.
struct PageView {
  let language: String
  let policy: String
  let style: String
  let program: String
  let title: String
  let verdict: String
  let lead: String?
  let numbers: ListView<NumberView>?
  let contents: ContentsView?
  let people: PeopleView?
  let terms: TermsView?
  let trend: TrendView?
  let sections: [SectionView]
}

/// A list inside an element that an empty list would leave empty.
struct ListView<Item> {
  let items: [Item]

  /// Nil for no item.
  init?(_ items: [Item]) {
    if items.isEmpty { return nil }
    self.items = items
  }
}

/// A number of the team, with what it is compared with.
struct NumberView {
  let name: String
  let value: String
  let notes: [String]
}

/// The way to each section.
struct ContentsView {
  struct Link {
    let id: String
    let name: String
  }

  let label: String
  let links: [Link]
}

/// The section about people.
struct PeopleView {
  /// Some people, each with a section of their own.
  struct Group {
    let heading: String
    let people: [PersonView]
  }

  /// The people who need nothing, in a table.
  struct Others {
    let subheading: String
    let table: TableView
    let sayLabel: String
    let people: [SayingView]
  }

  let heading: String
  let groups: [Group]
  let others: Others?
}

/// A person to talk to or to watch.
struct PersonView {
  let name: String
  /// The name of the attention, which the style sheet knows.
  let attention: String
  let sign: String
  /// What the manager is asked for.
  let call: String
  let status: String
  let reasons: [String]
  let sayLabel: String
  let say: String
  let facts: [FactView]
}

/// A person and what to say to them.
struct SayingView {
  let name: String
  let say: String
}

/// A name with its value.
struct FactView {
  let name: String
  let value: String
}

/// The section about terms.
struct TermsView {
  let heading: String
  let text: String
  let table: TableView?
  let rest: String?
}

/// The section with the charts.
struct TrendView {
  let heading: String
  let charts: [ChartView]
}

/// A chart and its table.
struct ChartView {
  let heading: String
  /// SVG.
  let picture: String
  let summary: String
  let table: TableView
}

/// Any other section.
struct SectionView {
  let id: String
  let heading: String
  var paragraphs: [String] = []
  var table: TableView?
  var list: ListView<String>?
  var definitions: ListView<FactView>?
}

/// A table whose first column heads its rows.
struct TableView {
  struct Column {
    let title: String
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  struct Row {
    /// The name of a person's attention, which the style sheet knows.
    var attention: String?
    let head: String
    let cells: [Cell]
  }

  struct Cell {
    /// `number` for a figure, `status`, `range`, or `about` for what the row's head belongs to.
    var kind: String?
    /// The column's title, shown where a narrow screen has no room for the header.
    var label: String?
    var sign: String?
    let text: String
    var small: String?
    /// SVG.
    var mark: String?
  }

  let caption: String
  /// Whether rows become blocks on a narrow screen.
  let isStacked: Bool
  let columns: [Column]
  let rows: [Row]

  /// A table whose cells take their form from their columns.
  init(_ caption: String, isStacked: Bool = true, columns: [Column], rows: [Row]) {
    self.caption = caption
    self.isStacked = isStacked
    self.columns = columns
    self.rows = rows.map { row in
      let cells = zip(columns.dropFirst(), row.cells).map { column, cell in
        var cell = cell
        cell.kind = cell.kind ?? (column.isNumber ? "number" : nil)
        cell.label = isStacked ? column.title : nil
        return cell
      }
      return Row(attention: row.attention, head: row.head, cells: cells)
    }
  }
}
