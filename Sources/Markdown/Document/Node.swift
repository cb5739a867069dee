/// One block or inline of a ``Document``.
package struct Node: Sendable {
  /// What a node is: blocks first, ``text`` is the first inline.
  package enum Kind: UInt8, Sendable {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell, definitionList, definitionTerm, definitionDetail
    case callout, calloutTitle, directive, directiveLabel, footnote
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case strikethrough, mark, subscripted, superscripted, ruby
    case footnoteReference, citation, textDirective, taskMarker

    /// Whether it is a block.
    package var isBlock: Bool { rawValue < Kind.text.rawValue }

    /// Whether a node of the kind can have descendants.
    var isContainer: Bool {
      switch self {
      case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code,
        .htmlInline, .ruby, .footnoteReference, .citation, .taskMarker:
        false
      default: true
      }
    }
  }

  /// What it is.
  package internal(set) var kind: Kind

  /// Level of a heading, 1 to 6; alignment of a table's cell (``TableAlignment``).
  package internal(set) var level: UInt8 = 0

  /// A list that is ordered; a paragraph that stands in a tight list and gets no element; a row of
  /// a table's head; a task that is done; a directive that holds blocks; a directive in a line whose
  /// value is known later (``MarkdownOptions/boundDirectives``); a link that was found in the text.
  package internal(set) var flag = false

  /// First line of the nearest block, 1-based, in the text that was parsed.
  package internal(set) var line: UInt32

  /// Index after the last descendant.
  package internal(set) var end: UInt32 = 0

  /// First number of an ordered list; columns of a table; index in the outline of a heading, in the
  /// document's lists of a directive, a citation, a footnote and a reference to one.
  package internal(set) var number: UInt32 = 0

  /// Literal of text, code and raw HTML; destination of a link or image; base of a ruby; kind of a
  /// callout.
  package internal(set) var literal = TextRange.empty

  /// Title of a link or image; info string of a code block; reading of a ruby.
  package internal(set) var detail = TextRange.empty

  /// What was said of it in braces: 0 for nothing, else one more than the index in
  /// ``Document/attributes``.
  package internal(set) var attributes: UInt32 = 0

  init(_ kind: Kind, line: UInt32) {
    self.kind = kind
    self.line = line
  }

  /// Whether it can have descendants.
  var isContainer: Bool { kind.isContainer }
}

/// How the cells of a table's column are set.
package enum TableAlignment: UInt8, Sendable {
  case none, left, center, right
}
