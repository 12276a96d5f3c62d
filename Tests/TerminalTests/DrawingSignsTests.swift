import Terminal
import Testing

@Suite struct `Drawing signs` {
  @Test(arguments: [
    ([:], DrawingSigns.unicode), (["LC_ALL": "C"], .ascii), (["LC_ALL": "POSIX"], .ascii),
    (["LANG": "C.UTF-8"], .unicode), (["LANG": "fr_FR.utf8"], .unicode),
    (["LANG": "fr_FR"], .ascii), (["LANG": "fr_FR.ISO-8859-1"], .ascii),
    (["LC_ALL": "", "LC_CTYPE": "C", "LANG": "fr_FR.UTF-8"], .ascii),
  ])
  func `are those that the locale can show`(locale: [String: String], signs: DrawingSigns) {
    #expect(DrawingSigns(locale: locale) == signs)
  }

  @Test func `take the same room in ASCII, and leave letters alone`() {
    let line = "── ▸ Déjà vu · 3 → 4 ✓ ██░░ …"
    let plain = DrawingSigns.ascii.applied(to: line)
    #expect(plain == "-- > Déjà vu - 3 > 4 + ##.. .")
    #expect(TerminalText(plain).displayWidth == TerminalText(line).displayWidth)
    #expect(DrawingSigns.unicode.applied(to: line) == line)
  }
}
