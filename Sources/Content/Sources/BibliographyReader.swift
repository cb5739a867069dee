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
    let (root, problems) = YAMLReader.read(file)
    guard let root else {
      let empty = Diagnostic(.emptyFile, at: file.place(line: 1), hints: [.fillOrDelete])
      return fail(problems.isEmpty ? [empty] : problems)
    }
    diagnostics += problems
    if let items = root.list ?? root["references"]?.list { return read(items, in: file) }
    guard let entries = root.mapping else {
      return fail([Diagnostic(.unreadableSources, root.phrase, at: file.place(root.span))])
    }
    let keyPlaces = file.places(entries.map(\.keySpan))
    for (entry, place) in zip(entries, keyPlaces) {
      read(entry.value, id: entry.key, at: place, in: file)
    }
  }

  private mutating func fail(_ problems: [Diagnostic]) {
    diagnostics += problems
    bibliography.isIncomplete = true
  }

  private mutating func read(_ items: [YAMLNode], in file: SourceText) {
    let itemPlaces = file.places(items.map { $0["id"]?.span ?? $0.span })
    for (item, place) in zip(items, itemPlaces) {
      guard item.mapping != nil else {
        let phrase = SchemaNode.JSONType.object.phrase
        diagnostics.append(Diagnostic(.wrongItemType, phrase, item.phrase, at: place))
        continue
      }
      let id = item["id"].flatMap { $0.string ?? $0.integer.map(String.init) } ?? ""
      guard !id.isEmpty else {
        diagnostics.append(Diagnostic(.sourceWithoutID, at: place))
        continue
      }
      read(item, id: id, at: place, in: file)
    }
  }

  private mutating func read(_ node: YAMLNode, id: String, at place: Place, in file: SourceText) {
    if let first = places[id] {
      // Twice as keys of one file is a mistake of YAML, which was told.
      if first.path != file.path || node["id"] != nil {
        let hints = [Hint.firstDefined(at: first)]
        diagnostics.append(Diagnostic(.sourceTwice, Wording(id), at: place, hints: hints))
      }
      return
    }
    places[id] = place
    var fields = SourceFields(node, in: file, languages: languages, today: today)
    let source = fields.source(id: id, place: place)
    diagnostics += fields.diagnostics
    if let source { bibliography.add(source) } else { bibliography.addBroken(id) }
  }
}
