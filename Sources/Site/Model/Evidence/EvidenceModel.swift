import Content
import Synchronization
import Templating

/// Facts, charts and tables as templates see them, and where facts are shown.
final class EvidenceModel: Sendable {
  let catalog: Catalog
  /// The records of sources, by their ids.
  let sources: [String: Value]
  /// What a link to a page looks like, for each entry.
  private let link: RecordModel<FaceModel.Subject>
  private let subject: @Sendable (Int) -> FaceModel.Subject
  /// The entries that show a fact, by its id, in the order of the catalog.
  private let usesByFact: [String: [Int]]
  /// Whether pages of topics are made.
  private let hasTopicPages: Bool

  /// The records of facts that were asked for, by language and id: a record lists all pages that show
  /// the fact, and making it anew for each of them would take the square of their number.
  private let made = Mutex<[String: [String: Value]]>([:])

  let fact: FactModel
  let chart: ChartModel
  let table: TableModel

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - catalog: the facts, charts, tables and sources.
  ///   - links: what each entry shows.
  ///   - hasTopicPages: whether pages of topics are made.
  ///   - source: the record of a source.
  ///   - sources: the records of all sources.
  ///   - link: a link to an entry.
  ///   - subject: what a link to an entry is made from.
  init(
    catalog: Catalog,
    links: [EntryLinks],
    hasTopicPages: Bool,
    source: RecordType,
    sources: [String: Value],
    link: RecordModel<FaceModel.Subject>,
    subject: @escaping @Sendable (Int) -> FaceModel.Subject
  ) {
    self.catalog = catalog
    self.hasTopicPages = hasTopicPages
    self.sources = sources
    self.link = link
    self.subject = subject
    var uses: [String: [Int]] = [:]
    for (index, links) in links.enumerated() {
      for fact in links.facts { uses[fact, default: []].append(index) }
    }
    usesByFact = uses
    fact = FactModel(source: source, link: link.type)
    chart = ChartModel(source: source)
    table = TableModel(source: source)
  }

  /// The address of a fact in a language; `nil` where no page of its topic is made.
  func url(of fact: Fact, in language: String) -> String? {
    guard hasTopicPages else { return nil }
    let settings = catalog.settings
    return settings.baseURL.path + settings.prefix(of: language)
      + "/facts/\(fact.topic)/#\(fact.id)"
  }

  /// Links to the pages that show a fact, those of one language.
  func uses(of fact: String, in language: String) -> [Value] {
    links(to: usesByFact[fact] ?? [], in: language)
  }

  /// Links to entries, those of one language.
  func links(to entries: [Int], in language: String) -> [Value] {
    entries.filter { catalog.entries[$0].file.language == language }
      .map { link.value(subject($0)) }
  }

  /// The record of a fact; undefined when there is none.
  func fact(named id: String, in language: String) -> Value {
    if let known = made.withLock({ $0[language]?[id] }) { return known }
    guard let found = catalog.evidence.facts[id] else { return .undefined }
    let value = fact.record.value(.init(fact: found, language: language, model: self))
    made.withLock { $0[language, default: [:]][id] = value }
    return value
  }

  /// The record of a chart; undefined when there is none.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - language: the language of its texts.
  ///   - prefix: what the ids of its drawings begin with.
  /// - Returns: the record.
  func chart(named name: String, in language: String, prefix: String) -> Value {
    guard let definition = catalog.evidence.charts[name] else { return .undefined }
    return chart.record.value(
      .init(definition: definition, language: language, prefix: prefix, model: self))
  }

  /// The record of a table; undefined when there is none.
  func table(named name: String, in language: String) -> Value {
    guard let found = catalog.evidence.tables[name] else { return .undefined }
    return table.record.value(.init(table: found, language: language, model: self))
  }
}
