/// What stands before a number and says what kind it is.
struct FigurePrefix {
  /// Where the number begins with its currency.
  private(set) var start: Int
  /// Whether a currency stands before.
  private(set) var hasCurrency = false
  /// Whether something that is counted stands before: フォロワー5000.
  private(set) var isCounted = false
  /// Whether the number is one of a series, or part of a name: 第5, #100.
  private(set) var isOrdinal = false
  /// Whether the number is part of a word, a time or a date: MP3, COVID-19, 10:30, 4/22.
  private(set) var isPart = false
  /// Whether a word before makes a year of a number of four digits.
  private(set) var isYear = false

  /// Reads what stands before an offset.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - index: where the number begins.
  ///   - floor: up to where the text is read already.
  /// - Complexity: constant.
  init(_ bytes: [UInt8], before index: Int, from floor: Int) {
    start = index
    isOrdinal = FigureUnit.ordinalBefore.contains { bytes.has($0, before: index) }
    readCurrency(bytes, floor)
    if hasCurrency { return }
    isCounted = FigureUnit.countedBefore.contains {
      bytes.has($0, before: index) && index - $0.count >= floor
    }
    guard index > 0 else { return }
    isPart = Self.isPart(bytes, at: index)
    isYear = FigureUnit.yearBefore.contains(Self.word(bytes, before: index))
  }

  private mutating func readCurrency(_ bytes: [UInt8], _ floor: Int) {
    let end = start > floor && bytes[start - 1] == 0x20 ? start - 1 : start
    if let sign = FigureUnit.currencySigns.first(where: { bytes.has($0, before: end) }),
      end - sign.count >= floor
    {
      hasCurrency = true
      start = end - sign.count
      // US$, A$
      while start > floor, end - start < 5, 0x41...0x5A ~= bytes[start - 1] { start -= 1 }
    } else if let code = FigureUnit.codes.first(where: { bytes.has($0.utf8, before: end) }),
      end - code.utf8.count >= floor
    {
      let before = end - code.utf8.count
      guard before == 0 || !bytes[before - 1].isASCIILetter else { return }
      hasCurrency = true
      start = before
    }
  }

  private static func isPart(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index - 1]
    if byte.isASCIILetter || byte == UInt8(ascii: "_") { return true }
    guard index > 1 else { return false }
    let before = bytes[index - 2]
    switch byte {
    case UInt8(ascii: "-"): return before.isASCIILetter
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."):
      return before.isASCIILetter || 0x30...0x39 ~= before
    default: return false
    }
  }

  /// The word before an offset, in lower case; empty for one that is longer than any that matters.
  private static func word(_ bytes: [UInt8], before index: Int) -> String {
    guard index > 1, bytes[index - 1] == 0x20 else { return "" }
    var start = index - 1
    while start > 0, index - start < 12, bytes[start - 1].isASCIILetter { start -= 1 }
    let word = bytes[start..<(index - 1)].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    return String(decoding: word, as: UTF8.self)
  }
}
