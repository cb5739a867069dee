import Diagnostics

/// What the elements of the dialect remember while a document is written.
struct DialectState {
  /// Whether the paragraph is an image alone.
  var isInFigure = false
  /// For each link that is begun whether it is written as one.
  var links: [Bool] = []
  /// How many images have been written.
  var images = 0
  /// How the columns of the table are set; no table is in another.
  var alignments: [UInt8] = []
  /// Cells that the row of a table has got.
  var cells = 0
  /// Whether the row is one of the head.
  var isHead = false
  /// Whether a row of the body has been begun.
  var hasBody = false
  /// Cells that may still be filled in: without a limit, short rows of a wide table would make a page
  /// that is many times as large as its text.
  var fillings = 100_000
  /// How often each footnote has been referred to so far.
  var references: [Int] = []
  /// Where the phrases of the heading end that is being written, the last one first: the index of a
  /// node and an offset in its literal.
  var breaks: [(node: Int, offset: Int)] = []
  /// Indexes in ``HTML/directives`` of the ones that are begun.
  var directives: [Int] = []
}

/// The elements that CommonMark does not know.
extension HTMLWriter {
  mutating func beginDialect(_ node: Node, at index: Int) {
    switch node.kind {
    case .strikethrough: write("<del>")
    case .mark: write("<mark>")
    case .subscripted: write("<sub>")
    case .superscripted: write("<sup>")
    case .ruby: writeRuby(node)
    case .taskMarker: writeTask(node)
    case .table: beginTable(node)
    case .tableRow: beginRow(node)
    case .tableCell: beginCell(node)
    case .definitionList: writeLine("<dl>\n")
    case .definitionTerm: writeLine("<dt>")
    case .definitionDetail: writeLine("<dd>")
    case .callout: beginCallout(node, at: index)
    case .calloutTitle: writeLine("<p class=\"callout-title\">")
    case .directive, .textDirective: beginDirective(node, at: index)
    case .directiveLabel: beginLabel()
    case .footnote: beginNote(node)
    case .footnoteReference: writeReference(node, at: index)
    case .citation: writeCitation(node, at: index)
    default: break
    }
  }

  mutating func endDialect(_ node: Node) {
    switch node.kind {
    case .strikethrough: write("</del>")
    case .mark: write("</mark>")
    case .subscripted: write("</sub>")
    case .superscripted: write("</sup>")
    case .table: endTable()
    case .tableRow: endRow()
    case .tableCell: write(state.isHead ? "</th>\n" : "</td>\n")
    case .definitionList: writeLine("</dl>\n")
    case .definitionTerm: write("</dt>\n")
    case .definitionDetail: write("</dd>\n")
    case .callout: writeLine("</div>\n")
    case .calloutTitle: write("</p>\n")
    case .directive, .textDirective: endDirective(node)
    case .directiveLabel: endLabel()
    case .footnote: endNote(node)
    default: break
    }
  }

  // MARK: Inlines

  private mutating func writeRuby(_ node: Node) {
    write("<ruby>")
    let reading = bytes(node.detail)
    let readings = reading.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if node.flag {
      let base = literal(node)
      var start = 0
      for reading in readings {
        let end = RubyReader.characterEnd(base, at: start, end: base.count)
        writeReading(
          TextRange(node.literal.start + start, node.literal.start + end),
          UnsafeBufferPointer(rebasing: reading)
        )
        start = end
      }
    } else if readings.count > 1 {
      let joined = Array(readings.joined())
      joined.withUnsafeBufferPointer { writeReading(node.literal, $0) }
    } else {
      writeReading(node.literal, reading)
    }
    write("</ruby>")
  }

  private mutating func writeReading(_ base: TextRange, _ reading: UnsafeBufferPointer<UInt8>) {
    output.appendEscaped(bytes(base))
    // The brackets are for programs that do not know ruby, and for copying.
    write("<rp>（</rp><rt>")
    output.appendEscaped(reading)
    write("</rt><rp>）</rp>")
  }

  // MARK: Tasks

  mutating func beginItem(at index: Int) {
    let isTask =
      options.form == .article && index + 2 < nodes.count && nodes[index + 1].kind == .paragraph
      && nodes[index + 2].kind == .taskMarker
    writeLine(isTask ? "<li class=\"task\">" : "<li>")
  }

  private mutating func writeTask(_ node: Node) {
    if options.form == .specification {
      write("<input type=\"checkbox\" ")
      return write(node.flag ? "checked=\"\" disabled=\"\" /> " : "disabled=\"\" /> ")
    }
    write("<input type=\"checkbox\" disabled")
    if node.flag { write(" checked") }
    write(" aria-label=\"")
    output.appendEscaped(node.flag ? options.words.done : options.words.open)
    write("\"> ")
  }

  // MARK: Tables

  private mutating func beginTable(_ node: Node) {
    // A wide table scrolls by itself, so that the page does not.
    writeLine(options.form == .article ? "<div class=\"table-scroll\">\n<table>\n" : "<table>\n")
    state.alignments = []
    state.hasBody = false
  }

  private mutating func endTable() {
    if state.hasBody { write("</tbody>\n") }
    write(options.form == .article ? "</table>\n</div>\n" : "</table>\n")
  }

  private mutating func beginRow(_ node: Node) {
    state.isHead = node.flag
    state.cells = 0
    if node.flag {
      write("<thead>\n")
    } else if !state.hasBody {
      write("<tbody>\n")
      state.hasBody = true
    }
    write("<tr>\n")
  }

  private mutating func endRow() {
    while state.cells < state.alignments.count, state.fillings > 0 {
      write("<td")
      writeAlignment(state.alignments[state.cells])
      write("></td>\n")
      state.cells += 1
      state.fillings -= 1
    }
    write(state.isHead ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  private mutating func beginCell(_ node: Node) {
    state.cells += 1
    if state.isHead { state.alignments.append(node.level) }
    write(state.isHead ? "<th" : "<td")
    writeAlignment(node.level)
    if state.isHead, options.form == .article { write(" scope=\"col\"") }
    write(">")
  }

  private mutating func writeAlignment(_ alignment: UInt8) {
    let isArticle = options.form == .article
    switch TableAlignment(rawValue: alignment) {
    case .left: write(isArticle ? " class=\"align-left\"" : " align=\"left\"")
    case .center: write(isArticle ? " class=\"align-center\"" : " align=\"center\"")
    case .right: write(isArticle ? " class=\"align-right\"" : " align=\"right\"")
    default: break
    }
  }

  // MARK: Callouts

  private mutating func beginCallout(_ node: Node, at index: Int) {
    let name = string(node.literal).lowercased()
    writeLine("<div class=\"callout callout-")
    output.appendEscaped(name)
    write("\" role=\"note\">\n")
    let hasTitle = index + 1 < Int(node.end) && nodes[index + 1].kind == .calloutTitle
    guard !hasTitle, let title = options.words.callouts[name] else { return }
    write("<p class=\"callout-title\">")
    output.appendEscaped(title)
    write("</p>\n")
  }
}
