/// The places in a text at which a line may break between phrases, for `<wbr>` in headings.
///
/// The phrase model says where phrases of Japanese end; of its places those are left out that no line
/// may break at (JIS X 4051: not before closing marks and small kana, not behind opening marks), those
/// inside of words and numbers of other scripts, and those beside a space, which breaks by itself.
///
/// - Parameter text: UTF-8.
/// - Returns: UTF-8 offsets, ascending; none for a text without kana and kanji.
/// - Complexity: linear; for each character a look into a table and two searches in short ranges.
package func phraseBreaks(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
  guard text.contains(where: { $0 >= 0xE3 }) else { return [] }
  let phrases = PhraseText(text)
  guard phrases.scalars.contains(where: { $0.isKanaOrKanji }) else { return [] }
  return phrases.modelBreaks
    .filter { mayBreak(between: phrases.scalars[$0 - 1], phrases.scalars[$0]) }
    .map { phrases.offsets[$0] }
}

/// A text as characters, to which the phrase model is applied.
struct PhraseText {
  /// The code points.
  private(set) var scalars: [UInt32] = []
  /// The UTF-8 offset of each.
  private(set) var offsets: [Int] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    scalars.reserveCapacity(text.count / 3 + 1)
    offsets.reserveCapacity(text.count / 3 + 1)
    var index = 0
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      scalars.append(scalar.value)
      offsets.append(index)
      index += UTF8.width(scalar)
    }
  }

  /// Where the model sees the begin of a phrase: indexes of characters, never the first.
  ///
  /// The weight of what stands around a place is summed up the other way round: each character, pair
  /// and triple is looked up once and adds to all the places that it has a weight for.
  var modelBreaks: [Int] {
    let index = PhraseIndex.shared
    // Three more on each side, so that no place needs to be checked.
    var scores = [Int32](repeating: 0, count: scalars.count + 6)
    var first: UInt32 = 0
    var second: UInt32 = 0
    for (place, scalar) in zip(3..., scalars) {
      let third = index.number(of: scalar)
      if third > 0 {
        add(index.weights, row: Int(third) - 1, of: 6, from: place + 3, to: &scores)
        if second > 0 {
          if let pair = index.pair(second, third) {
            add(index.pairWeights, row: pair, of: 3, from: place + 1, to: &scores)
          }
          if first > 0, let triple = index.triple(first, second, third) {
            add(index.tripleWeights, row: triple, of: 4, from: place + 1, to: &scores)
          }
        }
      }
      (first, second) = (second, third)
    }
    return scalars.indices.dropFirst().filter { scores[$0 + 3] * 2 > PhraseModelData.total }
  }

  /// Adds a row of weights to the scores: the first one to the given place, each following one to the
  /// place before.
  private func add(
    _ weights: [Int16],
    row: Int,
    of width: Int,
    from place: Int,
    to scores: inout [Int32]
  ) {
    for offset in 0..<width {
      scores[place - offset] += Int32(weights[row * width + offset])
    }
  }
}

// MARK: Where no line breaks

private func mayBreak(between before: UInt32, _ after: UInt32) -> Bool {
  (before.isJapanese || after.isJapanese) && !before.isBlank && !after.isBlank
    && !openers.contains(before) && !closers.contains(after)
    && !(before.isAlphanumeric && after.isAlphanumeric)
}

/// JIS X 4051, opening brackets.
private let openers: Set<UInt32> = scalars(in: "([{‘“（［｛〔〈《「『【〖〘｟«｢")

/// JIS X 4051, what may not begin a line: closing brackets, hyphens, dividing marks, middle dots, full
/// stops, commas, iteration marks, the long vowel mark, small kana; and marks that join what is before.
private let closers: Set<UInt32> = scalars(
  in: ")]}’”）］｝〕〉》」』】〗〙｠»｣‐–〜～゠?!？！‼⁇⁈⁉・:;：；/／。．.｡、，,､ヽヾゝゞ々〻ー…‥—―%％‰°℃"
    + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    + "\u{3099}\u{309A}゛゜\u{FE00}\u{FE01}\u{FE0E}\u{FE0F}\u{200D}\u{2060}"
)

private func scalars(in text: String) -> Set<UInt32> {
  Set(text.unicodeScalars.map(\.value))
}

extension UInt32 {
  fileprivate var isBlank: Bool { self <= 0x20 || self == 0xA0 || self == 0x3000 || self == 0x200B }

  /// Kana, kanji, and the marks and full-width forms that go with them.
  fileprivate var isJapanese: Bool {
    switch self {
    case 0x3000...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF01...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A letter or digit that words are made of, in ASCII, Latin or full-width.
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      true
    default: false
    }
  }

  fileprivate var isKanaOrKanji: Bool {
    isJapanese && !(0x3000...0x3004).contains(self) && !(0x3008...0x3040).contains(self)
      && !(0xFF01...0xFF65).contains(self)
  }
}
