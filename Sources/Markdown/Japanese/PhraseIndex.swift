/// The ways into the tables of the phrase model, worked out once: to halve whole tables for each
/// character took most of the time.
struct PhraseIndex: Sendable {
  /// The index of the model's tables.
  static let shared = PhraseIndex()

  /// Six weights for each character.
  let weights = PhraseModelData.weights
  /// Three weights for each pair.
  let pairWeights = PhraseModelData.pairWeights
  /// Four weights for each triple.
  let tripleWeights = PhraseModelData.tripleWeights

  private let pairs = PhraseModelData.pairs
  private let triples = PhraseModelData.triples
  /// For each UTF-16 code unit the number of its character; zero for one that is not in the model.
  private let numbers: [UInt16]
  /// For each number the index of the first pair that begins with it, and one more.
  private let pairStarts: [Int]
  /// For each number the index of the first triple that begins with it, and one more.
  private let tripleStarts: [Int]

  private init() {
    let characters = PhraseModelData.characters
    var numbers = [UInt16](repeating: 0, count: 0x10000)
    for (index, character) in characters.enumerated() {
      numbers[Int(character)] = UInt16(index + 1)
    }
    self.numbers = numbers
    pairStarts = Self.starts(of: pairs.map { Int($0 >> 10) }, count: characters.count)
    tripleStarts = Self.starts(of: triples.map { Int($0 >> 20) }, count: characters.count)
  }

  private static func starts(of sorted: [Int], count: Int) -> [Int] {
    var starts: [Int] = []
    for (index, first) in sorted.enumerated() {
      while starts.count <= first { starts.append(index) }
    }
    while starts.count <= count + 1 { starts.append(sorted.count) }
    return starts
  }

  /// The number of a character in the model; zero if it is not in it.
  func number(of scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(numbers[Int(scalar)]) : 0
  }

  /// The row of a pair of numbers, none of which is zero.
  func pair(_ first: UInt32, _ second: UInt32) -> Int? {
    let range = pairStarts[Int(first)]..<pairStarts[Int(first) + 1]
    return Self.index(of: first << 10 | second, in: pairs, range)
  }

  /// The row of a triple of numbers, none of which is zero.
  func triple(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int? {
    let range = tripleStarts[Int(first)]..<tripleStarts[Int(first) + 1]
    return Self.index(of: first << 20 | second << 10 | third, in: triples, range)
  }

  /// The index of a value in a stretch of a sorted array.
  private static func index(of value: UInt32, in sorted: [UInt32], _ range: Range<Int>) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && sorted[low] == value ? low : nil
  }
}
