import Diagnostics

/// Links, images, code, and what stands in braces behind them.
extension HTMLWriter {
  mutating func beginLink(_ node: Node, at index: Int) {
    let scheme = options.destinations == .kept ? URLScheme.allowed : URLScheme(of: literal(node))
    let isWritten = options.form == .specification || mayWrite(node, at: index, scheme)
    state.links.append(isWritten)
    nesting.isInLink = state.links.contains(true)
    guard isWritten else { return }
    write("<a href=\"")
    writeDestination(of: node, at: index, scheme)
    writeTitle(of: node, at: index)
    write("\"")
    writeAttributes(of: node, at: index, allowed: ["lang", "hreflang", "rel", "title", "download"])
    write(">")
  }

  mutating func endLink() {
    if state.links.popLast() == true { write("</a>") }
    nesting.isInLink = state.links.contains(true)
  }

  /// Whether a link may be one: an address inside of a link is text, and so is a link whose destination
  /// is left out.
  private mutating func mayWrite(_ node: Node, at index: Int, _ scheme: URLScheme) -> Bool {
    if nesting.isInLink { return false }
    if scheme == .refused {
      if !node.flag {
        report(.unsafeScheme(string(node.literal)), node, .destination(index))
      }
      return false
    }
    return mayLink(line: Int(node.line), .node(index))
  }

  mutating func writeImage(_ node: Node, at index: Int) {
    let start = output.count
    write("<img src=\"")
    writeDestination(of: node, at: index, URLScheme(of: literal(node)))
    write("\" alt=\"")
    let hasText = writeAlternative(index + 1..<Int(node.end))
    let attributes = attributes(of: node)
    if options.form == .article, !hasText, attributes?.has("decorative") != true {
      report(.missingAlt(string(node.literal)), node, .node(index))
    }
    let isFigure = state.isInFigure
    if !isFigure { writeTitle(of: node, at: index) }
    if options.form == .article {
      write("\"")
      if state.images > 0, attributes?.has("loading") != true { write(" loading=\"lazy\"") }
      state.images += 1
      writeAttributes(
        of: node, at: index, allowed: ["width", "height", "loading", "lang", "title", "decorative"])
      write(">")
    } else {
      write("\" />")
    }
    if start < output.count, isFigure, !node.detail.isEmpty {
      write("<figcaption>")
      writeTitleText(of: node, at: index)
      write("</figcaption>")
    }
  }

  /// Writes the value of `alt`.
  ///
  /// - Returns: whether there is any.
  private mutating func writeAlternative(_ range: Range<Int>) -> Bool {
    let (start, slots) = (output.count, html.slots.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .text, .code, .htmlInline, .ruby: output.appendEscaped(literal(node))
      case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
      case .textDirective where node.flag && options.destinations == .slots:
        leaveValue(of: node, at: index - 1)
        index = Int(node.end)
      default: break
      }
    }
    return output.count > start || html.slots.count > slots
  }

  /// Leaves a slot for the value of a directive.
  private mutating func leaveValue(of node: Node, at index: Int) {
    let directive = document.directives[Int(node.number)]
    html.slots.append(
      HTML.Slot(
        offset: output.count,
        destination: directive.label,
        kind: .text,
        name: directive.name,
        line: Int(node.line),
        mark: directive.label.isEmpty ? .node(index) : .label(index)
      )
    )
  }

  /// Whether a paragraph is an image alone.
  func isFigure(at index: Int) -> Bool {
    let child = index + 1
    return child < Int(nodes[index].end) && nodes[child].kind == .image
      && nodes[child].end == nodes[index].end
  }

  private mutating func writeTitle(of node: Node, at index: Int) {
    if node.detail.isEmpty { return }
    write("\" title=\"")
    writeTitleText(of: node, at: index)
  }

  /// Writes a title, with a slot for each directive whose value is known later.
  ///
  /// libcmark reads titles as plain text: a directive there is only what looks like one.
  private mutating func writeTitleText(of node: Node, at index: Int) {
    let text = bytes(node.detail)
    var start = 0
    var at = options.destinations == .slots && !options.boundDirectives.isEmpty ? 0 : text.count
    while at < text.count {
      guard text[at] == UInt8(ascii: ":"), let directive = boundDirective(in: text, at: at) else {
        at += 1
        continue
      }
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[start..<at]))
      html.slots.append(
        HTML.Slot(
          offset: output.count,
          destination: directive.label,
          kind: .text,
          name: directive.name,
          line: Int(node.line),
          mark: .node(index)
        )
      )
      (start, at) = (directive.end, directive.end)
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private func boundDirective(
    in text: UnsafeBufferPointer<UInt8>,
    at colon: Int
  ) -> (name: String, label: String, end: Int)? {
    guard let nameEnd = directiveNameEnd(text, at: colon + 1, end: text.count),
      nameEnd < text.count, text[nameEnd] == UInt8(ascii: "["),
      let close = text[(nameEnd + 1)...].firstIndex(where: {
        $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[")
      }), text[close] == UInt8(ascii: "]")
    else { return nil }
    let name = String(decoding: text[colon + 1..<nameEnd], as: UTF8.self)
    guard options.boundDirectives.contains(name) else { return nil }
    return (name, String(decoding: text[nameEnd + 1..<close], as: UTF8.self), close + 1)
  }

  private mutating func writeDestination(of node: Node, at index: Int, _ scheme: URLScheme) {
    let destination = literal(node)
    if options.destinations == .kept { return output.appendURL(destination) }
    switch scheme {
    case .none where options.destinations == .slots:
      var slot = HTML.Slot(
        offset: output.count,
        destination: string(node.literal),
        kind: node.kind == .image ? .image : .link,
        line: Int(node.line),
        mark: .destination(index)
      )
      if slot.isImage, let attributes = attributes(of: node) {
        slot.width = pixels("width", attributes)
        slot.height = pixels("height", attributes)
      }
      html.slots.append(slot)
    case .none, .allowed:
      output.appendURL(destination)
    case .refused:
      report(.unsafeScheme(string(node.literal)), node, .destination(index))
    }
  }

  /// Notes what is wrong with a node.
  private mutating func report(_ problem: HTML.Problem, _ node: Node, _ mark: SourceMark) {
    html.problems.append((problem, Int(node.line), mark))
  }

  // MARK: Code

  mutating func writeCodeBlock(_ node: Node, at index: Int) {
    writeLine("<pre")
    if options.form == .article {
      writeAttributes(of: node, at: index, allowed: ["lang", "title"])
    }
    write("><code")
    let info = bytes(node.detail)
    let language = UnsafeBufferPointer(
      rebasing: info.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    )
    if !language.isEmpty {
      write(" class=\"language-")
      output.appendEscaped(language)
      write("\"")
    }
    write(">")
    if options.form == .specification
      || !Highlighter.write(literal(node), language: language, into: &output)
    {
      output.appendEscaped(literal(node))
    }
    write("</code></pre>\n")
  }

  // MARK: Braces

  /// The value of a side of an image, unless it is one that is left out.
  private func pixels(_ key: String, _ attributes: Attributes) -> Int? {
    attributes.pairs.first { $0.key == key && isAllowed($0, of: .img) }
      .flatMap { Int($0.value ?? "") }
  }

  /// Whether an attribute that raw HTML may have, too, has a value that it may have there.
  private func isAllowed(_ pair: Attributes.Pair, of element: HTMLElement) -> Bool {
    guard let rule = RawHTMLPolicy.rule(for: pair.key, of: element) else { return true }
    return RawHTMLPolicy.allows(Array((pair.value ?? "").utf8), by: rule)
  }

  func attributes(of node: Node) -> Attributes? {
    node.attributes > 0 ? document.attributes[Int(node.attributes) - 1] : nil
  }

  /// Writes what stands in braces behind an element.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - index: the node's index.
  ///   - allowed: the keys that it may have, with the harmless values of HTML.
  ///   - givesID: whether its id is written, too.
  mutating func writeAttributes(
    of node: Node,
    at index: Int,
    allowed: [String],
    givesID: Bool = true
  ) {
    guard let attributes = attributes(of: node) else { return }
    if givesID, !attributes.id.isEmpty {
      write(" id=\"")
      let id = canonicallyComposed(attributes.id)
      output.appendEscaped(id)
      write("\"")
      html.anchors.append((id, Int(node.line), .braces(index)))
    }
    if !attributes.classes.isEmpty {
      write(" class=\"")
      output.appendEscaped(attributes.classes.joined(separator: " "))
      write("\"")
    }
    for pair in attributes.pairs where pair.key != "decorative" {
      guard allowed.contains(pair.key) || pair.key.hasPrefix("data-") else {
        report(.unknownAttribute(pair.key, allowed: allowed), node, .braces(index))
        continue
      }
      guard isAllowed(pair, of: node.kind == .image ? .img : .a) else {
        let value = pair.value ?? ""
        let typed = value.isEmpty ? pair.key : value
        let problem = HTML.Problem.attributeValue(typed, name: pair.key, value: value)
        report(problem, node, .braces(index))
        continue
      }
      write(" ")
      output.append(pair.key)
      guard let value = pair.value else { continue }
      write("=\"")
      output.appendEscaped(value)
      write("\"")
    }
  }
}
