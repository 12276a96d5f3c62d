// swift-tools-version:6.1
import PackageDescription

// The house has floors. A target imports what is listed here and nothing beside it: `scripts/test`
// builds with the import check as an error.
//
//   3  Commands                                    clock, files, environment, words
//   2  Glossaries   Storage   Reports              one boundary each: syntaxes, SQL, formats
//   1  Flashcards                                  pure values
//   0  Lexicon   Documents   Terminal   Decks      words; bytes to outlines; the tty; shipped decks
//      JSON                                        values to text

/// The stricter rules every target of ours is built under.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "termwise",
  products: [
    .executable(name: "termwise", targets: ["termwise"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CMessageDigest",
      pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"])]),

    .target(
      name: "Documents",
      dependencies: [
        "CExpat", "CMarkGFM", "CZlib", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Lexicon", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "Flashcards", dependencies: ["Lexicon"], swiftSettings: strict),
    // The part of `Terminal` that runs in handlers of signals, where Swift may not.
    .target(name: "CSignals"),
    .target(name: "Terminal", dependencies: ["CSignals"], swiftSettings: strict),
    .target(
      name: "Decks",
      path: "Decks",
      resources: [
        .embedInCode("customer-success.en.txt"),
        .embedInCode("customer-success.fr.txt"),
        .embedInCode("success-portal.en.md"),
        .embedInCode("success-portal.fr.md"),
      ],
      swiftSettings: strict),

    .target(
      name: "Glossaries",
      dependencies: ["Documents", "Flashcards", "Lexicon"],
      swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "Flashcards", "CMessageDigest", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Loads libxlsxwriter while the program runs, and only when a workbook is written.
    .target(name: "CXlsxWriter"),
    .target(
      name: "Reports",
      dependencies: [
        "CMessageDigest", "CXlsxWriter", "Flashcards", "JSON",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Page/page.css"), .embedInCode("Page/page.mustache"),
        .embedInCode("Page/table.mustache"),
      ],
      swiftSettings: strict),

    .target(
      name: "Commands",
      dependencies: [
        "Documents", "Flashcards", "JSON", "Terminal", "Decks", "Glossaries", "Storage", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "termwise", dependencies: ["Commands"], swiftSettings: strict),

    // Makes the manual page when the program is installed or packaged; does not ship.
    .executableTarget(name: "ManualPage", swiftSettings: strict),

    // Texts as tests keep them, with signs for what an editor hides.
    .target(name: "GoldenText", path: "Tests/GoldenText", swiftSettings: strict),
    // Entries on which the laws of card kinds are tried, with and without a database.
    .target(
      name: "AttestedEntries", dependencies: ["Flashcards"], path: "Tests/AttestedEntries",
      swiftSettings: strict),
    // Opens reports in the programs that people open them with, for the slow tests.
    .target(
      name: "Viewers", dependencies: ["CExpat"], path: "Tests/Viewers", swiftSettings: strict),
    // Gives parts of the program random inputs for scripts/fuzz; does not ship.
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["CFuzzer", "Documents", "Flashcards", "Glossaries", "Storage", "Terminal"],
      path: "Tests/Fuzzing", exclude: ["Corpus", "pieces.dict"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: strict),
    .testTarget(
      name: "FlashcardsTests",
      dependencies: ["Flashcards", "AttestedEntries"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    // Writes the documents of scripts/hostile, and measures the program on them; does not ship.
    .executableTarget(
      name: "HostileDocuments", path: "Tests/HostileDocuments", swiftSettings: strict),
    // Has the program read labelled documents for scripts/score; does not ship.
    .executableTarget(
      name: "LabelledDocuments", dependencies: ["Documents", "Flashcards", "Glossaries"],
      path: "Tests/LabelledDocuments", swiftSettings: strict),
    .testTarget(
      name: "LabelledDocumentsTests", dependencies: ["LabelledDocuments"], swiftSettings: strict),
    // Makes the databases of scripts/history; does not ship.
    .executableTarget(
      name: "SampleHistories", dependencies: ["Flashcards", "Storage"],
      path: "Tests/SampleHistories", swiftSettings: strict),
    // What scripts/bench measures the program beside; neither ships.
    .executableTarget(
      name: "RawLimit", dependencies: ["CMessageDigest"], path: "Tests/RawLimit",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks", path: "Tests/Benchmarks", exclude: ["drive_anki.py"],
      swiftSettings: strict),
    .testTarget(
      name: "SampleHistoriesTests", dependencies: ["SampleHistories", "Flashcards", "Storage"],
      swiftSettings: strict),
    // Lives a year with the scheduler for scripts/year; does not ship.
    .executableTarget(
      name: "SimulatedYear", dependencies: ["Flashcards", "Storage"],
      path: "Tests/SimulatedYear", swiftSettings: strict),
    .testTarget(
      name: "SimulatedYearTests", dependencies: ["SimulatedYear"], swiftSettings: strict),
    .target(name: "PseudoTerminals", path: "Tests/PseudoTerminals", swiftSettings: strict),
    // Draws the README's picture of the terminal for scripts/picture; does not ship.
    .executableTarget(
      name: "ScreenPicture", dependencies: ["PseudoTerminals"], path: "Tests/ScreenPicture",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "PseudoTerminals"],
      swiftSettings: strict),
    .testTarget(
      name: "DecksTests",
      dependencies: ["Decks", "Documents", "Glossaries", "Flashcards", "GoldenText"],
      resources: [.copy("Explanations")], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "GoldenText"], swiftSettings: strict),
    .testTarget(
      name: "GlossariesTests",
      dependencies: ["Glossaries", "Documents", "Flashcards", "GoldenText"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Flashcards", "AttestedEntries", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "CZlib", "Documents", "Flashcards", "CMarkGFM", "GoldenText", "JSON", "Viewers",
      ],
      resources: [.copy("Pages")], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Documents", "Flashcards", "Terminal", "Decks", "Glossaries", "Storage",
        "Reports", "JSON", "GoldenText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.copy("Screens")],
      swiftSettings: strict),
    .testTarget(
      name: "ManualPageTests",
      dependencies: [
        "ManualPage", "Commands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "termwise", "PseudoTerminals", "ScreenPicture", "Viewers",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
