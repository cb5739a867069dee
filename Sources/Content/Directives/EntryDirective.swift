import Diagnostics
import Markdown

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A directive in the text of an entry, checked against its schema.
package struct EntryDirective: Sendable {
  /// Its name.
  package let name: String
  /// What was written as data: `label` and the attributes, typed as the schema asks.
  package let data: YAMLNode
  /// The id in its braces.
  package let id: String
  /// The classes in its braces.
  package let classes: [String]

  /// The directive with other data.
  func with(data: YAMLNode) -> EntryDirective {
    EntryDirective(name: name, data: data, id: id, classes: classes)
  }

  /// The directive with all its data at one place: that of what included it.
  func placed(at span: Span) -> EntryDirective {
    EntryDirective(name: name, data: data.placed(at: span), id: id, classes: classes)
  }
}

/// Checks the directives of a text.
struct DirectiveReading {
  let set: DirectiveSet
  let text: SourceText
  let languages: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ set: DirectiveSet, _ text: SourceText, languages: [String]) {
    self.set = set
    self.text = text
    self.languages = languages
  }

  /// Checks a directive.
  ///
  /// - Parameters:
  ///   - directive: what was written.
  ///   - span: where it stands in the file.
  /// - Returns: the directive with its data; one that does not exist has none.
  mutating func read(_ directive: Directive, at span: Span) -> EntryDirective {
    let name = self.span(of: directive.name, from: span.start) ?? span
    guard let definition = set[directive.name] else {
      diagnostics.append(
        Diagnostic(
          .unknownDirective,
          Wording(directive.name),
          at: text.place(name),
          hints: Hint.nearest(to: directive.name, among: set.names)
        )
      )
      return entry(directive, [])
    }
    if !definition.forms.contains(directive.form) {
      let known = definition.forms.map { $0.example(directive.name) }
      diagnostics.append(
        Diagnostic(
          .wrongDirectiveForm,
          Wording(directive.form.example(directive.name)),
          Wording(known.joined(separator: ", ")),
          at: text.place(name)
        )
      )
    }
    let data = self.data(of: directive, definition.schema, after: name)
    check(directive.name, data, definition.schema, at: text.place(name))
    return entry(directive, SchemaDefaults.fill(data, definition.schema))
  }

  private func entry(_ directive: Directive, _ data: [YAMLEntry]) -> EntryDirective {
    EntryDirective(
      name: directive.name,
      data: YAMLNode(.mapping(data), span: Span(0, 0)),
      id: directive.attributes.id,
      classes: directive.attributes.classes
    )
  }

  private static func labelHint(_ name: String) -> Hint {
    Hint(
      en: "write it in brackets behind the name: {0}[…]",
      ja: "名前の後に角かっこで書いてください: {0}[…]",
      Wording(name)
    )
  }

  private mutating func check(
    _ name: String,
    _ data: [YAMLEntry],
    _ schema: Schema,
    at place: Place
  ) {
    let rule = schema.nodes[schema.resolved(schema.root)]
    var (data, schema) = (data, schema)
    if rule.required.contains("label"), !data.contains(where: { $0.key == "label" }) {
      diagnostics.append(
        Diagnostic(.directiveWithoutLabel, at: place, hints: [Self.labelHint(name)]))
      schema.nodes[schema.resolved(schema.root)].required.removeAll { $0 == "label" }
    }
    if rule.additional == nil || rule.additional == .allowed {
      let known = schema.propertyNames.filter { $0 != "form" }
      for entry in data where !known.contains(entry.key) {
        diagnostics.append(
          Diagnostic(
            .unknownKey,
            Wording(entry.key),
            at: text.place(entry.keySpan),
            hints: Hint.nearest(to: entry.key, among: known)
          )
        )
      }
      data.removeAll { !known.contains($0.key) }
    }
    diagnostics += SchemaCheck.check(
      YAMLNode(.mapping(data), span: data.first?.keySpan ?? Span(0, 0)),
      against: schema,
      in: [text],
      languages: languages,
      missingAt: place
    )
  }

  // MARK: Data

  private func data(
    of directive: Directive,
    _ schema: Schema,
    after name: Span
  ) -> [YAMLEntry] {
    var data: [YAMLEntry] = []
    var at = name.end
    if !directive.label.isEmpty {
      let span = span(of: directive.label, from: at) ?? name
      at = max(at, span.end)
      data.append(entry("label", directive.label, schema, keySpan: name, span: span))
    }
    for pair in directive.attributes.pairs {
      let key = span(of: pair.key, from: at) ?? name
      at = max(at, key.end)
      guard let value = pair.value else {
        let node = YAMLNode(.boolean(true), span: key)
        data.append(YAMLEntry(key: pair.key, keySpan: key, value: node))
        continue
      }
      let span = span(of: value, from: at) ?? key
      at = max(at, span.end)
      data.append(entry(pair.key, value, schema, keySpan: key, span: span))
    }
    return data
  }

  /// A key with its value: a text where the schema takes one, else what YAML would read.
  private func entry(
    _ key: String,
    _ value: String,
    _ schema: Schema,
    keySpan: Span,
    span: Span
  ) -> YAMLEntry {
    let rule = schema.nodes[schema.resolved(schema.root)]
    let types = rule.propertyIndex[key].flatMap { schema.possibleTypes(of: $0) } ?? []
    let node: YAMLNode.Value =
      types.isEmpty || types.contains(.string)
      ? .string(value)
      : Array(value.utf8).withUnsafeBufferPointer { resolvePlainScalar($0) }
    return YAMLEntry(key: key, keySpan: keySpan, value: YAMLNode(node, span: span))
  }

  // MARK: Places

  private func span(of needle: String, from offset: Int) -> Span? {
    var needle = needle
    return needle.withUTF8 { wanted in
      text.bytes.withUnsafeBufferPointer { bytes in
        guard let first = wanted.first, let start = wanted.baseAddress, let base = bytes.baseAddress
        else { return nil }
        var at = offset
        // By the first byte: every directive of every text passes here.
        while at + wanted.count <= bytes.count,
          let hit = memchr(base + at, Int32(first), bytes.count - wanted.count + 1 - at)
        {
          at = hit.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
          if memcmp(base + at, start, wanted.count) == 0 {
            return Span(at, at + wanted.count)
          }
          at += 1
        }
        return nil
      }
    }
  }
}
