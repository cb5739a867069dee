internal import Diagnostics

/// An expression with its place.
struct Expression: Sendable {
  /// What the expression is.
  indirect enum Kind: Sendable {
    case literal(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, lower: Expression?, upper: Expression?, step: Expression?)
    case negative(Expression)
    case positive(Expression)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    case joined([Expression])
    case comparison(Expression, [(operation: ComparisonOperator, operand: Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case filter(Expression?, name: String, CallArguments)
    case test(Expression, name: String, CallArguments)
    case call(Expression, CallArguments)
  }

  /// What the expression is.
  let kind: Kind

  /// Where it stands; for a field, filter or test, only the name, because that is what a message
  /// is about.
  let span: Span

  /// Where the whole expression begins.
  let start: Int

  /// How many expressions are nested in one another below this one.
  let depth: Int

  /// Creates an expression; without `start` it begins with its span.
  init(kind: Kind, span: Span, start: Int? = nil, depth: Int = 1) {
    self.kind = kind
    self.span = span
    self.start = start ?? span.start
    self.depth = depth
  }
}

/// The operators that compare.
enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contained = "in"
  case notContained = "not in"
}

/// What stands between the parentheses of a call, a filter or a test.
struct CallArguments: Sendable {
  /// The arguments without names.
  var positional: [Expression] = []

  /// The arguments with names.
  var named: [(name: String, span: Span, value: Expression)] = []

  /// `*list`: more arguments without names.
  var list: Expression?

  /// `**dictionary`: more arguments with names.
  var dictionary: Expression?
}

/// Text or a tag, with its place.
struct Statement: Sendable {
  /// What the statement is.
  indirect enum Kind: Sendable {
    case text(Span)
    case output(Expression)
    case condition([(test: Expression, body: [Statement])], otherwise: [Statement])
    case loop(LoopStatement)
    case set(Target, Expression)
    case setBlock(Target, filter: Expression?, [Statement])
    case with([(target: Target, value: Expression)], [Statement])
    case include(Expression, ignoresMissing: Bool, withContext: Bool)
    case extends(Expression)
    case block(BlockStatement)
    case macro(MacroStatement)
    case call(MacroStatement, Expression)
    case importing(Expression, name: String, withContext: Bool)
    case fromImport(Expression, [ImportedName], withContext: Bool)
    case filterBlock(Expression, [Statement])
    case autoescape(Expression, [Statement])
    case evaluate(Expression)
    case breakLoop
    case continueLoop
  }

  /// What the statement is.
  let kind: Kind

  /// Where its name stands.
  let span: Span
}

/// A name that is imported, perhaps under another name.
struct ImportedName: Sendable {
  let name: String
  let alias: String
  let span: Span
}

/// What a value is assigned to.
indirect enum Target: Sendable {
  case name(String, Span)
  case field(of: String, name: String, Span)
  case tuple([Target], Span)

  /// The names that are assigned, in order.
  var names: [String] {
    switch self {
    case .name(let name, _): [name]
    case .field: []
    case .tuple(let targets, _): targets.flatMap(\.names)
    }
  }
}

/// `for … in … if … recursive`.
struct LoopStatement: Sendable {
  let target: Target
  let sequence: Expression
  let condition: Expression?
  let isRecursive: Bool
  let body: [Statement]
  let otherwise: [Statement]
}

/// `block`.
struct BlockStatement: Sendable {
  let name: String
  let isScoped: Bool
  let isRequired: Bool
  let body: [Statement]
  let span: Span
}

/// `macro`, and what a `call` block hands over.
struct MacroStatement: Sendable {
  let name: String
  let parameters: [(name: String, span: Span, defaultValue: Expression?)]
  let body: [Statement]
  let span: Span
}
