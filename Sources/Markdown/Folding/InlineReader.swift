/// Reads one text for the inlines that CommonMark does not know.
struct InlineReader {
  private var at: Int
  /// Up to where the text has become pieces.
  private var done: Int
  private let end: Int
  /// Whether the text stands directly behind a link or an image.
  private let followsLink: Bool

  /// Reads the text of a fold.
  static func read(_ inlines: inout InlineFold, _ fold: inout DialectFold) {
    var reader = InlineReader(
      at: inlines.text.start,
      done: inlines.text.start,
      end: inlines.text.end,
      followsLink: inlines.attributeOwner != nil
    )
    reader.run(&inlines, &fold)
  }

  private mutating func run(_ inlines: inout InlineFold, _ fold: inout DialectFold) {
    let bytes = fold.document.text
    bytes.withUnsafeBufferPointer { bytes in
      while at < end {
        let before = at
        step(bytes, &inlines, &fold)
        if at == before { at += 1 }
      }
      flush(to: end, &inlines)
    }
  }

  private mutating func flush(to offset: Int, _ inlines: inout InlineFold) {
    inlines.addText(done, offset)
    done = offset
  }

  /// Ends the text before something that was found, and goes on behind it.
  private mutating func take(_ start: Int, _ next: Int, _ inlines: inout InlineFold) {
    flush(to: start, &inlines)
    done = next
    at = next
  }

  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    let byte = bytes[at]
    switch byte {
    case Sentinel.firstByte:
      // The character before a mark is meant as it stands; nothing has begun with it.
      if isEscape(at, bytes, inlines) { take(at, at + Sentinel.length, &inlines) }
    case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "^"):
      readDelimiters(byte, bytes, &inlines)
    case UInt8(ascii: "{"): readBrace(bytes, &inlines, &fold)
    case UInt8(ascii: "["): readBracket(bytes, &inlines, &fold)
    case UInt8(ascii: "]"): closeBracket(bytes, &inlines, &fold)
    case UInt8(ascii: ":"): readColon(bytes, &inlines, &fold)
    case UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "@"):
      readAddress(bytes, &inlines, &fold)
    case 0xE3, 0xEF: readRuby(bytes, &inlines, &fold)
    default: break
    }
  }

  private func isEscape(
    _ offset: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: InlineFold
  ) -> Bool {
    inlines.sentinels?.escape.stands(at: offset, of: bytes) ?? false
  }

  /// Whether the character at an offset is one that was escaped.
  private func isLiteral(
    _ offset: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: InlineFold
  ) -> Bool {
    offset + 1 < end && isEscape(offset + 1, bytes, inlines)
  }

  // MARK: Delimiters

  private mutating func readDelimiters(
    _ sign: UInt8,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold
  ) {
    let start = at
    var stop = at
    while stop < end, bytes[stop] == sign { stop += 1 }
    // The last of a run may be escaped, and is then none of it.
    if stop < end, isEscape(stop, bytes, inlines) { stop -= 1 }
    guard let kind = DelimiterRun.kind(sign, stop - start, inlines.dialect) else {
      at = max(stop, start + 1)
      return
    }
    let run = DelimiterRun(
      kind,
      before: inlines.character(before: start, in: bytes),
      after: inlines.character(at: stop, in: bytes)
    )
    if run.canClose,
      let opener = inlines.opener(for: run, before: start, bytes)
    {
      take(start, stop, &inlines)
      inlines.close(opener)
    } else if run.canOpen {
      flush(to: start, &inlines)
      inlines.add(run, start, stop)
      (done, at) = (stop, stop)
    } else {
      at = stop
    }
  }

  // MARK: Brackets

  private mutating func readBracket(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    if isLiteral(at, bytes, inlines) { return }
    if inlines.links == 0 {
      if inlines.dialect.contains(.footnotes), readReference(bytes, &inlines, &fold) { return }
      if inlines.dialect.contains(.citations), readCitation(bytes, &inlines, &fold) { return }
    }
    inlines.enterBracket()
  }

  private mutating func readReference(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) -> Bool {
    guard at + 2 < end, bytes[at + 1] == UInt8(ascii: "^"), !isLiteral(at + 1, bytes, inlines)
    else { return false }
    var stop = at + 2
    while stop < end, bytes[stop] > 0x20, bytes[stop] != UInt8(ascii: "["),
      bytes[stop] != UInt8(ascii: "]")
    {
      stop += 1
    }
    guard stop > at + 2, stop < end, bytes[stop] == UInt8(ascii: "]") else { return false }
    let label = string(at + 2, stop, bytes, inlines)
    guard let number = fold.refer(to: label) else {
      let place = SourceMark.text(TextRange(at, stop + 1))
      fold.report(.footnoteMissing(label, known: fold.labels), line: inlines.line, place)
      // What is in the brackets is text like any other, and marks may stand in it.
      inlines.enterBracket()
      at += 2
      return true
    }
    var node = Node(.footnoteReference, line: inlines.line)
    node.number = UInt32(number)
    take(at, stop + 1, &inlines)
    inlines.addLeaf(node)
    return true
  }

  private mutating func readCitation(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) -> Bool {
    guard let stop = CitationReader.end(bytes, at: at, before: end),
      !(at..<stop).contains(where: {
        bytes[$0] == UInt8(ascii: "@") && isLiteral($0, bytes, inlines)
      })
    else { return false }
    let content = string(at + 1, stop - 1, bytes, inlines)
    guard let items = CitationReader.items(content) else { return false }
    var node = Node(.citation, line: inlines.line)
    node.number = UInt32(fold.document.citations.count)
    fold.document.citations.append(Citation(items: items, line: Int(inlines.line)))
    take(at, stop, &inlines)
    inlines.addLeaf(node)
    return true
  }

  private mutating func closeBracket(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    if isLiteral(at, bytes, inlines) { return }
    guard let label = inlines.closeBracket(), var directive = label.directive else { return }
    take(at, at + 1, &inlines)
    if let (attributes, next) = attributes(bytes, inlines) {
      directive.attributes = attributes
      take(at, next, &inlines)
    }
    inlines.close(label, as: fold.add(directive))
  }

  // MARK: Braces

  private func attributes(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: InlineFold
  ) -> (Attributes, Int)? {
    guard at < end, bytes[at] == UInt8(ascii: "{"),
      let (attributes, next) = AttributeReader.read(
        bytes, at: at, end: end, sentinels: inlines.sentinels)
    else { return nil }
    return (attributes, next)
  }

  private mutating func readBrace(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    if isLiteral(at, bytes, inlines) { return }
    if inlines.dialect.contains(.attributes), at == inlines.text.start,
      let owner = inlines.attributeOwner, let (attributes, next) = attributes(bytes, inlines),
      !attributes.isEmpty
    {
      inlines.pieces[owner].node.attributes = fold.keep(attributes)
      return take(at, next, &inlines)
    }
    if inlines.dialect.contains(.ruby), let ruby = RubyReader.alias(bytes, at: at, end: end) {
      add(ruby, at, bytes, &inlines, &fold)
    }
  }

  // MARK: Ruby

  private mutating func readRuby(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    guard inlines.dialect.contains(.ruby), at + 2 < end else { return }
    if bytes[at] == 0xEF, bytes[at + 1] == 0xBD, bytes[at + 2] == 0x9C {
      if RubyReader.isOpening(bytes, at: at + 3, end: end) {
        // ｜《 is a 《 that begins no reading.
        take(at, at + 3, &inlines)
        at += 3
      } else if let ruby = RubyReader.explicit(bytes, at: at, end: end) {
        add(ruby, at, bytes, &inlines, &fold)
      }
    } else if RubyReader.isOpening(bytes, at: at, end: end),
      let ruby = RubyReader.implicit(bytes, at: at, from: done, end: end)
    {
      add(ruby, ruby.base.start, bytes, &inlines, &fold)
    }
  }

  private mutating func add(
    _ ruby: RubyReader.Ruby,
    _ start: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    var node = Node(.ruby, line: inlines.line)
    node.literal = ruby.base
    node.detail = ruby.reading
    if ruby.readings > 1 {
      node.flag = ruby.readings == ruby.characters
      if !node.flag {
        let base = string(ruby.base.start, ruby.base.end, bytes, inlines)
        fold.report(.rubyCount(base), line: inlines.line, .text(ruby.base))
      }
    }
    take(start, ruby.next, &inlines)
    inlines.addLeaf(node)
  }

  // MARK: Colons and addresses

  private mutating func readColon(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    if isLiteral(at, bytes, inlines) { return }
    let before = at > inlines.text.start ? bytes[at - 1] : 0x20
    if inlines.dialect.contains(.directives), !before.isWordByte, before != UInt8(ascii: ":"),
      let nameEnd = directiveNameEnd(bytes, at: at + 1, end: end), nameEnd < end,
      readDirective(nameEnd, bytes, &inlines, &fold)
    {
      return
    }
    readAddress(bytes, &inlines, &fold)
  }

  private mutating func readDirective(
    _ nameEnd: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) -> Bool {
    if isLiteral(nameEnd, bytes, inlines) { return false }
    let name = string(at + 1, nameEnd, bytes, inlines)
    var directive = Directive(form: .text, name: name, line: Int(inlines.line))
    if bytes[nameEnd] == UInt8(ascii: "[") {
      guard inlines.openLabels < ParsingLimits.depth else {
        fold.reportDepth(line: inlines.line)
        return false
      }
      flush(to: at, &inlines)
      inlines.beginLabel(directive, at, nameEnd + 1)
      (done, at) = (nameEnd + 1, nameEnd + 1)
      return true
    }
    guard bytes[nameEnd] == UInt8(ascii: "{"),
      let (attributes, next) = AttributeReader.read(
        bytes, at: nameEnd, end: end, sentinels: inlines.sentinels)
    else { return false }
    directive.attributes = attributes
    take(at, next, &inlines)
    let node = fold.add(directive)
    inlines.pieces.append(.init(role: .begin, node: node))
    inlines.end(inlines.pieces.count - 1)
    return true
  }

  private mutating func readAddress(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: inout InlineFold,
    _ fold: inout DialectFold
  ) {
    guard inlines.dialect.contains(.autolinks), inlines.links == 0 else { return }
    var reader = AddressReader(
      bytes,
      from: done,
      at: at,
      in: inlines.text.start..<end,
      escape: inlines.sentinels?.escape,
      followsLink: followsLink
    )
    reader.isStruck = inlines.latest(.strikethrough) != nil
    reader.isMarked = inlines.latest(.mark) != nil
    guard let address = reader.read() else { return }
    var node = Node(.link, line: inlines.line)
    node.flag = true
    let shown = string(address.start, address.end, bytes, inlines)
    node.literal = fold.add(address.prefix, shown)
    var text = Node(.text, line: inlines.line)
    text.literal = TextRange(
      node.literal.start + address.prefix.utf8.count, node.literal.end)
    take(address.start, address.end, &inlines)
    let begin = inlines.pieces.count
    inlines.pieces.append(.init(role: .begin, node: node))
    inlines.addLeaf(text)
    inlines.end(begin)
  }

  private func string(
    _ start: Int,
    _ end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ inlines: InlineFold
  ) -> String {
    let bytes = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let sentinels = inlines.sentinels else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: sentinels.unmarked(bytes), as: UTF8.self)
  }
}
