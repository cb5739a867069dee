/// What the scheme of a URL allows.
package enum URLScheme: Sendable, Equatable {
  /// There is none: a path, a query or an anchor inside the site.
  case none
  /// `http`, `https`, `mailto`, `tel`, or a network path such as `//example.com`.
  case allowed
  /// Any other, such as `javascript`.
  case refused

  /// Looks at the beginning of a URL, as browsers do: white space and control characters before and
  /// inside a scheme are not seen by them.
  ///
  /// See the URL standard, "basic URL parser", steps 1 to 3 and "scheme state".
  package init(of url: some Sequence<UInt8>) {
    var scheme: [UInt8] = []
    var slashes = 0
    for byte in url {
      if byte <= 0x20 && scheme.isEmpty && slashes == 0 || byte == 0x09 || byte == 0x0A
        || byte == 0x0D
      {
        continue
      }
      switch byte {
      case UInt8(ascii: ":"):
        self = !scheme.isEmpty && slashes == 0 ? Self.judge(scheme) : .none
        return
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        // Browsers read a backslash here as a slash.
        guard scheme.isEmpty else {
          self = .none
          return
        }
        slashes += 1
        if slashes == 2 {
          self = .allowed
          return
        }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if slashes > 0 {
          self = .none
          return
        }
        scheme.append(byte | 0x20)
      default:
        self = .none
        return
      }
    }
    self = .none
  }

  private static func judge(_ scheme: [UInt8]) -> URLScheme {
    let allowed = ["http", "https", "mailto", "tel"]
    return allowed.contains { $0.utf8.elementsEqual(scheme) } ? .allowed : .refused
  }
}
