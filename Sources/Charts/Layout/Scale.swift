#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An axis of values: its two ends and the ticks between them.
///
/// Steps are 1, 2 or 5 times a power of ten, after P. Heckbert, “Nice numbers for graph labels”
/// (Graphics Gems, 1990).
struct Scale: Equatable {
  /// The lowest and the highest tick, which are the ends of the axis.
  let low: Double
  let high: Double
  /// The ticks, from low to high.
  let ticks: [Double]

  /// A scale that holds all values.
  ///
  /// - Parameters:
  ///   - values: finite numbers; none at all gives 0 to 1.
  ///   - fromZero: whether zero must be on it. Else it is when the values are not far from it.
  ///   - count: how many ticks to aim at, at least 2.
  init(_ values: some Sequence<Double>, fromZero: Bool, count: Int) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (0, 0) }
    // A cut axis makes differences look larger than they are, so it must be worth it.
    if fromZero || (low > 0 && low < high * 0.6) { low = min(low, 0) }
    if fromZero || (high < 0 && high > low * 0.6) { high = max(high, 0) }
    if low == high { (low, high) = low == 0 ? (0, 1) : (min(low, 0), max(high, 0)) }
    // Steps below the precision of the numbers would all be the same tick.
    let least = max(low.magnitude, high.magnitude) * 1e-11
    let step = Step(atLeast: max((high - low) / Double(max(count - 1, 1)), least))
    let first = step.index(of: low).rounded(.down)
    let last = max(step.index(of: high).rounded(.up), first + 1)
    ticks = (0...Int(last - first)).map { step.tick(first + Double($0)) }
    self.low = ticks[0]
    self.high = ticks[ticks.count - 1]
  }

  /// Where a value stands, from 0 at the low end to 1 at the high one.
  func fraction(_ value: Double) -> Double {
    let fraction = (value - low) / (high - low)
    return min(max(fraction, 0), 1)
  }
}

/// A step of a scale: 1, 2 or 5 times a power of ten.
private struct Step {
  private let digit: Double
  private let exponent: Int

  /// The step nearest to a length.
  init(atLeast length: Double) {
    var exponent = Int(log10(length).rounded(.down))
    let fraction = length / pow(10, Double(exponent))
    // Between the geometric means of neighbours, as Heckbert has it.
    let digit = fraction < 1.5 ? 1.0 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10
    if digit == 10 { exponent += 1 }
    self.digit = digit == 10 ? 1 : digit
    self.exponent = exponent
  }

  /// A multiple of the step; dividing keeps 0.3 from becoming 0.30000000000000004.
  func tick(_ index: Double) -> Double {
    exponent < 0
      ? index * digit / pow(10, Double(-exponent)) : index * digit * pow(10, Double(exponent))
  }

  /// Which multiple a value is, rounded where it is one but for the last bits.
  func index(of value: Double) -> Double {
    let index =
      exponent < 0
      ? value / digit * pow(10, Double(-exponent)) : value / digit / pow(10, Double(exponent))
    return (index - index.rounded()).magnitude < 1e-9 ? index.rounded() : index
  }
}
