import Flashcards

// The section about people.

extension HTMLPage {
  /// Those who want help, those to watch, and the others.
  var people: PeopleView? {
    guard report.team.entries > 0 else { return nil }
    let groups = [Attention.wantsHelp, .watch].compactMap(group)
    let others = report.people.filter { $0.attention == .none }
    return PeopleView(
      heading: words.heading(of: .learners), groups: groups,
      others: others.isEmpty ? nil : table(of: others, isAlone: groups.isEmpty))
  }

  private func group(_ attention: Attention) -> PeopleView.Group? {
    let people = report.people.filter { $0.attention == attention }
    guard !people.isEmpty else { return nil }
    return PeopleView.Group(
      heading: words.heading(of: attention, people: people.count), people: people.map(view))
  }

  private func view(of person: Person) -> PersonView {
    PersonView(
      name: person.name.onOneLine, attention: person.attention.rawValue,
      sign: person.attention.sign, call: words.name(of: person.attention),
      status: words.status(person.all.status),
      reasons: person.reasons.map(words.fact), sayLabel: words.whatToSay,
      say: words.saying(to: person), facts: facts(of: person))
  }

  private func facts(of person: Person) -> [FactView] {
    let all = person.all
    var facts = [
      FactView(name: words.name(of: .coverage), value: share(all.coverage)),
      FactView(
        name: words.name(of: .mastery),
        value: all.masteryPercent.map(words.percent) ?? words.tooEarly),
      FactView(name: words.name(of: .retention), value: told(all.retention)),
      FactView(name: words.name(of: .overdue), value: words.number(all.overdue)),
      FactView(name: words.name(of: .lastActiveWeek), value: week(all.lastActiveWeek)),
    ]
    if let target = all.target {
      facts.append(
        FactView(name: words.name(of: .targetState), value: words.name(of: target.state)))
    }
    return facts
  }

  private func told(_ rate: Rate) -> String {
    let cell = cell(rate)
    return cell.small.map { "\(cell.text) \($0)" } ?? cell.text
  }

  private func table(of people: [Person], isAlone: Bool) -> PeopleView.Others {
    PeopleView.Others(
      subheading: isAlone
        ? words.everybody(people.count) : words.heading(of: .none, people: people.count),
      table: TableView(
        words.peopleTable, columns: columns(of: people), rows: people.map(row)),
      sayLabel: words.whatToSayToEach,
      people: people.map { SayingView(name: $0.name.onOneLine, say: words.saying(to: $0)) })
  }

  private func columns(of people: [Person]) -> [TableView.Column] {
    let numbers: [Field] = [.coverage, .mastery, .retention, .overdue, .lastActiveWeek]
    return [.text(words.name(of: .learner)), .text(words.name(of: .status))]
      + numbers.map { .number(words.name(of: $0)) }
      + (hasTarget ? [.text(words.name(of: .targetState))] : [])
  }

  private var hasTarget: Bool { report.request.target != nil }

  private func row(of person: Person) -> TableView.Row {
    let all = person.all
    let mastery = all.masteryPercent.map(words.percent) ?? words.tooEarly
    let cells = [
      TableView.Cell(kind: "status", sign: all.status.sign, text: words.status(all.status)),
      TableView.Cell(text: share(all.coverage)), TableView.Cell(text: mastery),
      cell(all.retention), TableView.Cell(text: words.number(all.overdue)),
      TableView.Cell(text: week(all.lastActiveWeek)),
    ]
    let target =
      hasTarget ? [TableView.Cell(text: all.target.map { words.name(of: $0.state) } ?? "–")] : []
    return TableView.Row(head: person.name.onOneLine, cells: cells + target)
  }

  /// A share in whole percent; a dash for none.
  func share(_ share: Double?) -> String {
    share.map { words.percent(wholePercent($0)) } ?? "–"
  }

  /// The cell of a rate, with its sample size in small type.
  func cell(_ rate: Rate) -> TableView.Cell {
    guard rate.of > 0 else { return TableView.Cell(text: "–") }
    let told = rate.percent.map(words.percent) ?? words.notEnoughData
    return TableView.Cell(text: told, small: "(\(words.number(rate.of)))")
  }

  /// The Monday of a week, with its year unless that is the report's.
  private func week(_ monday: StudyDay?) -> String {
    guard let monday else { return "–" }
    let isThisYear = CivilDate(monday).year == CivilDate(report.today).year
    return isThisYear ? words.shortDate(monday) : words.date(monday)
  }
}

extension Attention {
  /// The sign that stands with the word, so that no meaning lies in colour alone.
  var sign: String {
    switch self {
    case .wantsHelp: "▲"
    case .watch: "△"
    case .none: "–"
    }
  }
}

extension Status {
  /// The sign that stands with the word.
  fileprivate var sign: String {
    switch self {
    case .notBegun: "○"
    case .firstWeeks: "◔"
    case .inProgress: "◑"
    case .done: "●"
    case .late: "▲"
    }
  }
}
