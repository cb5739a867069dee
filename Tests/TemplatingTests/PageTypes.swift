import Diagnostics

@testable import Templating

/// A small model of a site, as templates of this program's kind meet it.
enum PageTypes {
  static let schema = SourceText(path: "case.schema.json", text: "{\"brand\": …}\n")

  static let tag = RecordType("tag", [FieldType("name", .string), FieldType("url", .url)])

  static let data = RecordType(
    "case",
    [
      FieldType(
        "brand",
        .string,
        hint: Hint(en: "defined here", ja: "定義はここです", at: schema.place(Span(1, 8)))
      ),
      FieldType("revenue", .number, optional: true),
      FieldType("sources", .list(.string), optional: true),
    ]
  )

  static let face = RecordType(
    "entry",
    [
      FieldType("title", .string), FieldType("url", .url),
      FieldType("date", .date, optional: true), FieldType("tags", .list(.record(tag))),
    ]
  )

  static let page = RecordType(
    "page",
    [
      FieldType("title", .string), FieldType("url", .url), FieldType("content", .markup),
      FieldType("date", .date, optional: true), FieldType("data", .record(data)),
      FieldType("entries", .list(.record(face))), FieldType("minutes", .int),
      FieldType("previous", .record(face), optional: true),
    ]
  )

  static let globals: [(name: String, type: ValueType)] = [("page", .record(page))]

  static var dialect: Dialect {
    var dialect = Dialect()
    dialect.addFunction(
      FunctionType(
        "t",
        [.init("key", .oneOf(["contents", "next"]))],
        result: .fixed(.string)
      )
    ) { (arguments, _) in
      .string("[\(arguments[0].text ?? "")]")
    }
    return dialect
  }

  /// What is found in a template, as the person at the keyboard sees it.
  static func screen(
    _ templates: [String: String],
    language: MessageLanguage = .english
  ) -> String {
    let sources = templates.sorted { $0.key < $1.key }
      .map { SourceText(path: "Templates/\($0.key)", text: $0.value) }
    let library = TemplateLibrary(sources: sources, prefix: "Templates/", dialect: dialect)
    let result = library.check("page.html", globals: globals)
    return DiagnosticPrinter(language: language, colour: false)
      .print(library.diagnostics + result.diagnostics)
  }
}
