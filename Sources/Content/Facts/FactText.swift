/// Values as readers of a language expect them: 約200万人, about 2 million people.
///
/// No locale of the machine has a part in it. Languages other than Japanese are written as English
/// is, with the unit's own words where `units.yaml` has them.
package struct FactText: Sendable {
  private let language: String
  private let isJapanese: Bool

  /// Creates the writer of a language.
  package init(language: String) {
    self.language = language
    isJapanese = language.isJapanese
  }

  /// The value of a fact with its unit and qualifier.
  package func value(of fact: Fact) -> String {
    value(fact.value, unit: fact.unit, qualifier: fact.qualifier)
  }

  /// A value with its unit and qualifier.
  package func value(
    _ value: Fact.Value, unit: Unit, qualifier: Fact.Qualifier?
  ) -> String {
    let short = short(value, unit: unit)
    guard let qualifier else { return short }
    return isJapanese ? qualifier.japanese(short) : qualifier.english(short)
  }

  /// A value with its unit, as the labels of charts have it: without a qualifier.
  package func short(_ value: Fact.Value, unit: Unit) -> String {
    switch value {
    case .text(let text): text.text(in: language)
    case .date(let date): date.text(in: language)
    case .number(let number, upper: nil): self.number(number, unit: unit)
    case .number(let number, let upper?): range(number, upper, unit)
    }
  }

  /// A number with its unit: `$220 million`, `4%`.
  package func number(_ number: DecimalNumber, unit: Unit) -> String {
    let form = unit.form(in: language)
    let text = form.filled(figure(number.magnitude, unit: unit), isOne: number.isOne)
    return number.isNegative ? Self.minus + text : text
  }

  /// A number without its unit, as ticks and cells have it below a heading that names the unit.
  package func figure(_ number: DecimalNumber, unit: Unit) -> String {
    let magnitude = number.magnitude
    var text = digits(magnitude)
    if unit.isShortened {
      text = isJapanese ? myriads(magnitude) ?? text : words(magnitude)?.text ?? text
    }
    return number.isNegative ? Self.minus + text : text
  }

  /// A value for machines, as `<data value>` and `<time datetime>` have it.
  ///
  /// - Returns: `2.40`, `2/4` for a range, `2018-01` for a date; `nil` for a text.
  package static func machine(_ value: Fact.Value) -> String? {
    switch value {
    case .number(let number, upper: nil): number.text
    case .number(let number, let upper?): "\(number.text)/\(upper.text)"
    case .date(let date): date.text
    case .text: nil
    }
  }

  private static let minus = "−"
}

// MARK: Ranges

extension FactText {
  private func range(_ lower: DecimalNumber, _ upper: DecimalNumber, _ unit: Unit) -> String {
    let form = unit.form(in: language)
    if isJapanese {
      let figures = "\(figure(lower, unit: unit))〜\(figure(upper, unit: unit))"
      return form.filled(figures, isOne: false)
    }
    if lower.isNegative || upper.isNegative {
      return "\(number(lower, unit: unit)) to \(number(upper, unit: unit))"
    }
    let ends = unit.isShortened ? (words(lower), words(upper)) : (nil, nil)
    switch ends {
    case (let low?, let high?) where low.word == high.word:
      return form.filled("\(low.figure)–\(high.text)", isOne: false)
    case (nil, nil):
      return form.filled("\(digits(lower))–\(digits(upper))", isOne: false)
    case (nil, _?) where !lower.isLarge, (_?, _?):
      return form.startsWithNumber
        ? form.filled("\(figure(lower, unit: unit))–\(figure(upper, unit: unit))", isOne: false)
        : "\(number(lower, unit: unit))–\(number(upper, unit: unit))"
    default:
      // One end has a word and the other is too exact for one: digits are easier to compare.
      return form.filled("\(digits(lower))–\(digits(upper))", isOne: false)
    }
  }
}

// MARK: Figures

extension FactText {
  /// Digits with a comma before each three.
  private func digits(_ number: DecimalNumber) -> String {
    let whole = Self.grouped(number.wholeDigits)
    return number.fractionDigits > 0 ? "\(whole).\(number.fraction)" : whole
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// 2億2,000万, 1万2,000: for whole thousands from 10,000 on.
  private func myriads(_ number: DecimalNumber) -> String? {
    guard var rest = number.integer, rest >= 10_000, rest % 1000 == 0 else { return nil }
    var text = ""
    let names = [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万"), (1, "")]
    for (size, name) in names where rest >= size {
      text += Self.grouped(String(rest / size)) + name
      rest %= size
    }
    return text
  }

  /// 2 million, 1.25 billion: where at most two digits behind the point are exact.
  private func words(_ number: DecimalNumber) -> (figure: String, word: String, text: String)? {
    guard let value = number.integer, number.isLarge else { return nil }
    let names = [
      (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
    ]
    for (size, word) in names where value >= size {
      guard value % (size / 100) == 0 else { return nil }
      var fraction = String(value / (size / 100) % 100 + 100).dropFirst()
      while fraction.last == "0" { fraction.removeLast() }
      let whole = Self.grouped(String(value / size))
      let figure = fraction.isEmpty ? whole : "\(whole).\(fraction)"
      return (figure, word, "\(figure) \(word)")
    }
    return nil
  }
}

extension DecimalNumber {
  /// Whether English writes the number with the singular.
  fileprivate var isOne: Bool { abs(significand) == 1 && fractionDigits == 0 }

  /// Whether English has a word for the size.
  fileprivate var isLarge: Bool { double.magnitude >= 1_000_000 }
}

extension Fact.Qualifier {
  /// The value with the qualifier where Japanese puts it.
  fileprivate func japanese(_ value: String) -> String {
    switch self {
    case .about: "約\(value)"
    case .over: "\(value)超"
    case .under: "\(value)未満"
    case .upTo: "最大\(value)"
    case .atLeast: "\(value)以上"
    case .nearly: "\(value)近く"
    }
  }

  fileprivate func english(_ value: String) -> String {
    switch self {
    case .about: "about \(value)"
    case .over: "over \(value)"
    case .under: "under \(value)"
    case .upTo: "up to \(value)"
    case .atLeast: "at least \(value)"
    case .nearly: "nearly \(value)"
    }
  }
}
