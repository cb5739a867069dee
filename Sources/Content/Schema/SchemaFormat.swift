import Diagnostics

/// The values of `format` that are checked.
package enum SchemaFormat: String, Sendable, CaseIterable {
  case date
  case dateTime = "date-time"
  case uri
  case email

  /// Whether a text has the format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: CalendarDate(text)?.hasTime == false
    case .dateTime: CalendarDate(text)?.hasTime == true
    case .uri: URIText(text)?.isSound ?? false
    case .email: MailAddress.isSound(text)
    }
  }
}

/// An absolute URI (RFC 3986), in its parts.
private struct URIText {
  private let authority: ArraySlice<UInt8>?
  private let rest: ArraySlice<UInt8>

  /// Divides a text; `nil` if it does not begin with a scheme, or nothing follows that.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      isLetter(bytes[0]),
      bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
    else { return nil }
    let rest = bytes[(colon + 1)...]
    guard rest.starts(with: "//".utf8) else {
      (authority, self.rest) = (nil, rest)
      return
    }
    let end = rest.dropFirst(2).firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    authority = rest[(rest.startIndex + 2)..<end]
    self.rest = rest[end...]
  }

  var isSound: Bool {
    Self.holdsOnly(rest, "/?#:@") && rest.count { $0 == UInt8(ascii: "#") } < 2
      && (authority.map(Self.isAuthority) ?? true)
  }

  /// `[userinfo@]host[:port]`, section 3.2.
  private static func isAuthority(_ authority: ArraySlice<UInt8>) -> Bool {
    var host = authority
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      guard holdsOnly(authority[..<at], ":") else { return false }
      host = authority[(at + 1)...]
    }
    var port = host[host.endIndex...]
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")),
        isLiteral(host[(host.startIndex + 1)..<close])
      else { return false }
      port = host[(close + 1)...]
    } else {
      let colon = host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
      guard holdsOnly(host[..<colon], "") else { return false }
      port = host[colon...]
    }
    return port.isEmpty
      || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(isDigit)
  }

  /// What may stand in the brackets of a host: an address of IPv6, or of a version to come.
  private static func isLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: "v") else {
      return NetworkAddress.isVersion6(text)
    }
    let parts = text.dropFirst().split(separator: ".", maxSplits: 1)
    return parts.count == 2 && parts[0].utf8.allSatisfy { hexadecimalValue($0) != nil }
      && holdsOnly(Array(parts[1].utf8)[...], ":")
  }

  /// Whether all are unreserved characters, `%XX`, sub-delimiters or some others (section 2).
  private static func holdsOnly(_ bytes: ArraySlice<UInt8>, _ others: String) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.endIndex, hexadecimalValue(bytes[index + 1]) != nil,
          hexadecimalValue(bytes[index + 2]) != nil
        else { return false }
        index += 3
        continue
      }
      guard
        isLetter(byte) || isDigit(byte) || "-._~!$&'()*+,;=".utf8.contains(byte)
          || others.utf8.contains(byte)
      else { return false }
      index += 1
    }
    return true
  }
}

/// An e-mail address: `Mailbox` of RFC 5321, section 4.1.2, with letters beyond ASCII (RFC 6531).
private enum MailAddress {
  static func isSound(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
    return (isQuoted(local) || isDotted(local, isAtomByte)) && isDomain(domain)
  }

  /// Parts with dots between them, none of them empty.
  private static func isDotted(_ bytes: ArraySlice<UInt8>, _ test: (UInt8) -> Bool) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(test) }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isLetter(byte) || isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isQuoted(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return false }
    var isEscaped = false
    for byte in bytes.dropFirst().dropLast() {
      if byte < 0x20 || byte == 0x7F { return false }
      if !isEscaped, byte == quote { return false }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return !isEscaped
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "[") else {
      let hyphen = UInt8(ascii: "-")
      return isDotted(bytes) { $0 >= 0x80 || isLetter($0) || isDigit($0) || $0 == hyphen }
        && bytes.split(separator: UInt8(ascii: ".")).allSatisfy {
          $0.first != hyphen && $0.last != hyphen
        }
    }
    guard bytes.last == UInt8(ascii: "]") else { return false }
    let text = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    if text.hasPrefix("IPv6:") { return NetworkAddress.isVersion6(String(text.dropFirst(5))) }
    return NetworkAddress.isVersion4(text)
  }
}

/// The addresses of hosts (RFC 3986, section 3.2.2).
private enum NetworkAddress {
  static func isVersion4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit)
          && (part.utf8.count == 1 || !part.hasPrefix("0")) && (Int(part) ?? 256) < 256
      }
  }

  static func isVersion6(_ text: String) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let groups = half.split(separator: ":", omittingEmptySubsequences: false)
      for (number, group) in groups.enumerated() {
        let isLast = index == halves.count - 1 && number == groups.count - 1
        if isLast, group.contains(".") {
          guard isVersion4(String(group)) else { return false }
          count += 2
        } else {
          guard (1...4).contains(group.utf8.count),
            group.utf8.allSatisfy({ hexadecimalValue($0) != nil })
          else { return false }
          count += 1
        }
      }
    }
    return halves.count == 2 ? count < 8 : count == 8
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
