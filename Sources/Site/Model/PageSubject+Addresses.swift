import Content
import Templating

/// The parts of lists, and the same page in other languages.
extension PageSubject {
  // MARK: Lists

  var listPart: (collection: Int, number: Int, total: Int) {
    if case .list(let collection, let number, let total) = page.kind {
      (collection, number, total)
    } else {
      (0, 1, 1)
    }
  }

  /// The entries that this part of the list shows.
  var listed: ArraySlice<Int> {
    let part = listPart
    let all = catalog.lists[part.collection][page.language] ?? []
    let perPage = catalog.collections[part.collection].list?.perPage ?? max(all.count, 1)
    let start = min((part.number - 1) * perPage, all.count)
    return all[start..<min(start + perPage, all.count)]
  }

  /// The parts that this one links to: the first, the last, and two to either side.
  ///
  /// All of them on each would make a list of 400 parts a matter of 160,000 links.
  var linkedParts: [ListPart] {
    let part = listPart
    let near = max(part.number - 2, 1)...min(part.number + 2, part.total)
    var parts: [ListPart] = []
    for number in [1] + near + [part.total] where number > parts.last?.number ?? 0 {
      parts.append(
        ListPart(
          number: number,
          url: partURL(number)?.text ?? "",
          isCurrent: number == part.number,
          followsGap: number > (parts.last?.number ?? 0) + 1
        )
      )
    }
    return parts
  }

  /// The address of a part of the list, `nil` if there is no such part.
  func partURL(_ number: Int) -> Value? {
    let part = listPart
    guard (1...part.total).contains(number) else { return nil }
    let list = basePath + catalog.listURL(of: part.collection, in: page.language)
    return .string(number == 1 ? list : "\(list)page/\(number)/")
  }

  // MARK: Languages

  /// The page in each other language: the same content, or the nearest page that exists.
  var translations: [Translation] {
    if settings.languages.count == 1 { return [] }
    return settings.languages.filter { $0 != page.language }.map { language in
      if let exact = exactURL(in: language) {
        return Translation(language: language, url: basePath + exact, isExact: true)
      }
      return Translation(
        language: language,
        url: basePath + nearestURL(in: language),
        isExact: false
      )
    }
  }

  /// The address of the same content in a language.
  private func exactURL(in language: String) -> String? {
    switch page.kind {
    case .entry(let index):
      return catalog.translations(of: index).first { $0.language == language }
        .map { catalog.urls[$0.entry] }
    case .list(let collection, let number, _):
      return number == 1 ? listURL(collection, in: language) : nil
    case .tags: return catalog.tags[language] == nil ? nil : catalog.tagsURL(in: language)
    case .facts, .topic, .disputed, .sources:
      // They are made in every language, at the same place below its prefix.
      return settings.prefix(of: language)
        + page.url.dropFirst(settings.prefix(of: page.language).count)
    case .home: return settings.prefix(of: language) + "/"
    case .tag, .notFound: return nil
    }
  }

  private func nearestURL(in language: String) -> String {
    let home = settings.prefix(of: language) + "/"
    switch page.kind {
    case .entry(let index):
      return listURL(catalog.entries[index].file.collection, in: language) ?? home
    case .list(let collection, _, _): return listURL(collection, in: language) ?? home
    case .tag: return catalog.tags[language] == nil ? home : catalog.tagsURL(in: language)
    case .tags, .facts, .topic, .disputed, .sources, .home, .notFound: return home
    }
  }

  /// The address of a list, if it is made in the language.
  private func listURL(_ collection: Int, in language: String) -> String? {
    guard catalog.collections[collection].list != nil,
      language == settings.defaultLanguage || catalog.lists[collection][language] != nil
    else { return nil }
    return catalog.listURL(of: collection, in: language)
  }
}
