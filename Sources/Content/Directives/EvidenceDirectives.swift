/// The directives that show facts, charts and tables.
extension StandardDirectives {
  static let evidence: [DirectiveDefinition] = [fact, chart, table, compare]

  /// The numbers of the sources, each a link to its reference.
  private static let citation = """
    {% if references %}<span class="citation">[{% for reference in references %}\
    {% if not loop.first %}; {% endif %}\
    <a href="{{ reference.url }}" id="{{ reference.id }}">{{ reference.number }}</a>\
    {% endfor %}]</span>{% endif %}
    """

  /// `:fact[markerly-likes-1k-10k]`: the value of a fact, with a link to its source.
  private static let fact = definition(
    "fact",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["text"])), ("label", .reference(.fact))]
    ),
    """
    {%- set fact = attributes.label -%}
    {%- if not fact.machine -%}
    <span class="fact">{{ fact.text }}</span>
    {%- elif fact.isDate -%}
    <time class="fact" datetime="{{ fact.machine }}">{{ fact.text }}</time>
    {%- else -%}
    <data class="fact" value="{{ fact.machine }}">{{ fact.text }}</data>
    {%- endif -%}
    {%- if fact.disputes %}<span class="disputed">\
    {%- if fact.url and references %}<a href="{{ fact.url }}" title="\
    {%- if language == "ja" %}ほかの出典と食い違う値です{% else %}Other sources disagree{% endif -%}
    ">※</a>{% else %}※{% endif %}</span>
    {%- endif -%}
    \(citation)
    """
  )

  /// `::chart[likes-by-tier]`: a chart of `Content/charts/`.
  private static let chart = definition(
    "chart",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["leaf"])), ("label", .reference(.chart))]
    ),
    """
    {%- set chart = attributes.label -%}
    <figure class="chart"{% if id %} id="{{ id }}"{% endif %}>
    <figcaption>{{ chart.title }}{{ " " }}\(citation)</figcaption>
    {{ chart.drawing }}
    {{ chart.notes }}
    <details>
    <summary>{% if language == "ja" %}図の値を表で見る{% else %}The values as a table{% endif %}</summary>
    <div class="table" role="region" tabindex="0" aria-label="{{ chart.title }}">{{ chart.table }}</div>
    </details>
    </figure>


    """
  )

  /// `::table[placements]`: a table of `Content/data/`.
  private static let table = definition(
    "table",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["leaf"])), ("label", .reference(.table))]
    ),
    """
    {%- set table = attributes.label -%}
    <figure class="data-table"{% if id %} id="{{ id }}"{% endif %}>
    <figcaption>{{ table.title|default(table.name) }}{{ " " }}\(citation)</figcaption>
    <div class="table" role="region" tabindex="0" aria-label="{{ table.title|default(table.name) }}">
    <table>
    <thead>
    <tr>{% for column in table.columns %}\
    <th scope="col"{% if column.isNumber %} class="number"{% endif %}>{{ column.label }}</th>\
    {% endfor %}</tr>
    </thead>
    <tbody>
    {%- for row in table.rows %}
    <tr>{% for cell in row %}\
    <td{% if cell.isNumber %} class="number"{% endif %}>\
    {% if cell.value %}<data value="{{ cell.value }}">{{ cell.text }}</data>\
    {% else %}{{ cell.text }}{% endif %}\
    {% if cell.disputed %}<span class="disputed">※</span>{% endif %}</td>\
    {% endfor %}</tr>
    {%- endfor %}
    </tbody>
    </table>
    </div>
    {%- if table.note %}
    <p class="note">{{ table.note }}</p>
    {%- endif %}
    </figure>


    """
  )

  /// `::compare[daniel-wellington, toms-of-maine]`: entries beside each other.
  ///
  /// What a comparison shows, only the site knows: its own template can look the entries up in
  /// `collections`.
  private static let compare = definition(
    "compare",
    SchemaBuilder.schema(
      required: ["label"],
      [("form", .oneOf(["leaf"])), ("label", .reference(.entries))]
    ),
    """
    <ul class="comparison"{% if id %} id="{{ id }}"{% endif %}>
    {%- for entry in attributes.label %}
    <li><a href="{{ entry.url }}">{{ entry.title }}</a>
    {%- if entry.description %}<br>{{ entry.description }}{% endif %}</li>
    {%- endfor %}
    </ul>


    """
  )
}
