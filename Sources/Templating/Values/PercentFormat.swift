internal import Diagnostics

/// Fills a pattern such as `"%s of %d"` as Python's `%` does.
///
/// - Parameters:
///   - pattern: the pattern.
///   - value: a tuple of what fills it, a dictionary for `%(name)s`, or a single value.
///   - escaping: whether what is filled in is escaped, because the pattern is HTML.
/// - Returns: the filled text.
/// - Throws: a failure for an unknown conversion or a wrong number of values.
func formatted(
  _ pattern: String,
  with value: Value,
  escaping: Bool
) throws(RenderFailure) -> String {
  var format = PercentFormat(pattern, value, escaping: escaping)
  return try format.fill()
}

private struct PercentFormat {
  private let scalars: [Unicode.Scalar]
  private let value: Value
  private var arguments: [Value]
  private let escaping: Bool
  private var index = 0
  private var next = 0
  private var usedNames = false

  private struct Conversion {
    var flags: Set<Unicode.Scalar> = []
    var width = 0
    var precision: Int?
    var letter: Unicode.Scalar = "s"
  }

  init(_ pattern: String, _ value: Value, escaping: Bool) {
    scalars = Array(pattern.unicodeScalars)
    self.value = value
    self.escaping = escaping
    if case .list(let list) = value, list.kind == .tuple {
      arguments = list.items
    } else {
      arguments = [value]
    }
  }

  mutating func fill() throws(RenderFailure) -> String {
    var result = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar != "%" {
        result.append(scalar)
      } else if index < scalars.count, scalars[index] == "%" {
        index += 1
        result.append("%")
      } else {
        result.append(contentsOf: try conversion().unicodeScalars)
      }
    }
    if next < arguments.count, !usedNames, value.pairs == nil {
      throw RenderFailure(.wrongArgumentsAtRun, "format")
    }
    return String(result)
  }

  private mutating func conversion() throws(RenderFailure) -> String {
    var conversion = Conversion()
    var argument: Value?
    if index < scalars.count, scalars[index] == "(" {
      argument = try named()
    }
    while index < scalars.count, "-+ 0#".unicodeScalars.contains(scalars[index]) {
      conversion.flags.insert(scalars[index])
      index += 1
    }
    conversion.width = try number() ?? 0
    if index < scalars.count, scalars[index] == "." {
      index += 1
      conversion.precision = try number() ?? 0
    }
    while index < scalars.count, "hlL".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard index < scalars.count else { throw failure() }
    conversion.letter = scalars[index]
    index += 1
    let value: Value
    if let argument { value = argument } else { value = try nextArgument() }
    return pad(try convert(value, conversion), conversion)
  }

  private mutating func named() throws(RenderFailure) -> Value {
    guard let end = scalars[index...].firstIndex(of: ")") else { throw failure() }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[index + 1..<end])
    index = end + 1
    usedNames = true
    let found = value.item(.string(String(name)))
    guard found.isDefined else { throw failure() }
    return found
  }

  private mutating func number() throws(RenderFailure) -> Int? {
    if index < scalars.count, scalars[index] == "*" {
      index += 1
      return min(try nextArgument().whole(), 10_000)
    }
    var result: Int?
    while index < scalars.count, let digit = Int(String(scalars[index])), result ?? 0 < 10_000 {
      result = (result ?? 0) * 10 + digit
      index += 1
    }
    return result
  }

  private mutating func nextArgument() throws(RenderFailure) -> Value {
    guard next < arguments.count else { throw RenderFailure(.wrongArgumentsAtRun, "format") }
    next += 1
    return arguments[next - 1]
  }

  private func failure() -> RenderFailure {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return RenderFailure(.badFormat, Wording(String(text)), "format")
  }

  // MARK: Conversions

  private func convert(
    _ value: Value,
    _ conversion: Conversion
  ) throws(RenderFailure) -> String {
    switch conversion.letter {
    case "s", "r", "a":
      var text = conversion.letter == "s" ? value.printed : value.represented
      if let precision = conversion.precision {
        text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
      }
      return escaping && !value.isMarkup ? escapedHTML(text) : text
    case "d", "i", "u":
      guard let number = value.number else { throw RenderFailure(.notANumber, value.described) }
      guard let whole = value.integer ?? Int(exactly: number.rounded(.towardZero)) else {
        throw RenderFailure(.numberTooLarge)
      }
      return signed(digits(whole.magnitude, 10, conversion), whole < 0, conversion)
    case "x", "X", "o":
      let whole = try value.whole()
      var text = digits(whole.magnitude, conversion.letter == "o" ? 8 : 16, conversion)
      if conversion.flags.contains("#") { text = (conversion.letter == "o" ? "0o" : "0x") + text }
      return signed(conversion.letter == "X" ? text.uppercased() : text, whole < 0, conversion)
    case "f", "F", "e", "E", "g", "G":
      guard let number = value.number else { throw RenderFailure(.notANumber, value.described) }
      let text = formatted(
        number.magnitude,
        style: conversion.letter,
        precision: conversion.precision ?? 6,
        flags: conversion.flags.contains("#") ? "#" : ""
      )
      return signed(text, number.sign == .minus && !number.isNaN, conversion)
    case "c":
      if let number = value.integer,
        let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init)
      {
        return String(Character(scalar))
      }
      return value.printed
    default: throw failure()
    }
  }

  private func digits(_ magnitude: UInt, _ radix: Int, _ conversion: Conversion) -> String {
    let text = String(magnitude, radix: radix)
    let missing = min(conversion.precision ?? 0, 10_000) - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }

  private func signed(_ text: String, _ isNegative: Bool, _ conversion: Conversion) -> String {
    let sign =
      isNegative
      ? "-"
      : conversion.flags.contains("+") ? "+" : conversion.flags.contains(" ") ? " " : ""
    let missing = conversion.width - text.utf8.count - sign.utf8.count
    guard conversion.flags.contains("0"), !conversion.flags.contains("-"), missing > 0 else {
      return sign + text
    }
    return sign + String(repeating: "0", count: missing) + text
  }

  private func pad(_ text: String, _ conversion: Conversion) -> String {
    let missing = conversion.width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let blanks = String(repeating: " ", count: missing)
    return conversion.flags.contains("-") ? text + blanks : blanks + text
  }
}
