import Diagnostics

/// What the server puts into a page before it sends it.
struct PageScript {
  let language: MessageLanguage
  /// The version of the site that the page is of.
  let version: String
  /// What is wrong with just this page.
  let problems: Problems

  /// The page with the script in front of its last `</body>`, or at its end where it has none.
  ///
  /// Complexity: linear from the page's end, which is where the tag stands.
  func added(to html: [UInt8]) -> [UInt8] {
    let place = Self.endOfBody(html)
    return html[..<place] + Array(markup.utf8) + html[place...]
  }

  private var markup: String {
    let items = ProblemsJSON(language: language).list(problems)
    let json = String(decoding: JSONValue.list(items).line, as: UTF8.self)
    let data =
      items.isEmpty
      ? "" : "<script type=\"application/json\" id=\"casebook-problems\">\(json)</script>"
    return data + "<script src=\"\(ReloadScript.path)\" data-version=\"\(version)\""
      + " data-lang=\"\(language.rawValue)\" defer></script>"
  }

  private static func endOfBody(_ html: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    var start = html.count - tag.count
    while start >= 0 {
      if zip(html[start...], tag).allSatisfy(isSame) { return start }
      start -= 1
    }
    return html.count
  }

  /// Whether a byte is that of the tag, or the capital of its letter.
  private static func isSame(_ byte: UInt8, _ expected: UInt8) -> Bool {
    byte == expected || expected >= UInt8(ascii: "a") && byte == expected - 0x20
  }

  /// A page of nothing but a title, for when there is no page yet.
  static func emptyPage(_ title: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html data-casebook="empty"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
      <title>\(title)</title></head><body><p>\(title)</p></body></html>

      """.utf8)
  }
}
