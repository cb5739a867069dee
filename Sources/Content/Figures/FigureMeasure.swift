/// What stands behind a number, and whether that makes it a figure.
struct FigureMeasure {
  private(set) var isFigure = false
  /// Whether a unit or a currency makes it one.
  private(set) var hasUnit = false
  private(set) var end: Int
  private let bytes: [UInt8]
  private let numeral: Numeral
  private let prefix: FigurePrefix

  /// Reads the unit of a number.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - numeral: the number.
  ///   - prefix: what stands before it.
  ///   - isHeading: whether a heading begins with the number.
  /// - Complexity: constant.
  init(_ bytes: [UInt8], _ numeral: Numeral, _ prefix: FigurePrefix, isHeading: Bool) {
    self.bytes = bytes
    self.numeral = numeral
    self.prefix = prefix
    end = numeral.range.upperBound
    let isShort = readSuffix()
    while !isHeading || !hasSpace, let unit = unit() {
      end = unit
      isFigure = true
    }
    if isShort, !isFigure { end -= 1 }
    hasUnit = isFigure || prefix.hasCurrency || (prefix.isCounted && numeral.value >= 2)
    isFigure = hasUnit || isLarge
  }

  private var hasSpace: Bool { end < bytes.count && bytes[end] == 0x20 }

  /// Whether a number is a figure without any unit: 30万, 12,000.
  private var isLarge: Bool {
    guard numeral.hasDigits, numeral.hasMyriad || (numeral.isGrouped && !prefix.isPart) else {
      return false
    }
    if FigureUnit.timesBehind.contains(where: { bytes.has($0, at: end) }) { return false }
    return !FigureUnit.timeWords.contains { hasWord($0, at: end + 1) }
  }

  // MARK: Suffixes

  /// Reads what is written directly behind a number: 10K, 1.5M, $5m, 3x.
  ///
  /// - Returns: whether a letter was read that needs a unit behind it: 5k followers.
  private mutating func readSuffix() -> Bool {
    guard numeral.hasDigits, numeral.kanjiCount == 0, end < bytes.count else { return false }
    if isPowerLetter, !isPrecise, !prefix.hasCurrency, !prefix.isPart, !goesOn(at: end + 1) {
      end += 1
      return true
    }
    let length: Int
    switch bytes[end] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): length = prefix.isPart ? 0 : 1
    case 0xC3: length = bytes.has("×".utf8, at: end) ? 2 : 0
    case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "M"):
      length = prefix.hasCurrency || (isPrecise && !prefix.isPart) ? 1 : 0
    case UInt8(ascii: "m"): length = prefix.hasCurrency ? 1 : 0
    case UInt8(ascii: "b"):
      let isShort = bytes.has("bn".utf8, at: end)
      length = isShort ? 2 : prefix.hasCurrency ? 1 : 0
    case UInt8(ascii: "B"): length = prefix.hasCurrency ? 1 : 0
    default: length = 0
    }
    // 1920x1080, 2×3 and 10km are something else.
    guard length > 0, !goesOn(at: end + length),
      bytes[end] != 0xC3 || Digit(bytes, at: end + length + 1) == nil
    else { return false }
    end += length
    isFigure = true
    return false
  }

  private var isPowerLetter: Bool { "kKM".utf8.contains(bytes[end]) }

  /// Whether a number has two digits or a point: 4K is a size, and 3M a company.
  private var isPrecise: Bool { numeral.points > 0 || numeral.range.count > 1 }

  /// Whether a Latin word or a number goes on at an offset.
  private func goesOn(at index: Int) -> Bool {
    index < bytes.count
      && (bytes[index].isASCIILetter || Digit(bytes, at: index) != nil || bytes[index] == 0x5F)
  }

  // MARK: Units

  /// The end of the unit behind the number, `nil` if there is none.
  private func unit() -> Int? {
    guard end < bytes.count else { return nil }
    if let sign = FigureUnit.currencySigns.first(where: { currency($0, at: end) }) {
      return end + sign.count
    }
    if let last = match(at: end, gap: nil) { return last }
    if isGap(end), let last = match(at: gapEnd(end), gap: bytes[end]) { return last }
    return unitBehindAdjective()
  }

  /// The end of a unit with one word before it: 500 new reps, 802 Instagram campaigns.
  private func unitBehindAdjective() -> Int? {
    guard numeral.hasDigits, numeral.value >= 10, !numeral.isYear, bytes[end] == 0x20 else {
      return nil
    }
    var at = end + 1
    while at < bytes.count, at - end < 20, bytes[at].isASCIILetter || bytes[at] == 0x2D { at += 1 }
    guard at > end + 1, at < bytes.count, bytes[at] == 0x20 else { return nil }
    let word = bytes[(end + 1)..<at].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    if FigureUnit.notBetween.contains(String(decoding: word, as: UTF8.self)) { return nil }
    return match(at: at + 1, gap: UInt8(ascii: "-"), least: 1)
  }

  /// The offset behind a space or a hyphen.
  private func gapEnd(_ index: Int) -> Int { bytes[index] == 0xC2 ? index + 2 : index + 1 }

  private func isGap(_ index: Int) -> Bool {
    bytes[index] == 0x20 || bytes[index] == 0x2D || bytes.has("\u{A0}".utf8, at: index)
  }

  /// The end of the unit that stands at an offset.
  ///
  /// - Parameters:
  ///   - index: the offset.
  ///   - gap: what stands between; behind a hyphen only words are units.
  ///   - least: leaves out units that count from less on.
  /// - Returns: the offset behind the unit, `nil` if there is none.
  private func match(at index: Int, gap: UInt8?, least: Double = 0) -> Int? {
    guard index < bytes.count else { return nil }
    for unit in FigureUnit.all(beginningWith: bytes[index]) where unit.least >= least {
      if gap == 0x2D, unit.form != .word { continue }
      if let last = match(unit, at: index) { return last }
    }
    return nil
  }

  /// Whether a sign stands behind the number and is not that of the next: “in 2016 $5”.
  private func currency(_ sign: [UInt8], at index: Int) -> Bool {
    guard !prefix.hasCurrency, numeral.hasDigits else { return false }
    let at = bytes[index] == 0x20 ? index + 1 : index
    return bytes.has(sign, at: at) && Digit(bytes, at: at + sign.count) == nil && at == index
  }

  private func match(_ unit: FigureUnit, at index: Int) -> Int? {
    let last = index + unit.name.count
    switch unit.form {
    case .characters:
      guard bytes.has(unit.name, at: index), isKanjiFigure(unit),
        !unit.exceptions.contains(where: { bytes.has($0, at: last) })
      else { return nil }
    case .word:
      guard numeral.hasDigits, !prefix.isPart, !isYear(unit), hasWord(unit.name, at: index),
        !unit.exceptions.contains(where: { hasWord($0, at: last + 1) })
      else { return nil }
    case .code:
      guard numeral.hasDigits, !prefix.isPart, !prefix.hasCurrency,
        bytes.has(unit.name, at: index), !goesOn(at: last),
        Digit(bytes, at: last + 1) == nil
      else { return nil }
    }
    // “0.5 points” is measured, however small it is.
    let isMeasured = numeral.points == 1 && unit.least <= 2
    return isFigure || isMeasured || numeral.value >= unit.least ? last : nil
  }

  /// Whether a number in kanji is one with this unit: 三割 and 五百人, but not 一人, 十人 or 一倍.
  private func isKanjiFigure(_ unit: FigureUnit) -> Bool {
    if numeral.hasDigits { return true }
    if unit.takesKanjiDigit { return numeral.value != 1 }
    return numeral.kanjiCount > 1 && numeral.hasPower
  }

  /// “In 2016 people …” is about a year.
  private func isYear(_ unit: FigureUnit) -> Bool {
    unit.least > 0 && numeral.isYear && prefix.isYear
  }

  /// Whether a Latin word stands at an offset, in any case.
  private func hasWord(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= bytes.count, !goesOn(at: index + word.count) else { return false }
    return zip(bytes[index...], word).allSatisfy {
      (0x41...0x5A ~= $0 ? $0 + 0x20 : $0) == $1
    }
  }
}
