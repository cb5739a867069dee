extension Sentinels {
  /// Appends a text without its marks.
  ///
  /// - Parameters:
  ///   - bytes: the text with marks.
  ///   - keepsEscapes: whether marks after what is escaped stay.
  ///   - output: where to.
  /// - Complexity: linear.
  func appendUnmarked(
    _ bytes: UnsafeBufferPointer<UInt8>,
    keepsEscapes: Bool,
    to output: inout [UInt8]
  ) {
    var copied = 0
    var index = 0
    while index < bytes.count {
      let isMark =
        bytes[index] == Sentinel.firstByte
        && (emphasis.stands(at: index, of: bytes) || letter.stands(at: index, of: bytes)
          || !keepsEscapes && escape.stands(at: index, of: bytes))
      guard isMark else {
        index += 1
        continue
      }
      output.append(contentsOf: bytes[copied..<index])
      index += Sentinel.length
      copied = index
    }
    output.append(contentsOf: bytes[copied...])
  }

  /// A text without its marks.
  func unmarked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    appendUnmarked(bytes, keepsEscapes: false, to: &text)
    return text
  }
}
