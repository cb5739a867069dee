import Diagnostics

/// The schemas of the files that every site has, in the same form as those that a site brings, so
/// that one check words all their mistakes.
enum StandardSchemas {
  /// The front matter keys that every entry may have.
  static let frontMatter = SchemaBuilder.schema(
    required: ["title"],
    [
      ("title", .text(least: 1)), ("description", .text()), ("date", .date), ("updated", .date),
      ("expires", .date), ("draft", .boolean), ("authors", .list(of: .text(least: 1))),
      ("tags", .list(of: .text(least: 1))), ("aliases", .list(of: .text(least: 1))),
      ("image", .text(least: 1)), ("imageAlt", .text()), ("slug", .text(least: 1)),
      ("weight", .integer), ("access", .oneOf(["public", "members"])), ("noindex", .boolean),
    ]
  )

  /// `site.yaml`.
  static let site = SchemaBuilder.schema(
    required: ["title", "baseURL"],
    [
      ("title", .localizedText), ("description", .localizedText), ("baseURL", .text(least: 1)),
      ("languages", .list(of: .language, least: 1)),
      (
        "publisher",
        .record(required: ["name"], [("name", .localizedText), ("url", .text(least: 1))])
      ),
      (
        "navigation",
        .list(
          of: .record(
            required: ["label", "url"],
            [("label", .localizedText), ("url", .text(least: 1))]
          )
        )
      ),
      (
        "markdown",
        .record(
          required: [],
          [
            ("html", .oneOf(["allowed", "text", "trusted"])),
            ("callouts", .map(.localizedText)), ("maxBytes", .integerAtLeast(1)),
          ]
        )
      ),
      ("facts", factSettings),
      ("check", .record(required: [], [("ignoreExternal", .list(of: .text(least: 1)))])),
      ("publish", PublishSettings.schema),
    ]
  )

  /// `collection.yaml`.
  static let collection = SchemaBuilder.schema(
    required: ["title", "route", "template"],
    [
      ("title", .localizedText), ("description", .localizedText), ("route", .text(least: 1)),
      ("schema", .text(least: 1)), ("template", .text(least: 1)),
      (
        "list",
        .record(
          required: ["template"],
          [
            ("template", .text(least: 1)), ("sort", .text(least: 1)),
            ("perPage", .integerAtLeast(1)), ("feed", .boolean),
          ]
        )
      ),
    ]
  )

  /// `texts.yaml`: interface texts, one a language.
  static let texts = SchemaBuilder.dictionary(of: .localizedText)
}

/// Builds a ``Schema`` in code.
indirect enum SchemaBuilder: Sendable {
  case boolean, integer, date, uri, localizedText, language
  case reference(SchemaNode.CasebookType)
  case map(SchemaBuilder)
  case integerAtLeast(Int, most: Int? = nil)
  case oneOf([String])
  case types([SchemaNode.JSONType])
  case pair(SchemaBuilder)
  case string(least: Int)
  case array(SchemaBuilder, least: Int)
  case record(required: [String], [(String, SchemaBuilder)])

  static func text(least: Int = 0) -> SchemaBuilder { .string(least: least) }

  static func list(of item: SchemaBuilder, least: Int = 0) -> SchemaBuilder {
    .array(item, least: least)
  }

  /// A schema of a mapping with fixed keys.
  static func schema(required: [String], _ properties: [(String, SchemaBuilder)]) -> Schema {
    build(.record(required: required, properties))
  }

  /// A schema of a mapping with keys of the site's choice.
  static func dictionary(of value: SchemaBuilder) -> Schema {
    build(.map(value))
  }

  /// A schema of any kind.
  static func root(_ builder: SchemaBuilder) -> Schema { build(builder) }

  private static func build(_ builder: SchemaBuilder) -> Schema {
    var nodes: [SchemaNode] = []
    let root = builder.append(to: &nodes)
    return Schema(nodes: nodes, root: root, path: "")
  }

  private func append(to nodes: inout [SchemaNode]) -> Int {
    var node = SchemaNode()
    switch self {
    case .boolean: node.types = [.boolean]
    case .integer: node.types = [.integer]
    case .integerAtLeast(let least, let most):
      node.types = [.integer]
      node.size.least = Double(least)
      node.size.most = most.map { Double($0) }
    case .date:
      node.types = [.string]
      node.format = .date
    case .uri:
      node.types = [.string]
      node.format = .uri
    case .language:
      node.types = [.string]
      // The code is a folder of the output: nothing else may be in it.
      node.pattern = SchemaPattern("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    case .localizedText: node.reference = .casebook(.text)
    case .reference(let type): node.reference = .casebook(type)
    case .map(let value):
      node.types = [.object]
      node.additional = .schema(value.append(to: &nodes))
    case .oneOf(let names):
      node.types = [.string]
      node.allowed = names.map { YAMLNode(.string($0), span: .init(0, 0)) }
    case .types(let types): node.types = types
    case .pair(let item):
      node.types = [.array]
      node.items = item.append(to: &nodes)
      node.count = Bounds(least: 2, most: 2)
    case .string(let least):
      node.types = [.string]
      if least > 0 { node.length.least = least }
    case .array(let item, let least):
      node.types = [.array]
      node.items = item.append(to: &nodes)
      if least > 0 { node.count.least = least }
    case .record(let required, let properties):
      node.types = [.object]
      node.required = required
      node.additional = .forbidden
      for (name, schema) in properties { node.add(name, schema.append(to: &nodes)) }
    }
    nodes.append(node)
    return nodes.count - 1
  }
}
