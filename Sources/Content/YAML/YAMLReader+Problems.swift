import Diagnostics
import Yams

extension YAMLReader {
  mutating func report(_ finding: Finding, _ argument: Wording..., at span: Span) {
    var diagnostic = Diagnostic(finding, at: source.place(span))
    diagnostic.arguments = argument
    diagnostics.append(diagnostic)
  }

  mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      report(problem, at: offset(mark), within: (context?.mark).map { offset($0) })
    case .duplicatedKeysInMapping(let keys, let context):
      report(duplicate: keys.first ?? "", first: offset(context.mark))
    case .reader(let problem, let position, _, _):
      report(problem, at: range.lowerBound + (position ?? 0), within: nil)
    case .memory:
      // libyaml's own limit of nesting, which bends its words for it.
      report(.yamlTooDeep, at: Span(range.lowerBound, range.lowerBound))
    default:
      report(.yamlSyntax, Wording("\(error)"), at: Span(range.lowerBound, range.lowerBound))
    }
  }

  /// Reports what libyaml found.
  ///
  /// - Parameters:
  ///   - problem: libyaml's words for it.
  ///   - offset: where libyaml stopped.
  ///   - start: where the construct begins that libyaml was reading.
  private mutating func report(_ problem: String, at offset: Int, within start: Int?) {
    var offset = offset
    var hints = [yamlHint(problem)]
    // Quotes that are not closed are noticed at the end of the file, which says nothing.
    if let start, problem.hasPrefix("found unexpected"),
      hints == [yamlHint("found unexpected end of stream")]
    {
      offset = start
    }
    let place = source.place(Span(offset, offset + 1))
    if place.lineText.hasPrefix(" "), problem.hasPrefix("mapping values") {
      hints =
        [
          Hint(
            en: "if the line is a key of its own, take away the spaces at its beginning",
            ja: "この行が独立したキーなら、行頭の空白を削除してください"
          )
        ] + hints
    }
    if let line = lineWithWideColon(upTo: place.line ?? 1) {
      hints = [
        Hint(en: "this colon is full-width; write “: ”", ja: "全角のコロンです。半角の「: 」にしてください", at: line)
      ]
    }
    diagnostics.append(Diagnostic(.yamlSyntax, yamlProblem(problem), at: place, hints: hints))
  }

  /// The place of a full-width colon in a line, or in the one above it, that has no other colon.
  private func lineWithWideColon(upTo line: Int) -> Place? {
    for number in [line - 1, line] where number > 0 {
      let place = source.place(line: number)
      let characters = Array(place.lineText)
      guard let index = characters.firstIndex(of: "："), !characters.contains(":") else { continue }
      return Place(
        path: place.path,
        line: number,
        column: index + 1,
        length: 1,
        lineText: place.lineText
      )
    }
    return nil
  }

  private mutating func report(duplicate key: String, first: Int) {
    let length = key.utf8.count
    let second = secondPlace(of: key, after: first)
    var diagnostic = Diagnostic(
      .duplicateKey,
      Wording(key),
      at: source.place(Span(second, second + length))
    )
    if second != first {
      diagnostic.hints = [.firstDefined(at: source.place(Span(first, first + length)))]
    }
    diagnostics.append(diagnostic)
  }

  /// Yams names only the first place of a repeated key; the second is the next line that has the
  /// key at the same column.
  private func secondPlace(of key: String, after first: Int) -> Int {
    guard let line = lineStarts.lastIndex(where: { $0 <= first }) else { return first }
    let column = first - lineStarts[line]
    for start in lineStarts[(line + 1)...] {
      let place = start + column
      let end = place + key.utf8.count
      if end < range.upperBound, source.bytes[place..<end].elementsEqual(key.utf8),
        source.bytes[end] == UInt8(ascii: ":")
      {
        return place
      }
    }
    return first
  }
}
