internal import Diagnostics

/// A template that has been read: its statements, and what it is called.
final class TemplateSyntax: Sendable {
  /// The name that other templates use.
  let name: String

  /// The text it was read from.
  let source: SourceText

  /// The statements in order.
  let statements: [Statement]

  /// The template that this one extends, with the span of the name.
  let parent: Expression?

  /// The blocks by name, those inside of others among them.
  let blocks: [String: BlockStatement]

  /// Creates a template from its statements.
  init(name: String, source: SourceText, statements: [Statement], blocks: [BlockStatement]) {
    self.name = name
    self.source = source
    self.statements = statements
    self.blocks = Dictionary(blocks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    parent =
      statements.lazy.compactMap { statement -> Expression? in
        if case .extends(let name) = statement.kind { return name }
        return nil
      }.first
  }
}
