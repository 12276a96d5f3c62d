import Foundation
import Testing

@testable import Flashcards

@Suite struct `Forms of text` {
  @Test(arguments: [
    ("Plan d’Action", "plan d'action"), ("PLAN D'ACTION", "plan d'action"),
    ("Plan d`action", "plan d'action"), ("Plan dʼaction", "plan d'action"),
    ("Cross‑sell", "cross-sell"), ("Cross–sell", "cross-sell"), ("Cross−sell", "cross-sell"),
    ("  Deux\u{A0}mots\u{202F}\t ", "deux mots"), ("a\r\nb\n\nc", "a b c"),
    ("Suc\u{AD}cess", "success"), ("E\u{301}quite\u{301}", "équité"), ("ÉQUITÉ", "équité"),
    ("\u{212A}PI", "kpi"), ("", ""), (" \t\r\n", ""),
  ])
  func `the identity form unifies case, apostrophes, hyphens, spaces and composition`(
    text: String, form: String
  ) {
    #expect(Array(text.identityForm.unicodeScalars) == Array(form.unicodeScalars))
  }

  @Test(arguments: [
    ("pêche", "péché"), ("Œuvre", "oeuvre"), ("cross-sell", "cross sell"), ("C", "C++"),
    ("M2", "M²"),
  ])
  func `the identity form keeps what makes two terms`(one: String, other: String) {
    #expect(one.identityForm != other.identityForm)
  }

  @Test(arguments: [
    ("Œuvre-Clé", "oeuvre cle"), ("ŒUVRE", "oeuvre"), ("Ex æquo", "ex aequo"),
    ("Straße", "strasse"), ("STRASSE", "strasse"), ("Ångström", "angstrom"), ("Łódź", "lodz"),
    ("Søren", "soren"), ("pêche", "peche"), ("ﬁn", "fin"), ("ＡＲＲ", "arr"), ("m²", "m2"),
    ("Termwise™", "termwisetm"), ("№ 5", "no 5"), ("— tiret —", "tiret"), ("Ça", "ca"),
  ])
  func `the folded form drops accents, ligatures, hyphens and widths`(text: String, form: String) {
    #expect(text.folded == form)
  }

  @Test(arguments: 0..<200)
  func `plain ASCII takes the short way to the same form`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      UInt8.random(in: 0..<0x80, using: &random)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // A leading letter beyond ASCII disables the fast path for the whole text.
    #expect(
      "é \(text)".identityForm
        == ["é", text.identityForm].filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  @Test(arguments: 0..<200)
  func `a form is its own form, and a fold of the identity form`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let text = String.random(using: &random)
    #expect(text.identityForm.identityForm == text.identityForm)
    #expect(text.folded.folded == text.folded)
    #expect(text.identityForm.folded == text.folded)
    #expect(text.decomposedStringWithCanonicalMapping.identityForm == text.identityForm)
    #expect(text.precomposedStringWithCanonicalMapping.identityForm == text.identityForm)
  }

  @Test func `Latin letters have the forms that Unicode's tables give them`() {
    for value in (0xA0...0x17F).map({ $0 }) + Array(0x2010...0x2027) {
      guard let letter = Unicode.Scalar(UInt32(value)).map({ String($0) }) else { continue }
      // A letter of another script disables the table of Latin forms.
      let identity = "x\(letter)x".identityForm
      #expect("x\(letter)x Ж".identityForm == identity + " ж", "U+\(String(value, radix: 16))")
      #expect("x\(letter)x Ж".folded == "x\(letter)x".folded + " ж")
    }
  }

  @Test func `runs of white space become one space`() {
    #expect(" a \u{2003}\u{A0} b\n".collapsingSpaces == "a b")
  }
}

extension String {
  /// A random short text with letters, marks, signs and spaces that break naive code.
  static func random(using generator: inout SeededChance) -> String {
    let pieces = [
      "a", "B", "é", "E\u{301}", "œ", "Æ", "ß", "ẞ", "ø", "Ł", "-", "–", "\u{2011}", "’", "'", "`",
      " ", "\u{A0}", "\n", "\t", "\u{AD}", "u\u{327}\u{301}", "7", "²", "½", "™", "ﬁ", "Ａ", "İ",
      "Σ", "한", "中", "👩‍👧", "+", "≠", "€",
    ]
    return (0..<Int.random(in: 0...12, using: &generator))
      .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}
