internal import Diagnostics

/// Builds the syntax tree of a template.
///
/// Text and tags are here, expressions and the single tags in extensions. The grammar is that of Jinja2 3.1 (`parser.py`).
struct Parser {
  /// Nesting of tags and of brackets beyond which a template is refused: the tree is walked by
  /// recursion, on threads whose stacks are small.
  static let deepestNesting = 60
  /// The same for operators in a row, which nest too.
  static let deepestExpression = 160

  private let tokens: [Token]
  private let bytes: [UInt8]
  private var index = 0
  var depth = 0
  var loopDepth = 0
  var blocks: [BlockStatement] = []

  /// Reads a template.
  ///
  /// - Throws: the first failure.
  static func parse(
    _ source: SourceText,
    name: String,
    options: WhitespaceOptions
  ) throws(SyntaxFailure) -> TemplateSyntax {
    let tokens = try Lexer.tokens(of: source.bytes, options: options)
    var parser = Parser(tokens: tokens, bytes: source.bytes)
    let statements = try parser.statements(until: [], of: nil)
    return TemplateSyntax(
      name: name,
      source: source,
      statements: statements,
      blocks: parser.blocks
    )
  }

  private init(tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  /// Whether a statement is white space outside of tags.
  func isBlank(_ statement: Statement) -> Bool {
    guard case .text(let span) = statement.kind else { return false }
    return PythonSpace.trimmedEnd(of: bytes, from: span.start, to: span.end) == span.start
  }

  // MARK: Tokens

  var current: Token { tokens[index] }

  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The end of the token before the current one.
  var previousEnd: Int { index > 0 ? tokens[index - 1].span.end : 0 }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    return token
  }

  func isSymbol(_ symbol: String) -> Bool {
    if case .symbol(let found) = current.kind { return found == symbol }
    return false
  }

  func isName(_ name: String) -> Bool {
    if case .name(let found) = current.kind { return found == name }
    return false
  }

  mutating func skip(symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func skip(name: String) -> Bool {
    guard isName(name) else { return false }
    advance()
    return true
  }

  mutating func expect(symbol: String) throws(SyntaxFailure) {
    if !skip(symbol: symbol) { throw unexpected(Wording(en: "“\(symbol)”", ja: "「\(symbol)」")) }
  }

  mutating func expect(name: String) throws(SyntaxFailure) {
    if !skip(name: name) { throw unexpected(Wording(en: "“\(name)”", ja: "「\(name)」")) }
  }

  mutating func expectName() throws(SyntaxFailure) -> (String, Span) {
    guard case .name(let name) = current.kind else {
      throw unexpected(Wording(en: "a name", ja: "名前"))
    }
    return (name, advance().span)
  }

  mutating func expectTagEnd() throws(SyntaxFailure) {
    guard current.kind == .tagEnd else { throw unexpected(Wording(en: "“%}”", ja: "「%}」")) }
    advance()
  }

  func unexpected(_ expected: Wording) -> SyntaxFailure {
    SyntaxFailure(.unexpectedToken, current.described, expected, at: current.span)
  }

  mutating func nested<Result>(
    at span: Span,
    _ body: (inout Parser) throws(SyntaxFailure) -> Result
  ) throws(SyntaxFailure) -> Result {
    guard depth < Self.deepestNesting else { throw SyntaxFailure(.nestedTooDeep, at: span) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  // MARK: Text and tags

  /// Reads statements up to one of the given tag names, which is left as the current token.
  ///
  /// - Parameters:
  ///   - ends: names of tags; none means the end of the template.
  ///   - opening: the tag that is to be closed.
  /// - Returns: the statements.
  /// - Throws: the first failure.
  mutating func statements(
    until ends: [String],
    of opening: (name: String, span: Span)?
  ) throws(SyntaxFailure) -> [Statement] {
    var result: [Statement] = []
    while true {
      switch current.kind {
      case .text:
        let span = advance().span
        result.append(Statement(kind: .text(span), span: span))
      case .outputStart:
        result.append(try output())
      case .tagStart:
        advance()
        if case .name(let name) = current.kind, ends.contains(name) { return result }
        result.append(try tag(openTag: opening))
      default:
        guard let opening else { return result }
        throw SyntaxFailure(
          .unclosedBlock,
          Wording(opening.name),
          Wording(ends.first { $0.hasPrefix("end") } ?? ""),
          at: opening.span
        )
      }
    }
  }

  private mutating func output() throws(SyntaxFailure) -> Statement {
    let start = advance().span
    guard current.kind != .outputEnd else {
      throw SyntaxFailure(.emptyOutput, at: Span(start.start, current.span.end))
    }
    let expression = try tupleExpression()
    guard current.kind == .outputEnd else { throw unexpected(Wording(en: "“}}”", ja: "「}}」")) }
    advance()
    return Statement(kind: .output(expression), span: expression.span)
  }

  /// Reads the body of a tag up to its end tag, and past it.
  mutating func body(
    of opening: (name: String, span: Span),
    end: String
  ) throws(SyntaxFailure) -> [Statement] {
    let statements = try body(of: opening, ends: [end])
    advance()
    return statements
  }

  /// Reads the body of a tag up to one of several tags, whose name is left as the current token.
  mutating func body(
    of opening: (name: String, span: Span),
    ends: [String]
  ) throws(SyntaxFailure) -> [Statement] {
    _ = skip(symbol: ":")
    try expectTagEnd()
    return try nested(at: opening.span) { (parser) throws(SyntaxFailure) in
      try parser.statements(until: ends, of: opening)
    }
  }
}
