/// Finds figures in the text of a block: numbers with a unit, and numbers too large to be anything
/// else.
struct FigureScanner {
  private let bytes: [UInt8]
  /// Whether the text is a heading: “3.2 Followers” begins with a number of its own.
  private let isHeading: Bool
  /// The end of the last figure: nothing before it belongs to the next.
  private var floor = 0

  /// Finds the figures of a text.
  ///
  /// - Parameters:
  ///   - bytes: a text as ``FigureText`` has it.
  ///   - isHeading: whether it is a heading.
  /// - Returns: the figures with all that belongs to them, from “約” to the unit, in their order.
  /// - Complexity: linear.
  static func figures(in bytes: [UInt8], isHeading: Bool = false) -> [Range<Int>] {
    var scanner = FigureScanner(bytes: bytes, isHeading: isHeading)
    return scanner.scan()
  }

  private init(bytes: [UInt8], isHeading: Bool) {
    self.bytes = bytes
    self.isHeading = isHeading
  }

  private mutating func scan() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      guard Self.mayBegin(bytes[at]), let first = operand(at: at) else {
        at += 1
        continue
      }
      let (end, isFigure) = extended(first)
      if isFigure {
        found.append(start(of: first)..<end)
        floor = end
      }
      at = max(end, first.numeral.range.upperBound)
    }
    return found
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || byte == 0xEF || 0xE3...0xE7 ~= byte
  }

  // MARK: Operands

  /// A number with its unit.
  private struct Operand {
    let numeral: Numeral
    /// With what stands before the number, such as “$”.
    let start: Int
    let end: Int
    /// Whether it is a figure by itself.
    let isFigure: Bool
    /// Whether it is one because of what stands behind or before it.
    let hasUnit: Bool
  }

  private func operand(at index: Int) -> Operand? {
    guard let numeral = Numeral(bytes, at: index) else { return nil }
    let before = FigurePrefix(bytes, before: index, from: floor)
    let unit = FigureMeasure(bytes, numeral, before, isHeading: isHeading && index == 0)
    let isFigure = numeral.points < 2 && !before.isOrdinal && unit.isFigure
    return Operand(
      numeral: numeral,
      start: before.start,
      end: isFigure ? unit.end : numeral.range.upperBound,
      isFigure: isFigure,
      hasUnit: isFigure && unit.hasUnit
    )
  }

  /// The end of a figure with the range that it may begin, and whether it is one.
  private func extended(_ first: Operand) -> (end: Int, isFigure: Bool) {
    var last = first
    var isFigure = first.isFigure
    while let next = rangeEnd(behind: last, joinsByWord: !last.hasUnit) {
      guard next.isFigure || !isFigure else { break }
      isFigure = isFigure || next.isFigure
      last = next
    }
    return (last.end, isFigure)
  }

  private static let rangeSigns = ["〜", "～", "–", "—", "-", "~", "―"].map { Array($0.utf8) }
  private static let rangeWords = ["から", " to ", "ないし"].map { Array($0.utf8) }

  /// The other end of a range.
  ///
  /// - Parameters:
  ///   - operand: the first end.
  ///   - joinsByWord: whether words count beside signs: “20 to 30%” is one figure, but
  ///     “20% to 30%” two, which a change may be.
  /// - Returns: the other end, `nil` when there is none.
  private func rangeEnd(behind operand: Operand, joinsByWord: Bool) -> Operand? {
    var at = operand.end
    let words = joinsByWord && !operand.numeral.isYear ? Self.rangeWords : []
    if let word = words.first(where: { bytes.has($0, at: at) }) {
      at += word.count
    } else {
      at = skipSpace(at)
      guard let sign = Self.rangeSigns.first(where: { bytes.has($0, at: at) }) else { return nil }
      at = skipSpace(at + sign.count)
    }
    for sign in FigureUnit.currencySigns where bytes.has(sign, at: at) {
      at += sign.count
      break
    }
    return self.operand(at: at)
  }

  private func skipSpace(_ index: Int) -> Int {
    index < bytes.count && bytes[index] == 0x20 ? index + 1 : index
  }

  /// Where a figure begins: at “約”, if that stands before it.
  private func start(of operand: Operand) -> Int {
    let about = "約".utf8
    guard operand.start - about.count >= floor, bytes.has(about, before: operand.start) else {
      return operand.start
    }
    return operand.start - about.count
  }
}

extension Numeral {
  /// Whether it can be a year.
  var isYear: Bool {
    range.count == 4 && hasDigits && kanjiCount == 0 && points == 0 && 1_800...2_199 ~= value
  }
}
