package import Diagnostics
import Yams

/// Reads YAML (and JSON, which is nearly a part of it) with places.
package struct YAMLReader {
  let source: SourceText
  let range: Range<Int>
  private let file: UInt8
  /// Offsets at which the lines of the text begin.
  let lineStarts: [Int]
  var diagnostics: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  private var nodeCount = 0
  /// Whether the text has characters that JSON escapes in another way than YAML.
  private var hasSurrogates = false

  /// A text nested deeper, or with more nodes, is not something that people write; aliases can make
  /// a few lines unfold into billions of nodes.
  private static let depthLimit = 100
  private static let nodeLimit = 1_000_000

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - range: where the YAML stands in it; the whole file without it.
  ///   - file: which file of an entry it is, for the nodes.
  /// - Returns: the root, `nil` when the text is empty or broken, and what is wrong; a root may come
  ///   with warnings.
  package static func read(
    _ source: SourceText,
    range: Range<Int>? = nil,
    file: UInt8 = 0
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    let range = range ?? 0..<source.bytes.count
    let plain = source.bytes.withUnsafeBufferPointer {
      PlainYAMLReader.read($0, range, file: file)
    }
    if let plain { return (plain, []) }
    return readFully(source, range: range, file: file)
  }

  /// Reads one document with Yams alone; ``read(_:range:file:)`` does so where it must.
  static func readFully(
    _ source: SourceText,
    range: Range<Int>,
    file: UInt8 = 0
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(source: source, range: range, file: file)
    let root = reader.read()
    return (reader.diagnostics.isEmpty ? root : nil, reader.diagnostics + reader.warnings)
  }

  private init(source: SourceText, range: Range<Int>, file: UInt8) {
    self.source = source
    self.range = range
    self.file = file
    var starts = [range.lowerBound]
    for index in range where source.bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  private mutating func read() -> YAMLNode? {
    if let deep = firstTooDeepOffset() {
      report(.yamlTooDeep, at: Span(deep, deep + 1))
      return nil
    }
    if let key = firstKeyWithAlias() {
      report(.yamlKeyIsNoText, at: Span(key, key + 1))
      return nil
    }
    let rewritten = withoutSurrogates
    hasSurrogates = rewritten != nil
    let text = String(decoding: rewritten ?? source.bytes[range], as: UTF8.self)
    do {
      guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
        return nil
      }
      return convert(root)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.yamlSyntax, Wording("\(error)"), at: Span(range.lowerBound, range.lowerBound))
    }
    return nil
  }

  /// The first offset at which brackets or indentation go too deep, for Yams recurses.
  private func firstTooDeepOffset() -> Int? {
    var brackets = 0
    var isIndentation = true
    var indentation = 0
    for index in range {
      switch source.bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        isIndentation = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(brackets - 1, 0)
      case UInt8(ascii: "\n"):
        isIndentation = true
        indentation = 0
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isIndentation { indentation += 1 }
      default: isIndentation = false
      }
      if brackets > Self.depthLimit || indentation > Self.depthLimit * 4 { return index }
    }
    return nil
  }

  /// The first offset of a key that is an alias or a collection, in a text that has aliases.
  ///
  /// Yams hashes all keys of a mapping while it reads: one that unfolds into billions of values
  /// would keep it busy for hours, and nothing that comes after it could say so.
  private func firstKeyWithAlias() -> Int? {
    var alias: Int?
    var hasAlias = false
    var found: Int?
    for index in range {
      let byte = source.bytes[index]
      let last = index > range.lowerBound ? source.bytes[index - 1] : UInt8(ascii: "\n")
      let startsToken = last <= 0x20 || "[{,".utf8.contains(last)
      let next = index + 1 < range.upperBound ? source.bytes[index + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "*") where startsToken && next > 0x20:
        hasAlias = true
        alias = index
      case UInt8(ascii: "?") where startsToken && next <= 0x20: found = found ?? index
      case UInt8(ascii: ":") where next <= 0x20 && (alias != nil || "]}".utf8.contains(last)):
        found = found ?? alias ?? index
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): alias = nil
      default: break
      }
    }
    return hasAlias ? found : nil
  }

  // MARK: Nodes

  private mutating func convert(_ node: Node) -> YAMLNode? {
    nodeCount += 1
    guard nodeCount <= Self.nodeLimit else {
      if nodeCount == Self.nodeLimit + 1 { report(.yamlTooLarge, at: span(of: node)) }
      return nil
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, span: span(of: node))
    case .sequence(let sequence):
      let items = sequence.compactMap { convert($0) }
      return YAMLNode(.list(items), span: span(of: node), file: file)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          report(.yamlKeyIsNoText, at: span(of: key))
          continue
        }
        guard let value = convert(value) else { continue }
        entries.append(YAMLEntry(key: name.string, keySpan: span(of: key), value: value))
      }
      return YAMLNode(.mapping(entries), span: span(of: node), file: file)
    case .alias: return nil
    }
  }

  private mutating func convert(_ scalar: Node.Scalar, span: Span) -> YAMLNode? {
    let tag = scalar.tag.description
    let isPlain = scalar.style == .plain || scalar.style == .any
    switch tag {
    case "" where isPlain:
      warnOfComment(after: span)
      var text = scalar.string
      return YAMLNode(text.withUTF8 { resolvePlainScalar($0) }, span: span, file: file)
    case "", "!", "tag:yaml.org,2002:str":
      return YAMLNode(.string(scalar.string), span: span, file: file)
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
      "tag:yaml.org,2002:null":
      var text = scalar.string
      return YAMLNode(text.withUTF8 { resolvePlainScalar($0) }, span: span, file: file)
    default:
      report(.yamlTag, Wording(tag), at: span)
      return nil
    }
  }

  /// Warns of a hashtag behind a value, as in `title: A #B`.
  ///
  /// YAML takes ` #` for the beginning of a comment, and the hashtag would be lost without a word. A
  /// comment that is meant as one has a space behind its `#`.
  private mutating func warnOfComment(after span: Span) {
    var index = span.end
    while index < range.upperBound, source.bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index > span.end, index + 1 < range.upperBound, source.bytes[index] == UInt8(ascii: "#"),
      source.bytes[index + 1] > 0x20, source.bytes[index + 1] != UInt8(ascii: "#")
    else { return }
    var end = index
    while end < range.upperBound, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    var warning = Diagnostic(.valueCutByComment, at: source.place(Span(index, end)))
    warning.hints = [
      Hint(
        en: "put the whole value into quotes, or a space behind “#” if it is a comment",
        ja: "値全体を引用符で囲んでください。コメントの場合は「#」の後に空白を入れてください"
      )
    ]
    warnings.append(warning)
  }

  // MARK: Places

  func offset(_ mark: Mark) -> Int {
    let line = min(max(mark.line - 1, 0), lineStarts.count - 1)
    var index = lineStarts[line]
    var column = 1
    while column < mark.column, index < range.upperBound {
      if hasSurrogates, let pair = SurrogatePair(source.bytes, at: index) {
        index += SurrogatePair.length
        column += pair.escape.count
        continue
      }
      index += 1
      while index < range.upperBound, source.bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index
  }

  /// The span of a node: for a scalar on one line what is written there, else its beginning.
  private func span(of node: Node) -> Span {
    guard let mark = node.mark else { return Span(range.lowerBound, range.lowerBound) }
    let start = offset(mark)
    guard case .scalar(let scalar) = node else { return Span(start, start) }
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: return Span(start, endOfQuote(from: start))
    case .literal, .folded: return Span(start, start)
    default: return Span(start, min(start + scalar.string.utf8.count, range.upperBound))
    }
  }

  private func endOfQuote(from start: Int) -> Int {
    let quote = source.bytes[start]
    var index = start + 1
    while index < range.upperBound, source.bytes[index] != quote {
      index += source.bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    return min(index + 1, range.upperBound)
  }
}
