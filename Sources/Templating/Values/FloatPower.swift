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
