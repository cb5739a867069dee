import Content
import Diagnostics
import Markdown

/// Finds the facts and sources that an entry uses, and numbers the sources.
enum EvidenceUse {
  /// Finds them.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - references: what its data and its directives refer to.
  ///   - catalog: all facts, sources, charts and tables.
  ///   - places: finds places in files.
  ///   - links: gets the references, their numbers, and the facts.
  /// - Returns: citations of sources that do not exist.
  static func find(
    _ entry: Entry,
    _ references: ReferenceCheck.Found,
    in catalog: Catalog,
    _ places: PlaceFinder,
    into links: inout EntryLinks
  ) -> [Diagnostic] {
    var facts = entry.mentions.map(\.id)
    let evidence = catalog.evidence
    let all = references.data + references.directives.joined()
    for reference in all { facts += reference.factIDs(in: evidence) }
    links.facts += facts.filter { evidence.facts[$0] != nil }
    links.facts = links.facts.uniqued
    links.drawn = all.filter(\.isDrawn)
    if all.isEmpty, entry.html.citations.isEmpty { return [] }
    var numbers = CitationNumbers(links: links)
    for reference in references.data {
      switch reference {
      case .fact(let id):
        if let fact = evidence.facts[id] { numbers.add(fact.source, at: "fact-\(id)") }
      default:
        for source in reference.sourceIDs(in: evidence) { numbers.add(source) }
      }
    }
    number(entry, references.directives, evidence, &numbers)
    links = numbers.links
    return unknown(entry, catalog, places)
  }

  /// Numbers what stands in the text, in its order.
  private static func number(
    _ entry: Entry,
    _ directives: [[EvidenceReference]],
    _ evidence: Evidence,
    _ numbers: inout CitationNumbers
  ) {
    var next = 0
    for (index, slot) in entry.html.directives.enumerated() {
      while next < entry.html.citations.count,
        entry.html.citations[next].offset < slot.range.lowerBound
      {
        numbers.add(entry.html.citations[next])
        next += 1
      }
      let references = index < directives.count ? directives[index] : []
      let sources = references.flatMap { $0.sourceIDs(in: evidence) }.uniqued
      if slot.isInLink { for source in sources { numbers.add(source) } }
      numbers.add(directive: slot.isInLink ? [] : sources)
    }
    for slot in entry.html.citations[next...] { numbers.add(slot) }
  }

  private static func unknown(
    _ entry: Entry,
    _ catalog: Catalog,
    _ places: PlaceFinder
  ) -> [Diagnostic] {
    let bibliography = catalog.bibliography
    if bibliography.isIncomplete { return [] }
    var unknown: [(key: String, slot: HTML.CitationSlot)] = []
    for slot in entry.html.citations {
      for item in slot.citation.items where !bibliography.isKnown(item.key) {
        unknown.append((item.key, slot))
      }
    }
    let marks = unknown.map { ($0.slot.mark, $0.slot.citation.line) }
    return zip(unknown, places.places(of: marks, parts: unknown.map { "@" + $0.key }, in: entry))
      .map { unknown, place in
        let hints = bibliography.nearest(to: unknown.key)
        let add = Hint(
          en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください")
        return Diagnostic(
          .unknownCitation, Wording(unknown.key), at: place, hints: hints.isEmpty ? [add] : hints)
      }
  }
}

extension EvidenceReference {
  /// Whether it is a chart or a table.
  var isDrawn: Bool {
    switch self {
    case .chart, .table: true
    case .fact, .source: false
    }
  }

  /// The facts that it shows.
  func factIDs(in evidence: Evidence) -> [String] {
    switch self {
    case .fact(let id): [id]
    case .source: []
    case .chart(let name):
      (evidence.charts[name]?.factIDs(in: evidence) ?? [])
        + (evidence.chartMentions[name]?.map(\.id) ?? [])
    case .table(let name):
      (evidence.tables[name]?.factReferences.map(\.id) ?? [])
        + (evidence.tableMentions[name]?.map(\.id) ?? [])
    }
  }

  /// The sources of what it shows.
  func sourceIDs(in evidence: Evidence) -> [String] {
    switch self {
    case .fact(let id): evidence.facts[id].map { [$0.source] } ?? []
    case .source(let id): [id]
    case .chart(let name): evidence.charts[name]?.sourceIDs(in: evidence) ?? []
    case .table(let name): evidence.tables[name]?.sourceIDs(in: evidence) ?? []
    }
  }
}
