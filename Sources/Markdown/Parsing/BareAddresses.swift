/// The bare addresses of a source, in which `_` is no sign of emphasis.
///
/// It knows neither code nor links: there a mark is taken out again and has changed nothing. The
/// destination of a link is no bare address, nor what stands in pointed brackets.
struct BareAddresses {
  private let source: UnsafeBufferPointer<UInt8>
  /// The last word that was read, up to white space.
  private var word = 0..<0
  /// The addresses of the word, in their order.
  private var found: [Range<Int>] = []

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Whether an offset lies in an address; offsets are asked in their order.
  ///
  /// - Complexity: linear in all, as each word is read once.
  mutating func hold(_ offset: Int) -> Bool {
    if offset >= word.upperBound { readWord(around: offset) }
    while let first = found.last, first.upperBound <= offset { found.removeLast() }
    return found.last?.contains(offset) ?? false
  }

  private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "<") }

  private mutating func readWord(around offset: Int) {
    var start = offset
    while start > word.upperBound, !Self.endsWord(source[start - 1]) { start -= 1 }
    var end = offset
    while end < source.count, !Self.endsWord(source[end]) { end += 1 }
    word = start..<end
    found = []
    var first = start
    var at = start
    while at < end {
      let isSign = source[at] == UInt8(ascii: ":") || source[at].lowercase == UInt8(ascii: "w")
      guard isSign, let address = address(at: at, from: first, end) else {
        at += 1
        continue
      }
      found.append(address.start..<address.end)
      first = address.end
      at = address.end
    }
    found.reverse()
  }

  private func address(at offset: Int, from first: Int, _ end: Int) -> AddressReader.Address? {
    AddressReader(
      source, from: first, at: offset, in: max(word.lowerBound - 1, 0)..<end,
      escape: nil, isInSource: true
    ).read()
  }
}
