internal import Diagnostics

/// The operators that compute.
enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
}

extension Value {
  /// Computes with two values by Python's rules: `/` gives a fraction, `//` and `%` round down.
  ///
  /// - Throws: a failure when the operands have the wrong types, the result does not fit in 64 bits,
  ///   or the divisor is zero.
  static func compute(
    _ operation: ArithmeticOperator,
    _ left: Value,
    _ right: Value
  ) throws(RenderFailure) -> Value {
    if let one = left.integer, let two = right.integer {
      return try computeWhole(operation, one, two)
    }
    if let one = left.number, let two = right.number {
      return .double(try computeFraction(operation, one, two))
    }
    switch operation {
    case .add: return try concatenate(left, right)
    case .multiply:
      if let count = right.integer { return try left.repeated(count) }
      if let count = left.integer { return try right.repeated(count) }
    case .modulo:
      if let pattern = left.text {
        let text = try formatted(pattern, with: right, escaping: left.isMarkup)
        return left.isMarkup ? .markup(text) : .string(text)
      }
    default: break
    }
    throw RenderFailure.operands(operation.rawValue, left, right)
  }

  private static func computeWhole(
    _ operation: ArithmeticOperator,
    _ left: Int,
    _ right: Int
  ) throws(RenderFailure) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide:
      guard right != 0 else { throw RenderFailure(.divisionByZero) }
      return .double(Double(left) / Double(right))
    case .floorDivide:
      guard right != 0 else { throw RenderFailure(.divisionByZero) }
      let (quotient, overflow) = left.dividedReportingOverflow(by: right)
      let inexact = !overflow && quotient &* right != left && (left < 0) != (right < 0)
      result = (inexact ? quotient - 1 : quotient, overflow)
    case .modulo:
      guard right != 0 else { throw RenderFailure(.divisionByZero) }
      let rest = right == -1 ? 0 : left % right
      result = (rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest, false)
    case .power:
      guard right >= 0 else {
        return .double(try computeFraction(.power, Double(left), Double(right)))
      }
      result = power(left, right)
    }
    guard !result.overflow else { throw RenderFailure(.numberTooLarge) }
    return .int(result.partialValue)
  }

  private static func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return (0, true) }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { break }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      if overflow { return (0, true) }
      factor = square
    }
    return (result, false)
  }

  private static func computeFraction(
    _ operation: ArithmeticOperator,
    _ left: Double,
    _ right: Double
  ) throws(RenderFailure) -> Double {
    switch operation {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .power: return try fractionPower(left, right)
    case .divide, .floorDivide, .modulo:
      guard right != 0 else { throw RenderFailure(.divisionByZero) }
      if operation == .divide { return left / right }
      var rest = left.truncatingRemainder(dividingBy: right)
      if rest != 0, (rest < 0) != (right < 0) { rest += right }
      if operation == .modulo { return rest == 0 ? (right < 0 ? -0.0 : 0.0) : rest }
      let quotient = ((left - rest) / right).rounded(.toNearestOrEven)
      return quotient == 0 ? ((left / right).sign == .minus ? -0.0 : 0.0) : quotient
    }
  }

  private static func concatenate(_ left: Value, _ right: Value) throws(RenderFailure) -> Value {
    if let one = left.text, let two = right.text {
      try ValueLimits.check(bytes: one.utf8.count + two.utf8.count)
      switch (left.isMarkup, right.isMarkup) {
      case (false, false): return .string(one + two)
      case (true, true): return .markup(one + two)
      case (true, false): return .markup(one + escapedHTML(two))
      case (false, true): return .markup(escapedHTML(one) + two)
      }
    }
    if case .list(let one) = left, case .list(let two) = right, one.kind == two.kind,
      one.kind == .list || one.kind == .tuple
    {
      try ValueLimits.check(items: one.items.count + two.items.count)
      return .list(ListValue(one.items + two.items, kind: one.kind))
    }
    throw RenderFailure.operands("+", left, right)
  }

  /// The longest text and list that `*` makes; a template could ask for any size with three signs.
  private static let longestRepetition = 1_000_000

  private func repeated(_ count: Int) throws(RenderFailure) -> Value {
    let length: Int
    switch self {
    case .string(let text), .markup(let text): length = text.utf8.count
    case .list(let list) where list.kind == .list || list.kind == .tuple: length = list.items.count
    default: throw RenderFailure.operands("*", self, .int(count))
    }
    let times = max(count, 0)
    let (total, overflow) = length.multipliedReportingOverflow(by: times)
    guard !overflow, total <= Self.longestRepetition else {
      throw RenderFailure(.repetitionTooLong, Wording("\(Self.longestRepetition)"))
    }
    switch self {
    case .string(let text): return .string(String(repeating: text, count: times))
    case .markup(let text): return .markup(String(repeating: text, count: times))
    case .list(let list):
      let items = (0..<times).flatMap { _ in list.items }
      return .list(ListValue(items, kind: list.kind))
    default: return self
    }
  }

  /// The value with its sign changed; `nil` for what is no number or has no opposite.
  var negated: Value? {
    if let value = integer { return value == .min ? nil : .int(-value) }
    return number.map { .double(-$0) }
  }
}
