/// What a diagnostic means, with an example of the mistake and of its mend.
struct Explanation {
  /// A file, or a part of one, as somebody writes it.
  struct Snippet {
    /// The path in the site.
    let path: String

    /// The lines, each ending with a line end.
    let text: String
  }

  /// The code of the finding.
  let code: String

  /// The meaning and the reason, in the lines in which a terminal shows them.
  let text: String

  /// The files with the mistake.
  private(set) var wrong: [Snippet]

  /// The same files, mended.
  private(set) var right: [Snippet]

  /// The same with another's example, if it has none.
  func withExample(of other: Explanation?) -> Explanation {
    guard let other, wrong.isEmpty, right.isEmpty else { return self }
    var explanation = self
    explanation.wrong = other.wrong
    explanation.right = other.right
    return explanation
  }
}

extension Explanation {
  /// Reads sections as `Explanations.swift` describes them.
  ///
  /// Complexity: linear.
  ///
  /// - Parameter markdown: the text of a file.
  /// - Returns: the explanations in their order; what stands before the first is left out.
  static func read(_ markdown: String) -> [Explanation] {
    var sections: [(code: Substring, lines: [Substring])] = []
    // A heading in the example of an article begins no section.
    var isExample = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isExample.toggle() }
      if !isExample, line.hasPrefix("## ") {
        sections.append((line.dropFirst(3), []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections.map { Explanation(code: String($0.code), lines: $0.lines[...]) }
  }

  private init(code: String, lines: ArraySlice<Substring>) {
    var text: [Substring] = []
    var wrong: [Snippet] = []
    var right: [Snippet] = []
    var rest = lines
    while let line = rest.popFirst() {
      guard line.hasPrefix("```") else {
        text.append(line)
        continue
      }
      let body = rest.prefix { $0 != "```" }
      rest = rest.dropFirst(body.count + 1)
      let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
      // The mended file is mostly the one with the mistake: it need not be named again.
      let path = words.count > 1 ? String(words[1]) : wrong.first?.path ?? ""
      let snippet = Snippet(path: path, text: body.map { $0 + "\n" }.joined())
      if words.first == "wrong" { wrong.append(snippet) } else { right.append(snippet) }
    }
    let start = text.firstIndex { !$0.isEmpty } ?? text.endIndex
    let end = text.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    self.code = code
    self.text = text[start..<end].map { $0 + "\n" }.joined()
    self.wrong = wrong
    self.right = right
  }
}
