/// What a scalar means for the ends of lines.
struct ScalarClass: OptionSet {
  let rawValue: UInt16

  /// Of a script that breaks lines between any two characters.
  static let ideographic = ScalarClass(rawValue: 1)
  /// Must not begin a line.
  static let noStart = ScalarClass(rawValue: 2)
  /// Must not end a line.
  static let noEnd = ScalarClass(rawValue: 4)
  /// Punctuation after which a phrase begins.
  static let phraseEnd = ScalarClass(rawValue: 8)
  static let hiragana = ScalarClass(rawValue: 16)
  static let katakana = ScalarClass(rawValue: 32)
  static let digit = ScalarClass(rawValue: 64)
  /// A power of ten in a number, as in 100万.
  static let power = ScalarClass(rawValue: 128)
  /// What a number counts, as in 100万人.
  static let counter = ScalarClass(rawValue: 256)
  static let space = ScalarClass(rawValue: 512)
  /// A sign within Latin words after which a line may end.
  static let hyphen = ScalarClass(rawValue: 1024)

  /// The classes of a scalar.
  static func of(_ scalar: Unicode.Scalar) -> ScalarClass {
    let index = Int(scalar.value)
    if index < table.count { return table[index] }
    return TextWidth.isIdeographic(scalar) ? .ideographic : []
  }

  /// The classes of the first 65,536 scalars: a look into sets for each was most of a chart's time.
  private static let table: [ScalarClass] = {
    var table = [ScalarClass](repeating: [], count: 0x10000)
    func add(_ kind: ScalarClass, _ values: some Sequence<UInt32>) {
      for value in values { table[Int(value)].insert(kind) }
    }
    func add(_ kind: ScalarClass, _ signs: String) {
      add(kind, signs.unicodeScalars.map(\.value))
    }
    let ideographic = (0..<0x10000).lazy.filter {
      Unicode.Scalar($0 as UInt32).map(TextWidth.isIdeographic) ?? false
    }
    add(.ideographic, ideographic)
    add(.hiragana, 0x3041...0x309F)
    add(.katakana, 0x30A1...0x30FF)
    add(.katakana, 0xFF66...0xFF9F)
    add(.noStart, "。、，．・：；！？）」』】〉》〕］｝”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ゛゜〜～…‥％")
    add(.noStart, "%,.:;!?)]}※ﾞﾟｰ｡､｣")
    add(.noEnd, "（「『【〈《〔［｛“‘￥＄¥$€£([{＃#｢")
    add(.phraseEnd, "、。，．・：；！？）」』】〉》〕］｝")
    add(.digit, "0123456789０１２３４５６７８９")
    add(.power, "千万億兆")
    add(.counter, "人円件本回点倍社個店日月年")
    add(.space, [0x20, 0x85, 0x2028, 0x2029, 0x205F])
    add(.space, 0x09...0x0D)
    add(.space, 0x2000...0x200A)
    add(.hyphen, "-/")
    return table
  }()
}
