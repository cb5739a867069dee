import Diagnostics
package import Markdown

/// How the texts of entries are read and written: `markdown` in `site.yaml`.
package struct MarkdownSettings: Sendable {
  /// What becomes of raw HTML.
  package let rawHTML: HTMLOptions.RawHTML
  /// The site's own kinds of callouts with their titles, besides the usual five; a title of one of
  /// those replaces it.
  package let callouts: [(name: String, title: LocalizedText)]
  /// The largest Markdown or data file, in bytes.
  package let sizeLimit: Int

  /// The largest Markdown or data file of a site that says nothing else, in bytes: libcmark 0.30 has
  /// inputs of quadratic time.
  package static let usualSizeLimit = 2_000_000

  /// The settings of a site that says nothing of them.
  package static let usual = MarkdownSettings(nil)

  /// Reads the settings; those of a site that has none.
  init(_ node: YAMLNode?) {
    rawHTML =
      switch node?["html"]?.string {
      case "text": .shown
      case "trusted": .kept
      default: .allowed
      }
    callouts = (node?["callouts"]?.mapping ?? []).map { entry in
      (
        String(decoding: entry.key.utf8.map(\.lowerCaseASCII), as: UTF8.self),
        LocalizedText(entry.value)
      )
    }
    sizeLimit = node?["maxBytes"]?.integer ?? Self.usualSizeLimit
  }

  /// The digest of all that shows in a text.
  func digest(for languages: [String]) -> Digest {
    var builder = DigestBuilder()
    builder.add("\(rawHTML)")
    for callout in callouts {
      builder.add(callout.name)
      for language in languages { builder.add(callout.title.text(in: language)) }
    }
    builder.add(sizeLimit)
    return builder.digest
  }

  /// How a text of a language is parsed.
  func options(for language: String) -> MarkdownOptions {
    let isJapanese = ["ja", "zh"].contains { language == $0 || language.hasPrefix("\($0)-") }
    var options = MarkdownOptions(
      isChineseOrJapanese: isJapanese,
      callouts: MarkdownOptions.standardCallouts + callouts.map(\.name)
    )
    // Where only text can stand, the value of a fact is put in when entries are linked.
    options.boundDirectives = ["fact"]
    return options
  }

  /// How the text of an entry in a language is written.
  func htmlOptions(for language: String) -> HTMLOptions {
    var options = HTMLOptions.article(in: language)
    options.rawHTML = rawHTML
    options.boundDirectives = ["fact"]
    for (name, title) in callouts { options.words.callouts[name] = title.text(in: language) }
    return options
  }
}

extension UInt8 {
  fileprivate var lowerCaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
