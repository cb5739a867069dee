import Diagnostics

extension EntryReading {
  /// Joins the data beside the entry with the further keys of the front matter, and checks all.
  mutating func checkData(_ keys: inout [YAMLEntry], _ schema: Schema, fence: Place) {
    let rule = schema.nodes[schema.resolved(schema.root)]
    if rule.additional == nil || rule.additional == .forbidden {
      let known = EntryHead.keys.union(schema.propertyNames)
      for entry in keys where !known.contains(entry.key) {
        diagnostics.append(
          Diagnostic(
            .unknownKey,
            Wording(entry.key),
            at: text.place(entry.keySpan),
            hints: Hint.nearestKey(to: entry.key, among: known)
          )
        )
      }
      keys.removeAll { !known.contains($0.key) }
    }
    var place = fence
    if let data {
      guard let more = readData(data) else { return }
      for entry in more {
        guard let first = keys.first(where: { $0.key == entry.key }) else { continue }
        diagnostics.append(
          Diagnostic(
            .keyInBothFiles,
            Wording(entry.key),
            at: data.place(entry.keySpan),
            hints: [.firstDefined(at: text.place(first.keySpan))]
          )
        )
      }
      keys += more
      place = data.place(Span(more.first?.keySpan.start ?? 0, more.first?.keySpan.end ?? 0))
    }
    let root = YAMLNode(.mapping(keys), span: Span(0, 3), file: data == nil ? 0 : 1)
    diagnostics += SchemaCheck.check(
      root,
      against: schema,
      in: sources,
      languages: languages,
      missingAt: place
    )
    keys = SchemaDefaults.fill(keys, schema)
  }

  /// Reads the texts of the data that are written in Markdown.
  mutating func readMarkups(_ keys: [YAMLEntry], _ schema: Schema) -> [DataMarkup] {
    guard schema.hasMarkdown else { return [] }
    let sources = sources
    let (markups, found) = DataMarkup.read(
      keys,
      schema,
      language: file.language,
      settings: reader.markdown
    ) { sources[min(Int($0.file), sources.count - 1)].place($0.span) }
    diagnostics += found
    return markups
  }

  private mutating func readData(_ data: SourceText) -> [YAMLEntry]? {
    let (root, problems) = YAMLReader.read(data, file: 1)
    diagnostics += problems
    guard let root else { return nil }
    if let entries = root.mapping { return entries }
    diagnostics.append(
      Diagnostic(.notAMapping, root.phrase, at: data.place(root.span), hints: [mappingHint()])
    )
    return nil
  }
}
