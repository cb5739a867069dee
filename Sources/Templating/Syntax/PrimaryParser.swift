internal import Diagnostics

/// Names and literals, and what can follow them: fields, calls, filters and tests.
extension Parser {
  mutating func primary() throws(SyntaxFailure) -> Expression {
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      return try make(Self.literal(name).map { .literal($0) } ?? .name(name), token.span, [])
    case .string: return try stringLiteral()
    case .integer(let value):
      advance()
      return try make(.literal(.int(value)), token.span, [])
    case .float(let value):
      advance()
      return try make(.literal(.double(value)), token.span, [])
    case .symbol("("):
      advance()
      let inner = try tupleExpression(inParentheses: true)
      try expect(symbol: ")")
      return inner
    case .symbol("["): return try listLiteral()
    case .symbol("{"): return try dictionaryLiteral()
    default: throw unexpected(Wording(en: "an expression", ja: "式"))
    }
  }

  private static func literal(_ name: String) -> Value? {
    switch name {
    case "true", "True": .bool(true)
    case "false", "False": .bool(false)
    case "none", "None": Value.none
    default: nil
    }
  }

  /// Reads a string; strings in a row are one, as in Python.
  private mutating func stringLiteral() throws(SyntaxFailure) -> Expression {
    let start = current.span.start
    var text = ""
    while case .string(let part) = current.kind {
      text += part
      advance()
    }
    return try make(.literal(.string(text)), Span(start, previousEnd), [])
  }

  private mutating func listLiteral() throws(SyntaxFailure) -> Expression {
    let start = advance().span.start
    var items: [Expression] = []
    while !isSymbol("]") {
      if !items.isEmpty { try expect(symbol: ",") }
      if isSymbol("]") { break }
      items.append(try expression())
    }
    try expect(symbol: "]")
    return try make(.list(items), Span(start, previousEnd), items)
  }

  private mutating func dictionaryLiteral() throws(SyntaxFailure) -> Expression {
    let start = advance().span.start
    var pairs: [(key: Expression, value: Expression)] = []
    while !isSymbol("}") {
      if !pairs.isEmpty { try expect(symbol: ",") }
      if isSymbol("}") { break }
      let key = try expression()
      try expect(symbol: ":")
      pairs.append((key, try expression()))
    }
    try expect(symbol: "}")
    return try make(
      .dictionary(pairs),
      Span(start, previousEnd),
      pairs.flatMap { [$0.key, $0.value] }
    )
  }

  // MARK: Fields, items and calls

  mutating func postfix(of expression: Expression) throws(SyntaxFailure) -> Expression {
    var result = expression
    while true {
      if skip(symbol: ".") {
        result = try field(of: result)
      } else if isSymbol("[") {
        result = try item(of: result)
      } else if isSymbol("(") {
        result = try call(of: result)
      } else {
        return result
      }
    }
  }

  private mutating func field(of base: Expression) throws(SyntaxFailure) -> Expression {
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      return try make(.attribute(base, name), token.span, [base])
    case .integer(let index):
      advance()
      let key = try make(.literal(.int(index)), token.span, [])
      return try make(.item(base, key), token.span, [base, key])
    default: throw unexpected(Wording(en: "the name of a field", ja: "フィールドの名前"))
    }
  }

  private mutating func item(of base: Expression) throws(SyntaxFailure) -> Expression {
    let start = advance().span.start
    var keys: [Expression] = []
    var slice: Expression?
    while !isSymbol("]") {
      if !keys.isEmpty || slice != nil { try expect(symbol: ",") }
      if !isSymbol(":") {
        let key = try expression()
        if !isSymbol(":") {
          keys.append(key)
          continue
        }
        slice = try self.slice(of: base, lower: key, start: start)
      } else {
        slice = try self.slice(of: base, lower: nil, start: start)
      }
    }
    try expect(symbol: "]")
    let span = Span(start, previousEnd)
    if let slice {
      guard keys.isEmpty else { throw SyntaxFailure(.sliceInTuple, at: span) }
      return slice
    }
    if keys.count == 1 { return try make(.item(base, keys[0]), span, [base] + keys) }
    let tuple = try make(.tuple(keys), span, keys)
    return try make(.item(base, tuple), span, [base, tuple])
  }

  private mutating func slice(
    of base: Expression,
    lower: Expression?,
    start: Int
  ) throws(SyntaxFailure) -> Expression {
    try expect(symbol: ":")
    var upper: Expression?
    var step: Expression?
    if !isSymbol(":"), !isSymbol("]"), !isSymbol(",") { upper = try expression() }
    if skip(symbol: ":"), !isSymbol("]"), !isSymbol(",") { step = try expression() }
    return try make(
      .slice(base, lower: lower, upper: upper, step: step),
      Span(start, current.span.end),
      [base] + [lower, upper, step].compactMap { $0 }
    )
  }

  private mutating func call(of base: Expression) throws(SyntaxFailure) -> Expression {
    let (arguments, parts) = try callArguments()
    return try make(
      .call(base, arguments),
      Span(base.start, previousEnd),
      [base] + parts
    )
  }

  /// Reads arguments with their parentheses; gives all expressions among them as well.
  private mutating func callArguments() throws(SyntaxFailure) -> (CallArguments, [Expression]) {
    var arguments = CallArguments()
    let open = current.span
    try expect(symbol: "(")
    var isFirst = true
    while !isSymbol(")") {
      if !isFirst { try expect(symbol: ",") }
      if !isFirst, isSymbol(")") { break }
      isFirst = false
      try readArgument(into: &arguments, open: open)
    }
    try expect(symbol: ")")
    let parts =
      arguments.positional + arguments.named.map(\.value)
      + [arguments.list, arguments.dictionary].compactMap { $0 }
    return (arguments, parts)
  }

  private mutating func readArgument(
    into arguments: inout CallArguments,
    open: Span
  ) throws(SyntaxFailure) {
    let span = current.span
    func ensure(_ condition: Bool) throws(SyntaxFailure) {
      if !condition { throw SyntaxFailure(.argumentOrder, at: span) }
    }
    if skip(symbol: "*") {
      try ensure(arguments.list == nil && arguments.dictionary == nil)
      arguments.list = try expression()
    } else if skip(symbol: "**") {
      try ensure(arguments.dictionary == nil)
      arguments.dictionary = try expression()
    } else if case .name(let name) = current.kind, case .symbol("=") = following.kind {
      try ensure(arguments.dictionary == nil)
      if arguments.named.contains(where: { $0.name == name }) {
        throw SyntaxFailure(.duplicateArgument, Wording(name), at: span)
      }
      advance()
      advance()
      arguments.named.append((name, span, try expression()))
    } else {
      try ensure(
        arguments.list == nil && arguments.dictionary == nil && arguments.named.isEmpty
      )
      arguments.positional.append(try expression())
    }
  }

  // MARK: Filters and tests

  /// Reads `|filter` and `is test` after an expression, and calls of their results.
  mutating func filtersAndTests(of expression: Expression) throws(SyntaxFailure) -> Expression {
    var result = expression
    while true {
      if isSymbol("|") {
        result = try filters(of: result)
      } else if isName("is") {
        result = try test(of: result)
      } else if isSymbol("(") {
        result = try call(of: result)
      } else {
        return result
      }
    }
  }

  /// Reads filters in a row; without an expression they are those of a block.
  mutating func filters(
    of expression: Expression?,
    startsInline: Bool = false
  ) throws(SyntaxFailure) -> Expression {
    var result = expression
    var startsInline = startsInline
    repeat {
      if !startsInline { try expect(symbol: "|") }
      startsInline = false
      let (name, span) = try dottedName()
      let (arguments, parts) =
        isSymbol("(") ? try callArguments() : (CallArguments(), [])
      result = try make(
        .filter(result, name: name, arguments),
        span,
        (result.map { [$0] } ?? []) + parts
      )
    } while isSymbol("|")
    guard let result else { throw unexpected(Wording(en: "a filter", ja: "フィルター")) }
    return result
  }

  private mutating func dottedName() throws(SyntaxFailure) -> (String, Span) {
    var (name, span) = try expectName()
    while skip(symbol: ".") {
      let (part, partSpan) = try expectName()
      name += "." + part
      span = Span(span.start, partSpan.end)
    }
    return (name, span)
  }

  private mutating func test(of expression: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let isNegated = skip(name: "not")
    let (name, span) = try dottedName()
    var arguments = CallArguments()
    var parts: [Expression] = []
    if isSymbol("(") {
      (arguments, parts) = try callArguments()
    } else if startsTestArgument {
      if isName("is") { throw SyntaxFailure(.chainedTests, at: current.span) }
      let argument = try postfix(of: try primary())
      arguments.positional = [argument]
      parts = [argument]
    }
    let result = try make(
      .test(expression, name: name, arguments),
      span,
      [expression] + parts
    )
    return isNegated ? try make(.not(result), span, [result]) : result
  }

  private var startsTestArgument: Bool {
    switch current.kind {
    case .name(let name): name != "else" && name != "or" && name != "and"
    case .string, .integer, .float, .symbol("["), .symbol("{"): true
    default: false
    }
  }
}
