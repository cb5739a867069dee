/// Words of a language, found without making a string of what is looked up.
struct WordList: Sendable {
  /// The words in the order of their bytes.
  let words: [StaticString]

  /// Creates a list from words in the order of their bytes.
  init(_ words: StaticString...) { self.words = words }

  /// Whether a text is one of the words, by halving.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      let order = Self.compare(text, words[middle])
      if order == 0 { return true }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return false
  }

  private static func compare(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Int {
    for index in 0..<min(text.count, word.utf8CodeUnitCount) {
      let difference = Int(text[index]) - Int(word.utf8Start[index])
      if difference != 0 { return difference }
    }
    return text.count - word.utf8CodeUnitCount
  }
}
