/// Lengths and numbers in the attributes of SVG.
enum SVGNumbers {
  /// Reads a length in absolute units (CSS Values 4, section 6.2), or without a unit.
  ///
  /// - Returns: CSS pixels; `nil` for percentages, units that depend on a font or a window, negative
  ///   lengths and all else.
  static func pixels(_ text: ArraySlice<UInt8>) -> Double? {
    var rest = trimmed(text)
    guard let number = takeNumber(&rest), number >= 0 else { return nil }
    let factors: [(unit: StaticString, factor: Double)] = [
      ("", 1), ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("in", 96), ("cm", 96 / 2.54),
      ("mm", 96 / 25.4), ("q", 96 / 101.6),
    ]
    for (unit, factor) in factors where matches(rest, unit) { return number * factor }
    return nil
  }

  /// Reads a `viewBox` (SVG 2, section 8.6): four numbers between white space and commas.
  ///
  /// - Returns: its width and height; `nil` unless both are more than nothing.
  static func viewBox(_ text: ArraySlice<UInt8>) -> (width: Double, height: Double)? {
    var rest = trimmed(text)
    var numbers: [Double] = []
    while numbers.count < 4 {
      guard let number = takeNumber(&rest) else { return nil }
      numbers.append(number)
      rest = rest.drop(while: isSpace)
      if numbers.count < 4, rest.first == UInt8(ascii: ",") {
        rest = rest.dropFirst().drop(while: isSpace)
      }
    }
    guard rest.isEmpty, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return (numbers[2], numbers[3])
  }

  /// Takes a number (CSS Syntax 3, section 4.3.12) off the front: `1`, `-1.5`, `.5`, `1e3`.
  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Double? {
    var index = rest.startIndex
    func skipSign() {
      if index < rest.endIndex, rest[index] == 0x2B || rest[index] == 0x2D { index += 1 }
    }
    func skipDigits() -> Bool {
      let start = index
      while index < rest.endIndex, (0x30...0x39).contains(rest[index]) { index += 1 }
      return index > start
    }
    skipSign()
    var isNumber = skipDigits()
    if index + 1 < rest.endIndex, rest[index] == UInt8(ascii: "."),
      (0x30...0x39).contains(rest[index + 1])
    {
      index += 1
      isNumber = skipDigits()
    }
    guard isNumber else { return nil }
    let mantissaEnd = index
    if index < rest.endIndex, rest[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      skipSign()
      // “1em” has no exponent.
      if !skipDigits() { index = mantissaEnd }
    }
    let number = Double(String(decoding: rest[..<index], as: UTF8.self))
    rest = rest[index...]
    return number.flatMap { $0.isFinite ? $0 : .greatestFiniteMagnitude }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text = text.dropLast() }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether text is a unit, in upper or lower case.
  private static func matches(_ text: ArraySlice<UInt8>, _ unit: StaticString) -> Bool {
    guard text.count == unit.utf8CodeUnitCount else { return false }
    return zip(text, 0..<unit.utf8CodeUnitCount).allSatisfy { byte, index in
      byte | 0x20 == unit.utf8Start[index]
    }
  }
}
