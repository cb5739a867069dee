import Diagnostics
import Markdown

/// The wording of what is wrong with Casebook's dialect.
extension TextCheck {
  mutating func add(_ problem: DocumentProblem) {
    switch problem.kind {
    case .footnoteMissing(let label, let known):
      let near = nearestName(to: label, among: known).map(Hint.nearest)
      add(.footnoteMissing, label, problem, hint: near ?? .defineFootnote(label))
    case .footnoteUnused(let label):
      let part = "[^\(label)]"
      add(.footnoteUnused, label, problem, part: part, hint: .referToFootnote(label))
    case .footnoteRepeated(let label, let first):
      let part = "[^\(label)]"
      var report = report(.footnoteRepeated, label, problem, part: part)
      report.first = First(mark: .line, line: first, part: part)
      add(report)
    case .strayFence:
      add(report(.strayFence, nil, problem, part: ":::", hints: [.beginDirective]))
    case .unclosedDirective(let name):
      add(.unclosedDirective, name, problem, part: name, hint: .closeDirective)
    case .malformedDirective(let line):
      add(report(.malformedDirective, nil, problem, part: line, hints: [.writeDirective]))
    case .unknownCallout(let name, let known):
      add(report(.unknownCallout, name, problem, hints: Hint.nearest(to: name, among: known)))
    case .rubyCount(let base):
      add(.rubyCount, base, problem, hint: .countReadings)
    case .noMarksLeft:
      add(report(.noMarksLeft, nil, problem, hints: [.rareCharacters]))
    case .tooDeep(let limit):
      add(.tooDeep, String(limit), problem, hint: .nestLess)
    case .tooManyNestedLines(let limit):
      add(.tooManyNestedLines, String(limit), problem, hint: .nestLess)
    case .tooManyImageBrackets:
      add(report(.tooManyImageBrackets, nil, problem, hints: [.divideText]))
    case .referencesTooLong:
      add(report(.referencesTooLong, nil, problem, hints: [.shortenReferences]))
    }
  }

  private mutating func add(
    _ finding: Finding,
    _ name: String,
    _ problem: DocumentProblem,
    part: String = "",
    hint: Hint
  ) {
    add(report(finding, name, problem, part: part, hints: [hint]))
  }

  private func report(
    _ finding: Finding,
    _ name: String?,
    _ problem: DocumentProblem,
    part: String = "",
    hints: [Hint] = []
  ) -> Report {
    Report(
      finding: finding,
      arguments: name.map { [Wording($0)] } ?? [],
      mark: problem.mark,
      line: problem.line,
      part: part,
      hints: hints
    )
  }

  // MARK: Ids

  /// Ids that are given twice: in braces, by raw HTML, by a heading's text or by a footnote.
  mutating func addRepeatedIDs(_ document: Document, _ html: HTML) {
    if html.anchors.isEmpty, document.attributes.isEmpty { return }
    var first: [String: First] = [:]
    var explicit: [(id: String, place: First)] = html.anchors.map { id, line, mark in
      (id, First(mark: mark, line: line, part: id))
    }
    for (number, note) in document.footnotes.enumerated() {
      first["fn-\(number + 1)"] = First(mark: .line, line: note.line, part: "[^\(note.label)]")
    }
    for (index, node) in document.nodes.enumerated() where node.kind == .heading {
      let heading = document.outline[Int(node.number)]
      if document.hasID(index) {
        let place = First(mark: .braces(index), line: heading.line, part: heading.id)
        explicit.append((heading.id, place))
      } else {
        first[heading.id] = First(mark: .node(index), line: heading.line)
      }
    }
    explicit.sort { $0.place.line < $1.place.line }
    for (id, place) in explicit {
      guard let earlier = first.updateValue(place, forKey: id) else { continue }
      first[id] = earlier
      add(
        Report(
          finding: .repeatedID,
          arguments: [Wording(id)],
          mark: place.mark,
          line: place.line,
          part: id,
          first: earlier
        )
      )
    }
  }
}

extension Document {
  /// Whether a node has been given an id in braces.
  fileprivate func hasID(_ index: Int) -> Bool {
    let number = Int(nodes[index].attributes)
    return number > 0 && !attributes[number - 1].id.isEmpty
  }
}

// MARK: Hints

extension Hint {
  fileprivate static func defineFootnote(_ label: String) -> Hint {
    Hint(
      en: "define it with a line “[^{0}]: …”",
      ja: "「[^{0}]: …」の行で定義してください",
      Wording(label)
    )
  }
  fileprivate static func referToFootnote(_ label: String) -> Hint {
    Hint(
      en: "write “[^{0}]” where it belongs in the text, or delete it",
      ja: "本文に「[^{0}]」と書くか、定義を削除してください",
      Wording(label)
    )
  }
  fileprivate static let beginDirective = Hint(
    en: "delete the line, or begin a directive above it with “:::name”",
    ja: "この行を削除するか、前に「:::名前」の行を書いてください"
  )
  fileprivate static let closeDirective = Hint(
    en: "end it with a line of as many colons",
    ja: "終わりに、同じ数のコロンだけの行を書いてください"
  )
  fileprivate static let writeDirective = Hint(
    en: "write “:::name[label]{key=value}”, with a name of Latin letters",
    ja: "「:::name[見出し]{key=値}」のように、英字の名前で書いてください"
  )
  fileprivate static let countReadings = Hint(
    en: "write one reading for the whole, or one for each character",
    ja: "全体に一つ、または一文字ごとに一つずつ書いてください"
  )
  fileprivate static let rareCharacters = Hint(
    en: "write some of the punctuation marks of ancient scripts as images",
    ja: "古代文字の約物の一部を画像にしてください"
  )
  fileprivate static let divideText = Hint(
    en: "divide the paragraph, or write “\\![” where no image is meant",
    ja: "段落を分けてください。画像でない「![」は「\\![」と書きます"
  )
  fileprivate static let shortenReferences = Hint(
    en: "shorten the address or the title of the definition, or write the links out",
    ja: "定義のアドレスや題名を短くするか、リンクをその場に書いてください"
  )
  fileprivate static let nestLess = Hint(
    en: "use fewer lists, quotes or directives in each other",
    ja: "リスト・引用・ディレクティブなどの入れ子を減らしてください"
  )
}
