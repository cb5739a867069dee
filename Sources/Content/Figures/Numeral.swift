/// A number as it is typed: in digits (1,000, １．５), in kanji (三千) or in both (2億2,000万).
struct Numeral {
  let range: Range<Int>
  /// About how much it is; only its size matters.
  private(set) var value = 0.0
  /// Whether digits are in it, half-width or full-width.
  private(set) var hasDigits = false
  /// Kanji that are numbers.
  private(set) var kanjiCount = 0
  /// Whether 十, 百, 千 or more is in it.
  private(set) var hasPower = false
  /// Whether 万, 億 or 兆 is in it.
  private(set) var hasMyriad = false
  /// Whether digits stand in groups of three.
  private(set) var isGrouped = false
  /// Points between digits: two make a version, not a number.
  private(set) var points = 0

  /// Reads the number that begins at an offset.
  ///
  /// - Returns: `nil` if none does.
  /// - Complexity: linear in its length.
  init?(_ bytes: [UInt8], at start: Int) {
    var (total, section, current) = (0.0, 0.0, 0.0)
    var at = start
    var found = Numeral(range: start..<start)
    while at < bytes.count {
      if let end = found.readDigits(bytes, at: at, &current) {
        at = end
      } else if let kanji = Kanji(bytes, at: at) {
        if kanji == .several, !Kanji.isPower(bytes, at: at + 3) {
          guard at == start, Kanji.isShare(bytes, at: at + 3) else { break }
        }
        if at == start, kanji.isMyriad { return nil }
        found.add(kanji, &total, &section, &current)
        at += 3
      } else {
        break
      }
    }
    guard at > start else { return nil }
    found.value = total + section + current
    self.init(found, end: at)
  }

  private init(range: Range<Int>) { self.range = range }

  private init(_ other: Numeral, end: Int) {
    self.init(range: other.range.lowerBound..<end)
    (value, hasDigits, kanjiCount) = (other.value, other.hasDigits, other.kanjiCount)
    (hasPower, hasMyriad) = (other.hasPower, other.hasMyriad)
    (isGrouped, points) = (other.isGrouped, other.points)
  }

  private mutating func add(
    _ kanji: Kanji,
    _ total: inout Double,
    _ section: inout Double,
    _ current: inout Double
  ) {
    kanjiCount += 1
    switch kanji {
    case .several: current = 2
    case .digit(let digit): current = current * 10 + Double(digit)
    case .power(let power) where kanji.isMyriad:
      total += max(section + current, 1) * power
      (section, current) = (0, 0)
      (hasPower, hasMyriad) = (true, true)
    case .power(let power):
      section += max(current, 1) * power
      current = 0
      hasPower = true
    }
  }

  // MARK: Digits

  /// Reads digits with their commas and points.
  ///
  /// - Returns: the offset behind them, `nil` if none stand there.
  private mutating func readDigits(_ bytes: [UInt8], at start: Int, _ value: inout Double) -> Int? {
    guard Digit(bytes, at: start) != nil else { return nil }
    var at = start
    var scale = 0.0
    value = 0
    while let digit = Digit(bytes, at: at) {
      value = scale > 0 ? value + Double(digit.value) * scale : value * 10 + Double(digit.value)
      scale /= 10
      at += digit.length
      if let comma = Self.comma(bytes, at: at) {
        isGrouped = true
        at += comma
      } else if let point = Self.point(bytes, at: at), Digit(bytes, at: at + point) != nil {
        points += 1
        scale = scale > 0 ? scale : 0.1
        at += point
      }
    }
    hasDigits = true
    return at
  }

  /// The length of a comma, or of a narrow space, with three digits and no more behind it.
  private static func comma(_ bytes: [UInt8], at index: Int) -> Int? {
    let signs = [",", "，", "\u{2009}", "\u{202F}"]
    guard let sign = signs.first(where: { bytes.has($0.utf8, at: index) }) else { return nil }
    var at = index + sign.utf8.count
    for _ in 0..<3 {
      guard let digit = Digit(bytes, at: at) else { return nil }
      at += digit.length
    }
    return Digit(bytes, at: at) == nil ? sign.utf8.count : nil
  }

  private static func point(_ bytes: [UInt8], at index: Int) -> Int? {
    if bytes.has(".".utf8, at: index) { return 1 }
    return bytes.has("．".utf8, at: index) ? 3 : nil
  }
}

/// A digit, half-width or full-width.
struct Digit {
  let value: Int
  let length: Int

  init?(_ bytes: [UInt8], at index: Int) {
    guard index < bytes.count else { return nil }
    if 0x30...0x39 ~= bytes[index] {
      (value, length) = (Int(bytes[index]) - 0x30, 1)
    } else if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      0x90...0x99 ~= bytes[index + 2]
    {
      (value, length) = (Int(bytes[index + 2]) - 0x90, 3)
    } else {
      return nil
    }
  }
}

/// A kanji that is a number; each has three bytes.
private enum Kanji: Equatable {
  case digit(Int)
  case power(Double)
  /// 数, as in 数千.
  case several

  init?(_ bytes: [UInt8], at index: Int) {
    guard index + 2 < bytes.count, 0xE3...0xE7 ~= bytes[index] else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x87): self = .digit(0)
    case (0xE4, 0xB8, 0x80): self = .digit(1)
    case (0xE4, 0xBA, 0x8C): self = .digit(2)
    case (0xE4, 0xB8, 0x89): self = .digit(3)
    case (0xE5, 0x9B, 0x9B): self = .digit(4)
    case (0xE4, 0xBA, 0x94): self = .digit(5)
    case (0xE5, 0x85, 0xAD): self = .digit(6)
    case (0xE4, 0xB8, 0x83): self = .digit(7)
    case (0xE5, 0x85, 0xAB): self = .digit(8)
    case (0xE4, 0xB9, 0x9D): self = .digit(9)
    case (0xE5, 0x8D, 0x81): self = .power(10)
    case (0xE7, 0x99, 0xBE): self = .power(100)
    case (0xE5, 0x8D, 0x83): self = .power(1_000)
    case (0xE4, 0xB8, 0x87): self = .power(1e4)
    case (0xE5, 0x84, 0x84): self = .power(1e8)
    case (0xE5, 0x85, 0x86): self = .power(1e12)
    case (0xE6, 0x95, 0xB0): self = .several
    default: return nil
    }
  }

  /// Whether it is 万, 億 or 兆.
  var isMyriad: Bool {
    if case .power(let power) = self { power >= 1e4 } else { false }
  }

  static func isPower(_ bytes: [UInt8], at index: Int) -> Bool {
    if case .power = Kanji(bytes, at: index) { true } else { false }
  }

  /// Whether 倍 or 割 stands there: 数倍 is a figure, 数人 is not.
  static func isShare(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes.has("倍".utf8, at: index) || bytes.has("割".utf8, at: index)
  }
}

extension [UInt8] {
  /// Whether bytes stand at an offset.
  func has(_ part: some Collection<UInt8>, at index: Int) -> Bool {
    index >= 0 && index + part.count <= count
      && self[index..<(index + part.count)].elementsEqual(part)
  }

  /// Whether bytes stand before an offset.
  func has(_ part: some Collection<UInt8>, before index: Int) -> Bool {
    has(part, at: index - part.count)
  }
}
