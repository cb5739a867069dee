import Content
import Diagnostics
import Markdown
package import Templating

/// The functions that templates of a site have besides the language's own.
package enum SiteDialect {
  /// The files that `asset` finds.
  private static let assetsFolder = "Templates/assets/"

  /// Makes the dialect of a site.
  ///
  /// - Parameters:
  ///   - texts: the interface texts.
  ///   - assets: the published files.
  ///   - basePath: what stands before every address.
  /// - Returns: the language with the functions `t` and `asset`, and the filters `markdown` and `phrases`.
  static func make(texts: InterfaceTexts, assets: [Asset], basePath: String) -> Dialect {
    var dialect = Dialect()
    addTexts(texts, to: &dialect)
    addAssets(assets, basePath: basePath, to: &dialect)
    addMarkdown(to: &dialect)
    addPhrases(to: &dialect)
    return dialect
  }

  /// The digest of what the functions of ``make(texts:assets:basePath:)`` answer.
  ///
  /// - Parameters:
  ///   - texts: the interface texts.
  ///   - assets: the published files.
  ///   - languages: the languages of the site.
  /// - Returns: the digest.
  static func digest(texts: InterfaceTexts, assets: [Asset], languages: [String]) -> Digest {
    var builder = DigestBuilder()
    for (key, text) in texts.texts.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      builder.add(key)
      for language in languages { builder.add(text.text(in: language)) }
    }
    for asset in assets where asset.source.hasPrefix(assetsFolder) { builder.add(asset.url) }
    return builder.digest
  }

  /// Adds the filter `markdown`: a text of the data, written in Markdown, as HTML.
  ///
  /// Raw HTML passes by the same list and an address with a scheme that is not allowed is left out,
  /// as in articles. Links stand as they are written: a text has no file from which a path could be counted.
  package static func addMarkdown(to dialect: inout Dialect) {
    let type = FunctionType("markdown", [.init("text", .text)], result: .fixed(.markup))
    dialect.addFilter(type) { arguments, _ throws(RenderFailure) in
      var options = HTMLOptions.article
      options.givesHeadingIDs = false
      options.destinations = .checked
      let document = MarkdownParser.parse(Array((arguments[0].text ?? "").utf8))
      let html = HTMLWriter.write(document, options: options)
      return .markup(String(decoding: html.bytes, as: UTF8.self))
    }
  }

  /// Adds the filter `phrases`: a title as HTML, on Japanese pages with `<wbr>` where a phrase ends.
  package static func addPhrases(to dialect: inout Dialect) {
    let type = FunctionType("phrases", [.init("text", .text)], result: .fixed(.markup))
    dialect.addFilter(type) { arguments, context throws(RenderFailure) in
      guard case .string(let text) = arguments[0] else { return arguments[0] }
      return .markup(isJapanese(context.language) ? phraseMarkup(text) : escapedMarkup(text))
    }
  }

  /// `t("key")`: an interface text in the page's language.
  private static func addTexts(_ texts: InterfaceTexts, to dialect: inout Dialect) {
    let type = FunctionType(
      "t",
      [.init("key", .oneOf(texts.texts.keys.sorted()))],
      result: .fixed(.string)
    )
    dialect.addFunction(type) { arguments, context throws(RenderFailure) in
      let key = arguments[0].text ?? ""
      guard let text = texts.texts[key] else {
        throw RenderFailure(.unknownText, Wording(key), Hint.names(near: key, texts.texts.keys))
      }
      return .string(text.text(in: context.language))
    }
  }

  /// `asset("style.css")`: the address of a file of `Templates/assets/`.
  private static func addAssets(
    _ assets: [Asset],
    basePath: String,
    to dialect: inout Dialect
  ) {
    var urls: [String: String] = [:]
    for asset in assets where asset.source.hasPrefix(assetsFolder) {
      urls[String(asset.source.dropFirst(assetsFolder.count))] = basePath + asset.url
    }
    let type = FunctionType(
      "asset",
      [.init("name", .oneOf(urls.keys.sorted()))],
      result: .fixed(.url)
    )
    let addresses = urls
    dialect.addFunction(type) { arguments, _ throws(RenderFailure) in
      let name = arguments[0].text ?? ""
      guard let address = addresses[name] else {
        throw RenderFailure(.unknownAsset, Wording(name), Hint.names(near: name, addresses.keys))
      }
      return .string(address)
    }
  }
}

extension Hint {
  /// What a name worked out by a template may mean, for a message at run time; written-out names
  /// are checked before.
  fileprivate static func names(near name: String, _ known: some Collection<String>) -> Wording {
    guard let near = nearestName(to: name, among: known) else { return "" }
    return Wording(en: "; did you mean “\(near)”?", ja: "。「\(near)」ではありませんか")
  }
}
