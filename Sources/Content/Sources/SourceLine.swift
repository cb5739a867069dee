extension Bibliography.Source {
  /// The source on one line as readers of a language expect it: who, what, where, when.
  ///
  /// Yuyu Chen: “The rise of …”, Digiday, 27 April 2016; in Japanese 山田太郎「題名」『本の題名』出版社、2020年.
  /// A title that only describes the source stands in no quotation marks.
  ///
  /// - Parameter language: the language of the page; names and titles stay as they are.
  /// - Returns: plain text without an end mark.
  package func line(in language: String) -> String {
    let isJapanese = language.isJapanese
    let people = names["author"] ?? names["editor"] ?? []
    let who = people.map { $0.text(in: language) }
      .joined(separator: isJapanese ? "、" : ", ")
    let issued = dates["issued"]?.text(in: language)
    let publisher = publisher == containerTitle ? nil : publisher
    return isJapanese
      ? japaneseLine(who, publisher, issued) : englishLine(who, publisher, issued)
  }

  private func japaneseLine(_ who: String, _ publisher: String?, _ issued: String?) -> String {
    let title = hasQuotedTitle ? "「\(title)」" : title
    let container = containerTitle.map { "『\($0)』" } ?? ""
    let rest = [publisher, issued].compactMap(\.self).joined(separator: "、")
    let needsComma = !rest.isEmpty && container.isEmpty && !hasQuotedTitle
    return who + title + container + (needsComma ? "、" : "") + rest
  }

  private func englishLine(_ who: String, _ publisher: String?, _ issued: String?) -> String {
    let title = hasQuotedTitle ? "“\(title)”" : title
    let parts = [title, containerTitle, publisher, issued].compactMap(\.self)
    return (who.isEmpty ? "" : "\(who): ") + parts.joined(separator: ", ")
  }
}
