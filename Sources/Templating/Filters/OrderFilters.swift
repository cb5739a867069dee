internal import Diagnostics

/// Jinja's filters that order, group and compare the items of a list.
extension BuiltIn {
  static let orderFilters: [FunctionDefinition] = [
    filter(
      "sort",
      .sequence,
      [
        Parameter("reverse", .bool, default: .bool(false)),
        Parameter("case_sensitive", .bool, default: .bool(false)),
        Parameter("attribute", .field, default: Value.none),
      ],
      gives: .computed { $0.listOfItems(field: 3) }
    ) { (arguments, _) throws(RenderFailure) in
      let paths = fieldPaths(arguments[3])
      let items = try arguments[0].visited().map { item in
        (key: sortKey(of: item, paths, caseSensitive: arguments[2].isTrue), item: item)
      }
      return .list(try Sorting.sorted(items, reverse: arguments[1].isTrue))
    },
    filter(
      "dictsort",
      .dictionary,
      [
        Parameter("case_sensitive", .bool, default: .bool(false)),
        Parameter("by", .oneOf(["key", "value"]), default: .string("key")),
        Parameter("reverse", .bool, default: .bool(false)),
      ],
      gives: .computed { .list(.tuple([.string, $0[0].valueType])) }
    ) { (arguments, _) throws(RenderFailure) in
      guard let pairs = arguments[0].pairs else {
        throw RenderFailure(.notADictionary, arguments[0].described)
      }
      let items = pairs.map { pair in
        let key = arguments[2].text == "value" ? pair.1 : pair.0
        let compared = arguments[1].isTrue ? key : Sorting.ignoringCase(key)
        return (key: compared, item: Value.tuple([pair.0, pair.1]))
      }
      return .list(try Sorting.sorted(items, reverse: arguments[3].isTrue))
    },
    filter(
      "groupby",
      .sequence,
      [
        Parameter("attribute", .field), Parameter("default", .any, default: Value.none),
        Parameter("case_sensitive", .bool, default: .bool(false)),
      ],
      gives: .computed { arguments in
        .list(.tuple([arguments.fieldType(1), arguments.listOfItems(field: 1)]))
      },
      groups
    ),
    filter(
      "unique",
      .sequence,
      [
        Parameter("case_sensitive", .bool, default: .bool(false)),
        Parameter("attribute", .field, default: Value.none),
      ],
      gives: .computed { $0.listOfItems(field: 2) },
      unique
    ),
    extreme("min") { (left, right) throws(RenderFailure) in try Sorting.precedes(left, right) },
    extreme("max") { (left, right) throws(RenderFailure) in try Sorting.precedes(right, left) },
  ]

  private static func fieldPaths(_ names: Value) -> [FieldPath] {
    if let text = names.text {
      return text.split(separator: ",", omittingEmptySubsequences: false)
        .map { FieldPath(.string(String($0))) }
    }
    return names.integer == nil ? [] : [FieldPath(names)]
  }

  private static func sortKey(
    of item: Value,
    _ paths: [FieldPath],
    caseSensitive: Bool
  ) -> Value {
    func compared(_ value: Value) -> Value { caseSensitive ? value : Sorting.ignoringCase(value) }
    if paths.isEmpty { return compared(item) }
    if paths.count == 1 { return compared(paths[0].value(of: item)) }
    return .tuple(paths.map { compared($0.value(of: item)) })
  }

  @Sendable
  private static func groups(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let path = FieldPath(arguments[1])
    func key(_ item: Value) -> Value {
      let found = path.value(of: item)
      if case .none = arguments[2] { return found }
      return found.isDefined ? found : arguments[2]
    }
    func compared(_ item: Value) -> Value {
      arguments[3].isTrue ? key(item) : Sorting.ignoringCase(key(item))
    }
    let items = try arguments[0].visited().map { (key: compared($0), item: $0) }
    var groups: [[Value]] = []
    for item in try Sorting.sorted(items, reverse: false) {
      if let first = groups.last?.first, compared(first).equals(compared(item)) {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return .list(
      groups.map { group in
        .list(
          ListValue(
            [group.first.map(key) ?? .undefined, .list(group)],
            kind: .tuple,
            itemNames: ["grouper", "list"]
          )
        )
      }
    )
  }

  @Sendable
  private static func unique(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let path =
      arguments[2].text == nil && arguments[2].integer == nil
      ? nil : FieldPath(arguments[2])
    var seen: Set<DictionaryKey> = []
    var result: [Value] = []
    for item in try arguments[0].visited() {
      let found = path?.value(of: item) ?? item
      let compared = arguments[1].isTrue ? found : Sorting.ignoringCase(found)
      guard let key = DictionaryKey(compared) else {
        throw RenderFailure(.notAKey, compared.described)
      }
      if seen.insert(key).inserted { result.append(item) }
    }
    return .list(result)
  }

  private static func extreme(
    _ name: String,
    _ isBetter: @escaping @Sendable (Value, Value) throws(RenderFailure) -> Bool
  ) -> FunctionDefinition {
    filter(
      name,
      .sequence,
      [
        Parameter("case_sensitive", .bool, default: .bool(false)),
        Parameter("attribute", .field, default: Value.none),
      ],
      gives: .computed { .optional($0.listOfItems(field: 2).itemType) }
    ) { (arguments, _) throws(RenderFailure) in
      let paths = fieldPaths(arguments[2])
      var best: (key: Value, item: Value)?
      for item in try arguments[0].visited() {
        let key = sortKey(of: item, paths, caseSensitive: arguments[1].isTrue)
        if let current = best, try !isBetter(key, current.key) { continue }
        best = (key, item)
      }
      return best?.item ?? .undefined
    }
  }
}

extension CheckedArguments {
  /// The type of a list of the items of the first argument.
  func listOfItems(field: Int) -> ValueType { .list(self[0].truthy.itemType) }

  /// The type of the field of the items that an argument names; `any` when that is not known.
  func fieldType(_ index: Int) -> ValueType {
    guard let path = literal(index) else { return .any }
    var type = self[0].truthy.itemType
    for name in path.split(separator: ".") {
      guard case .record(let record) = type.truthy,
        let (_, field) = record.field(String(name))
      else { return .any }
      type = field.valueType
    }
    return type
  }
}
