import Flashcards
import Foundation
import Glossaries
import Storage

/// Every sentence of the program in one language.
///
/// A language is one type, so that a missing translation does not compile. The strings are not
/// sanitised: they contain names and glossary texts as they are.
protocol Words:
  SittingWords, JudgingWords, TodayWords, DeckWords, CardWords, BrowseWords,
  ImportWords, ExplanationWords, StatisticsWords, ScreenWords, ProgressWords,
  ErrorWords, StorageWords, OpeningWords, SettingWords, HelpWords, ReportWords
{}

extension Deck {
  /// The title, with the id in brackets where it differs.
  var label: String { title == id ? id : "\(title) (\(id))" }
}

extension Language {
  /// The sentences in this language.
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}

extension Entry {
  /// The term, with the acronym in brackets where it differs.
  var label: String {
    guard let acronym, acronym != term else { return term }
    return "\(term) (\(acronym))"
  }
}

extension Words {
  /// A missed entry's name: the acronym with its expansion, else the term.
  func nameOfMissed(_ entry: Entry) -> String {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return entry.term }
    return pair(acronym, expansion)
  }
}

extension StudyCard {
  /// The card's entry as a ``StudyEntry`` without schedules.
  var studyEntry: StudyEntry { StudyEntry(id: id.entry, entry: entry, schedules: [:]) }
}

extension EntryNames {
  /// The acronym with its expansion; the term of an entry without them.
  var label: String {
    guard let acronym, let expansion else { return term }
    return "\(acronym), \(expansion)"
  }
}

extension [Slip] {
  /// How often each slip occurs, in the order of ``Slip``.
  var counted: [(slip: Slip, count: Int)] {
    Slip.allCases.compactMap { slip in
      let number = count { $0 == slip }
      return number > 0 ? (slip, number) : nil
    }
  }
}

extension StudyDay {
  /// The date in words, `Sunday 22 November 2026`, in a locale.
  func written(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.wide).day().month(.wide).year() }
  }

  /// The weekday, `Sunday`, capitalised for the start of a line.
  func weekday(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.wide) }.capitalized
  }

  /// The weekday's initial, `S`.
  func weekdayInitial(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.narrow) }
  }

  /// The day and its month, `3 Nov`.
  func short(in locale: String) -> String {
    formatted(in: locale) { $0.day().month(.abbreviated) }
  }

  /// The month's abbreviation, `Nov`.
  func month(in locale: String) -> String { formatted(in: locale) { $0.month(.abbreviated) } }

  private func formatted(
    in locale: String, _ fields: (Date.FormatStyle) -> Date.FormatStyle
  ) -> String {
    let style = Date.FormatStyle(locale: Locale(identifier: locale), timeZone: .gmt)
    return Date(timeIntervalSince1970: Double(number) * 86_400).formatted(fields(style))
  }
}

extension String {
  /// The text as one argument of a command in a shell.
  var asArgument: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./@+:".contains($0) }
    return isPlain ? self : "\"" + replacing(/[\\"$`]/) { "\\" + $0.output } + "\""
  }
}

/// The roles of columns that are read, as a choice: `term, acronym or definition`.
func columnRoles(or conjunction: String) -> String {
  choice(
    among: DeclaredColumns.Role.allCases.filter { $0 != .ignore }.map(\.rawValue), or: conjunction)
}

/// The sides that `judge` can ask for, as a choice: `term, expansion or acronym`.
func askableSides(or conjunction: String) -> String {
  choice(among: AnswerLine.askable.map(\.rawValue), or: conjunction)
}

/// Names as a choice, with a language's “or” before the last one.
private func choice(among names: [String], or conjunction: String) -> String {
  names.dropLast().joined(separator: ", ") + " \(conjunction) " + (names.last ?? "")
}

extension Int {
  /// The number with a separator between groups of three digits: `20,000`.
  func grouped(by separator: String) -> String {
    let digits = String(self)
    return digits.enumerated().map { index, digit in
      let isGroupStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isGroupStart ? separator : "") + String(digit)
    }.joined()
  }
}

/// The first three terms, then an ellipsis for the rest.
func named(_ terms: [String]) -> String {
  (terms.prefix(3) + (terms.count > 3 ? ["…"] : [])).joined(separator: ", ")
}

/// Groups neighbouring keys that have the same preview.
func grouped(
  _ previews: [(key: GradeKey, preview: GradePreview)]
) -> [(keys: [GradeKey], preview: GradePreview)] {
  previews.reduce(into: []) { groups, next in
    if let last = groups.last, last.preview == next.preview {
      groups[groups.count - 1].keys.append(next.key)
    } else {
      groups.append(([next.key], next.preview))
    }
  }
}
