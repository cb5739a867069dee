internal import Diagnostics

/// Jinja's filters of numbers.
extension BuiltIn {
  static let numberFilters: [FunctionDefinition] = [
    filter("abs", .number, gives: .computed { $0[0].truthy == .int ? .int : .number }) {
      (arguments, _) throws(RenderFailure) in
      let value = arguments[0]
      guard let number = value.number else { throw RenderFailure(.notANumber, value.described) }
      if let whole = value.integer {
        guard whole != .min else { throw RenderFailure(.numberTooLarge) }
        return .int(abs(whole))
      }
      return .double(abs(number))
    },
    filter(
      "round",
      .number,
      [
        Parameter("precision", .int, default: .int(0)),
        Parameter("method", .oneOf(["common", "ceil", "floor"]), default: .string("common")),
      ],
      gives: .fixed(.number),
      round
    ),
    filter(
      "int",
      .any,
      [Parameter("default", .any, default: .int(0)), Parameter("base", .int, default: .int(10))],
      gives: .fixed(.int)
    ) { (arguments, _) throws(RenderFailure) in
      try PythonNumber.whole(arguments[0], base: arguments[2].whole()) ?? arguments[1]
    },
    filter(
      "float",
      .any,
      [Parameter("default", .any, default: .double(0))],
      gives: .fixed(.number)
    ) { (arguments, _) in
      if let number = arguments[0].number { return .double(number) }
      return arguments[0].text.flatMap(PythonNumber.fraction).map { .double($0) } ?? arguments[1]
    },
    filter(
      "filesizeformat",
      .either([.number, .text]),
      [Parameter("binary", .bool, default: .bool(false))],
      gives: .fixed(.string),
      fileSize
    ),
  ]

  @Sendable
  private static func round(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let value = arguments[0]
    let places = try arguments[1].whole()
    guard let number = value.number else { throw RenderFailure(.notANumber, value.described) }
    if arguments[2].text == "common" {
      if let whole = value.integer {
        if places >= 0 { return .int(whole) }
        return Int(exactly: rounded(Double(whole), places: places)).map { .int($0) } ?? value
      }
      return .double(rounded(number, places: places))
    }
    let unit = try fractionPower(10, Double(places))
    let scaled = number * unit
    let result = arguments[2].text == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)
    return .double(result / unit)
  }

  @Sendable
  private static func fileSize(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    guard let bytes = arguments[0].number ?? arguments[0].text.flatMap(PythonNumber.fraction) else {
      throw RenderFailure(.notANumber, arguments[0].described)
    }
    let isBinary = arguments[1].isTrue
    let base: Double = isBinary ? 1024 : 1000
    if bytes == 1 { return .string("1 Byte") }
    if bytes < base { return .string("\(Int(exactly: bytes.rounded(.towardZero)) ?? 0) Bytes") }
    let letters = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base * base
    var number = 0
    while number < letters.count - 1, bytes >= unit {
      unit *= base
      number += 1
    }
    let letter = isBinary && number == 0 ? "K" : letters[number]
    let digits = formatted(base * bytes / unit, style: "f", precision: 1)
    return .string("\(digits) \(letter)\(isBinary ? "iB" : "B")")
  }
}

/// Reads numbers from text as Python's `int()` and `float()` do.
enum PythonNumber {
  /// The whole number that a value means; `nil` when it means none.
  ///
  /// - Throws: a failure when it does not fit in 64 bits.
  static func whole(_ value: Value, base: Int) throws(RenderFailure) -> Value? {
    if let whole = value.integer { return .int(whole) }
    if let number = value.number {
      guard number.isFinite else { return nil }
      guard let whole = Int(exactly: number.rounded(.towardZero)) else {
        throw RenderFailure(.numberTooLarge)
      }
      return .int(whole)
    }
    guard let text = value.text else { return nil }
    let trimmed = PythonText.trimmed(text)
    if let whole = digits(trimmed, base: base) { return .int(whole) }
    let isDecimal = base == 10 && trimmed.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if isDecimal, !trimmed.isEmpty { throw RenderFailure(.numberTooLarge) }
    guard let number = fraction(text), number.isFinite else { return nil }
    guard let whole = Int(exactly: number.rounded(.towardZero)) else {
      throw RenderFailure(.numberTooLarge)
    }
    return .int(whole)
  }

  private static func digits(_ text: String, base: Int) -> Int? {
    var body = text[...]
    var sign = ""
    if let first = body.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      body.removeFirst()
    }
    let prefixes = [2: "0b", 8: "0o", 16: "0x"]
    if let prefix = prefixes[base], body.lowercased().hasPrefix(prefix) { body = body.dropFirst(2) }
    guard (2...36).contains(base), let clean = withoutSeparators(String(body)) else { return nil }
    return Int(sign + clean, radix: base)
  }

  /// The text without single `_` between digits; `nil` where one stands elsewhere.
  private static func withoutSeparators(_ text: String) -> String? {
    if text.hasPrefix("_") || text.hasSuffix("_") || text.contains("__") { return nil }
    if text.hasPrefix("-") || text.hasPrefix("+") { return nil }
    return text.filter { $0 != "_" }
  }

  /// The number that a text means; `nil` when it means none.
  static func fraction(_ text: String) -> Double? {
    let trimmed = PythonText.trimmed(text).lowercased()
    if ["inf", "+inf", "infinity", "+infinity"].contains(trimmed) { return .infinity }
    if ["-inf", "-infinity"].contains(trimmed) { return -.infinity }
    if ["nan", "+nan", "-nan"].contains(trimmed) { return .nan }
    let isNumber = trimmed.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x65, 0x5F].contains($0)
    }
    guard isNumber, !trimmed.isEmpty, !trimmed.hasPrefix("_"), !trimmed.hasSuffix("_") else {
      return nil
    }
    return Double(trimmed.filter { $0 != "_" })
  }
}
