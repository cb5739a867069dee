import Content
import Diagnostics

/// The files of `Templates`.
extension SiteFilesReader {
  mutating func readTemplates() throws {
    var schemas: [String] = []
    for path in listed(listing.templates) {
      if path.hasSuffix(".html") {
        let template = try source(path)
        if let problem = template.utf8Problem {
          diagnostics.append(problem)
          files.isIncomplete = true
        } else {
          files.templates.append(template)
        }
      } else if path.hasPrefix(Self.directivesFolder), path.hasSuffix(".schema.json") {
        // It is read with the template that it belongs to.
        schemas.append(path)
      } else if path == "Templates/texts.yaml" {
        let file = try source(path)
        files.mentions += FactMention.find(in: file)
        let (texts, problems) = InterfaceTexts.read(
          file,
          languages: files.settings.languages
        )
        files.texts = texts
        diagnostics += problems
        files.isIncomplete = files.isIncomplete || !problems.isEmpty
      } else if path.hasPrefix("Templates/assets/") {
        addAsset(path)
      } else {
        diagnostics.append(
          Diagnostic(
            .strayFile,
            at: Place(file: path),
            hints: [
              Hint(
                en: "files to publish belong into Templates/assets/",
                ja: "公開するファイルは Templates/assets/ に置いてください"
              )
            ]
          )
        )
      }
    }
    try readDirectives(schemas)
  }

  /// Makes directives of the templates that stand in their folder, each with the schema beside it.
  private mutating func readDirectives(_ schemas: [String]) throws {
    var names: Set<String> = []
    for template in files.templates where template.path.hasPrefix(Self.directivesFolder) {
      let name = String(
        template.path.dropFirst(Self.directivesFolder.count).dropLast(".html".count))
      names.insert(name)
      guard DirectiveDefinition.isName(name) else {
        let place = Place(file: template.path)
        diagnostics.append(Diagnostic(.wrongDirectiveName, Wording(name), at: place))
        continue
      }
      let schemaPath = "\(Self.directivesFolder)\(name).schema.json"
      var schema = files.directives[name]?.schema ?? DirectiveDefinition.emptySchema
      if schemas.contains(schemaPath) {
        let (found, problems) = DirectiveDefinition.readSchema(try source(schemaPath))
        diagnostics += problems
        guard let found else {
          files.isIncomplete = true
          continue
        }
        schema = found
      }
      files.directives.add(DirectiveDefinition(name: name, schema: schema, template: template))
    }
    for path in schemas {
      let name = String(path.lastPathComponent.dropLast(".schema.json".count))
      if names.contains(name) { continue }
      diagnostics.append(
        Diagnostic(.schemaWithoutDirective, Wording("\(name).html"), at: Place(file: path)))
    }
  }
}
