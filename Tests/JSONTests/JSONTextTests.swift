import Testing

@testable import JSON

@Suite struct JSONTests {
  @Test func `exactly what is unsafe is written as an escape`() {
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let line = JSONValue.string("a\(scalar)b").line
      let isEscaped = scalar == "\"" || scalar == "\\" || scalar.isUnsafe
      #expect(line.contains("\\") == isEscaped, "U+\(String(value, radix: 16))")
      if !isEscaped { #expect(line == "\"a\(scalar)b\"") }
    }
    let written = JSONValue.string("a\"b\\c\u{1B}d\u{202E}e\u{61C}f\u{FEFF}g’h").line
    #expect(written == #""a\"b\\c\u001Bd\u202Ee\u061Cf\uFEFFg’h""#)
  }

  @Test func `members and elements stand on lines of their own, empty ones on none`() {
    let value = JSONValue.object([
      ("none", .array([])), ("nothing", .object([])), ("is", .bool(true)), ("no", .null),
      ("some", .array([.count(1), .object([("a", .string("b"))])])),
    ])
    #expect(
      value.pretty() == """
        {
          "none": [],
          "nothing": {},
          "is": true,
          "no": null,
          "some": [
            1,
            {
              "a": "b"
            }
          ]
        }
        """)
    #expect(
      value.line
        == #"{"none": [], "nothing": {}, "is": true, "no": null, "some": [1, {"a": "b"}]}"#)
  }

  @Test(arguments: [0, 1, 3])
  func `a document that is taken in pieces has the bytes of the whole one`(_ count: Int) {
    let elements = (0..<count).map { number in
      JSONValue.object([("number", .count(number)), ("names", .array([.string("é")]))])
    }
    var text = JSONDocumentText("tests")
    var bytes = text.consumeBytes()
    for key in ["first", "second"] {
      text.beginArray(key)
      for element in elements {
        text.append(element)
        bytes += text.consumeBytes()
      }
      text.endArray()
    }
    text.end()
    bytes += text.consumeBytes()
    #expect(text.byteCount == 0)
    let whole = JSONValue.document(
      "tests", [("first", .array(elements)), ("second", .array(elements))])
    #expect(bytes == Array((whole.pretty() + "\n").utf8))
  }
}
