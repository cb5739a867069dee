import Diagnostics

@testable import Markdown

/// One input of libFuzzer: a byte that chooses how the text is read, and the text.
///
/// Whatever it is, the HTML must be one that every browser nests in the same way, without a script, and
/// all that points into it must be in order. Text that is not UTF-8 is left out: the callers refuse it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return -1 }
  let text = UnsafeBufferPointer(start: start + 1, count: count - 1)
  if firstInvalidUTF8(in: text) != nil { return -1 }
  let choice = start[0]
  let document = MarkdownParser.parse(text, options: parserOptions(choice))
  let marks = Sentinels(for: text)
  check(document, marks)
  check(HTMLWriter.write(document, options: .article), marks)
  var options = HTMLOptions.article
  options.rawHTML = .shown
  options.destinations = .checked
  check(HTMLWriter.write(document, options: options), marks)
  _ = HTMLWriter.write(document, options: .gfm)
  _ = HTMLWriter.write(document, options: .commonMark(unsafe: choice & 1 == 0))
  checkSlips(text)
  checkBreaks(text)
  checkHighlighting(text, choice)
  return 0
}

/// Letters are what a dictionary's words begin with: they all mean the whole dialect.
private func parserOptions(_ choice: UInt8) -> MarkdownOptions {
  if choice >= 0x40 { return MarkdownOptions() }
  if choice < 3 { return MarkdownOptions(dialect: choice == 0 ? .commonMark : .gfm) }
  let missing = MarkdownDialect(rawValue: 1 << UInt32(choice & 0x0F))
  return MarkdownOptions(
    dialect: MarkdownDialect.casebook.subtracting(missing),
    isChineseOrJapanese: choice & 0x10 == 0
  )
}

// MARK: Document

private func check(_ document: Document, _ marks: Sentinels?) {
  var open: [Int] = []
  for (index, node) in document.nodes.enumerated() {
    while let end = open.last, end <= index { open.removeLast() }
    let end = Int(node.end)
    require(!node.isContainer || end > index && end <= open.last ?? document.nodes.count, "nesting")
    require(node.literal.end <= document.text.count, "literal")
    require(node.detail.end <= document.text.count, "detail")
    if node.isContainer { open.append(end) }
    checkMarks(document.string(node.literal) + document.string(node.detail), marks)
  }
  checkIDs(document)
  checkMarks("\(document.outline)\(document.directives)\(document.citations)", marks)
  checkMarks("\(document.problems)\(document.footnotes)\(document.attributes)", marks)
}

/// Two headings may have the same id only if their writer gave it to both.
private func checkIDs(_ document: Document) {
  var given: Set<String> = []
  var made: Set<String> = []
  for node in document.nodes where node.kind == .heading {
    let id = document.outline[Int(node.number)].id
    require(!id.isEmpty, "id")
    let own = node.attributes > 0 ? document.attributes[Int(node.attributes) - 1].id : ""
    if own.isEmpty { require(made.insert(id).inserted, "id \(id)") } else { given.insert(id) }
  }
  require(given.isDisjoint(with: made), "ids \(given) \(made)")
}

/// No mark that the parser put into the text is left in what it made of it.
private func checkMarks(_ text: String, _ marks: Sentinels?) {
  guard let marks else { return }
  let words = [marks.emphasis, marks.escape, marks.tag].map(\.codePoint)
  for scalar in text.unicodeScalars where scalar.value > 0xFFFF {
    require(!words.contains(scalar.value), "a mark in \(text)")
  }
}

// MARK: HTML

private func check(_ html: HTML, _ marks: Sentinels?) {
  require(html.bytes.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) } == nil, "UTF-8")
  let text = String(decoding: html.bytes, as: UTF8.self)
  let problem = StrictHTML(text).problem
  require(problem == nil, "\(problem ?? "") in \(text)")
  checkMarks(text, marks)
  checkMarks("\(html.slots)\(html.directives)\(html.citations)\(html.problems)", marks)
  let count = html.bytes.count
  var last = 0
  for slot in html.slots {
    require(slot.offset >= last && slot.offset < count, "slot")
    require(html.bytes[slot.offset] == UInt8(ascii: "\""), "slot outside of an attribute")
    require(!StrictHTML.isScript(slot.destination), "slot \(slot.destination)")
    last = slot.offset
  }
  last = 0
  for citation in html.citations {
    require(citation.offset >= last && citation.offset <= count, "citation")
    last = citation.offset
  }
  checkDirectives(html.directives, count)
}

private func checkDirectives(_ directives: [HTML.DirectiveSlot], _ count: Int) {
  var open: [Range<Int>] = [0..<count]
  var last = 0
  for slot in directives {
    require(slot.range.lowerBound >= last, "order of directives")
    last = slot.range.lowerBound
    while open.count > 1, let outer = open.last, !contains(outer, slot.range) { open.removeLast() }
    require(open.last.map { contains($0, slot.range) } ?? false, "directive")
    for outer in open { require(contains(outer, slot.range), "directives that overlap") }
    require(contains(slot.range, slot.label), "label")
    open.append(slot.range)
  }
}

private func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
  outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
}

// MARK: Beside the parser

private func checkSlips(_ text: UnsafeBufferPointer<UInt8>) {
  var last = 0
  for slip in fullWidthSlips(in: text, textLines: [1...3, 5...1_000]) {
    require(slip.range.lowerBound >= last && slip.range.upperBound <= text.count, "slip")
    for end in [slip.range.lowerBound, slip.range.upperBound] where end < text.count {
      require(text[end] & 0xC0 != 0x80, "slip inside of a character")
    }
    last = slip.range.upperBound
  }
}

private func checkBreaks(_ text: UnsafeBufferPointer<UInt8>) {
  var last = 0
  for place in phraseBreaks(in: text) {
    require(place > last && place < text.count && text[place] & 0xC0 != 0x80, "break")
    last = place
  }
}

/// Without its spans, coloured code is the code.
private func checkHighlighting(_ text: UnsafeBufferPointer<UInt8>, _ choice: UInt8) {
  let languages = CodeLanguage.allCases
  let name = languages[Int(choice) % languages.count].names[0]
  var coloured = ByteBuffer(capacity: text.count)
  let language = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  require(Highlighter.write(text, language: language, into: &coloured), "language \(name)")
  var plain = ByteBuffer(capacity: text.count)
  plain.appendEscaped(text)
  var stripped: [UInt8] = []
  var isTag = false
  for byte in coloured.array {
    if byte == UInt8(ascii: "<") { isTag = true }
    if !isTag { stripped.append(byte) }
    if byte == UInt8(ascii: ">") { isTag = false }
  }
  require(stripped == plain.array, "colours")
}

private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
