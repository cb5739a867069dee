import Diagnostics

extension ByteBuffer {
  /// Appends a text as a URL or a part of one.
  ///
  /// - Returns: whether the URL's scheme is known; if not, `about:invalid` has been written.
  mutating func appendURL(_ text: String, mode: OutputMode) -> Bool {
    if mode == .url, !URLScheme.isAllowed(in: text) {
      append("about:invalid")
      return false
    }
    var text = text
    text.withUTF8 { appendURL($0, isQuery: mode == .urlQuery) }
    return true
  }

  /// Appends bytes that need no change in runs, and the others encoded one by one.
  private mutating func appendURL(_ bytes: UnsafeBufferPointer<UInt8>, isQuery: Bool) {
    var runStart = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isPlain = byte.isUnreserved || !isQuery && byte.isPlainInURL
      if isPlain { continue }
      append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      runStart = index + 1
      switch byte {
      case 0x26 where !isQuery: append("&amp;")
      case 0x27 where !isQuery: append("&#39;")
      default: PercentEncoding.append(byte, to: &self)
      }
    }
    append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
}

extension UInt8 {
  /// Whether the byte divides the parts of a URL, or is a `%`, which is taken to be an encoded byte.
  @inline(__always)
  fileprivate var isPlainInURL: Bool {
    switch self {
    case 0x21, 0x23...0x25, 0x28...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5B, 0x5D: true
    default: false
    }
  }
}

/// The schemes that a link may have.
enum URLScheme {
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  /// Whether a URL is relative or has a scheme that cannot run code.
  ///
  /// Browsers drop tabs and line ends anywhere in a URL, and blanks before it, so these do not hide
  /// a scheme here either (URL Standard, section 4.4).
  static func isAllowed(in text: String) -> Bool {
    // Most links of a site begin with a slash.
    if text.utf8.first == 0x2F { return true }
    var scheme: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x3A: return allowed.contains(String(decoding: scheme, as: UTF8.self))
      case 0x2F, 0x3F, 0x23: return true
      case 0x09, 0x0A, 0x0D: continue
      case 0...0x20 where scheme.isEmpty: continue
      case 0x41...0x5A: scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
      // No scheme is as long as a sentence.
      if scheme.count > 64 { return !text.utf8.contains(0x3A) }
    }
    return true
  }
}
