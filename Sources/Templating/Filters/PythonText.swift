/// What Python does with text, on Unicode scalars.
enum PythonText {
  /// The first letter as a capital, the others small.
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: text.unicodeScalars.dropFirst())
    return first.properties.titlecaseMapping + String(rest).lowercased()
  }

  /// Each word with a capital, where words begin after white space, hyphens and opening brackets.
  static func titled(_ text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      guard let first = word.unicodeScalars.first else { return }
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: word.unicodeScalars.dropFirst())
      result += first.properties.uppercaseMapping + String(rest).lowercased()
      word = ""
    }
    for scalar in text.unicodeScalars {
      let separates = PythonSpace.contains(scalar) || "-([{<".unicodeScalars.contains(scalar)
      if separates {
        flush()
        result.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }

  /// The text without white space, or without certain characters, at both ends.
  static func trimmed(
    _ text: String,
    of characters: String? = nil,
    start: Bool = true,
    end: Bool = true
  ) -> String {
    let unwanted = characters.map { Set($0.unicodeScalars) }
    func drops(_ scalar: Unicode.Scalar) -> Bool {
      unwanted.map { $0.contains(scalar) } ?? PythonSpace.contains(scalar)
    }
    var scalars = text.unicodeScalars[...]
    if start { scalars = scalars.drop(while: drops) }
    while end, let last = scalars.last, drops(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The text with some occurrences of another replaced, from the left.
  ///
  /// At most `count` are replaced; `nil` and negative numbers mean all.
  static func replaced(_ text: String, _ old: String, by new: String, count: Int?)
    throws(RenderFailure) -> String
  {
    let limit = count.map { $0 < 0 ? Int.max : $0 } ?? Int.max
    let whole = Array(text.utf8)
    let part = Array(old.utf8)
    let replacement = Array(new.utf8)
    if part.isEmpty {
      let times = min(limit, whole.count + 1)
      try ValueLimits.check(bytes: whole.count + times * min(replacement.count, 1 << 32))
      return interspersed(text, with: new, limit: limit)
    }
    var result: [UInt8] = []
    var index = 0
    var done = 0
    while done < limit, let found = position(of: part, in: whole, from: index) {
      result += whole[index..<found]
      result += replacement
      try ValueLimits.check(bytes: result.count)
      index = found + part.count
      done += 1
    }
    return String(decoding: result + whole[index...], as: UTF8.self)
  }

  private static func interspersed(_ text: String, with part: String, limit: Int) -> String {
    var result = ""
    var done = 0
    for scalar in text.unicodeScalars {
      if done < limit {
        result += part
        done += 1
      }
      result.unicodeScalars.append(scalar)
    }
    return done < limit ? result + part : result
  }

  /// The parts between separators, or between white space when there is none.
  ///
  /// At most `limit` separators are used; negative means all.
  static func split(_ text: String, at separator: String?, limit: Int) -> [String] {
    let limit = limit < 0 ? Int.max : limit
    guard let separator, !separator.isEmpty else { return words(of: text, limit: limit) }
    let whole = Array(text.utf8)
    let part = Array(separator.utf8)
    var result: [String] = []
    var index = 0
    while result.count < limit, let found = position(of: part, in: whole, from: index) {
      result.append(String(decoding: whole[index..<found], as: UTF8.self))
      index = found + part.count
    }
    result.append(String(decoding: whole[index...], as: UTF8.self))
    return result
  }

  private static func words(of text: String, limit: Int) -> [String] {
    var result: [String] = []
    var rest = text.unicodeScalars.drop(while: PythonSpace.contains)
    while !rest.isEmpty {
      if result.count == limit {
        result.append(trimmed(String(rest), start: false))
        break
      }
      let word = rest.prefix { !PythonSpace.contains($0) }
      result.append(String(word))
      rest = rest[word.endIndex...].drop(while: PythonSpace.contains)
    }
    return result
  }

  /// The text with blanks on both sides, up to a width.
  static func centred(_ text: String, width: Int) -> String {
    let missing = min(width, 100_000) - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let left = missing / 2 + (missing & width & 1)
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: missing - left)
  }

  /// How many words there are: runs of letters, digits and `_`.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isWord = isWordCharacter(scalar)
      if isWord, !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }

  /// The lines as `str.splitlines()` finds them, without their ends.
  static func lines(of text: String) -> [String] {
    var result: [String] = []
    var line = String.UnicodeScalarView()
    var isOpen = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      switch scalar.value {
      case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        result.append(String(line))
        line = String.UnicodeScalarView()
        isOpen = false
      default:
        line.append(scalar)
        isOpen = true
      }
    }
    return isOpen ? result + [String(line)] : result
  }
}
