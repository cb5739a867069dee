import Markdown

/// Puts the values of facts into texts that name them, as `:fact[ID]`.
///
/// For titles, descriptions, data and all else where a directive could not be rendered: what is put in
/// is plain text.
package struct FactBinding: Sendable {
  private let facts: FactSet
  private let languages: [String]

  /// Creates a binding.
  ///
  /// - Parameters:
  ///   - facts: the facts.
  ///   - languages: the languages of the site.
  package init(facts: FactSet, languages: [String]) {
    self.facts = facts
    self.languages = languages
  }

  /// The value of a fact as the site shows it in a text; `nil` when there is no such fact.
  package func value(of id: String, in language: String) -> String? {
    facts[id].map { FactText(language: language).value(of: $0) }
  }

  /// A text with the values of the facts that it names; a fact that nobody knows stays as it was typed.
  ///
  /// - Complexity: linear.
  package func bound(_ text: String, in language: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let found = FactMention.ranges(in: bytes)
      if found.isEmpty { return nil }
      var output: [UInt8] = []
      var start = 0
      for mention in found {
        let id = String(decoding: bytes[mention.id], as: UTF8.self)
        guard let value = value(of: id, in: language) else { continue }
        output += bytes[start..<mention.whole.lowerBound]
        output += value.utf8
        start = mention.whole.upperBound
      }
      output += bytes[start...]
      return String(decoding: output, as: UTF8.self)
    } ?? text
  }

  /// A text a language with the values of the facts that it names.
  package func bound(_ text: LocalizedText) -> LocalizedText {
    text.mapped(languages) { bound($0, in: $1) }
  }

  /// The text of a heading with the values of the facts that it names.
  func bound(_ heading: Heading, in language: String) -> String {
    let bindings = heading.bindings.filter { $0.name == "fact" }
    if bindings.isEmpty { return heading.text }
    let bytes = Array(heading.text.utf8)
    var output: [UInt8] = []
    var start = 0
    for binding in bindings {
      guard let value = value(of: binding.label, in: language) else { continue }
      output += bytes[start..<binding.range.lowerBound]
      output += value.utf8
      start = binding.range.upperBound
    }
    return String(decoding: output + bytes[start...], as: UTF8.self)
  }

  /// Data with the values of the facts that its texts name.
  ///
  /// - Parameters:
  ///   - node: the data.
  ///   - language: the language of texts that do not say theirs.
  /// - Returns: the data with the values.
  func bound(_ node: YAMLNode, in language: String) -> YAMLNode {
    var node = node
    switch node.value {
    case .string(let text): node.value = .string(bound(text, in: language))
    case .list(let items): node.value = .list(items.map { bound($0, in: language) })
    case .mapping(let entries): node.value = .mapping(bound(entries, in: language))
    default: break
    }
    return node
  }

  /// The same of a mapping: below a key that is a language, texts are of that language.
  func bound(_ entries: [YAMLEntry], in language: String) -> [YAMLEntry] {
    entries.map { entry in
      let own = languages.contains(entry.key) ? entry.key : language
      return YAMLEntry(
        key: entry.key, keySpan: entry.keySpan, value: bound(entry.value, in: own))
    }
  }
}

extension Entry {
  /// Whether it has texts that may name facts.
  package var isBound: Bool { !mentions.isEmpty || !directives.isEmpty }

  /// The entry with the values of the facts that its texts name.
  func bound(by binding: FactBinding) -> Entry {
    let language = file.language
    var head = head
    head.title = binding.bound(head.title, in: language)
    head.description = head.description.map { binding.bound($0, in: language) }
    head.imageAlt = head.imageAlt.map { binding.bound($0, in: language) }
    return Entry(
      file: file,
      head: head,
      data: binding.bound(data, in: language),
      markups: markups,
      html: html,
      directives: directives.map { directive in
        directive.with(data: binding.bound(directive.data, in: language))
      },
      outline: outline.map { heading in
        Heading(
          level: heading.level,
          id: heading.id,
          text: binding.bound(heading, in: language),
          bindings: heading.bindings,
          line: heading.line
        )
      },
      otherAnchors: otherAnchors,
      minutes: minutes,
      linesBeforeText: linesBeforeText,
      mentions: mentions,
      parts: parts,
      digest: digest,
      hasBytes: hasBytes
    )
  }
}
