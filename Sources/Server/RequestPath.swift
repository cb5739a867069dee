import Diagnostics

/// The path of a request, decoded and safe: it names a file below the output and nothing else.
struct RequestPath: Equatable {
  /// Its parts, percent-decoded; none is empty, `.` or `..`.
  let parts: [String]

  /// Whether it ends with a slash.
  let isDirectory: Bool

  /// Reads the path of a request's target, without its query.
  ///
  /// A path that tries to leave is refused and not tidied up: browsers resolve `..` before they ask,
  /// so that only what tries to get out sends it.
  ///
  /// - Returns: `nil` for a part that is `.` or `..`, holds a slash, a backslash or a NUL when it is
  ///   decoded, is empty, or is no UTF-8.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var pieces = target.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isDirectory = pieces.last?.isEmpty ?? true
    if isDirectory { pieces = pieces.dropLast() }
    var parts: [String] = []
    for piece in pieces {
      guard let part = Self.decoded(Array(piece)), !["", ".", ".."].contains(part),
        !part.utf8.contains(where: { "/\\\0".utf8.contains($0) })
      else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "%") {
        output.append(bytes[index])
        index += 1
        continue
      }
      guard index + 2 < bytes.count, let high = hexadecimalValue(bytes[index + 1]),
        let low = hexadecimalValue(bytes[index + 2])
      else { return nil }
      output.append(high << 4 | low)
      index += 3
    }
    return String(validating: output, as: UTF8.self)
  }
}
