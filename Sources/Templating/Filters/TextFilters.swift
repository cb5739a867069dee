internal import Diagnostics

/// Jinja's filters of text.
extension BuiltIn {
  static let textFilters: [FunctionDefinition] = [
    keepingMarkup("upper") { text, _ in text.uppercased() },
    keepingMarkup("lower") { text, _ in text.lowercased() },
    keepingMarkup("capitalize") { text, _ in PythonText.capitalized(text) },
    textFilter("title") { text, _ in PythonText.titled(text) },
    keepingMarkup("trim", [Parameter("chars", .any, default: Value.none)]) { text, arguments in
      PythonText.trimmed(text, of: arguments[1].text)
    },
    keepingMarkup("center", [Parameter("width", .int, default: .int(80))]) {
      (text, arguments) throws(RenderFailure) in
      PythonText.centred(text, width: try arguments[1].whole())
    },
    filter("string", .any, gives: .computed { $0[0].textType }) { (arguments, _) in
      arguments[0].isMarkup ? arguments[0] : .string(arguments[0].printed)
    },
    filter("wordcount", .text, gives: .fixed(.int)) { (arguments, _) in
      .int(PythonText.wordCount(arguments[0].printed))
    },
    filter(
      "truncate",
      .text,
      [
        Parameter("length", .int, default: .int(255)),
        Parameter("killwords", .bool, default: .bool(false)),
        Parameter("end", .text, default: .string("...")),
        Parameter("leeway", .any, default: Value.none),
      ],
      gives: .computed { $0[0].textType },
      truncate
    ),
    keepingMarkup(
      "indent",
      [
        Parameter("width", .either([.int, .text]), default: .int(4)),
        Parameter("first", .bool, default: .bool(false)),
        Parameter("blank", .bool, default: .bool(false)),
      ],
      indent
    ),
    filter(
      "wordwrap",
      .text,
      [
        Parameter("width", .int, default: .int(79)),
        Parameter("break_long_words", .bool, default: .bool(true)),
        Parameter("wrapstring", .any, default: Value.none),
        Parameter("break_on_hyphens", .bool, default: .bool(true)),
      ],
      gives: .fixed(.string),
      wrap
    ),
    filter(
      "format",
      .text,
      takesMore: true,
      takesNamed: true,
      gives: .computed { $0[0].textType },
      format
    ),
    filter(
      "urlencode",
      .either([.text, .dictionary, .list]),
      gives: .fixed(.string),
      urlEncode
    ),
  ]

  @Sendable
  private static func truncate(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let value = arguments[0]
    let end = arguments[3]
    let length = try arguments[1].whole()
    let leeway = arguments[4].integer ?? 5
    let endCount = end.printed.unicodeScalars.count
    guard length >= endCount, leeway >= 0 else {
      throw RenderFailure(.wrongValue, "truncate", Wording("length=\(length), leeway=\(leeway)"))
    }
    if try Self.length(of: value) <= length + leeway { return value }
    guard let text = value.text else {
      throw RenderFailure(.wrongValue, "truncate", value.described)
    }
    let scalars = text.unicodeScalars
    var kept = String(String.UnicodeScalarView(scalars.prefix(length - endCount)))
    if !arguments[2].isTrue, let blank = kept.unicodeScalars.lastIndex(of: " ") {
      kept = String(String.UnicodeScalarView(kept.unicodeScalars[..<blank]))
    }
    let isMarkup = value.isMarkup || end.isMarkup
    guard isMarkup else { return .string(kept + end.printed) }
    func escaped(_ text: String, _ source: Value) -> String {
      source.isMarkup ? text : escapedHTML(text)
    }
    return .markup(escaped(kept, value) + escaped(end.printed, end))
  }

  @Sendable
  private static func indent(
    _ text: String,
    _ arguments: Arguments
  ) throws(RenderFailure) -> String {
    guard arguments[0].text != nil else {
      throw RenderFailure(.wrongValue, "indent", arguments[0].described)
    }
    let width = arguments[1]
    let count = width.text == nil ? min(max(try width.whole(), 0), 10_000) : 0
    let blanks = width.text ?? String(repeating: " ", count: count)
    let lines = PythonText.lines(of: text + "\n")
    var result = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" }
      if index == 0 ? arguments[2].isTrue : arguments[3].isTrue || !line.isEmpty {
        result += blanks
      }
      result += line
    }
    return result
  }

  @Sendable
  private static func wrap(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let width = try arguments[1].whole()
    guard width > 0 else { throw RenderFailure(.wrongValue, "wordwrap", Wording("width=\(width)")) }
    guard let text = arguments[0].text else {
      throw RenderFailure(.wrongValue, "wordwrap", arguments[0].described)
    }
    let separator = arguments[3].text ?? "\n"
    let wrapper = TextWrapper(
      width: width,
      breaksLongWords: arguments[2].isTrue,
      breaksOnHyphens: arguments[4].isTrue
    )
    let lines = PythonText.lines(of: text).map {
      wrapper.wrap($0).joined(separator: separator)
    }
    return .string(lines.joined(separator: separator))
  }

  @Sendable
  private static func format(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let named = arguments[2]
    let values = named.isTrue ? named : arguments[1]
    if named.isTrue, arguments[1].isTrue { throw RenderFailure(.wrongArgumentsAtRun, "format") }
    let text = try formatted(
      arguments[0].printed,
      with: values,
      escaping: arguments[0].isMarkup
    )
    return arguments[0].isMarkup ? .markup(text) : .string(text)
  }

  @Sendable
  private static func urlEncode(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let value = arguments[0]
    if let text = value.text { return .string(PercentEncoding.encoded(text, keepingSlash: true)) }
    var pairs = value.pairs ?? []
    if pairs.isEmpty, case .list(let list) = value {
      for item in list.items {
        guard let items = item.elements, items.count == 2 else {
          throw RenderFailure(.wrongItemCountAtRun, Wording("\(item.elements?.count ?? 1)"), "2")
        }
        pairs.append((items[0], items[1]))
      }
    } else if pairs.isEmpty, value.elements == nil {
      return .string(PercentEncoding.encoded(value.printed, keepingSlash: true))
    }
    let texts = pairs.map { key, value in
      PercentEncoding.encodedForQuery(key.printed) + "="
        + PercentEncoding.encodedForQuery(value.printed)
    }
    return .string(texts.joined(separator: "&"))
  }

  /// `replace`, with or without escaping: `autoescape false` takes text as it is.
  static func replace(escapes: Bool) -> FunctionDefinition {
    filter(
      "replace",
      .text,
      [
        Parameter("old", .text), Parameter("new", .text),
        Parameter("count", .any, default: Value.none),
      ],
      gives: .computed { arguments in
        let types = (0...2).map { arguments[$0] }
        return escapes ? ValueType.either(types).textType : .string
      }
    ) { (arguments, _) throws(RenderFailure) in
      var value = arguments[0]
      let (old, new) = (arguments[1], arguments[2])
      if escapes, old.isMarkup || new.isMarkup, !value.isMarkup {
        value = .markup(escapedHTML(value.printed))
      }
      // In HTML, what is put in is escaped, and so is what is looked for.
      func text(_ other: Value) -> String {
        value.isMarkup && !other.isMarkup && escapes ? escapedHTML(other.printed) : other.printed
      }
      let count = arguments[3].integer
      let isMarkup = value.isMarkup && escapes
      let replaced = try PythonText.replaced(
        value.printed,
        old.printed,
        by: isMarkup ? text(new) : new.printed,
        count: count
      )
      return isMarkup ? .markup(replaced) : .string(replaced)
    }
  }
}
