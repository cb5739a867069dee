import Content
import Diagnostics
import Markdown
import Templating

/// Renders the directives of an entry's text through their templates.
struct DirectiveRendering {
  let model: SiteModel
  let templates: TemplateSet
  let context: RenderContext
  /// The HTML of the entry, with its bytes.
  let html: HTML

  /// Renders all directives of an entry, those inside of others first.
  ///
  /// - Parameter index: the entry.
  /// - Returns: for each its HTML, and what the templates found.
  func render(_ index: Int) -> (outputs: [[UInt8]], findings: [Diagnostic]) {
    let entry = model.catalog.entries[index]
    var outputs = [[UInt8]](repeating: [], count: html.directives.count)
    var findings: [Diagnostic] = []
    // One inside another comes after it.
    for number in html.directives.indices.reversed() {
      guard let program = templates.directive(entry.directives[number].name)?.program else {
        continue
      }
      let values = values(of: number, in: index, outputs)
      do throws(RenderError) {
        findings += try program.render(values, context: context, into: &outputs[number])
      } catch {
        findings.append(error.diagnostic)
      }
    }
    return (outputs, findings)
  }

  /// The values that the template of a directive meets.
  ///
  /// - Parameters:
  ///   - number: the directive.
  ///   - index: the entry.
  ///   - outputs: what became of the directives inside of it.
  /// - Returns: the values, in the order of ``DirectiveTypes/globals(for:)``.
  func values(of number: Int, in index: Int, _ outputs: [[UInt8]]) -> [Value] {
    let entry = model.catalog.entries[index]
    let slot = html.directives[number]
    let language = entry.file.language
    let uses = model.links[index].directives
    return model.directives.values(
      of: entry.directives[number],
      site: model.sites[language] ?? .undefined,
      collections: model.collections[language] ?? .undefined,
      page: model.faces[index],
      label: part(slot.label, after: number, index, outputs),
      content: part(slot.content, after: number, index, outputs),
      references: number < uses.count ? uses[number] : [],
      owner: .init(
        language: language, links: model.links[index], idPrefix: "figure-\(number + 1)")
    )
  }

  /// A part of the text as HTML; an empty one is false in an `if`.
  private func part(
    _ range: Range<Int>,
    after number: Int,
    _ index: Int,
    _ outputs: [[UInt8]]
  ) -> Value {
    if range.isEmpty { return .markup("") }
    let first = html.directives[(number + 1)...].firstIndex {
      $0.range.lowerBound >= range.lowerBound
    }
    return .fragment(
      EntryBody(
        html: html,
        links: model.links[index],
        directives: outputs,
        range: range,
        firstDirective: first ?? html.directives.count
      )
    )
  }
}
