package import Diagnostics

/// All facts of a site.
package struct FactSet: Sendable {
  /// The facts of one file of `Content/facts/`.
  package struct Topic: Sendable {
    /// The file's name without folder and ending.
    package let name: String
    /// Its facts, as indices of ``FactSet/facts``.
    package let facts: Range<Int>
  }

  /// The facts that are right: files by path, in each the order of the file.
  package private(set) var facts: [Fact] = []
  /// The topics, sorted by name.
  package private(set) var topics: [Topic] = []
  /// Whether a file could not be read at all: then nobody knows which facts are missing.
  package internal(set) var isIncomplete = false

  /// Ids of facts that have a mistake, which was told.
  private(set) var broken: Set<String> = []
  private var index: [String: Int] = [:]
  private var opponents: [String: [String]] = [:]

  /// Creates a set of no facts.
  package init() {}

  /// The fact with an id.
  package subscript(id: String) -> Fact? { index[id].map { facts[$0] } }

  /// All ids, in the order of ``facts``.
  package var ids: [String] { facts.map(\.id) }

  /// Whether an id stands for a fact, be it one with a mistake that was told already.
  package func isKnown(_ id: String) -> Bool {
    index[id] != nil || broken.contains(id)
  }

  /// The hint that names the fact which a mistyped id most likely means.
  package func nearest(to id: String) -> [Hint] {
    Hint.nearest(to: id, among: Array(index.keys))
  }

  /// The facts that disagree with one, whichever of the two says so, in the order of ``facts``.
  package func disputes(of id: String) -> [String] { opponents[id] ?? [] }

  /// Every two facts that disagree, each pair once, in the order of ``facts``.
  package var disputed: [(first: String, second: String)] {
    facts.flatMap { fact in
      disputes(of: fact.id)
        .filter { index[$0, default: 0] > index[fact.id, default: 0] }
        .map { (fact.id, $0) }
    }
  }

  /// The topics as a site orders them: those of its settings first, the others by name.
  package func topics(in settings: FactSettings) -> [Topic] {
    let wanted = settings.topics.map(\.name)
    let first = wanted.compactMap { name in topics.first { $0.name == name } }
    return first + topics.filter { !wanted.contains($0.name) }
  }

  /// Finds topics of the settings that have no file.
  package func check(_ settings: FactSettings) -> [Diagnostic] {
    if isIncomplete { return [] }
    let names = topics.map(\.name)
    return settings.topics.filter { !names.contains($0.name) }.map {
      let hints = Hint.nearest(to: $0.name, among: names)
      return Diagnostic(.unknownTopic, Wording($0.name), at: $0.place, hints: hints)
    }
  }

  /// Finds facts whose source does not exist.
  ///
  /// - Parameter bibliography: the sources; those with a mistake of their own count as existing.
  /// - Returns: a finding a fact, with the nearest id.
  package func check(against bibliography: Bibliography) -> [Diagnostic] {
    if bibliography.isIncomplete { return [] }
    return facts.filter { !bibliography.isKnown($0.source) }.map { fact in
      var hints = bibliography.nearest(to: fact.source)
      if hints.isEmpty {
        hints = [Hint(en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください")]
      }
      return Diagnostic(.unknownSource, Wording(fact.source), at: fact.sourcePlace, hints: hints)
    }
  }

  // MARK: Building

  mutating func add(topic: String, _ found: [Fact]) {
    let start = facts.count
    for fact in found { index[fact.id] = facts.count; facts.append(fact) }
    topics.append(Topic(name: topic, facts: start..<facts.count))
  }

  mutating func addBroken(_ id: String) { broken.insert(id) }

  /// Makes disputes hold in both directions.
  mutating func linkDisputes() {
    var found: [String: Set<String>] = [:]
    for fact in facts {
      for other in fact.disputedBy where other != fact.id && index[other] != nil {
        found[fact.id, default: []].insert(other)
        found[other, default: []].insert(fact.id)
      }
    }
    opponents = found.mapValues { ids in
      ids.sorted { index[$0, default: 0] < index[$1, default: 0] }
    }
  }
}
