/// What a request asks of a file with `Range` (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// The whole file: nothing is asked for, or what nobody needs to understand.
  case whole
  /// Some of its bytes.
  case part(Range<Int>)
  /// Bytes that it does not have.
  case unsatisfiable

  /// Reads the header's value for a file of a length.
  ///
  /// Several ranges at once, and forms other than bytes, may be ignored, and are.
  init(_ header: String?, length: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let spec = header.dropFirst("bytes=".count).filter { $0 != " " && $0 != "\t" }
    let ends = spec.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, !spec.contains(","), ends.allSatisfy(Self.isNumber) else { return }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last?) where first > last: return
    case (let first?, let last):
      // A number beyond all files means the end, like a missing one.
      let end = min(last ?? length - 1, length - 1)
      self = first < length ? .part(first..<end + 1) : .unsatisfiable
    case (nil, let count?) where ends[0].isEmpty:
      self = count > 0 && length > 0 ? .part(max(length - count, 0)..<length) : .unsatisfiable
    case (nil, _):
      if !ends[0].isEmpty { self = .unsatisfiable }
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
