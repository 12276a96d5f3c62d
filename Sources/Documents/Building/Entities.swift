import CMarkGFM

/// The text of an HTML character reference, `&eacute;` or `&#233;`; nil if it is unknown.
func entityText(_ reference: String) -> String? {
  if let text = commonEntities[reference] { return text }
  return rareEntityText(reference)
}

/// HTML's names for Latin-1 letters and common typographic signs, with their characters.
///
/// Texts exported from HTML are full of them, and asking cmark-gfm takes a hundred times as long.
private let commonEntities: [String: String] = {
  let names = """
    amp lt gt quot apos nbsp eacute egrave ecirc euml agrave acirc auml aring aelig ccedil icirc
    iuml igrave iacute ocirc ouml oacute ograve otilde oslash oelig ugrave ucirc uuml uacute yuml
    ntilde szlig atilde aacute Eacute Egrave Ecirc Agrave Acirc Auml Aring AElig Ccedil Icirc Ocirc
    Ouml OElig Oslash Ugrave Uuml Ntilde laquo raquo lsquo rsquo ldquo rdquo bdquo sbquo hellip mdash
    ndash bull middot deg times divide plusmn euro pound yen cent sect para copy reg trade frac12
    frac14 frac34 sup2 sup3 micro iexcl iquest larr rarr uarr darr harr rArr infin ne le ge minus
    ensp emsp thinsp ordm ordf acute shy zwnj zwj
    """
  var texts: [String: String] = [:]
  for name in names.split(whereSeparator: \.isWhitespace) {
    let reference = "&\(name);"
    texts[reference] = rareEntityText(reference)
  }
  return texts
}()

private func rareEntityText(_ reference: String) -> String? {
  let bytes = Array(reference.utf8)
  guard (3...34).contains(bytes.count), bytes.first == 0x26, bytes.last == 0x3B else { return nil }
  if bytes[1] == UInt8(ascii: "#") { return numericEntityText(bytes[2..<(bytes.count - 1)]) }
  guard bytes[1].isASCIILetter else { return nil }
  // cmark-gfm knows all of HTML's names.
  guard let root = cmark_parse_document(reference, bytes.count, CMARK_OPT_DEFAULT) else {
    return nil
  }
  defer { cmark_node_free(root) }
  guard let paragraph = cmark_node_first_child(root) else { return nil }
  guard let text = cmark_node_first_child(paragraph), let literal = cmark_node_get_literal(text)
  else { return nil }
  let decoded = String(cString: literal)
  return decoded == reference || decoded.isEmpty ? nil : decoded
}

/// The character with the number `233` or `xE9`; nil if no character has it.
private func numericEntityText(_ digits: ArraySlice<UInt8>) -> String? {
  let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let number = isHexadecimal ? digits.dropFirst() : digits
  guard (1...7).contains(number.count),
    let value = UInt32(number.string, radix: isHexadecimal ? 16 : 10)
  else { return nil }
  // Numbers 0x80–0x9F mean Windows-1252's characters (HTML standard, 13.2.5.80).
  if (0x80...0x9F).contains(value), let scalar = windows1252Extras[Int(value) - 0x80] {
    return String(Character(scalar))
  }
  return Unicode.Scalar(value).map { String(Character($0)) }
}
