import Diagnostics

/// The directives that Casebook brings.
///
/// They are made of what a site's own are made of, and a site can put its own template in the place of
/// each.
///
/// A template ends with an empty line, because the language takes the last line end away.
enum StandardDirectives {
  static let all: [DirectiveDefinition] =
    [figure, details, caseCard, literal, include] + evidence

  /// `:::figure[caption]` around what it shows.
  private static let figure = definition(
    "figure",
    SchemaBuilder.schema(
      required: [],
      [("form", .oneOf(["container"])), ("label", .text())]
    ),
    """
    <figure{% if id %} id="{{ id }}"{% endif %}{% if classes %} class="{{ classes|join(" ") }}"{% endif %}>
    {{ content }}
    {%- if label %}<figcaption>{{ label }}</figcaption>
    {% endif %}</figure>


    """
  )

  /// `:::details[summary]{open}` around what a reader may unfold.
  private static let details = definition(
    "details",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["container"])), ("label", .text(least: 1)), ("open", .boolean)]
    ),
    """
    <details{% if id %} id="{{ id }}"{% endif %}{% if attributes.open %} open{% endif %}>
    <summary>{{ label }}</summary>
    {{ content -}}
    </details>


    """
  )

  /// `::case[daniel-wellington]`: a card that leads to a case study or another entry.
  private static let caseCard = definition(
    "case",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["leaf"])), ("label", .reference(.entry))]
    ),
    """
    <aside class="card"{% if id %} id="{{ id }}"{% endif %}>
    <p class="card-title"><a href="{{ attributes.label.url }}">{{ attributes.label.title }}</a></p>
    {%- if attributes.label.description %}
    <p>{{ attributes.label.description }}</p>
    {%- endif %}
    </aside>


    """
  )

  /// `:literal[30%]`: a figure that stands as it was typed, on purpose.
  private static let literal = definition(
    "literal",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["text"])), ("label", .text(least: 1))]
    ),
    "{{ label }}"
  )

  /// `::include[../parts/_disclosure.md]`, the text of another file.
  ///
  /// It is put in when the entry is read (``Inclusion``); what cannot be put in leaves nothing.
  private static let include = definition(
    "include",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["leaf"])), ("label", .text(least: 1))]
    ),
    ""
  )

  static func definition(
    _ name: String,
    _ schema: Schema,
    _ template: String
  ) -> DirectiveDefinition {
    DirectiveDefinition(
      name: name,
      schema: schema,
      template: SourceText(
        path: "Templates/directives/\(name).html",
        bytes: Array(template.utf8)
      )
    )
  }
}
