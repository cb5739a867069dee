import Content
import Templating

/// The record `page` of the pages of facts and sources.
struct EvidencePageRecords: Sendable {
  let facts: RecordModel<PageSubject>
  let topic: RecordModel<PageSubject>
  let disputed: RecordModel<PageSubject>
  let sources: RecordModel<PageSubject>

  /// Derives the records.
  ///
  /// - Parameters:
  ///   - common: the records of all pages, for what every page has.
  ///   - evidence: the facts.
  ///   - source: the record of a source.
  ///   - link: the type of a link to an entry.
  init(
    common: PageRecords,
    _ evidence: EvidenceModel,
    source: RecordModel<Bibliography.Source>,
    link: RecordType
  ) {
    let fact = ValueType.record(evidence.fact.record.type)
    let topicRecord = Self.makeTopic(evidence, fact)
    let list = RecordModel<PageSubject>.Field.field("topics", .list(.record(topicRecord.type))) {
      subject in
      .list(subject.topics.map { topicRecord.value(($0, subject)) })
    }
    facts = RecordModel("page", common.common + [list, Self.count])
    topic = RecordModel(
      "page",
      common.common
        + [
          list, Self.count,
          .field("topic", .record(topicRecord.type)) { subject in
            subject.topic.map { topicRecord.value(($0, subject)) } ?? .undefined
          },
        ]
    )
    disputed = RecordModel(
      "page",
      common.common
        + [
          .field("facts", .list(fact)) { subject in
            let facts = subject.catalog.evidence.facts
            let ids = facts.ids.filter { !facts.disputes(of: $0).isEmpty }
            return .list(ids.map { evidence.fact(named: $0, in: subject.page.language) })
          }
        ]
    )
    sources = Self.makeSources(common, evidence, fact, source, link)
  }

  /// The record of a page.
  func value(_ subject: PageSubject) -> Value {
    switch subject.page.kind {
    case .topic: topic.value(subject)
    case .disputed: disputed.value(subject)
    case .sources: sources.value(subject)
    default: facts.value(subject)
    }
  }

  private static let count = RecordModel<PageSubject>.Field.field("count", .int) {
    .int($0.catalog.evidence.facts.facts.count)
  }

  private static func makeTopic(
    _ evidence: EvidenceModel,
    _ fact: ValueType
  ) -> RecordModel<(FactSet.Topic, PageSubject)> {
    RecordModel(
      "topic",
      [
        .field("name", .string) { .string($0.0.name) },
        .field("title", .string) { topic, subject in
          .string(subject.settings.facts.title(of: topic.name).text(in: subject.page.language))
        },
        .optional("url", .url) { topic, subject in
          let first = subject.catalog.evidence.facts.facts[topic.facts.lowerBound]
          return .text(evidence.url(of: first, in: subject.page.language)?.withoutFragment)
        },
        .field("facts", .list(fact)) { topic, subject in
          .list(
            subject.catalog.evidence.facts.facts[topic.facts].map {
              evidence.fact(named: $0.id, in: subject.page.language)
            })
        },
      ]
    )
  }

  private static func makeSources(
    _ common: PageRecords,
    _ evidence: EvidenceModel,
    _ fact: ValueType,
    _ source: RecordModel<Bibliography.Source>,
    _ link: RecordType
  ) -> RecordModel<PageSubject> {
    let used = RecordModel<(Bibliography.Source, SourceUses, PageSubject)>(
      "used source",
      [
        .field("source", .record(source.type)) { source.value($0.0) },
        .field("facts", .list(fact)) { found, uses, subject in
          .list(
            (uses.facts[found.id] ?? []).map {
              evidence.fact(named: $0, in: subject.page.language)
            })
        },
        .field("uses", .list(.record(link))) { found, uses, subject in
          .list(evidence.links(to: uses.entries[found.id] ?? [], in: subject.page.language))
        },
      ]
    )
    return RecordModel(
      "page",
      common.common
        + [
          .field("sources", .list(.record(used.type))) { subject in
            let uses = SourceUses(subject.model)
            return .list(subject.catalog.bibliography.all.map { used.value(($0, uses, subject)) })
          }
        ]
    )
  }
}

/// Where sources are used.
private struct SourceUses {
  /// The facts that come from a source.
  var facts: [String: [String]] = [:]
  /// The entries that use it.
  var entries: [String: [Int]] = [:]

  init(_ model: SiteModel) {
    for fact in model.catalog.evidence.facts.facts {
      facts[fact.source, default: []].append(fact.id)
    }
    for (index, links) in model.links.enumerated() {
      for reference in links.references { entries[reference.source, default: []].append(index) }
    }
  }
}

extension PageSubject {
  /// The topics of the facts.
  fileprivate var topics: [FactSet.Topic] { catalog.evidence.facts.topics(in: settings.facts) }
}

extension String {
  /// An address without what follows `#`.
  fileprivate var withoutFragment: String {
    String(prefix(upTo: utf8.firstIndex(of: UInt8(ascii: "#")) ?? endIndex))
  }
}
