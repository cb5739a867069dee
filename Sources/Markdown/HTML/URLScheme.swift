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
    var scheme = Scheme()
    var slashes = 0
    for byte in url {
      if byte <= 0x20 && scheme.isEmpty && slashes == 0 || byte == 0x09 || byte == 0x0A
        || byte == 0x0D
      {
        continue
      }
      switch byte {
      case UInt8(ascii: ":"):
        self = scheme.isEmpty || slashes > 0 ? .none : scheme.isAllowed ? .allowed : .refused
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

  /// The beginning of a URL up to its colon: it is short, and two links of three have none.
  private struct Scheme: Equatable {
    private var letters: UInt64 = 0
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// Whether it is one of the four that a link may have, none of which has more than eight letters.
    var isAllowed: Bool {
      guard count <= 8 else { return false }
      return self == Scheme("http") || self == Scheme("https") || self == Scheme("mailto")
        || self == Scheme("tel")
    }

    init() {}

    private init(_ name: StaticString) {
      for index in 0..<name.utf8CodeUnitCount { append(name.utf8Start[index]) }
    }

    mutating func append(_ byte: UInt8) {
      letters = letters << 8 | UInt64(byte)
      count += 1
    }
  }
}
