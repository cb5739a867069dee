/// What every dialect starts with.
enum BuiltIn {
  static let filters: [String: FunctionDefinition] = table(
    textFilters + markupFilters + listFilters + otherFilters
  )
  static let tests: [String: FunctionDefinition] = table(testDefinitions)
  static let functions: [String: FunctionDefinition] = table([])
  static let methods: [String: FunctionDefinition] = table(methodDefinitions)

  private static func table(_ definitions: [FunctionDefinition]) -> [String: FunctionDefinition] {
    Dictionary(definitions.map { ($0.type.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
