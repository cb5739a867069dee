import Foundation

/// Writes a text in Unicode's normal form C, in which files, URLs and anchors are compared.
///
/// Complexity: linear. Texts that hold only what is in normal form C anyway (ASCII, Latin-1, kana
/// that are composed, unified kanji) are returned as they are, without a copy.
package func canonicallyComposed(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isAlwaysComposed)
    ? text : text.precomposedStringWithCanonicalMapping
}

/// Whether a character neither changes in normal form C nor joins with what stands before it.
///
/// A short list of ranges whose members all have the property `NFC_Quick_Check=Yes` and the
/// combining class 0; what is missing from it merely takes the slow path.
private func isAlwaysComposed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x30FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D:
    true
  default:
    false
  }
}
