import Diagnostics

/// Gives each heading of a document its anchor: Japanese is kept, a repeated text gets a number.
struct HeadingIDs {
  private var taken: [String: Int] = [:]

  /// The id of the next heading with this text.
  ///
  /// - Returns: the anchor of the text, with `-1`, `-2` … behind it when it was given out before.
  mutating func id(for text: String) -> String {
    let base = anchor(for: text)
    guard var count = taken[base] else {
      taken[base] = 0
      return base
    }
    // `a`, `a`, `a-1` would collide: count on until the name is free.
    var id: String
    repeat {
      count += 1
      id = "\(base)-\(count)"
    } while taken[id] != nil
    taken[base] = count
    taken[id] = 0
    return id
  }
}

/// Makes an anchor, a slug or a tag's name in a URL from a text.
///
/// Normal form C; full-width ASCII and the ideographic space become ASCII (not NFKC, which would
/// turn ① and ㈱ into other texts); lower case; letters, marks and digits stay, and so do `-` and
/// `_`; other punctuation and symbols go; a run of spaces becomes one `-`. Never romanised.
///
/// - Returns: the anchor, `section` if nothing is left.
package func anchor(for text: String) -> String {
  var result: [UInt8] = []
  var space = false
  for scalar in canonicallyComposed(text).unicodeScalars {
    let value = scalar.halfWidthValue
    if value == 0x20 || value == 0x09 || value == 0x0A {
      space = true
      continue
    }
    guard let kept = keptInAnchor(value, scalar) else { continue }
    if space, !result.isEmpty { result.append(UInt8(ascii: "-")) }
    space = false
    result.append(contentsOf: kept.utf8)
  }
  return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
}

/// What an anchor keeps of a character: its lower case, or nothing.
private func keptInAnchor(_ value: UInt32, _ scalar: Unicode.Scalar) -> String? {
  switch value {
  case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F:
    return String(Unicode.Scalar(UInt8(value)))
  case 0x41...0x5A:
    return String(Unicode.Scalar(UInt8(value + 0x20)))
  case 0...0x7F, 0x3000...0x3004, 0x3008...0x3020:
    return nil
  case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF:
    return String(scalar)
  default:
    break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    return scalar.properties.lowercaseMapping
  default:
    return nil
  }
}

extension Unicode.Scalar {
  /// The code point, that of ASCII for its full-width form and for the ideographic space.
  fileprivate var halfWidthValue: UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000: 0x20
    default: value
    }
  }
}
