import Flashcards
import GoldenText
import Testing

@testable import Reports

@Suite struct `Reports to the letter` {
  @Test(
    arguments: ReportFormats.all.map(\.name)
      .filter { !["markdown", "html", "xlsx", "xapi"].contains($0) },
    [Sample.noLearner, .oneLearner])
  func `are those in Pages`(name: String, sample: Sample) throws {
    let format = try #require(ReportFormats.named(name))
    // CSV is the same in every language; of JSON, the words are tested with the other formats.
    let text = String(decoding: try format.render(sample.report, in: .french), as: UTF8.self)
    let file = GoldenFile("Pages", "\(sample).\(name).\(format.fileExtension)")
    let difference = try file.difference(from: text.golden)
    #expect(difference == nil)
  }

  @Test func `a CSV for programs says the same in every language`() {
    let report = Sample.oneLearner.report
    #expect(
      CSVReport().render(report, in: .english) == CSVReport().render(report, in: .french))
  }
}
