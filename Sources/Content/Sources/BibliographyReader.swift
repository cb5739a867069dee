package import Diagnostics

extension Bibliography {
  /// Reads a site's sources.
  ///
  /// A file holds a mapping by id, Pandoc's `references` (a list of items with `id`), or a list as
  /// CSL-JSON has it; JSON is read as the YAML that it also is.
  ///
  /// - Parameters:
  ///   - files: `sources.yaml`, `sources.json`, or both.
  ///   - languages: the site's languages.
  ///   - today: the day of the build, after which nobody can have looked at a source.
  /// - Returns: the sources that are right, and all that is wrong with the others.
  package static func read(
    _ files: [SourceText],
    languages: [String],
    today: CalendarDate? = nil
  ) -> (bibliography: Bibliography, diagnostics: [Diagnostic]) {
    var reader = BibliographyReader(languages: languages, today: today)
    for file in files { reader.read(file) }
    return (reader.bibliography, reader.diagnostics)
  }
}

/// Reads files of sources one by one.
struct BibliographyReader {
  fileprivate(set) var bibliography = Bibliography()
  fileprivate(set) var diagnostics: [Diagnostic] = []
  private let languages: [String]
  private let today: CalendarDate?
  /// Where each id was first used.
  private var places: [String: Place] = [:]

  fileprivate init(languages: [String], today: CalendarDate?) {
    (self.languages, self.today) = (languages, today)
  }

  fileprivate mutating func read(_ file: SourceText) {
    if let problem = file.utf8Problem { return fail([problem]) }
    let isJSON = file.path.hasSuffix(".json")
    let (root, problems) = YAMLReader.read(
      isJSON ? SourceText(path: file.path, bytes: JSONLayout.yaml(file.bytes)) : file)
    guard let root else {
      let empty = Diagnostic(.emptyFile, at: file.place(line: 1), hints: [.fillOrDelete])
      return fail(problems.isEmpty ? [empty] : problems)
    }
    diagnostics += problems
    diagnostics += FactMention.misplaced(in: file)
    if let items = root.list ?? root["references"]?.list { return read(items, in: file) }
    guard let entries = root.mapping else {
      return fail([Diagnostic(.unreadableSources, root.phrase, at: file.place(root.span))])
    }
    let places = places(of: entries.map { ($0.keySpan, $0.value) }, in: file)
    for (entry, place) in zip(entries, places) {
      read(entry.value, id: entry.key, at: place, in: file)
    }
  }

  /// The places of ids and of the days of checks.
  private func places(
    of items: [(id: Span, fields: YAMLNode)], in file: SourceText
  ) -> [(id: Place, checked: Place)] {
    let places = file.places(items.flatMap { [$0.id, $0.fields["checked"]?.span ?? $0.id] })
    return stride(from: 0, to: places.count, by: 2).map { (places[$0], places[$0 + 1]) }
  }

  private mutating func fail(_ problems: [Diagnostic]) {
    diagnostics += problems
    bibliography.isIncomplete = true
  }

  private mutating func read(_ items: [YAMLNode], in file: SourceText) {
    let places = places(of: items.map { ($0["id"]?.span ?? $0.span, $0) }, in: file)
    for (item, place) in zip(items, places) {
      guard item.mapping != nil else {
        let phrase = SchemaNode.JSONType.object.phrase
        diagnostics.append(Diagnostic(.wrongItemType, phrase, item.phrase, at: place.id))
        continue
      }
      let id = item["id"].flatMap { $0.string ?? $0.integer.map(String.init) } ?? ""
      guard !id.isEmpty else {
        diagnostics.append(Diagnostic(.sourceWithoutID, at: place.id))
        continue
      }
      read(item, id: id, at: place, in: file)
    }
  }

  private mutating func read(
    _ node: YAMLNode, id: String, at place: (id: Place, checked: Place), in file: SourceText
  ) {
    if let first = places[id] {
      let hints = [Hint.firstDefined(at: first)]
      diagnostics.append(Diagnostic(.sourceTwice, Wording(id), at: place.id, hints: hints))
      return
    }
    places[id] = place.id
    var fields = SourceFields(
      node, in: file, languages: languages, today: today, place: place.id)
    let source = fields.source(id: id, place: place.id, checkedPlace: place.checked)
    diagnostics += fields.diagnostics
    if let source { bibliography.add(source) } else { bibliography.addBroken(id) }
  }
}
