/// A decimal number exactly as somebody typed it: `2.40` keeps its zero.
///
/// At most 15 digits, so that a `Double` tells every two of them apart.
package struct DecimalNumber: Sendable, Hashable {
  /// The digits as one integer, with the sign: 240 for `2.40`.
  package let significand: Int
  /// How many of the digits stand behind the point.
  package let fractionDigits: Int

  private static let mostDigits = 15

  /// Creates a whole number; `nil` for more than 15 digits.
  package init?(_ integer: Int) {
    guard integer.magnitude < 1_000_000_000_000_000 else { return nil }
    (significand, fractionDigits) = (integer, 0)
  }

  /// Creates a number rounded to some digits behind the point, such as a tick of a chart's scale.
  ///
  /// - Returns: `nil` for more than 15 digits, and for what is no number.
  package init?(_ value: Double, fractionDigits: Int) {
    guard (0...Self.mostDigits).contains(fractionDigits) else { return nil }
    let scaled = (value * Double(Self.power(fractionDigits))).rounded()
    guard scaled.magnitude < 1e15 else { return nil }
    (significand, self.fractionDigits) = (Int(scaled), fractionDigits)
  }

  /// Reads `-12_000.50` or `1.5e6`: YAML's decimal forms, without those of other bases.
  ///
  /// - Returns: `nil` for any other form, for leading zeros, and for more than 15 digits.
  package init?(_ text: String) {
    var rest = text.utf8.filter { $0 != UInt8(ascii: "_") }[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    var exponent = 0
    if rest.first.map({ $0 | 0x20 == UInt8(ascii: "e") }) == true, rest.count <= 4 {
      guard let number = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) else { return nil }
      (exponent, rest) = (number, [])
    }
    guard rest.isEmpty, !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return nil
    }
    self.init(whole + fraction, fractionDigits: fraction.count - exponent, isNegative)
  }

  private init?(_ digits: ArraySlice<UInt8>, fractionDigits: Int, _ isNegative: Bool) {
    let padding = max(-fractionDigits, 0)
    guard padding <= Self.mostDigits, fractionDigits <= Self.mostDigits else { return nil }
    let all = digits.drop { $0 == UInt8(ascii: "0") }
    guard all.count + padding <= Self.mostDigits else { return nil }
    let value = all.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } * Self.power(padding)
    significand = isNegative ? -value : value
    self.fractionDigits = max(fractionDigits, 0)
  }

  /// The nearest floating-point number.
  package var double: Double { Double(significand) / Double(Self.power(fractionDigits)) }

  /// Whether the number is below zero.
  package var isNegative: Bool { significand < 0 }

  /// The number without its sign.
  package var magnitude: DecimalNumber {
    DecimalNumber(significand: abs(significand), fractionDigits: fractionDigits)
  }

  /// The integer, `nil` when there are digits behind the point.
  package var integer: Int? { fractionDigits == 0 ? significand : nil }

  /// The number for machines: ASCII digits, a point, `-`.
  package var text: String {
    (isNegative ? "-" : "") + wholeDigits + (fractionDigits > 0 ? "." + fraction : "")
  }

  /// The digits before the point, without the sign.
  var wholeDigits: String { String(abs(significand) / Self.power(fractionDigits)) }

  /// The digits behind the point.
  var fraction: String {
    guard fractionDigits > 0 else { return "" }
    let digits = String(abs(significand) % Self.power(fractionDigits))
    return String(repeating: "0", count: fractionDigits - digits.count) + digits
  }

  /// Whether the number is below another, whatever the digits behind their points.
  package func isLess(than other: DecimalNumber) -> Bool {
    parts(other.fractionDigits) < other.parts(fractionDigits)
  }

  /// The whole number and the fraction, the latter in units that two numbers share.
  private func parts(_ otherDigits: Int) -> (Int, Int) {
    let power = Self.power(fractionDigits)
    let scale = Self.power(max(otherDigits - fractionDigits, 0))
    return (significand / power, significand % power * scale)
  }

  private init(significand: Int, fractionDigits: Int) {
    (self.significand, self.fractionDigits) = (significand, fractionDigits)
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
