import Content
import Diagnostics
import Site

/// What a build did, as one JSON object for other programs: the same bytes for the same site, the same
/// options and the same publication before.
struct BuildReportFile {
  let report: BuildReport

  /// The object.
  var bytes: [UInt8] {
    let changes = report.publication ?? PublicationChanges()
    let object = JSONValue.object([
      ("published", .boolean(report.isPublished)),
      ("first", .boolean(report.isPublished && changes.isFirst)),
      ("errors", number(report.count(.error))),
      ("warnings", number(report.count(.warning))),
      ("pages", files(changes.pages, total: report.pages) { page($0, changes) }),
      ("files", files(changes.files, total: report.files) { .string($0) }),
      ("facts", facts(changes)),
    ])
    return object.bytes
  }

  private func number(_ value: Int) -> JSONValue { .number(String(value)) }

  private func files(
    _ files: PublicationChanges.Files,
    total: Int,
    _ item: (String) -> JSONValue
  ) -> JSONValue {
    .object([
      ("total", number(total)), ("added", .list(files.added.map(item))),
      ("changed", .list(files.changed.map(item))), ("removed", .list(files.removed.map(item))),
    ])
  }

  private func page(_ path: String, _ changes: PublicationChanges) -> JSONValue {
    .object([("path", .string(path)), ("url", .string(changes.url(of: path)))])
  }

  private func facts(_ changes: PublicationChanges) -> JSONValue {
    func list(_ isWanted: (PublicationChanges.Fact) -> Bool) -> JSONValue {
      .list(
        changes.facts.filter(isWanted).map { fact in
          .object([
            ("id", .string(fact.id)), ("before", value(fact.before, changes)),
            ("now", value(fact.now, changes)), ("pages", .list(fact.pages.map { .string($0) })),
          ])
        })
    }
    return .object([
      ("added", list { $0.before == nil }),
      ("changed", list { $0.before != nil && $0.now != nil }),
      ("removed", list { $0.now == nil }),
    ])
  }

  private func value(_ fact: PublishedFact?, _ changes: PublicationChanges) -> JSONValue {
    guard let fact, let units = changes.units else { return .null }
    let words = fact.wording(units)
    return .object([
      ("value", .string(fact.value)), ("unit", .string(fact.unit)),
      ("qualifier", .text(fact.qualifier)),
      ("text", .object([("ja", .string(words.ja)), ("en", .string(words.en))])),
    ])
  }
}
