/// What sets programming languages with the syntax of C apart.
struct ProgramRules: Sendable {
  /// How a string is written.
  struct StringRule: Sendable {
    /// What begins and ends it.
    let quote: StaticString
    /// Whether it may hold line ends.
    var isMultiline = false
    /// What begins code inside it; its last byte is the bracket that the code ends with.
    var interpolation: StaticString?
    var kind = CodeToken.Kind.string
  }

  let keywords: WordList
  let literals: WordList
  /// A longer quote comes before one that it begins with.
  let strings: [StringRule]
  let nestsComments: Bool
  let hasRegularExpressions: Bool
  /// Whether `#` begins directives, and strings without escapes.
  let hasHashes: Bool
  /// Whether `$` is part of words.
  let hasDollars: Bool
}

extension ProgramRules {
  static let javascript = ProgramRules(
    keywords: WordList(
      "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
      "default", "delete", "do", "else", "export", "extends", "finally", "for", "from", "function",
      "if", "import", "in", "instanceof", "let", "new", "of", "return", "static", "super", "switch",
      "this", "throw", "try", "typeof", "var", "void", "while", "with", "yield"
    ),
    literals: WordList("Infinity", "NaN", "false", "null", "true", "undefined"),
    strings: [
      StringRule(quote: "\""), StringRule(quote: "'"),
      StringRule(quote: "`", isMultiline: true, interpolation: "${"),
    ],
    nestsComments: false,
    hasRegularExpressions: true,
    hasHashes: false,
    hasDollars: true
  )

  static let swift = ProgramRules(
    keywords: WordList(
      "Self", "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break",
      "case",
      "catch", "class", "consuming", "continue", "convenience", "default", "defer", "deinit", "do",
      "dynamic", "else", "enum", "extension", "fallthrough", "fileprivate", "final", "for", "func",
      "get", "guard", "if", "import", "in", "indirect", "init", "inout", "internal", "is",
      "isolated",
      "lazy", "let", "macro", "mutating", "nonisolated", "nonmutating", "open", "operator",
      "override", "package", "precedencegroup", "private", "protocol", "public", "repeat",
      "required",
      "rethrows", "return", "self", "set", "some", "static", "struct", "subscript", "super",
      "switch",
      "throw", "throws", "try", "typealias", "unowned", "var", "weak", "where", "while", "willSet"
    ),
    literals: WordList("false", "nil", "true"),
    strings: [
      StringRule(quote: "\"\"\"", isMultiline: true, interpolation: "\\("),
      StringRule(quote: "\"", interpolation: "\\("),
      // A name that is no word otherwise.
      StringRule(quote: "`", kind: .name),
    ],
    nestsComments: true,
    hasRegularExpressions: false,
    hasHashes: true,
    hasDollars: true
  )
}
