package import Diagnostics

/// All templates of a site, read once and checked as often as there are types of data to meet.
package struct TemplateLibrary: Sendable {
  /// What is wrong with the text of templates; a template with a syntax error is left out.
  package let diagnostics: [Diagnostic]

  private let templates: [String: TemplateSyntax]
  private let dialect: Dialect

  /// Reads templates.
  ///
  /// - Parameters:
  ///   - sources: the templates.
  ///   - prefix: what is taken off their paths to make the names by which they include one another,
  ///     such as `Templates/`.
  ///   - dialect: filters, functions and options.
  package init(sources: [SourceText], prefix: String = "", dialect: Dialect) {
    var templates: [String: TemplateSyntax] = [:]
    var diagnostics: [Diagnostic] = []
    for source in sources {
      let hasPrefix = source.path.utf8.starts(with: prefix.utf8)
      let name = hasPrefix ? String(source.path.dropFirst(prefix.count)) : source.path
      do throws(SyntaxFailure) {
        templates[name] = try Parser.parse(source, name: name, options: dialect.whitespace)
      } catch {
        diagnostics.append(error.diagnostic(in: source))
      }
    }
    self.templates = templates
    self.diagnostics = diagnostics.sorted()
    self.dialect = dialect
  }

  /// The names of all templates that could be read, sorted.
  package var names: [String] { templates.keys.sorted() }

  /// The templates that no other one and no page uses, as warnings.
  ///
  /// - Parameter used: the names that all checks together gave.
  /// - Returns: a warning for each, sorted.
  package func unused(besides used: Set<String>) -> [Diagnostic] {
    templates.values
      .filter { !used.contains($0.name) }
      .map { Diagnostic(.templateNeverUsed, Wording($0.name), at: Place(file: $0.source.path)) }
      .sorted()
  }

  /// Checks a template against the types of its globals, with all that it extends, includes and
  /// imports.
  ///
  /// - Parameters:
  ///   - name: the template's name.
  ///   - globals: names and types; a program is rendered with their values in the same order.
  /// - Returns: the program, `nil` when there are errors or the template could not be read; all that
  ///   was found, sorted; and the names of the templates that take part.
  package func check(
    _ name: String,
    globals: [(name: String, type: ValueType)]
  ) -> CheckResult {
    guard let template = templates[name] else {
      return CheckResult(program: nil, diagnostics: [], templates: [])
    }
    let (program, diagnostics, used) = Checker.check(
      template,
      in: templates,
      globals: globals,
      dialect: dialect
    )
    return CheckResult(program: program, diagnostics: diagnostics, templates: used)
  }
}

/// What the check of a template gave.
package struct CheckResult: Sendable {
  /// The program; `nil` when there are errors.
  package let program: Program?

  /// What was found, sorted.
  package let diagnostics: [Diagnostic]

  /// The names of the templates that take part; one that no check names is never used.
  package let templates: Set<String>
}

extension SyntaxFailure {
  /// The failure as a diagnostic of its file.
  fileprivate func diagnostic(in source: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(finding, at: source.place(span), hints: hints)
    diagnostic.arguments = arguments
    return diagnostic
  }
}
