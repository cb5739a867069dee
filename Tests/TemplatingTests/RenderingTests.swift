import Diagnostics
import Testing

@testable import Templating

/// Programs at work: with values that are not what was promised, from all threads, into one buffer.
@Suite struct RenderingTests {
  private func program(_ text: String, _ type: ValueType) throws -> Program {
    let library = TemplateLibrary(
      sources: [SourceText(path: "page.html", text: text)],
      dialect: Dialect()
    )
    let result = library.check("page.html", globals: [("page", type)])
    return try #require(result.program)
  }

  private static let type = RecordType(
    "page",
    [FieldType("title", .string), FieldType("entries", .list(.record(PageTypes.tag)))]
  )

  private static let text =
    "<h1>{{ page.title }}</h1>{% for e in page.entries %}<a href=\"{{ e.url }}\">{{ e.name }}</a>{% endfor %}"

  private func render(_ program: Program, _ value: Value) -> String {
    var output: [UInt8] = []
    do throws(RenderError) {
      try program.render([value], context: RenderContext(), into: &output)
    } catch {
      return error.diagnostic.finding.code
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let tags: [Value] = (0..<30).map {
    .record(PageTypes.tag.shape, [.string("t\($0)"), .string("/t/\($0)/")])
  }

  @Test func `a record of another shape is read by the names of its fields`() throws {
    let program = try program(Self.text, .record(Self.type))
    let other = Shape("other", ["more", "entries", "title"])
    let value = Value.record(other, [.int(1), .list([]), .string("A & B")])
    #expect(render(program, value) == "<h1>A &amp; B</h1>")
  }

  @Test(arguments: [
    (Value.undefined, "CB3408"), (.none, "<h1></h1>"), (.int(3), "<h1></h1>"),
    (.string("x"), "<h1></h1>"), (.list([.int(1)]), "<h1></h1>"),
    (.dictionary([("title", .string("<"))]), "<h1>&lt;</h1>"),
    (.dictionary([("entries", .int(1))]), "CB3405"),
    (.dictionary([("entries", .list([.int(1), .undefined]))]), "CB3408"),
    (.record(Shape("page", ["title"]), []), "<h1></h1>"),
  ])
  func `a value that is not what was promised does no harm`(value: Value, expected: String) throws {
    let program = try program(Self.text, .record(Self.type))
    #expect(render(program, value) == expected)
  }

  @Test func `too few values are undefined, too many are passed over`() throws {
    let program = try program("{{ page }}", .string)
    var output: [UInt8] = []
    try program.render([], context: RenderContext(), into: &output)
    try program.render([.string("a"), .string("b")], context: RenderContext(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a")
  }

  @Test func `all threads render with one program at once`() async throws {
    let program = try program(Self.text, .record(Self.type))
    let value = Value.record(Self.type.shape, [.string("<t>"), .list(Self.tags)])
    let expected = render(program, value)
    let pages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 {
        group.addTask {
          var output: [UInt8] = []
          _ = try? program.render([value], context: RenderContext(), into: &output)
          return String(decoding: output, as: UTF8.self)
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(pages == [expected])
    #expect(expected.utf8.count > 500)
  }

  private final class Body: MarkupFragment {
    func write(to output: inout ByteBuffer) {
      output.append("<p>body</p>")
    }
  }

  @Test func `a fragment writes itself, and is text for filters`() throws {
    let program = try program("<b>{{ page }}</b>{{ page|striptags }} {{ page|length }}", .markup)
    #expect(render(program, .fragment(Body())) == "<b><p>body</p></b>body 11")
  }
}
