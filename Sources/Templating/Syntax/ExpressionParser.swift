internal import Diagnostics

/// Expressions, from the loosest operator to the tightest: one function a level of precedence.
extension Parser {
  /// Reads an expression.
  mutating func expression(withConditional: Bool = true) throws(SyntaxFailure) -> Expression {
    try nested(at: current.span) { (parser) throws(SyntaxFailure) in
      withConditional ? try parser.conditional() : try parser.disjunction()
    }
  }

  /// Reads an expression or, where commas follow, a tuple without parentheses.
  mutating func tupleExpression(
    withConditional: Bool = true,
    end: String? = nil,
    inParentheses: Bool = false
  ) throws(SyntaxFailure) -> Expression {
    let start = current.span.start
    var items: [Expression] = []
    var isTuple = false
    while !isTupleEnd(end) {
      items.append(try expression(withConditional: withConditional))
      guard skip(symbol: ",") else { break }
      isTuple = true
    }
    if !isTuple {
      if let first = items.first { return first }
      if !inParentheses { throw unexpected(Wording(en: "an expression", ja: "式")) }
    }
    return try make(.tuple(items), Span(start, previousEnd), items)
  }

  func isTupleEnd(_ end: String?) -> Bool {
    if current.kind == .tagEnd || current.kind == .outputEnd || isSymbol(")") { return true }
    return end.map(isName) ?? false
  }

  /// Makes an expression and refuses one that is nested too deep.
  func make(
    _ kind: Expression.Kind,
    _ span: Span,
    _ parts: [Expression]
  ) throws(SyntaxFailure) -> Expression {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Self.deepestExpression else { throw SyntaxFailure(.nestedTooDeep, at: span) }
    let start = parts.reduce(span.start) { min($0, $1.start) }
    return Expression(kind: kind, span: span, start: start, depth: depth)
  }

  // MARK: Logic

  private mutating func conditional() throws(SyntaxFailure) -> Expression {
    var result = try disjunction()
    while skip(name: "if") {
      let test = try disjunction()
      var otherwise: Expression?
      if skip(name: "else") { otherwise = try expression() }
      let span = Span(result.start, previousEnd)
      result = try make(
        .conditional(test: test, then: result, otherwise: otherwise),
        span,
        [test, result] + (otherwise.map { [$0] } ?? [])
      )
    }
    return result
  }

  private mutating func disjunction() throws(SyntaxFailure) -> Expression {
    var left = try conjunction()
    while skip(name: "or") {
      let right = try conjunction()
      left = try make(.or(left, right), Span(left.start, right.span.end), [left, right])
    }
    return left
  }

  private mutating func conjunction() throws(SyntaxFailure) -> Expression {
    var left = try negation()
    while skip(name: "and") {
      let right = try negation()
      left = try make(.and(left, right), Span(left.start, right.span.end), [left, right])
    }
    return left
  }

  private mutating func negation() throws(SyntaxFailure) -> Expression {
    guard isName("not") else { return try comparison() }
    let start = advance().span
    let operand = try nested(at: start) { (parser) throws(SyntaxFailure) in
      try parser.negation()
    }
    return try make(.not(operand), Span(start.start, operand.span.end), [operand])
  }

  private mutating func comparison() throws(SyntaxFailure) -> Expression {
    let first = try sum()
    var operands: [(operation: ComparisonOperator, operand: Expression)] = []
    while let operation = comparisonOperator() {
      operands.append((operation, try sum()))
    }
    guard let last = operands.last else { return first }
    return try make(
      .comparison(first, operands),
      Span(first.start, last.operand.span.end),
      [first] + operands.map(\.operand)
    )
  }

  private mutating func comparisonOperator() -> ComparisonOperator? {
    switch current.kind {
    case .symbol(let symbol):
      guard let operation = ComparisonOperator(rawValue: symbol) else { return nil }
      advance()
      return operation
    case .name("in"):
      advance()
      return .contained
    case .name("not"):
      guard case .name("in") = following.kind else { return nil }
      advance()
      advance()
      return .notContained
    default: return nil
    }
  }

  // MARK: Arithmetic

  private mutating func sum() throws(SyntaxFailure) -> Expression {
    var left = try joined()
    while isSymbol("+") || isSymbol("-") {
      let operation: ArithmeticOperator = isSymbol("+") ? .add : .subtract
      advance()
      let right = try joined()
      left = try make(
        .arithmetic(operation, left, right),
        Span(left.start, right.span.end),
        [left, right]
      )
    }
    return left
  }

  private mutating func joined() throws(SyntaxFailure) -> Expression {
    let first = try product()
    var items = [first]
    while skip(symbol: "~") { items.append(try product()) }
    if items.count == 1 { return first }
    return try make(.joined(items), Span(first.start, previousEnd), items)
  }

  private mutating func product() throws(SyntaxFailure) -> Expression {
    var left = try power()
    while case .symbol(let symbol) = current.kind, ["*", "/", "//", "%"].contains(symbol),
      let operation = ArithmeticOperator(rawValue: symbol)
    {
      advance()
      let right = try power()
      left = try make(
        .arithmetic(operation, left, right),
        Span(left.start, right.span.end),
        [left, right]
      )
    }
    return left
  }

  private mutating func power() throws(SyntaxFailure) -> Expression {
    var left = try unary(withFilters: true)
    while skip(symbol: "**") {
      let right = try unary(withFilters: true)
      left = try make(
        .arithmetic(.power, left, right),
        Span(left.start, right.span.end),
        [left, right]
      )
    }
    return left
  }

  private mutating func unary(withFilters: Bool) throws(SyntaxFailure) -> Expression {
    var result: Expression
    if isSymbol("-") || isSymbol("+") {
      let isNegative = isSymbol("-")
      let start = advance().span
      let operand = try nested(at: start) { (parser) throws(SyntaxFailure) in
        try parser.unary(withFilters: false)
      }
      let span = Span(start.start, operand.span.end)
      result = try make(isNegative ? .negative(operand) : .positive(operand), span, [operand])
    } else {
      result = try primary()
    }
    result = try postfix(of: result)
    return withFilters ? try filtersAndTests(of: result) : result
  }
}
