/// What every dialect starts with.
enum BuiltIn {
  static let filters: [String: FunctionDefinition] = table(
    textFilters + markupFilters + listFilters + orderFilters + selectionFilters + numberFilters
      + otherFilters + casebookFilters
      + [join(escapes: true), replace(escapes: true), attributes(escapes: true)]
  )

  /// The filters that do something else where escaping is switched off.
  static let unescapedFilters: [String: FunctionDefinition] = table([
    join(escapes: false), replace(escapes: false), attributes(escapes: false),
  ])

  static let tests: [String: FunctionDefinition] = table(testDefinitions)
  static let functions: [String: FunctionDefinition] = table(functionDefinitions)
  static let methods: [String: FunctionDefinition] = table(methodDefinitions)

  private static func table(_ definitions: [FunctionDefinition]) -> [String: FunctionDefinition] {
    Dictionary(definitions.map { ($0.type.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
