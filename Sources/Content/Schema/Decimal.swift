/// A number as decimal digits, so that 0.0075 is a multiple of 0.0001, as it is written.
struct Decimal {
  /// The digits without a sign.
  private var digits: UInt64
  /// The power of ten by which they count.
  private var exponent: Int

  /// Reads the shortest digits that stand for a number; infinity has none and is zero.
  init(_ number: Double) {
    (digits, exponent) = (0, 0)
    guard number.isFinite else { return }
    var fraction = 0
    var isFraction = false
    let text = Array("\(number.magnitude)".utf8)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits &* 10 &+ UInt64(text[index] - UInt8(ascii: "0"))
        fraction += isFraction ? 1 : 0
      case UInt8(ascii: "."): isFraction = true
      default:
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        index = text.count
      }
      index += 1
    }
    exponent -= fraction
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// Whether the number is a whole multiple of another that is not zero.
  func isMultiple(of other: Decimal) -> Bool {
    if digits == 0 || other.digits == 0 { return digits == 0 }
    let shift = exponent - other.exponent
    if shift < 0 {
      // Neither ends with a zero: what is left of the shift would have to divide the digits.
      return false
    }
    var rest = digits % other.digits
    for _ in 0..<shift where rest != 0 {
      let product = rest.multipliedFullWidth(by: 10)
      rest = other.digits.dividingFullWidth(product).remainder
    }
    return rest == 0
  }
}
