import Foundation

/// Writes a text in Unicode's normal form C, in which files, URLs and anchors are compared.
///
/// Complexity: linear. Texts that hold only what is in normal form C anyway (ASCII, Latin-1, kana
/// that are composed, unified kanji) are returned as they are, without a copy.
package func canonicallyComposed(_ text: String) -> String {
  let isComposed =
    text.utf8.withContiguousStorageIfAvailable(isPlainlyComposed)
    ?? isPlainlyComposed(Array(text.utf8))
  return isComposed ? text : text.precomposedStringWithCanonicalMapping
}

/// Whether a text holds only characters that neither change in normal form C nor join with what
/// stands before them, judged by bytes.
///
/// U+0000–02FF, U+3000–30FF without the marks U+302A–302F and U+3099–309A, U+3400–9FFF (whose
/// hexagrams are letters of their own), and the full-width forms U+FF01–FF9D: all of them have the
/// property `NFC_Quick_Check=Yes` and the combining class 0. What is missing takes the slow path.
private func isPlainlyComposed(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
    guard let next = bytes.index(index, offsetBy: length, limitedBy: bytes.endIndex) else {
      return false
    }
    switch lead {
    case 0..<0x80, 0xC2...0xCB, 0xE4...0xE9: break
    case 0xE3:
      let second = bytes[bytes.index(after: index)]
      let third = bytes[bytes.index(before: next)]
      guard second < 0x84 || second >= 0x90, !(second == 0x80 && third >= 0xAA && third < 0xB0),
        !(second == 0x82 && (third == 0x99 || third == 0x9A))
      else { return false }
    case 0xEF:
      let second = bytes[bytes.index(after: index)]
      let third = bytes[bytes.index(before: next)]
      guard second == 0xBC && third != 0x80 || second == 0xBD || second == 0xBE && third < 0x9E
      else { return false }
    default: return false
    }
    index = next
  }
  return true
}
