internal import Diagnostics

/// The tags: `if`, `for`, `set` and the others.
extension Parser {
  /// The names of all tags that begin something.
  static let tagNames = [
    "autoescape", "block", "break", "call", "continue", "do", "extends", "filter", "for", "from",
    "if", "import", "include", "macro", "print", "raw", "set", "with",
  ]

  /// Reads one tag, whose name is the current token, up to and with its last `%}`.
  mutating func tag(openTag: (name: String, span: Span)?) throws(SyntaxFailure) -> Statement {
    let (name, span) = try expectName()
    let kind: Statement.Kind
    switch name {
    case "if": kind = try condition(span)
    case "for": kind = try loop(span)
    case "set": kind = try set(span)
    case "with": kind = try with(span)
    case "block": kind = .block(try block(span))
    case "extends": kind = .extends(try expression())
    case "include": kind = try include()
    case "import": kind = try importing()
    case "from": kind = try fromImport()
    case "macro": kind = .macro(try macro(span))
    case "call": kind = try call(span)
    case "filter": kind = try filterBlock(span)
    case "autoescape":
      let flag = try expression()
      kind = .autoescape(flag, try body(of: (name, span), end: "endautoescape"))
    case "do": kind = .evaluate(try tupleExpression())
    case "print": kind = .output(try tupleExpression())
    case "break", "continue":
      guard loopDepth > 0 else { throw SyntaxFailure(.outsideOfLoop, Wording(name), at: span) }
      kind = name == "break" ? .breakLoop : .continueLoop
    default: throw unknownTag(name, span, openTag)
    }
    try expectTagEnd()
    return Statement(kind: kind, span: span)
  }

  private func unknownTag(
    _ name: String,
    _ span: Span,
    _ openTag: (name: String, span: Span)?
  ) -> SyntaxFailure {
    if name.hasPrefix("end") || name == "else" || name == "elif" {
      guard let openTag else {
        return SyntaxFailure(.unopenedTag, Wording(name), at: span)
      }
      return SyntaxFailure(
        .wrongEnd,
        Wording(name),
        Wording(openTag.name),
        at: span
      )
    }
    return SyntaxFailure(
      .unknownTag,
      Wording(name),
      at: span,
      hints: Hint.nearest(to: name, among: Self.tagNames)
    )
  }

  // MARK: Conditions and loops

  private mutating func condition(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    var branches: [(test: Expression, body: [Statement])] = []
    var otherwise: [Statement] = []
    while true {
      let test = try tupleExpression(withConditional: false)
      let statements = try body(of: ("if", span), ends: ["elif", "else", "endif"])
      branches.append((test, statements))
      if skip(name: "elif") { continue }
      if skip(name: "else") { otherwise = try body(of: ("if", span), ends: ["endif"]) }
      advance()
      return .condition(branches, otherwise: otherwise)
    }
  }

  private mutating func loop(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    let target = try assignmentTarget(withFields: false, end: "in")
    try expect(name: "in")
    let sequence = try tupleExpression(withConditional: false, end: "recursive")
    var condition: Expression?
    if skip(name: "if") { condition = try expression() }
    let isRecursive = skip(name: "recursive")
    loopDepth += 1
    let statements = try body(of: ("for", span), ends: ["endfor", "else"])
    loopDepth -= 1
    var otherwise: [Statement] = []
    if skip(name: "else") { otherwise = try body(of: ("for", span), ends: ["endfor"]) }
    advance()
    return .loop(
      LoopStatement(
        target: target,
        sequence: sequence,
        condition: condition,
        isRecursive: isRecursive,
        body: statements,
        otherwise: otherwise
      )
    )
  }

  // MARK: Variables

  private mutating func set(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    let target = try assignmentTarget(withFields: true)
    if skip(symbol: "=") { return .set(target, try tupleExpression()) }
    let filter = isSymbol("|") ? try filters(of: nil) : nil
    return .setBlock(target, filter: filter, try body(of: ("set", span), end: "endset"))
  }

  private mutating func with(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    var pairs: [(target: Target, value: Expression)] = []
    while current.kind != .tagEnd {
      if !pairs.isEmpty { try expect(symbol: ",") }
      let target = try assignmentTarget(withFields: false)
      try expect(symbol: "=")
      pairs.append((target, try expression()))
    }
    return .with(pairs, try body(of: ("with", span), end: "endwith"))
  }

  /// Reads what a value is assigned to: a name, a tuple, or a field of a namespace.
  private mutating func assignmentTarget(
    withFields: Bool,
    end: String? = nil
  ) throws(SyntaxFailure) -> Target {
    let start = current.span.start
    var targets: [Target] = []
    var isTuple = false
    while !isTupleEnd(end) {
      targets.append(try singleTarget(withFields: withFields))
      guard skip(symbol: ",") else { break }
      isTuple = true
    }
    guard let first = targets.first else { throw unexpected(Wording(en: "a name", ja: "名前")) }
    return isTuple ? .tuple(targets, Span(start, previousEnd)) : first
  }

  private mutating func singleTarget(withFields: Bool) throws(SyntaxFailure) -> Target {
    if isSymbol("(") {
      let start = advance().span
      return try nested(at: start) { (parser) throws(SyntaxFailure) in
        let inner = try parser.assignmentTarget(withFields: withFields)
        try parser.expect(symbol: ")")
        return inner
      }
    }
    let (name, span) = try expectName()
    if ["true", "false", "none", "True", "False", "None"].contains(name) {
      throw SyntaxFailure(.assignmentToLiteral, Wording(name), at: span)
    }
    guard withFields, skip(symbol: ".") else { return .name(name, span) }
    let (field, fieldSpan) = try expectName()
    return .field(of: name, name: field, fieldSpan)
  }

  // MARK: Blocks and macros

  private mutating func block(_ span: Span) throws(SyntaxFailure) -> BlockStatement {
    let (name, nameSpan) = try expectName()
    let isScoped = skip(name: "scoped")
    let isRequired = skip(name: "required")
    if blocks.contains(where: { $0.name == name }) {
      throw SyntaxFailure(.duplicateBlock, Wording(name), at: nameSpan)
    }
    // The place is kept free before the body is read, so that a block of the same name inside of
    // this one is found as well.
    let place = blocks.count
    blocks.append(
      BlockStatement(
        name: name,
        isScoped: isScoped,
        isRequired: isRequired,
        body: [],
        span: nameSpan
      )
    )
    let outerLoops = loopDepth
    loopDepth = 0
    let statements = try body(of: ("block", span), end: "endblock")
    loopDepth = outerLoops
    _ = skip(name: name)
    if isRequired, !statements.allSatisfy({ isBlank($0) }) {
      throw SyntaxFailure(.requiredBlockWithContent, Wording(name), at: nameSpan)
    }
    let block = BlockStatement(
      name: name,
      isScoped: isScoped,
      isRequired: isRequired,
      body: statements,
      span: nameSpan
    )
    blocks[place] = block
    return block
  }

  private mutating func macro(_ span: Span) throws(SyntaxFailure) -> MacroStatement {
    let (name, nameSpan) = try expectName()
    let parameters = try signature()
    let statements = try functionBody(of: ("macro", span), end: "endmacro")
    return MacroStatement(name: name, parameters: parameters, body: statements, span: nameSpan)
  }

  private mutating func call(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    let parameters = isSymbol("(") ? try signature() : []
    let call = try expression()
    guard case .call = call.kind else {
      throw SyntaxFailure(.callWithoutCall, at: call.span)
    }
    let statements = try functionBody(of: ("call", span), end: "endcall")
    return .call(
      MacroStatement(name: "caller", parameters: parameters, body: statements, span: span),
      call
    )
  }

  /// Reads the body of a macro, in which `break` cannot end a loop outside.
  private mutating func functionBody(
    of opening: (name: String, span: Span),
    end: String
  ) throws(SyntaxFailure) -> [Statement] {
    let outerLoops = loopDepth
    loopDepth = 0
    defer { loopDepth = outerLoops }
    return try body(of: opening, end: end)
  }

  private mutating func signature() throws(SyntaxFailure) -> [(
    name: String, span: Span, defaultValue: Expression?
  )] {
    var parameters: [(name: String, span: Span, defaultValue: Expression?)] = []
    try expect(symbol: "(")
    while !isSymbol(")") {
      if !parameters.isEmpty { try expect(symbol: ",") }
      let (name, span) = try expectName()
      if parameters.contains(where: { $0.name == name }) {
        throw SyntaxFailure(.duplicateParameter, Wording(name), at: span)
      }
      var value: Expression?
      if skip(symbol: "=") {
        value = try expression()
      } else if parameters.last?.defaultValue != nil {
        throw SyntaxFailure(.parameterAfterDefault, Wording(name), at: span)
      }
      parameters.append((name, span, value))
    }
    try expect(symbol: ")")
    return parameters
  }

  private mutating func filterBlock(_ span: Span) throws(SyntaxFailure) -> Statement.Kind {
    let filter = try filters(of: nil, startsInline: true)
    return .filterBlock(filter, try body(of: ("filter", span), end: "endfilter"))
  }

  // MARK: Other templates

  private mutating func include() throws(SyntaxFailure) -> Statement.Kind {
    let name = try expression()
    var ignoresMissing = false
    if isName("ignore"), case .name("missing") = following.kind {
      advance()
      advance()
      ignoresMissing = true
    }
    let withContext = try importContext() ?? true
    return .include(name, ignoresMissing: ignoresMissing, withContext: withContext)
  }

  private mutating func importing() throws(SyntaxFailure) -> Statement.Kind {
    let template = try expression()
    try expect(name: "as")
    let (name, _) = try expectName()
    return .importing(template, name: name, withContext: try importContext() ?? false)
  }

  private mutating func importContext() throws(SyntaxFailure) -> Bool? {
    guard case .name(let word) = current.kind, word == "with" || word == "without",
      case .name("context") = following.kind
    else { return nil }
    advance()
    advance()
    return word == "with"
  }

  private mutating func fromImport() throws(SyntaxFailure) -> Statement.Kind {
    let template = try expression()
    try expect(name: "import")
    var names: [ImportedName] = []
    var withContext: Bool?
    repeat {
      withContext = try importContext()
      if withContext != nil { break }
      let (name, span) = try expectName()
      if name.hasPrefix("_") { throw SyntaxFailure(.privateImport, Wording(name), at: span) }
      let alias = skip(name: "as") ? try expectName().0 : name
      names.append(ImportedName(name: name, alias: alias, span: span))
      withContext = try importContext()
    } while withContext == nil && skip(symbol: ",") && current.kind != .tagEnd
    return .fromImport(template, names, withContext: withContext ?? false)
  }
}
