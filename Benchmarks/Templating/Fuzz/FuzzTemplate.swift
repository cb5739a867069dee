import Diagnostics
import Templating

/// One input of libFuzzer: a template, and with `FUZZES_DATA` the data as JSON after a line of three
/// dashes.
///
/// Whatever it is, it must be refused with diagnostics or rendered within the limits. A template
/// alone is checked twice: with nothing known of the data, and with the strict checker and a page's
/// types, whose values are always the same. An input without the data it should have is left out.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  #if FUZZES_DATA
  guard let (template, data) = parts(of: bytes) else { return -1 }
  let strictness = [false]
  #else
  let (template, data) = (bytes, usualData)
  let strictness = [false, true]
  #endif
  let name = "page.html"
  let other = SourceText(
    path: "other.html",
    text: "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{% block b %}{% endblock %}"
  )
  for isStrict in strictness {
    var dialect = Dialect()
    dialect.allowsUndefined = !isStrict
    dialect.escapesByContext = isStrict
    let sources = [SourceText(path: name, bytes: template), other]
    let library = TemplateLibrary(sources: sources, dialect: dialect)
    check(library.diagnostics)
    let globals = isStrict ? strictGlobals : data.map { ($0.name, ValueType.any) }
    let result = library.check(name, globals: globals)
    check(result.diagnostics)
    guard let program = result.program else { continue }
    var context = RenderContext(language: count % 2 == 0 ? "ja" : "en")
    context.limits.rounds = 2_000
    context.limits.bytes = 200_000
    var output: [UInt8] = []
    do throws(RenderError) {
      try program.render(
        isStrict ? [.record(page.shape, pageValues)] : data.map(\.value),
        context: context,
        into: &output
      )
    } catch {
      check([error.diagnostic])
    }
  }
  return 0
}

private let page = RecordType(
  "page",
  [
    FieldType("title", .string), FieldType("date", .date, optional: true),
    FieldType("items", .list(.string)), FieldType("n", .int), FieldType("html", .markup),
  ]
)

private let pageValues: [Value] = [
  .string("<t>"), .undefined, .list([.string("a"), .string("b")]), .int(3), .markup("<i>x</i>"),
]

private let strictGlobals: [(name: String, type: ValueType)] = [("page", .record(page))]

#if FUZZES_DATA
private func parts(
  of bytes: [UInt8]
) -> (template: [UInt8], data: [(name: String, value: Value)])? {
  let mark = Array("\n---\n".utf8)
  guard bytes.count > mark.count else { return nil }
  for index in 0...(bytes.count - mark.count)
  where bytes[index..<index + mark.count].elementsEqual(mark) {
    guard case .dictionary(let data)? = Value(json: Array(bytes[(index + mark.count)...])) else {
      return nil
    }
    return (Array(bytes[..<index]), data.entries)
  }
  return nil
}
#else
private let usualData: [(name: String, value: Value)] = [
  ("l", .list([.int(3), .int(1)])), ("s", .string("a <b> & 'c'")), ("n", .int(-2)),
  ("f", .double(2.5)), ("d", .dictionary([("k", .string("v")), ("n", .int(1))])), ("e", .list([])),
]
#endif

/// A diagnostic must be printable, in both languages.
private func check(_ diagnostics: [Diagnostic]) {
  for language in MessageLanguage.allCases {
    let text = DiagnosticPrinter(language: language, colour: false).print(diagnostics)
    precondition(diagnostics.isEmpty || !text.isEmpty)
  }
}
