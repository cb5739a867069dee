#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Resolves a plain (unquoted) scalar as YAML 1.1 does: `yes` is a boolean, `010` is 8, `1:30` is 90.
///
/// The rules are those of the YAML 1.1 types bool, int, float and null, as Yams reads them; a test
/// holds the two side by side. Yams itself matches regular expressions, which took longer than
/// libcmark takes for the whole page.
///
/// - Parameter text: the scalar's bytes without surrounding white space.
/// - Returns: the value; a text that is none of the types is a string.
func resolvePlainScalar(_ text: UnsafeBufferPointer<UInt8>) -> YAMLNode.Value {
  guard let first = text.first else { return .null }
  switch first {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "."):
    return resolveNumber(text)
  case UInt8(ascii: "~") where text.count == 1:
    return .null
  default:
    if text.count <= 5, let word = resolveWord(String(decoding: text, as: UTF8.self)) {
      return word
    }
    return .string(String(decoding: text, as: UTF8.self))
  }
}

/// The words for booleans and for nothing; each in lower case, capitalised, or in capitals.
private func resolveWord(_ text: String) -> YAMLNode.Value? {
  switch text {
  case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": .boolean(true)
  case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": .boolean(false)
  case "null", "Null", "NULL": .null
  default: nil
  }
}

private func resolveNumber(_ text: UnsafeBufferPointer<UInt8>) -> YAMLNode.Value {
  let string = String(decoding: text, as: UTF8.self)
  switch string {
  case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
  case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
  case ".nan", ".NaN", ".NAN": return .number(.nan)
  default: break
  }
  if isDate(text) { return .string(string) }
  let digits = string.filter { $0 != "_" }
  if let integer = resolveInteger(string, digits) { return integer }
  if isFloat(string) { return .number(strtod(digits, nil)) }
  if let number = resolveSexagesimalFloat(string, digits) { return .number(number) }
  return .string(string)
}

/// Whether a text has the form of a date, which most front matter has and no number.
private func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.count == 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
}

/// Reads the integer forms; `digits` is the text without its underscores.
private func resolveInteger(_ text: String, _ digits: String) -> YAMLNode.Value? {
  let body = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
  let bare = digits.hasPrefix("-") || digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
  let sign = text.hasPrefix("-") ? "-" : ""
  guard let first = body.utf8.first, isDigit(first) else { return nil }
  func all(_ text: Substring, _ radix: Int) -> Bool {
    !text.isEmpty
      && text.allSatisfy {
        $0 == "_" || $0.isASCII && $0.isHexDigit && $0.hexDigitValue ?? 16 < radix
      }
  }
  func parsed(_ text: Substring, _ radix: Int) -> YAMLNode.Value {
    if let number = Int(sign + text, radix: radix) { return .integer(number) }
    return text.isEmpty ? .string(String(text)) : .number(strtod(digits, nil))
  }
  if bare == "0" { return .integer(0) }
  if body.hasPrefix("0b"), all(body.dropFirst(2), 2) { return parsed(bare.dropFirst(2), 2) }
  if body.hasPrefix("0x"), all(body.dropFirst(2), 16) { return parsed(bare.dropFirst(2), 16) }
  if body.hasPrefix("0o"), all(body.dropFirst(2), 8) { return parsed(bare.dropFirst(2), 8) }
  if body.hasPrefix("0") {
    return all(body.dropFirst(1), 8) ? parsed(bare.dropFirst(1), 8) : nil
  }
  if all(body, 10) { return parsed(bare, 10) }
  return resolveSexagesimal(body, bare, negative: sign == "-")
}

/// Reads `190:20:30`: minutes and seconds, or degrees, as YAML 1.1 has them.
private func resolveSexagesimal(
  _ body: Substring,
  _ bare: Substring,
  negative: Bool
) -> YAMLNode.Value? {
  let parts = bare.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count > 1, body.utf8.allSatisfy({ isDigit($0) || $0 == 0x5F || $0 == 0x3A }),
    body.drop(while: { $0 != ":" }).contains("_") == false,
    parts.dropFirst().allSatisfy({ $0.count == 1 || $0.count == 2 && $0 < "60" })
  else { return nil }
  var total = 0
  for part in parts {
    let (product, over) = total.multipliedReportingOverflow(by: 60)
    guard !over, let value = Int(part) else { return nil }
    let (sum, tooMuch) = product.addingReportingOverflow(value)
    guard !tooMuch else { return nil }
    total = sum
  }
  return .integer(negative ? -total : total)
}

private func resolveSexagesimalFloat(_ text: String, _ digits: String) -> Double? {
  let body = text.drop { $0 == "-" || $0 == "+" }
  guard let colon = body.firstIndex(of: ":"), let dot = body.lastIndex(of: "."), colon < dot,
    body[dot...].dropFirst().utf8.allSatisfy({ isDigit($0) || $0 == 0x5F }),
    case .integer(let whole)? = resolveSexagesimal(
      body[..<dot],
      digits.drop { $0 == "-" || $0 == "+" }.prefix { $0 != "." },
      negative: false
    )
  else { return nil }
  let fraction = strtod("0." + body[dot...].dropFirst().filter { $0 != "_" }, nil)
  let value = Double(whole) + fraction
  return text.hasPrefix("-") ? -value : value
}

/// Whether a text is a float: `[-+]?[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?` or
/// `\.[0-9_]+([eE][-+][0-9]+)?`.
private func isFloat(_ text: String) -> Bool {
  var rest = text.utf8[...]
  func take(_ accepted: (UInt8) -> Bool) -> Int {
    let run = rest.prefix(while: accepted)
    rest = rest.dropFirst(run.count)
    return run.count
  }
  let startsWithDot = rest.first == UInt8(ascii: ".")
  if startsWithDot {
    rest = rest.dropFirst()
    // Without a digit the form is Yams', but there is no number in it.
    guard take({ isDigit($0) || $0 == 0x5F }) > 0, text.utf8.contains(where: isDigit) else {
      return false
    }
  } else {
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    guard let first = rest.first, isDigit(first) else { return false }
    _ = take { isDigit($0) || $0 == 0x5F }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      _ = take { isDigit($0) || $0 == 0x5F }
    }
  }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    let signed = rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+")
    if signed { rest = rest.dropFirst() }
    guard signed || !startsWithDot, take(isDigit) > 0 else { return false }
  }
  return rest.isEmpty
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
