/// Footnotes: items that come after the text, in the order in which it refers to them.
extension DialectFold {
  mutating func collectNotes() {
    guard !tags.isEmpty else { return }
    for index in old.indices where old[index].kind == .list {
      guard case .footnote(let label, let line)? = tagInside(index) else { continue }
      let item = index + 1
      let key = Self.key(label)
      if let first = definitions[key] {
        let kind = DocumentProblem.Kind.footnoteRepeated(label, first: definedNotes[first].line)
        report(kind, line: UInt32(line))
        continue
      }
      definitions[key] = definedNotes.count
      let range = (item + 2)..<Int(old[item].end)
      definedNotes.append(DefinedNote(label: label, line: line, range: range))
    }
  }

  /// Labels are the same whatever the case of their ASCII letters.
  static func key(_ label: String) -> String {
    String(decoding: label.utf8.map(\.lowercase), as: UTF8.self)
  }

  /// The number of the footnote with a label, counting one more use; `nil` if it is not defined.
  mutating func refer(to label: String) -> Int? {
    guard let index = definitions[Self.key(label)] else { return nil }
    if let number = definedNotes[index].number {
      document.footnotes[number].uses += 1
      return number
    }
    let note = definedNotes[index]
    definedNotes[index].number = document.footnotes.count
    usedNotes.append(index)
    document.footnotes.append(Footnote(label: note.label, uses: 1, line: note.line))
    return document.footnotes.count - 1
  }

  /// The labels that are defined, for a message; one list for all messages, and not too many to be
  /// compared with what was written.
  var labels: [String] {
    mutating get {
      if knownLabels.isEmpty { knownLabels = definedNotes.prefix(Self.labelLimit).map(\.label) }
      return knownLabels
    }
  }

  /// Appends the footnotes in the order of their first use; a footnote may refer to further ones.
  mutating func addNotes() {
    var number = 0
    while number < usedNotes.count {
      let note = definedNotes[usedNotes[number]]
      var node = Node(.footnote, line: UInt32(note.line))
      node.number = UInt32(number)
      let begun = begin(node)
      foldBlocks(in: note.range, isTight: false)
      end(begun)
      number += 1
    }
    for note in definedNotes where note.number == nil {
      report(.footnoteUnused(note.label), line: UInt32(note.line))
    }
  }
}
