/// The first line and the fields of a request (RFC 9112, sections 2 to 5).
struct RequestHead: Equatable {
  /// How many bytes a head may have.
  static let longest = 65_536

  /// Its method, as it was written.
  let method: String
  /// The path of its target, percent-encoded.
  let path: String
  /// What follows `?` in the target.
  let query: String
  /// Whether the connection may be used again after the answer.
  let keepsAlive: Bool

  private let fields: [String: String]

  /// Finds the end of a head in what was received.
  ///
  /// - Parameters:
  ///   - bytes: what was received.
  ///   - start: up to where it was looked through before.
  /// - Returns: the offset after its empty line; `nil` when that has not come yet.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    let newline = UInt8(ascii: "\n")
    var index = max(start - 3, 0)
    while index < bytes.count {
      if bytes[index] == newline {
        let next = index + 1
        if next < bytes.count, bytes[next] == newline { return next + 1 }
        if next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\r"), bytes[next + 1] == newline {
          return next + 2
        }
      }
      index += 1
    }
    return nil
  }

  /// Reads a head.
  ///
  /// - Returns: `nil` for what is no request, or one whose body could be taken for another request.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    var lines = text.split(whereSeparator: \.isNewline).map(Self.trimmed)[...]
    let first = lines.popFirst()?.split(separator: " ") ?? []
    guard first.count == 3, first[2].hasPrefix("HTTP/1.") else { return nil }
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
      let name = line[..<colon].lowercased()
      // Two hosts or two lengths would let each reader believe what it likes.
      guard fields[name] == nil || !["host", "content-length"].contains(name) else { return nil }
      let value = Self.trimmed(line[line.index(after: colon)...])
      fields[name] = fields[name].map { "\($0), \(value)" } ?? String(value)
    }
    let target = first[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    method = String(first[0])
    path = String(target[0])
    query = target.count > 1 ? String(target[1]) : ""
    let asked = fields["connection"]?.lowercased() ?? ""
    // A body is not read: what follows it on the connection could not be told from it.
    let hasBody =
      fields["transfer-encoding"] != nil || fields["content-length", default: "0"] != "0"
    keepsAlive = first[2] != "HTTP/1.0" && !asked.contains("close") && !hasBody
    self.fields = fields
  }

  /// The value of a field.
  func field(_ name: String) -> String? { fields[name.lowercased()] }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
