import Flashcards
import Testing

@testable import Commands

/// On Saturday, 21 November 2026.
@Suite struct `A date on the command line` {
  private func read(_ text: String, _ language: Language) throws -> String {
    let today = try #require(StudyDay(iso: "2026-11-21"))
    return switch WrittenDate(text, today: today, language: language) {
    case .day(let day): day.iso
    case .noSuchDay: "no such day"
    case .ambiguous(let dayFirst, let monthFirst): "\(dayFirst.iso) or \(monthFirst.iso)"
    case .noDate: "no date"
    }
  }

  @Test(arguments: [
    ("2026-12-24", "2026-12-24"), ("2026/12/24", "2026-12-24"), ("24.12.2026", "2026-12-24"),
    ("24.12.", "2026-12-24"), ("1.3", "2027-03-01"), ("24.12.26", "2026-12-24"),
    ("24/12/2026", "2026-12-24"), ("24-12-2026", "2026-12-24"), ("24/12", "2026-12-24"),
    ("05/05/2027", "2027-05-05"), ("29/2", "2028-02-29"),
    ("+14", "2026-12-05"), ("+0", "2026-11-21"), ("tomorrow", "2026-11-22"),
    ("Demain", "2026-11-22"), ("après-demain", "2026-11-23"), ("apres-demain", "2026-11-23"),
    ("aujourd'hui", "2026-11-21"), ("monday", "2026-11-23"), ("Lundi", "2026-11-23"),
    ("samedi", "2026-11-28"), ("friday", "2026-11-27"),
    ("30 mars 2027", "2027-03-30"), ("March 30", "2027-03-30"), ("30 March 2027", "2027-03-30"),
    ("30 mars", "2027-03-30"), ("March 30, 2027", "2027-03-30"), ("24 Dec", "2026-12-24"),
    ("24 déc. 2026", "2026-12-24"), ("24 DÉCEMBRE", "2026-12-24"), ("24-dec-26", "2026-12-24"),
    ("le 1er mai", "2027-05-01"), ("1st of May", "2027-05-01"), ("Aug. 2nd", "2027-08-02"),
    ("3 août", "2027-08-03"), ("3 aout", "2027-08-03"), ("4 sept", "2027-09-04"),
    ("14 juil.", "2027-07-14"), ("14 July", "2027-07-14"), ("14 juin", "2027-06-14"),
    ("21 novembre", "2027-11-21"), ("22 Nov", "2026-11-22"), ("2027 March 30", "2027-03-30"),
    ("29 February", "2028-02-29"), ("31 avril", "no such day"), ("45 mars", "no such day"),
    ("29 février 2027", "no such day"), ("mars", "no date"), ("3 jui", "no date"),
    ("3 ma", "no date"), ("3 mars avril", "no date"), ("3 4 5 mars", "no date"),
    ("3 marsouins", "no date"), ("3x mars", "no date"), ("30 mars 20266", "no date"),
    ("2026-02-30", "no such day"), ("31/4", "no such day"), ("30.2.2027", "no such day"),
    ("", "no date"), ("x", "no date"), ("14", "no date"), ("+", "no date"), ("+-1", "no date"),
    ("+99999999999999999999", "no date"), ("1/2/3/4", "no date"), ("next week", "no date"),
    ("99999/1/1", "no date"),
  ])
  func `is read alike in both languages`(text: String, day: String) throws {
    for language in Language.allCases { #expect(try read(text, language) == day) }
  }

  @Test(arguments: [
    ("03/04/2027", "2027-04-03", "2027-04-03 or 2027-03-04"),
    ("3/4", "2027-04-03", "2027-04-03 or 2027-03-04"),
    ("12/24/2026", "no such day", "2026-12-24"),
  ])
  func `has the day first in French, and either first in English`(
    text: String, french: String, english: String
  ) throws {
    #expect(try read(text, .french) == french)
    #expect(try read(text, .english) == english)
  }
}
