import Diagnostics

/// Footnotes, citations and directives: what is completed elsewhere on the page.
extension HTMLWriter {
  // MARK: Footnotes

  mutating func beginNotes() {
    writeLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    output.appendEscaped(options.words.footnotes)
    write("\">\n<ol>\n")
  }

  mutating func endNotes() {
    writeLine("</ol>\n</section>\n")
  }

  mutating func beginNote(_ node: Node) {
    writeLine("<li id=\"fn-")
    output.append(String(node.number + 1))
    write("\">\n")
  }

  mutating func endNote(_ node: Node) {
    let isEndedInParagraph = node.end > 0 && lastBlock(of: node)?.kind == .paragraph
    if !isEndedInParagraph {
      writeLine("<p>")
      writeBackLinks(node)
      write("</p>\n")
    }
    writeLine("</li>\n")
  }

  /// The last child of a footnote that is open.
  private func lastBlock(of node: Node) -> Node? {
    guard let note = open.last else { return nil }
    var last: Node?
    var index = note + 1
    while index < Int(node.end) {
      last = nodes[index]
      index = Int(nodes[index].end)
    }
    return last
  }

  /// Puts the links back at the end of a footnote's last paragraph, or behind the figure that it is.
  mutating func endNoteIfLast(_ paragraph: Node, isFigure: Bool) {
    guard open.count > 1 else { return }
    let parent = nodes[open[open.count - 2]]
    guard parent.kind == .footnote, parent.end == paragraph.end else { return }
    write(isFigure ? "<p>" : " ")
    writeBackLinks(parent)
    if isFigure { write("</p>\n") }
  }

  private mutating func writeBackLinks(_ note: Node) {
    let number = Int(note.number)
    for use in 1...max(document.footnotes[number].uses, 1) {
      if use > 1 { write(" ") }
      write("<a href=\"#")
      writeReferenceID(number, use)
      write("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      output.appendEscaped(options.words.back)
      output.append(" \(number + 1)")
      if use > 1 { output.append("-\(use)") }
      write("\">↩")
      if use > 1 { output.append("<sup>\(use)</sup>") }
      write("</a>")
    }
  }

  private mutating func writeReferenceID(_ number: Int, _ use: Int) {
    output.append("fnref-\(number + 1)")
    if use > 1 { output.append("-\(use)") }
  }

  mutating func writeReference(_ node: Node, at index: Int) {
    let number = Int(node.number)
    while state.references.count <= number { state.references.append(0) }
    state.references[number] += 1
    // In a link of raw HTML it cannot be one.
    let isLink = !nesting.isInLink && mayLink(line: Int(node.line), .node(index))
    write("<sup class=\"footnote-ref\"")
    if isLink {
      write("><a href=\"#fn-")
      output.append(String(number + 1))
      write("\"")
    }
    write(" id=\"")
    writeReferenceID(number, state.references[number])
    write(isLink ? "\" role=\"doc-noteref\">" : "\">")
    output.append(String(number + 1))
    write(isLink ? "</a></sup>" : "</sup>")
  }

  // MARK: Citations

  mutating func writeCitation(_ node: Node, at index: Int) {
    let citation = document.citations[Int(node.number)]
    if options.destinations == .slots {
      html.citations.append(
        HTML.CitationSlot(
          citation: citation, offset: output.count, mark: .node(index), isInLink: isInLink))
      return write(" ")
    }
    write("<span class=\"citation\">[")
    output.appendEscaped(citation.items.map(\.key).joined(separator: "; "))
    write("]</span>")
  }

  // MARK: Directives

  /// Whether what is written next stands in a link.
  private var isInLink: Bool {
    nesting.holdsLink || open.contains { nodes[$0].kind == .link }
  }

  mutating func beginDirective(_ node: Node, at index: Int) {
    let directive = document.directives[Int(node.number)]
    if node.kind == .directive { startLine() }
    if !directive.attributes.id.isEmpty {
      html.anchors.append((directive.attributes.id, directive.line, .braces(index)))
    }
    if options.destinations == .slots {
      state.directives.append(html.directives.count)
      let start = output.count..<output.count
      html.directives.append(
        HTML.DirectiveSlot(
          directive: directive, range: start, label: start, content: start, mark: .node(index),
          isInLink: isInLink))
      return
    }
    write(node.kind == .directive ? "<div class=\"" : "<span class=\"")
    output.appendEscaped(directive.name)
    write(node.kind == .directive ? "\">\n" : "\">")
  }

  mutating func endDirective(_ node: Node) {
    guard options.destinations == .slots else {
      return node.kind == .directive ? writeLine("</div>\n") : write("</span>")
    }
    guard let index = state.directives.popLast() else { return }
    let start = html.directives[index].range.lowerBound
    html.directives[index].range = start..<output.count
    if node.kind == .textDirective {
      html.directives[index].label = start..<output.count
    } else {
      html.directives[index].content = html.directives[index].content.lowerBound..<output.count
    }
  }

  mutating func beginLabel() {
    if options.destinations != .slots { write("<p>") }
  }

  mutating func endLabel() {
    guard options.destinations == .slots else { return write("</p>\n") }
    guard let index = state.directives.last else { return }
    html.directives[index].label = html.directives[index].range.lowerBound..<output.count
    startLine()
    html.directives[index].content = output.count..<output.count
  }
}
