import Diagnostics
import Templating

/// Measures how long a page takes, a list of 30 entries and 6 kB of content: `page.html` links to
/// the entries, `rich.html` shows their dates, tags and descriptions too.
///
/// Prints the page with `--print`, for `compare.py`, which checks that all engines write the same;
/// else the microseconds a page, the best of several rounds.
@main
enum TemplatingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      return print("usage: TemplatingBenchmark TEMPLATES DATA TEMPLATE [--print]")
    }
    let sources = try ["page.html", "rich.html", "layout.html"].map { name in
      SourceText(path: name, bytes: try DiskFolder(arguments[1]).read(name))
    }
    let folder = arguments[2].split(separator: "/").dropLast().joined(separator: "/")
    let file = arguments[2].split(separator: "/").last.map(String.init) ?? ""
    let root = arguments[2].hasPrefix("/") ? "/\(folder)" : folder
    let json = try DiskFolder(root).read(file)
    guard case .dictionary(let data)? = Value(json: json) else { return print("no data") }
    let values = BenchmarkPage.values(data)
    let library = TemplateLibrary(sources: sources, dialect: Dialect())
    let result = library.check(arguments[3], globals: BenchmarkPage.globals)
    guard let program = result.program else {
      return print(
        DiagnosticPrinter(language: .english, colour: false)
          .print(library.diagnostics + result.diagnostics)
      )
    }
    var output: [UInt8] = []
    let context = RenderContext(language: "en")
    if arguments.contains("--print") {
      try program.render(values, context: context, into: &output)
      return print(String(decoding: output, as: UTF8.self), terminator: "")
    }
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    for _ in 0..<20 {
      let time = try clock.measure {
        for _ in 0..<2_000 {
          output.removeAll(keepingCapacity: true)
          try program.render(values, context: context, into: &output)
        }
      }
      best = min(best, time)
    }
    let nanoseconds =
      Double(best.components.attoseconds) / 1e9 + Double(best.components.seconds) * 1e9
    print("\((nanoseconds / 2_000 / 10).rounded() / 100) microseconds, \(output.count) bytes")
  }
}

/// The types of the page, and its values.
enum BenchmarkPage {
  static let tag = RecordType("tag", [FieldType("name", .string), FieldType("url", .url)])
  static let item = RecordType("item", [FieldType("label", .string), FieldType("url", .url)])
  static let site = RecordType(
    "site",
    [
      FieldType("title", .string), FieldType("language", .string),
      FieldType("navigation", .list(.record(item))),
    ]
  )
  static let entry = RecordType(
    "entry",
    [
      FieldType("title", .string), FieldType("url", .url), FieldType("description", .string),
      FieldType("date", .date, optional: true), FieldType("tags", .list(.record(tag))),
    ]
  )
  static let page = RecordType(
    "page",
    [
      FieldType("title", .string), FieldType("date", .date, optional: true),
      FieldType("content", .markup), FieldType("entries", .list(.record(entry))),
    ]
  )
  static let globals: [(name: String, type: ValueType)] = [
    ("site", .record(site)), ("page", .record(page)),
  ]

  static func values(_ data: DictionaryValue) -> [Value] {
    [
      value(data.value(named: "site"), .record(site)),
      value(data.value(named: "page"), .record(page)),
    ]
  }

  /// Gives untyped data the shapes of a type.
  private static func value(_ data: Value?, _ type: ValueType) -> Value {
    guard let data else { return .undefined }
    switch (type, data) {
    case (.record(let record), .dictionary(let dictionary)):
      return .record(
        record.shape,
        record.fields.map { value(dictionary.value(named: $0.name), $0.type) }
      )
    case (.list(let item), .list(let list)): return .list(list.items.map { value($0, item) })
    case (.markup, .string(let text)): return .markup(text)
    default: return data
    }
  }
}
