/// Parses Casebook's Markdown: CommonMark as libcmark reads it, and the dialect around it.
///
/// The text is marked where libcmark would lose or misread something, its blocks are rewritten until
/// CommonMark has a word for all of them, and the tree is lowered and folded into a document. A text
/// with nothing of the dialect is parsed once, as it stands.
package enum MarkdownParser {
  /// Each round of rewriting can find blocks inside the ones of the round before.
  private static let roundLimit = 12

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 (``firstInvalidUTF8(in:)`` says so).
  ///   - options: what is read beside CommonMark.
  /// - Returns: the document. Any text is Markdown: there is nothing to throw; one that exceeds the
  ///   ``ParsingLimits`` makes a document without nodes, with the problem.
  /// - Complexity: linear.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>,
    options: MarkdownOptions = MarkdownOptions()
  ) -> Document {
    if let problem = ParsingLimits.problem(in: bytes) {
      var document = Document()
      document.problems = [problem]
      return document
    }
    return parse(bytes, Triggers(in: bytes, dialect: options.dialect), options: options)
  }

  /// Parses a text of which is known what it may hold.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ triggers: Triggers,
    options: MarkdownOptions
  ) -> Document {
    var lowering = Lowering()
    lowering.joinsLines = options.dialect.contains(.joinedLines)
    lowering.isChineseOrJapanese = options.isChineseOrJapanese
    lowering.readsCallouts = triggers.inlines && options.dialect.contains(.callouts)
    var document: Document
    if triggers.needsMarks {
      document = parseMarked(bytes, triggers, &lowering, options)
    } else {
      document = CommonMarkParser.parse(bytes, lowering: lowering)
      if triggers.inlines {
        document = DialectFold.fold(
          document, tags: [], sentinels: nil, options: options, signs: triggers.signs)
      }
    }
    Outline.add(to: &document)
    return document
  }

  /// Parses a text that is held in an array.
  package static func parse(
    _ bytes: [UInt8],
    options: MarkdownOptions = MarkdownOptions()
  ) -> Document {
    bytes.withUnsafeBufferPointer { parse($0, options: options) }
  }

  private static func parseMarked(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ triggers: Triggers,
    _ lowering: inout Lowering,
    _ options: MarkdownOptions
  ) -> Document {
    guard let sentinels = Sentinels(for: bytes) else {
      var document = CommonMarkParser.parse(bytes, lowering: lowering)
      document.problems.append(DocumentProblem(kind: .noMarksLeft, line: 1))
      return document
    }
    lowering.sentinels = sentinels
    lowering.keepsEscapes = triggers.marks.contains(.escapes) && triggers.inlines
    if triggers.marks.isEmpty {
      return parse(marked: bytes, sentinels, triggers, lowering, options)
    }
    return triggers.marks.insert(into: bytes, sentinels).withUnsafeBufferPointer {
      parse(marked: $0, sentinels, triggers, lowering, options)
    }
  }

  private static func parse(
    marked: UnsafeBufferPointer<UInt8>,
    _ sentinels: Sentinels,
    _ triggers: Triggers,
    _ lowering: Lowering,
    _ options: MarkdownOptions
  ) -> Document {
    if triggers.blocks,
      let document = parsePlain(marked, sentinels, lowering, triggers, options)
        ?? parseBlocks(of: Array(marked), sentinels, lowering, triggers, options)
    {
      return document
    }
    let document = CommonMarkParser.parse(marked, lowering: lowering)
    guard triggers.inlines else { return document }
    return DialectFold.fold(
      document, tags: [], sentinels: sentinels, options: options, signs: triggers.signs)
  }

  /// Parses a text with the blocks of the dialect, wherever they stand.
  ///
  /// - Returns: `nil` if rewriting took a line for what it is not; then the text is read without them,
  ///   so that no tag is ever shown.
  static func parseBlocks(
    of marked: [UInt8],
    _ sentinels: Sentinels,
    _ lowering: Lowering,
    _ triggers: Triggers,
    _ options: MarkdownOptions
  ) -> Document? {
    var rewriting = marked.withUnsafeBufferPointer { text in
      BlockRewriting(text, dialect: options.dialect, sentinels: sentinels)
    }
    var document = parseRewritten(marked, &rewriting, lowering)
    guard
      DialectFold.hasFound(rewriting.tags, in: document, sentinels: sentinels, options: options)
    else { return nil }
    document.problems += rewriting.problems
    return DialectFold.fold(
      document,
      tags: rewriting.tags,
      sentinels: sentinels,
      options: options,
      signs: triggers.signs
    )
  }

  /// Parses a text whose blocks of the dialect stand where anyone would put them, once.
  ///
  /// - Returns: `nil` if libcmark has to be asked where they are.
  private static func parsePlain(
    _ marked: UnsafeBufferPointer<UInt8>,
    _ sentinels: Sentinels,
    _ lowering: Lowering,
    _ triggers: Triggers,
    _ options: MarkdownOptions
  ) -> Document? {
    guard options.rewritesPlainBlocks,
      let result = PlainRewriting.rewrite(marked, dialect: options.dialect, sentinels: sentinels)
    else { return nil }
    var lowering = lowering
    lowering.lines = result.lines
    let document = result.text.withUnsafeBufferPointer {
      CommonMarkParser.parse($0, lowering: lowering)
    }
    if result.tags.isEmpty, !triggers.inlines { return document }
    guard
      DialectFold.hasFound(result.tags, in: document, sentinels: sentinels, options: options)
    else { return nil }
    return DialectFold.fold(
      document,
      tags: result.tags,
      sentinels: sentinels,
      options: options,
      signs: triggers.signs
    )
  }

  /// Parses and rewrites until nothing is left to be rewritten; the last parse is the document's.
  private static func parseRewritten(
    _ text: [UInt8],
    _ rewriting: inout BlockRewriting,
    _ lowering: Lowering
  ) -> Document {
    var text = text
    var lowering = lowering
    // After the last round lists are still parted: an item of the writer's must not stand in a list of
    // definitions.
    for round in 1...roundLimit + 1 {
      lowering.lines = rewriting.lines
      let outcome = text.withUnsafeBufferPointer { bytes in
        CommonMarkParser.parse(bytes, lowering: lowering) { tree in
          round > roundLimit
            ? nil : rewriting.rewrite(bytes, tree, onlyPartsLists: round == roundLimit)
        }
      }
      switch outcome {
      case .document(let document): return document
      case .rewritten(let next): text = next
      }
    }
    return Document()
  }
}

/// How a text is parsed.
package struct MarkdownOptions: Sendable {
  /// What is read beside CommonMark.
  package var dialect: MarkdownDialect
  /// Whether the text is Japanese or Chinese: then marks such as “ ” … belong to the characters
  /// beside them at a line break.
  package var isChineseOrJapanese: Bool
  /// The kinds of callouts, in lower case.
  package var callouts: [String]
  /// The names of the directives of a line whose plain text is a value that is known later, not their
  /// label: plain text has them as typed, and the alternative text of an image leaves a slot.
  package var boundDirectives: Set<String>
  /// Whether plain tables and footnotes are rewritten without asking where they stand; tests compare
  /// the two ways.
  var rewritesPlainBlocks = true

  /// Creates options.
  ///
  /// - Parameters:
  ///   - dialect: what is read beside CommonMark; everything, unless said otherwise.
  ///   - isChineseOrJapanese: whether the text is Japanese or Chinese.
  ///   - callouts: the kinds of callouts, in lower case; GitHub's five, unless said otherwise.
  ///   - boundDirectives: the directives whose plain text is known later; none, unless said otherwise.
  package init(
    dialect: MarkdownDialect = .casebook,
    isChineseOrJapanese: Bool = true,
    callouts: [String] = MarkdownOptions.standardCallouts,
    boundDirectives: Set<String> = []
  ) {
    self.dialect = dialect
    self.isChineseOrJapanese = isChineseOrJapanese
    self.callouts = callouts
    self.boundDirectives = boundDirectives
  }

  /// GitHub's kinds of callouts.
  package static let standardCallouts = ["note", "tip", "important", "warning", "caution"]
}
