extension Value {
  /// The text that Python's `str()` makes of the value, which is what a template prints.
  var printed: String {
    switch self {
    case .undefined: ""
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .double(let value): pythonText(of: value)
    case .string(let value), .markup(let value): value
    case .fragment(let value): value.text
    case .list, .record, .dictionary, .namespace, .macro, .function: represented
    }
  }

  /// The text that Python's `repr()` makes of the value: what stands inside a printed list.
  var represented: String {
    var text = ""
    represent(into: &text, depth: 0)
    return text
  }

  private func represent(into text: inout String, depth: Int) {
    // Data is never cyclic, but a template could nest lists deeper than the stack is.
    guard depth < 200, text.utf8.count < ValueLimits.textBytes else {
      text += "..."
      return
    }
    switch self {
    case .undefined: text += "Undefined"
    case .string(let value): text += quoted(value)
    case .markup(let value): text += "Markup(\(quoted(value)))"
    case .fragment(let value): text += "Markup(\(quoted(value.text)))"
    case .list(let value):
      value.represent(into: &text) { $0.represent(into: &$1, depth: depth + 1) }
    case .dictionary(let value):
      Self.represent(value.pairs, into: &text) { $0.represent(into: &$1, depth: depth + 1) }
    case .record(let value):
      let names = value.presentNames
      let pairs = names.map { (Value.string($0), value[$0]) }
      Self.represent(pairs, into: &text) { $0.represent(into: &$1, depth: depth + 1) }
    case .namespace: text += "<Namespace>"
    case .macro: text += "<Macro>"
    case .function: text += "<function>"
    case .none, .bool, .int, .double: text += printed
    }
  }

  private static func represent(
    _ pairs: [(Value, Value)],
    into text: inout String,
    item: (Value, inout String) -> Void
  ) {
    text += "{"
    for (index, pair) in pairs.enumerated() {
      if index > 0 { text += ", " }
      item(pair.0, &text)
      text += ": "
      item(pair.1, &text)
    }
    text += "}"
  }
}

extension ListValue {
  /// Writes the sequence as Python shows one of its kind.
  fileprivate func represent(into text: inout String, item: (Value, inout String) -> Void) {
    let (open, close) =
      switch kind {
      case .list: ("[", "]")
      case .tuple: ("(", items.count == 1 ? ",)" : ")")
      case .keys: ("dict_keys([", "])")
      case .values: ("dict_values([", "])")
      case .items: ("dict_items([", "])")
      case .range: ("range(", ")")
      }
    text += open
    if case .range(let start, let stop, let step) = kind {
      text += step == 1 ? "\(start), \(stop)" : "\(start), \(stop), \(step)"
    } else {
      for (index, value) in items.enumerated() {
        if index > 0 { text += ", " }
        item(value, &text)
      }
    }
    text += close
  }
}

/// A text in quotation marks, as Python's `repr()` shows it.
private func quoted(_ text: String) -> String {
  let quote: Unicode.Scalar = text.utf8.contains(0x27) && !text.utf8.contains(0x22) ? "\"" : "'"
  var result = String(Character(quote))
  for scalar in text.unicodeScalars {
    switch scalar {
    case quote, "\\":
      result += "\\"
      result.unicodeScalars.append(scalar)
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if scalar.isPrintable {
        result.unicodeScalars.append(scalar)
      } else {
        result += escaped(scalar)
      }
    }
  }
  result.unicodeScalars.append(quote)
  return result
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  let (letter, width) =
    scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
  let digits = String(scalar.value, radix: 16)
  return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
}

extension Unicode.Scalar {
  /// Whether Python's `str.isprintable()` takes the character as printable.
  fileprivate var isPrintable: Bool {
    if isASCII { return value >= 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}

/// A number with a fraction as Python prints it: the shortest digits that read back as the same
/// number, with an exponent below 1e-4 and from 1e16 on.
func pythonText(of value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  let (negative, digits, exponent) = shortestDigits(of: value)
  let sign = negative ? "-" : ""
  if exponent < -4 || exponent >= 16 {
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    let magnitude = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(magnitude)"
  }
  if exponent < 0 {
    return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
  let whole = exponent + 1
  if digits.count <= whole {
    return sign + digits + String(repeating: "0", count: whole - digits.count) + ".0"
  }
  return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
}

/// The shortest decimal digits of a number and the power of ten of the first one.
///
/// Swift's own description has the same digits as Python's and only other places for the point.
private func shortestDigits(of value: Double) -> (negative: Bool, digits: String, exponent: Int) {
  if value == 0 { return (value.sign == .minus, "0", 0) }
  var mantissa = value.magnitude.description
  var exponent = 0
  if let mark = mantissa.firstIndex(of: "e") {
    exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
    mantissa = String(mantissa[..<mark])
  }
  let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
  let whole = parts[0]
  let fraction = parts.count > 1 ? parts[1] : ""
  let all = whole + fraction
  let leading = all.prefix { $0 == "0" }.count
  let digits = all.dropFirst(leading)
  let trailing = digits.reversed().prefix { $0 == "0" }.count
  let kept = digits.dropLast(trailing)
  return (value < 0, String(kept), exponent + whole.count - 1 - leading)
}
