/// Which attributes the elements of raw HTML may have, and which values those.
///
/// No style, no handler of an event, no second address: what is not named here is left out.
enum RawHTMLPolicy {
  /// What a value has to be.
  enum Rule: Equatable {
    case text, id, language
    /// An address; one that a reader follows or sees may lead to a file of the site.
    case url
    /// There or not there; the value means nothing.
    case flag
    case number, wholeNumber
    case oneOf([String])
  }

  /// The rule for an attribute.
  ///
  /// - Parameters:
  ///   - name: its name in lower case.
  ///   - element: the element that has it.
  /// - Returns: the rule; `nil` if the element may not have it.
  static func rule(for name: String, of element: HTMLElement) -> Rule? {
    switch name {
    case "id": .id
    case "class", "title", "aria-label": .text
    case "lang": .language
    case "dir": .oneOf(["ltr", "rtl", "auto"])
    default: ownRule(for: name, of: element)
    }
  }

  private static func ownRule(for name: String, of element: HTMLElement) -> Rule? {
    switch (element, name) {
    case (.a, "href"), (.img, "src"): .url
    case (.blockquote, "cite"), (.q, "cite"), (.del, "cite"), (.ins, "cite"): .url
    case (.img, "alt"), (.data, "value"), (.td, "headers"), (.th, "headers"), (.th, "abbr"): .text
    case (.img, "width"), (.img, "height"): .number
    case (.img, "loading"): .oneOf(["lazy", "eager"])
    case (.img, "decoding"): .oneOf(["sync", "async", "auto"])
    case (.details, "open"), (.ol, "reversed"): .flag
    case (.time, "datetime"), (.del, "datetime"), (.ins, "datetime"): .text
    case (.ol, "start"), (.li, "value"): .wholeNumber
    case (.ol, "type"): .oneOf(["1", "a", "A", "i", "I"])
    case (.td, "colspan"), (.td, "rowspan"), (.th, "colspan"), (.th, "rowspan"): .number
    case (.col, "span"), (.colgroup, "span"): .number
    case (.th, "scope"): .oneOf(["row", "col", "rowgroup", "colgroup"])
    default: nil
    }
  }

  /// Whether a value is what a rule asks for; of an address, whether its scheme is allowed.
  static func allows(_ value: [UInt8], by rule: Rule) -> Bool {
    switch rule {
    case .text, .flag: true
    case .id: !value.isEmpty && !value.contains { $0.isSpace }
    case .language: !value.isEmpty && value.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D }
    case .url: URLScheme(of: value) != .refused
    case .number: isNumber(value[...])
    case .wholeNumber: isNumber(value.first == 0x2D ? value.dropFirst() : value[...])
    case .oneOf(let words): words.contains { $0.utf8.elementsEqual(value) }
    }
  }

  private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
    (1...6).contains(value.count) && value.allSatisfy { $0.isDigit }
  }
}
