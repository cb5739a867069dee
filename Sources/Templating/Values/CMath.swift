internal import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Raises a number to a power; Python's rules for what has no result.
///
/// - Throws: a failure for 0 to a negative power, for a result that is not real, or one too large.
func fractionPower(_ base: Double, _ exponent: Double) throws(RenderFailure) -> Double {
  if base == 0, exponent < 0 { throw RenderFailure(.divisionByZero) }
  let result = pow(base, exponent)
  if result.isNaN, !base.isNaN, !exponent.isNaN { throw RenderFailure(.notANumber, "√-1") }
  if result.isInfinite, base.isFinite, exponent.isFinite { throw RenderFailure(.numberTooLarge) }
  return result
}

/// A number in C's notation: the digits are exact, unlike those of a product with a power of ten.
///
/// - Parameters:
///   - value: the number.
///   - style: `f`, `e` or `g`, or one of them as a capital.
///   - precision: digits, at most 60.
///   - flags: C's flags, such as `#`.
/// - Returns: the digits with their point and exponent.
func formatted(
  _ value: Double,
  style: Unicode.Scalar,
  precision: Int,
  flags: String = ""
) -> String {
  let pattern = "%\(flags).\(min(max(precision, 0), 60))\(Character(style))"
  // The largest number has 309 digits before the point.
  var buffer = [CChar](repeating: 0, count: 400)
  let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, pattern, $0) }
  return String(
    decoding: buffer.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) },
    as: UTF8.self
  )
}

/// A number rounded to some decimal places; a tie goes to the even digit, as in Python.
func rounded(_ value: Double, places: Int) -> Double {
  guard value.isFinite else { return value }
  if places > 60 { return value }
  if places >= 0 { return Double(formatted(value, style: "f", precision: places)) ?? value }
  guard places > -300 else { return 0 }
  let unit = pow(10, Double(-places))
  return (value / unit).rounded(.toNearestOrEven) * unit
}
