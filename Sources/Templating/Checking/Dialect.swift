/// What a template can use besides the language itself, and how it is limited.
package struct Dialect: Sendable {
  /// The filters by name.
  package var filters: [String: FunctionDefinition]

  /// The tests by name.
  package var tests: [String: FunctionDefinition]

  /// The functions by name.
  package var functions: [String: FunctionDefinition]

  /// The methods of values by name; the first argument is the value.
  var methods: [String: FunctionDefinition]

  /// How white space around tags is treated.
  package var whitespace = WhitespaceOptions()

  /// Whether a name, or a field, that is not there is accepted and prints nothing, as in Jinja2.
  package var allowsUndefined = false

  /// Whether outputs are escaped by where they stand in the HTML; else always as in Jinja2.
  package var escapesByContext = true

  /// Creates the dialect with what is built in: Jinja's filters, tests and functions.
  package init() {
    filters = BuiltIn.filters
    tests = BuiltIn.tests
    functions = BuiltIn.functions
    methods = BuiltIn.methods
  }

  /// Adds a filter, in place of one with the same name.
  package mutating func addFilter(_ type: FunctionType, _ body: @escaping FunctionDefinition.Body) {
    filters[type.name] = FunctionDefinition(type, body)
  }

  /// Adds a test, in place of one with the same name.
  package mutating func addTest(_ type: FunctionType, _ body: @escaping FunctionDefinition.Body) {
    tests[type.name] = FunctionDefinition(type, body)
  }

  /// Adds a function, in place of one with the same name.
  package mutating func addFunction(
    _ type: FunctionType,
    _ body: @escaping FunctionDefinition.Body
  ) {
    functions[type.name] = FunctionDefinition(type, body)
  }
}
