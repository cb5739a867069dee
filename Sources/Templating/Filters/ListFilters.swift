internal import Diagnostics

/// Jinja's filters of lists.
extension BuiltIn {
  static let listFilters: [FunctionDefinition] =
    ["length", "count"].map { name in
      filter(name, .sequence, gives: .fixed(.int)) { (arguments, _) throws(RenderFailure) in
        switch arguments[0] {
        case .list(let list): return .int(list.items.count)
        case .dictionary(let dictionary): return .int(dictionary.count)
        case .record, .undefined: return .int(try arguments[0].visited().count)
        default:
          guard let text = arguments[0].text else {
            throw RenderFailure(.wrongValue, "length", arguments[0].described)
          }
          return .int(text.unicodeScalars.count)
        }
      }
    } + [
      filter("first", .sequence, gives: .computed { .optional($0[0].truthy.itemType) }) {
        (arguments, _) throws(RenderFailure) in
        try arguments[0].visited().first ?? .undefined
      },
      filter("last", .sequence, gives: .computed { .optional($0[0].truthy.itemType) }) {
        (arguments, _) throws(RenderFailure) in
        try arguments[0].visited().last ?? .undefined
      },
      filter("list", .sequence, gives: .computed { .list($0[0].truthy.itemType) }) {
        (arguments, _) throws(RenderFailure) in
        .list(try arguments[0].visited())
      },
      filter(
        "join",
        .sequence,
        [
          Parameter("d", .text, default: .string("")),
          Parameter("attribute", .field, default: Value.none),
        ],
        gives: .computed { $0[0].truthy.itemType == .string ? .string : .any },
        join
      ),
    ]

  @Sendable
  private static func join(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    var items = try arguments[0].visited()
    if arguments[2].text != nil || arguments[2].integer != nil {
      let path = FieldPath(arguments[2])
      items = items.map { path.value(of: $0) }
    }
    let separator = arguments[1]
    guard separator.isMarkup || items.contains(where: \.isMarkup) else {
      return .string(items.map(\.printed).joined(separator: separator.printed))
    }
    let texts = items.map { $0.isMarkup ? $0.printed : escapedHTML($0.printed) }
    let between = separator.isMarkup ? separator.printed : escapedHTML(separator.printed)
    return .markup(texts.joined(separator: between))
  }
}
