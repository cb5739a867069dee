import Diagnostics
import Foundation
import Templating
import TestSupport

/// A template with its data and the templates that it uses, as a fixture holds them: the data as
/// JSON, the template, then further templates, each with its name in the first line.
struct TemplateCase: Sendable {
  let name: String
  let context: String
  var templates: [String: String]
  var options: [String: Bool] = [:]

  init(name: String, context: String, templates: [String: String]) {
    self.name = name
    self.context = context
    self.templates = templates
  }

  /// Reads a fixture; options of white space stand in the data under `"$options"`.
  init(_ fixture: Fixture) {
    name = fixture.name
    context = fixture.parts[0]
    templates = [:]
    for (index, part) in fixture.parts.dropFirst().enumerated() {
      // The last line end of a part is that of the rule below it.
      let text = index + 2 < fixture.parts.count ? String(part.dropLast()) : part
      if index == 0 {
        templates["main"] = text
      } else {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        templates[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
      }
    }
    guard case .dictionary(let data) = Value(json: Array(context.utf8)),
      case .dictionary(let given) = data.value(named: "$options")
    else { return }
    for name in ["trim_blocks", "lstrip_blocks", "keep_trailing_newline"] {
      if case .bool(let flag) = given.value(named: name) { options[name] = flag }
    }
  }

  /// What the engine makes of the case, with names that are not there allowed as in Jinja2.
  func rendered() -> Result<String, CaseFailure> {
    var dialect = Dialect()
    dialect.allowsUndefined = true
    dialect.escapesByContext = false
    dialect.whitespace.trimBlocks = options["trim_blocks"] ?? false
    dialect.whitespace.lstripBlocks = options["lstrip_blocks"] ?? false
    dialect.whitespace.keepTrailingNewline = options["keep_trailing_newline"] ?? false
    let sources = templates.sorted { $0.key < $1.key }
      .map { SourceText(path: $0.key, text: $0.value) }
    guard case .dictionary(let data)? = Value(json: Array(context.utf8)) else {
      return .failure(CaseFailure(text: "the data is not JSON"))
    }
    let library = TemplateLibrary(sources: sources, dialect: dialect)
    let globals = data.entries
    let result = library.check(
      "main",
      globals: globals.map { (name: $0.name, type: ValueType.any) }
    )
    guard let program = result.program else {
      return .failure(CaseFailure(library.diagnostics + result.diagnostics))
    }
    var output: [UInt8] = []
    do throws(RenderError) {
      try program.render(globals.map(\.value), context: RenderContext(), into: &output)
    } catch {
      return .failure(CaseFailure([error.diagnostic]))
    }
    return .success(String(decoding: output, as: UTF8.self))
  }
}

/// Why a case has no output: the engine's own words.
struct CaseFailure: Error, CustomStringConvertible {
  let text: String

  init(text: String) {
    self.text = text
  }

  init(_ diagnostics: [Diagnostic]) {
    text = DiagnosticPrinter(language: .english, colour: false).print(diagnostics)
  }

  var description: String { text }
}
