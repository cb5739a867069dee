import Content
import Diagnostics
import Markdown

/// Finds facts and sources that nothing uses or nobody has looked at for long, and headlines that
/// rest on facts of low reliability.
struct EvidenceAdvice {
  let catalog: Catalog
  let links: [EntryLinks]
  /// The facts that the settings and the interface texts name.
  let mentions: [PlacedID]
  /// All entries as they were read, those that are left out of this build among them.
  let entries: [Entry]
  let today: CalendarDate
  let places: PlaceFinder

  private var evidence: Evidence { catalog.evidence }
  private var months: Int { catalog.settings.facts.checkedWithin }

  /// All that is found; nothing for a site without facts.
  ///
  /// - Parameter knowsAll: whether everything that may use something could be read.
  /// - Returns: the warnings.
  func findings(knowsAll: Bool) -> [Diagnostic] {
    if evidence.facts.topics.isEmpty { return [] }
    return stale + headlines + (knowsAll ? unused : [])
  }

  // MARK: Age

  private var stale: [Diagnostic] {
    let limit = Wording("\(months)")
    let hint = Hint(
      en: "look at the source again, and write the day into “checked”",
      ja: "出典を見直し、その日を「checked」に書いてください")
    let facts = evidence.facts.facts.filter { $0.checked.isOlder(than: months, on: today) }
    let sources = catalog.bibliography.all.filter {
      $0.checked?.isOlder(than: months, on: today) == true
    }
    return facts.map {
      Diagnostic(.staleFact, Wording($0.id), limit, at: $0.checkedPlace, hints: [hint])
    }
      + sources.map {
        Diagnostic(.staleSource, Wording($0.id), limit, at: $0.checkedPlace, hints: [hint])
      }
  }

  // MARK: Use

  private var unused: [Diagnostic] {
    let drawn = drawnNames
    var facts = Set(links.flatMap(\.facts) + mentions.map(\.id))
    var sources = Set(links.flatMap { $0.references.map(\.source) })
    for reference in drawn { facts.formUnion(reference.factIDs(in: evidence)) }
    // What says otherwise is shown with a fact.
    for id in facts { facts.formUnion(evidence.facts.disputes(of: id)) }
    sources.formUnion(evidence.facts.facts.map(\.source))
    for chart in evidence.charts.values { sources.formUnion(chart.sourceIDs(in: evidence)) }
    for table in evidence.tables.values { sources.formUnion(table.sourceIDs(in: evidence)) }
    let lostFacts = evidence.facts.facts.filter { !facts.contains($0.id) }
    let lostSources = catalog.bibliography.all.filter { !sources.contains($0.id) }
    let lostCharts = evidence.charts.values.filter { !drawn.contains(.chart($0.name)) }
    let lostTables = evidence.tables.values.filter { !drawn.contains(.table($0.name)) }
    let names =
      lostFacts.map(\.id) + lostSources.map(\.id) + lostCharts.map(\.name) + lostTables.map(\.name)
    let kept = namesInLeftOutEntries(names)
    return lostFacts.filter { !kept.contains($0.id) }.map {
      Diagnostic(.unusedFact, Wording($0.id), at: $0.place)
    }
      + lostSources.filter { !kept.contains($0.id) }.map {
        Diagnostic(.unusedSource, Wording($0.id), at: $0.place)
      }
      + lostCharts.filter { !kept.contains($0.name) }.map {
        let name = Wording(en: "the chart “\($0.name)”", ja: "図「\($0.name)」")
        return Diagnostic(.drawnByNothing, name, at: Place(file: $0.path))
      }
      + lostTables.filter { !kept.contains($0.name) }.map {
        let name = Wording(en: "the table “\($0.name)”", ja: "表「\($0.name)」")
        return Diagnostic(.drawnByNothing, name, at: Place(file: $0.source.path))
      }
  }

  /// The charts and tables that entries show, with the tables of those charts.
  private var drawnNames: [EvidenceReference] {
    var found: [EvidenceReference] = []
    for reference in links.flatMap(\.drawn) where !found.contains(reference) {
      found.append(reference)
      guard case .chart(let name) = reference,
        case .columns(let columns)? = evidence.charts[name]?.values
      else { continue }
      found.append(.table(columns.table.id))
    }
    return found
  }

  /// Which of some names drafts and other entries that are left out hold.
  ///
  /// They were never linked: their files are searched, and only where there is a name to look for.
  private func namesInLeftOutEntries(_ names: [String]) -> Set<String> {
    if names.isEmpty || entries.count == catalog.entries.count { return [] }
    let published = Set(catalog.entries.map(\.file.path))
    var open = Set(names)
    var found: Set<String> = []
    for entry in entries where !published.contains(entry.file.path) {
      for path in [entry.file.path, entry.file.dataPath].compactMap({ $0 }) {
        let words = places.words(in: path)
        found.formUnion(open.intersection(words))
        open.subtract(words)
      }
    }
    return found
  }

  // MARK: Headlines

  private var headlines: [Diagnostic] {
    let low = Set(evidence.facts.facts.filter { $0.reliability == .low }.map(\.id))
    if low.isEmpty { return [] }
    let published = Set(catalog.entries.map(\.file.path))
    return entries.filter { published.contains($0.file.path) }.flatMap { entry in
      inTitle(entry, low) + inHeadings(entry, low)
        + entry.data.filter { $0.key == "headline" }.flatMap { inData($0.value, entry, low) }
    }
  }

  private func report(_ id: String, at place: Place) -> Diagnostic {
    let hint = Hint(
      en: "lead with a figure that can be traced, or say in the text where this one is from",
      ja: "見出しには元をたどれる数字を使い、この数字は本文で出所とともに書いてください")
    return Diagnostic(.lowInHeadline, Wording(id), at: place, hints: [hint])
  }

  private func inTitle(_ entry: Entry, _ low: Set<String>) -> [Diagnostic] {
    FactMention.ids(in: entry.head.title).filter(low.contains).map { id in
      let all = entry.mentions.filter { $0.id == id }.map(\.place)
      let place = all.first { $0.lineText.hasPrefix("title") } ?? all.first
      return report(id, at: place ?? Place(file: entry.file.path))
    }
  }

  private func inHeadings(_ entry: Entry, _ low: Set<String>) -> [Diagnostic] {
    if entry.directives.isEmpty { return [] }
    let lines = entry.outline.map { $0.line + entry.linesBeforeText }
    return places.mentions(lines: Set(lines), in: entry.file.path)
      .filter { low.contains($0.id) }.map { report($0.id, at: $0.place) }
  }

  private func inData(_ node: YAMLNode, _ entry: Entry, _ low: Set<String>) -> [Diagnostic] {
    switch node.value {
    case .string(let text):
      let ids = low.contains(text) ? [text] : FactMention.ids(in: text).filter(low.contains)
      let path = node.file == 0 ? entry.file.path : entry.file.dataPath ?? entry.file.path
      return ids.map { report($0, at: places.place(node.span, in: path)) }
    case .list(let items): return items.flatMap { inData($0, entry, low) }
    case .mapping(let entries): return entries.flatMap { inData($0.value, entry, low) }
    default: return []
    }
  }
}

extension PlaceFinder {
  /// The words of a file that could be ids.
  fileprivate func words(in path: String) -> Set<String> {
    guard let bytes = try? site.read(path) else { return [] }
    let words = bytes.split { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: false
      default: byte < 0x80
      }
    }
    return Set(words.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The facts that some lines of a file name.
  fileprivate func mentions(lines: Set<Int>, in path: String) -> [PlacedID] {
    guard let bytes = try? site.read(path) else { return [] }
    let source = SourceText(path: path, bytes: bytes)
    var found: [PlacedID] = []
    var start = 0
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if lines.contains(number) {
        found += FactMention.find(in: source, start..<start + line.count, isYAML: false)
      }
      start += line.count + 1
      number += 1
    }
    return found
  }
}
