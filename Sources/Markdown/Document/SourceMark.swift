/// What of a document is meant by something that has to be reported: ``SourceLocator`` finds where
/// it stands in the source.
package enum SourceMark: Sendable, Equatable {
  /// The line that is known, and no more.
  case line
  /// A stretch of ``Document/text`` that a node has as its literal.
  case text(TextRange)
  /// A node: a link or image from its first bracket to its end, a ruby with its reading, a footnote's
  /// reference, a citation, a task's box; of a directive its colons and its name.
  case node(Int)
  /// Where a link or an image leads; of a reference link the label that refers.
  case destination(Int)
  /// The title of a link or an image.
  case title(Int)
  /// What stands in the square brackets of a link, an image or a directive.
  case label(Int)
  /// What stands in braces behind a node, with the braces.
  case braces(Int)

  /// The index of the node that it is of, `nil` where only a text or a line is known.
  var node: Int? {
    switch self {
    case .node(let node), .destination(let node), .title(let node), .label(let node),
      .braces(let node):
      node
    case .text, .line: nil
    }
  }
}
