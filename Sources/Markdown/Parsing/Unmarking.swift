import Diagnostics

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
    to output: inout ByteBuffer
  ) {
    var copied = 0
    var index = bytes.nextOffset(of: Sentinel.firstByte, from: 0)
    while index < bytes.count {
      let isMark =
        emphasis.stands(at: index, of: bytes) || letter.stands(at: index, of: bytes)
        || !keepsEscapes && escape.stands(at: index, of: bytes)
      if isMark {
        output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        copied = index + Sentinel.length
      }
      index = bytes.nextOffset(of: Sentinel.firstByte, from: index + (isMark ? Sentinel.length : 1))
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// A text without its marks.
  func unmarked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text = ByteBuffer(capacity: bytes.count)
    appendUnmarked(bytes, keepsEscapes: false, to: &text)
    return text.array
  }
}
