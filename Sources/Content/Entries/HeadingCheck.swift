package import Diagnostics
package import Markdown

/// Finds headings of a text that are empty or stand at the wrong level.
///
/// The title of an entry is the page's heading of level 1: those of its text begin at level 2, and each
/// goes at most one level deeper than the one before. A part begins wherever the texts that include it
/// have come to, so that only its own steps count. Headings in raw HTML and those of directives are
/// looked at with the finished page.
package enum HeadingCheck {
  /// What it finds.
  package static let findings = ContentFindings.headings

  /// Checks the headings of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - document: what was parsed from it.
  ///   - isPart: whether other texts include it.
  /// - Returns: the warnings; places are looked for only if there is one.
  /// - Complexity: linear.
  package static func diagnostics(
    of text: EntryText, _ document: Document, isPart: Bool
  ) -> [Diagnostic] {
    var check = TextCheck(text: text, document: document)
    var level = isPart ? nil : 1
    for (index, node) in document.nodes.enumerated() where node.kind == .heading {
      let own = Int(node.level)
      if document.isEmpty(index) {
        check.add(report(.emptyHeading, node, hints: [.fillHeading]))
      }
      if own == 1, !isPart {
        check.add(report(.headingOfTitle, node))
      } else if let before = level, own > before + 1 {
        let marks = String(repeating: "#", count: before + 1)
        let arguments = [Wording("\(before)"), Wording("\(own)"), Wording(marks)]
        check.add(
          report(.headingSkipsLevel, node, arguments, hints: [.readersJumpByLevel]))
      }
      level = own
    }
    return check.diagnostics()
  }

  private static func report(
    _ finding: Finding, _ node: Node, _ arguments: [Wording] = [], hints: [Hint] = []
  ) -> TextCheck.Report {
    TextCheck.Report(
      finding: finding,
      arguments: arguments,
      mark: .line,
      line: Int(node.line),
      part: String(repeating: "#", count: Int(node.level)),
      hints: hints
    )
  }
}

extension Document {
  /// Whether nobody can read or hear a heading: no text, and nothing that becomes one.
  fileprivate func isEmpty(_ heading: Int) -> Bool {
    guard outline[Int(nodes[heading].number)].text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      return false
    }
    return !nodes[(heading + 1)..<Int(nodes[heading].end)].contains {
      switch $0.kind {
      case .image, .textDirective, .citation, .ruby: true
      default: false
      }
    }
  }
}
