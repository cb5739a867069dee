import Markdown
import Testing

@testable import Markdown

// The characters' classes, from the standard library's properties where it has them.

func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  ["\t", "\n", "\u{C}", "\r"].contains(scalar)
    || scalar.properties.generalCategory == .spaceSeparator
}

func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".utf8).contains(byte)
}

func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isASCIIPunctuation(UInt8(ascii: scalar)) }
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    return true
  case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
    return symbolsArePunctuation
  default:
    return false
  }
}

/// Whether the library counts symbols as punctuation, as CommonMark does from 0.31 on.
let symbolsArePunctuation: Bool = {
  let document = MarkdownParser.parse(
    Array("a*€*\n".utf8), options: MarkdownOptions(dialect: .commonMark))
  return document.nodes.contains { $0.kind == .emphasis } == false
}()

func isCJK(_ scalar: Unicode.Scalar) -> Bool { EastAsian.isCJK(scalar.value) }

func isNonCJKPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  isPunctuation(scalar) && !isCJK(scalar)
}

func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
  ("\u{FE00}"..."\u{FE0E}").contains(scalar)
}

func isIdeographicVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
  ("\u{E0100}"..."\u{E01EF}").contains(scalar)
}

// MARK: Escaping

func escapedHTML(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  bytes.flatMap { byte -> [UInt8] in
    switch Character(Unicode.Scalar(byte)) {
    case "&": Array("&amp;".utf8)
    case "<": Array("&lt;".utf8)
    case ">": Array("&gt;".utf8)
    case "\"": Array("&quot;".utf8)
    default: [byte]
    }
  }
}

func escapedURL(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let kept = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~".utf8
  )
  return bytes.flatMap { byte -> [UInt8] in
    switch Character(Unicode.Scalar(byte)) {
    case "&": return Array("&amp;".utf8)
    case "'": return Array("&#x27;".utf8)
    default:
      if kept.contains(byte) { return [byte] }
      return Array(("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8)
    }
  }
}

// MARK: Entities

/// The entity or numeric reference at an `&`: its text and the offset after it.
func entity(in text: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
  guard let end = text[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
  if let known = namedEntities[name] { return (Array(known.utf8), end + 1) }
  guard name.hasPrefix("#") else { return nil }
  let isHexadecimal = name.dropFirst().lowercased().hasPrefix("x")
  let digits = name.dropFirst(isHexadecimal ? 2 : 1)
  guard (1...(isHexadecimal ? 6 : 7)).contains(digits.utf8.count),
    let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), !digits.hasPrefix("+")
  else { return nil }
  let scalar = Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}"
  return (Array(String(scalar).utf8), end + 1)
}

/// Those that the generator writes.
private let namedEntities = [
  "amp": "&", "lt": "<", "quot": "\"", "copy": "©", "nbsp": "\u{A0}", "ast": "*", "lowbar": "_",
  "bsol": "\\", "ouml": "ö", "grave": "`",
]

func unescapedEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let text = Array(text)
  var result: [UInt8] = []
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "&"), let (bytes, end) = entity(in: text, at: index) {
      result += bytes
      index = end
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// A destination's or title's meaning.
///
/// libcmark takes entities first and backslashes then, so that the backslash of `&#92;*` escapes.
func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let text = unescapedEntities(text)
  var result: [UInt8] = []
  var index = 0
  while index < text.count {
    let isEscape =
      text[index] == UInt8(ascii: "\\") && index + 1 < text.count
      && isASCIIPunctuation(text[index + 1])
    if isEscape { index += 1 }
    result.append(text[index])
    index += 1
  }
  return result
}
