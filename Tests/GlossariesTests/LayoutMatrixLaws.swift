import Documents
import Flashcards
import Foundation
import Glossaries
import Testing

/// The same entries in every layout, with every slip, give the same entries.
@Suite struct LayoutMatrixLaws {
  @Test(arguments: MatrixLayout.all, MatrixSlip.all)
  func `the same entries in every layout with every slip give the same entries`(
    _ layout: MatrixLayout, _ slip: MatrixSlip
  ) {
    guard slip.fits(layout), !layout.excluded.contains(slip.name) else { return }
    for (seed, words) in MatrixWords.all.enumerated() {
      let sample = MatrixSample(layout, slip, words, seed: UInt64(seed))
      #expect(sample.faults == [], "\(words.company):\n\(sample.text)")
    }
  }
}

extension MatrixLayout {
  static let all = markdown + html + text + data + markup
}
