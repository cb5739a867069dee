package import Diagnostics

extension FactSet {
  /// Reads the files of `Content/facts/`.
  ///
  /// - Parameters:
  ///   - files: the files, in any order.
  ///   - units: the site's units.
  ///   - languages: the languages that texts may have.
  ///   - today: the day of the build, after which nobody can have looked at a source.
  /// - Returns: the facts that are right, and all that is wrong with the others.
  package static func read(
    _ files: [SourceText],
    units: UnitSet,
    languages: [String],
    today: CalendarDate
  ) -> (facts: FactSet, diagnostics: [Diagnostic]) {
    var reader = FactReader(units: units, languages: languages, today: today)
    for file in files.sorted(by: { $0.path < $1.path }) { reader.read(file) }
    reader.set.linkDisputes()
    reader.checkDisputes()
    return (reader.set, reader.diagnostics)
  }
}

/// Reads files of facts one by one.
struct FactReader {
  fileprivate(set) var set = FactSet()
  fileprivate(set) var diagnostics: [Diagnostic] = []
  private let units: UnitSet
  private let languages: [String]
  private let today: CalendarDate
  /// Where each id was first used.
  private var places: [String: Place] = [:]
  /// What facts say of others, with the files.
  private var disputes: [(fact: String, other: YAMLNode, file: SourceText)] = []

  fileprivate init(units: UnitSet, languages: [String], today: CalendarDate) {
    (self.units, self.languages, self.today) = (units, languages, today)
  }

  fileprivate mutating func read(_ file: SourceText) {
    let (root, problems) = SettingsFile.read(
      file, schema: StandardSchemas.anyMapping, languages: languages)
    diagnostics += problems
    diagnostics += FactMention.misplaced(in: file)
    guard let entries = root?.mapping else {
      set.isIncomplete = true
      return
    }
    let topic = Self.topic(of: file.path)
    let places = FactPlaces.all(of: entries, in: file)
    var facts: [Fact] = []
    for (entry, place) in zip(entries, places) {
      guard isNew(entry.key, at: place.id) else { continue }
      var fields = FactFields(
        entry, in: file, units: units, languages: languages, today: today, places: place)
      let fact = fields.fact(topic: topic)
      diagnostics += fields.diagnostics
      disputes += fields.disputes.map { (entry.key, $0, file) }
      if let fact { facts.append(fact) } else { set.addBroken(entry.key) }
    }
    set.add(topic: topic, facts)
  }

  /// Notes an id; reports one that is wrong or was used before.
  private mutating func isNew(_ id: String, at place: Place) -> Bool {
    guard FactID.isValid(id) else {
      diagnostics.append(Diagnostic(.wrongFactID, Wording(id), at: place))
      set.addBroken(id)
      return false
    }
    guard let first = places[id] else {
      places[id] = place
      return true
    }
    diagnostics.append(
      Diagnostic(.factTwice, Wording(id), at: place, hints: [.firstDefined(at: first)]))
    return false
  }

  fileprivate mutating func checkDisputes() {
    for (fact, node, file) in disputes {
      guard let other = node.string else { continue }
      if other == fact {
        diagnostics.append(
          Diagnostic(.disputesItself, Wording(fact), at: file.place(node.span)))
      } else if !set.isKnown(other), !set.isIncomplete {
        let hints = set.nearest(to: other)
        diagnostics.append(
          Diagnostic(
            .unknownFact, Wording(other), at: file.place(node.span),
            hints: hints.isEmpty ? [.addFact] : hints))
      }
    }
  }

  private static func topic(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let ending = [".yaml", ".yml"].first(where: { name.hasSuffix($0) }) else { return name }
    return String(name.dropLast(ending.count))
  }
}
