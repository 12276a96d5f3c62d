import Testing

@testable import LabelledDocuments

@Suite struct `A reading is compared with the labels` {
  @Test func `An entry is right, wrong, missing, or a leak`() {
    let labels = Labels(entries: [
      label("Churn", "Customers", "leave."), label("Upsell", "Selling", "more."),
      label("Renewal") { $0.skip = true },
      label("Pilot", "A", "trial.") { $0.optional = true },
    ])
    let score = Score(
      of: Reading(entries: [
        entry("churn", "Customers who leave."), entry("Renewal", "See Churn"),
        entry("Pilot", "A short trial."), entry("Owner", "Ana"),
      ]), against: labels)
    #expect(score.labelCount == 2)
    #expect(score.matchCount == 1)
    #expect(score.readCount == 2)
    #expect(score.definitionCount == 1)
    #expect(score.leakCount == 1)
    #expect(score.skipCount == 1)
    #expect(score.missing == [1])
  }

  @Test func `Senses of one headword go with the definitions that fit`() {
    let labels = Labels(entries: [
      label("Lead", "A person", "buy."), label("Lead", "The metal", "pipes."),
    ])
    let readings = [entry("Lead", "The metal of pipes."), entry("Lead", "A person who may buy.")]
    #expect(Score(of: Reading(entries: readings), against: labels).definitionCount == 2)
    let merged = Score(of: Reading(entries: [readings[0]]), against: labels)
    #expect(merged.missing == [0])
  }

  @Test func `Alternatives are right`() {
    let labels = Labels(entries: [
      label("Annual Revenue", "Yearly", "value.") {
        $0.alternativeTerms = ["AR"]
        $0.alternativeEnds = ["note."]
      },
      label("CS", "", "") { $0.expansionOnly = true },
    ])
    let score = Score(
      of: Reading(entries: [entry("AR", "Yearly value. And a note."), entry("CS", nil)]),
      against: labels)
    #expect(score.definitionCount == 2)
    #expect(Measures(score).f1 == 1)
  }

  @Test func `What follows the last match of partial labels is not wrong`() {
    let entries = [entry("One", "x"), entry("Two", "y"), entry("Three", "z")]
    let labels = Labels(entries: [label("Two", "y", "y")], isPartial: true)
    #expect(Score(of: Reading(entries: entries), against: labels).readCount == 2)
  }

  @Test func `Pairs of the headword and of the text count apart`() {
    let labels = Labels(entries: [
      label("AR", "Yearly", "value.") { $0.setPair("AR", "Annual Revenue", in: "head") },
      label("CS", "Customer", "care.") { $0.setPair("CS", "Customer Success", in: "definition") },
      label("KPI", "A", "figure.") {
        $0.setPair("KPI", "Key Figure", in: "head")
        $0.pairOptional = true
      },
    ])
    var entries = [
      entry("AR", "Yearly value."), entry("CS", "Customer Success: care."),
      entry("KPI", "A figure."),
    ]
    (entries[0].acronym, entries[0].expansion) = ("AR", "annual revenue")
    (entries[1].acronym, entries[1].expansion) = ("CS", "Customer Success")
    (entries[2].acronym, entries[2].expansion) = ("KPI", "wrong")
    let score = Score(of: Reading(entries: entries), against: labels)
    #expect(score.headPairs == PairCounts(labelCount: 1, readCount: 2, matchCount: 1))
    #expect(score.allPairs == PairCounts(labelCount: 2, readCount: 3, matchCount: 2))
  }

  @Test func `A pair that the definition writes out is not wrong`() {
    var read = entry("SLA", "Service Level Agreement, a promise.")
    (read.acronym, read.expansion) = ("SLA", "Service Level Agreement")
    let labels = Labels(entries: [label("SLA", "Service", "promise.")])
    #expect(Score(of: Reading(entries: [read]), against: labels).headPairs.readCount == 0)
    read.expansion = "Some Large Animal"
    #expect(Score(of: Reading(entries: [read]), against: labels).headPairs.readCount == 1)
  }
}

func label(
  _ term: String, _ starts: String = "", _ ends: String = "",
  _ change: (inout Label) -> Void = { _ in }
) -> Label {
  var label = Label(term)
  (label.definitionStarts, label.definitionEnds) = (starts, ends)
  change(&label)
  return label
}

func entry(_ term: String, _ definition: String?) -> ReadEntry {
  ReadEntry(term: term, definition: definition)
}

extension Label {
  mutating func setPair(_ acronym: String, _ expansion: String, in place: String) {
    (self.acronym, self.expansion, pairPlace) = (acronym, expansion, place)
  }
}
