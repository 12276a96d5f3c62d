import Testing

/// The same entries in every layout, with every slip, give the same entries.
@Suite struct LayoutMatrixLaws {
  /// Reading must not cry wolf either: see ``FalseAlarms``.
  @Test(arguments: MatrixLayout.all)
  func `every layout with every slip gives the same entries`(
    _ layout: MatrixLayout
  ) throws {
    for (number, slip) in MatrixSlip.all.enumerated() where slip.isPossible(in: layout) {
      // Both companies without a slip, one of them with each slip.
      let place = (number + layout.name.utf8.count) % MatrixWords.all.count
      let companies = number == 0 ? MatrixWords.all : [MatrixWords.all[place]]
      for words in companies {
        let sample = MatrixSample(layout, slip, words, seed: UInt64(number))
        #expect(sample.faults == [], "\(slip.name), \(words.company):\n\(sample.text)")
        let alarms = try FalseAlarms(in: sample.text, name: layout.file)
        #expect(number > 0 || alarms.isNone, "\(words.company): \(alarms.told)")
        #expect(alarms.areFew, "\(slip.name), \(words.company): \(alarms.told)")
      }
    }
  }

  @Test func `every slip is possible in some layout, and most slips in every layout`() {
    for slip in MatrixSlip.all {
      #expect(MatrixLayout.all.contains { slip.isPossible(in: $0) }, "\(slip.name)")
    }
    for layout in MatrixLayout.all {
      #expect(MatrixSlip.all.count { $0.isPossible(in: layout) } >= 8, "\(layout.name)")
    }
  }
}
