internal import Diagnostics

/// Jinja's filters of lists.
extension BuiltIn {
  static let listFilters: [FunctionDefinition] = [
    filter("length", .sequence, gives: .fixed(.int)) { (arguments, _) throws(RenderFailure) in
      .int(try length(of: arguments[0]))
    },
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
    filter("items", .dictionary, gives: .computed { .list(.tuple([.string, $0[0].valueType])) }) {
      (arguments, _) throws(RenderFailure) in
      guard arguments[0].isDefined else { return .list([]) }
      guard let pairs = arguments[0].pairs else {
        throw RenderFailure(.notADictionary, arguments[0].described)
      }
      return .list(pairs.map { .tuple([$0.0, $0.1]) })
    },
    filter("reverse", .sequence, gives: .computed { $0[0].truthy.reversedType }) {
      (arguments, _) throws(RenderFailure) in
      let value = arguments[0]
      guard let text = value.text else { return .list(try value.visited().reversed()) }
      let reversed = String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
      return value.isMarkup ? .markup(reversed) : .string(reversed)
    },
    filter(
      "batch",
      .sequence,
      [Parameter("linecount", .int), Parameter("fill_with", .any, default: Value.none)],
      gives: .computed { .list(.list($0[0].truthy.itemType)) },
      batch
    ),
    filter(
      "slice",
      .sequence,
      [Parameter("slices", .int), Parameter("fill_with", .any, default: Value.none)],
      gives: .computed { .list(.list($0[0].truthy.itemType)) },
      slices
    ),
    filter(
      "sum",
      .sequence,
      [
        Parameter("attribute", .field, default: Value.none),
        Parameter("start", .any, default: .int(0)),
      ],
      gives: .computed { $0.literal(1) == nil && $0[0].truthy.itemType == .int ? .int : .number }
    ) { (arguments, _) throws(RenderFailure) in
      var total = arguments[2]
      let path =
        arguments[1].text == nil && arguments[1].integer == nil
        ? nil : FieldPath(arguments[1])
      for item in try arguments[0].visited() {
        total = try Value.compute(.add, total, path?.value(of: item) ?? item)
      }
      return total
    },
  ]

  /// How many items or characters a value has.
  static func length(of value: Value) throws(RenderFailure) -> Int {
    switch value {
    case .list(let list): return list.items.count
    case .dictionary(let dictionary): return dictionary.count
    case .record, .undefined: return try value.visited().count
    default:
      guard let text = value.text else {
        throw RenderFailure(.wrongValue, "length", value.described)
      }
      return text.unicodeScalars.count
    }
  }

  @Sendable
  private static func batch(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let count = try arguments[1].whole()
    var rows: [[Value]] = []
    for item in try arguments[0].visited() {
      if let last = rows.last, last.count != count {
        rows[rows.count - 1].append(item)
      } else {
        rows.append([item])
      }
    }
    if case .none = arguments[2] {
    } else if let last = rows.last, last.count < count {
      let missing = min(count - last.count, 100_000)
      rows[rows.count - 1] += [Value](repeating: arguments[2], count: missing)
    }
    return .list(rows.map { .list($0) })
  }

  @Sendable
  private static func slices(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let items = try arguments[0].visited()
    let count = try arguments[1].whole()
    guard count != 0 else { throw RenderFailure(.divisionByZero) }
    guard count > 0, count <= 100_000 else { return .list([]) }
    let perSlice = items.count / count
    let longer = items.count % count
    var result: [Value] = []
    var start = 0
    for number in 0..<count {
      let end = start + perSlice + (number < longer ? 1 : 0)
      var slice = Array(items[start..<end])
      if case .none = arguments[2] {} else if number >= longer { slice.append(arguments[2]) }
      result.append(.list(slice))
      start = end
    }
    return .list(result)
  }

  /// `join`, with or without escaping: `autoescape false` takes text as it is.
  static func join(escapes: Bool) -> FunctionDefinition {
    filter(
      "join",
      .sequence,
      [
        Parameter("d", .text, default: .string("")),
        Parameter("attribute", .field, default: Value.none),
      ],
      gives: .computed { joinedType($0, escapes: escapes) }
    ) { (arguments, _) throws(RenderFailure) in
      var items = try arguments[0].visited()
      if arguments[2].text != nil || arguments[2].integer != nil {
        let path = FieldPath(arguments[2])
        items = items.map { path.value(of: $0) }
      }
      let separator = arguments[1]
      let isMarkup = escapes && (separator.isMarkup || items.contains(where: \.isMarkup))
      func written(_ value: Value) -> String {
        isMarkup && !value.isMarkup ? escapedHTML(value.printed) : value.printed
      }
      let between = written(separator)
      var text = ""
      for (index, item) in items.enumerated() {
        if index > 0 { text += between }
        text += written(item)
        try ValueLimits.check(bytes: text.utf8.count)
      }
      return isMarkup ? .markup(text) : .string(text)
    }
  }

  private static func joinedType(_ arguments: CheckedArguments, escapes: Bool) -> ValueType {
    let item = arguments[0].truthy.itemType
    if !escapes || item.isAll({ [.string, .url, .date, .int].contains($0) }) { return .string }
    return .any
  }
}

extension ValueType {
  /// The type of what `reverse` gives.
  fileprivate var reversedType: ValueType {
    members.contains(where: \.isSequence)
      ? .list(itemType) : isSequence ? .list(itemType) : textType
  }
}
