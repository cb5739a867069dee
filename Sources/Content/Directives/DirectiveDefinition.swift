package import Diagnostics
import Markdown

/// What a directive is: what may be written in it, and the template that makes HTML of it.
package struct DirectiveDefinition: Sendable {
  /// Its name.
  package let name: String
  /// What its label and its attributes must satisfy: an object.
  package let schema: Schema
  /// Its template.
  package let template: SourceText

  /// Creates a directive.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - schema: what its label and its attributes must satisfy.
  ///   - template: its template.
  package init(name: String, schema: Schema, template: SourceText) {
    self.name = name
    self.schema = schema
    self.template = template
  }

  /// The schema of a directive without a label and attributes.
  package static let emptySchema = SchemaBuilder.schema(required: [], [])

  /// Whether a text can name a directive so.
  package static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
  }

  /// Reads the schema of a directive.
  ///
  /// - Returns: the schema, `nil` when anything is wrong with it, and what is wrong.
  package static func readSchema(
    _ source: SourceText
  ) -> (schema: Schema?, diagnostics: [Diagnostic]) {
    let (schema, problems) = SchemaReader.read(source)
    guard let schema else { return (nil, problems) }
    guard schema.nodes[schema.resolved(schema.root)].types == [.object] else {
      return (nil, [Diagnostic(.directiveSchemaIsNoObject, at: source.place(line: 1))])
    }
    return (schema, problems)
  }

  /// The forms in which it may be written: those that the property `form` allows, else a line of its
  /// own and around blocks.
  var forms: [Directive.Form] {
    let rule = schema.nodes[schema.resolved(schema.root)]
    guard let form = rule.propertyIndex["form"] else { return [.leaf, .container] }
    let names = schema.nodes[schema.resolved(form)].allowed.compactMap(\.string)
    return [.text, .leaf, .container].filter { names.contains($0.word) }
  }
}

extension Directive.Form {
  /// The form's name in schemas.
  package var word: String {
    switch self {
    case .text: "text"
    case .leaf: "leaf"
    case .container: "container"
    }
  }

  /// The form as a writer types it.
  func example(_ name: String) -> String {
    switch self {
    case .text: ":\(name)[…]"
    case .leaf: "::\(name)[…]"
    case .container: ":::\(name) … :::"
    }
  }
}

/// The directives of a site, by their names.
package struct DirectiveSet: Sendable {
  /// Them all.
  package private(set) var definitions: [String: DirectiveDefinition]

  /// Those that Casebook brings.
  package static let standard = DirectiveSet(
    definitions: Dictionary(
      uniqueKeysWithValues: StandardDirectives.all.map { ($0.name, $0) }
    )
  )

  /// Adds a directive of the site; it replaces one of the same name that Casebook brings.
  package mutating func add(_ definition: DirectiveDefinition) {
    definitions[definition.name] = definition
  }

  /// A directive, `nil` if there is none of the name.
  package subscript(name: String) -> DirectiveDefinition? { definitions[name] }

  /// The names, sorted.
  package var names: [String] { definitions.keys.sorted() }
}
