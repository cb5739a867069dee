import Content
import Diagnostics
import Templating

/// The records `site` and `collection`.
enum SiteRecords {
  /// The record `site`.
  static func site() -> RecordModel<SiteSubject> {
    let language = RecordModel<(SiteSubject, String)>(
      "language",
      [
        .field("code", .string) { .string($0.1) },
        .field("name", .string) { .string(languageName($0.1)) },
        .field("url", .url) { .string("\($0.0.basePath)\($0.0.settings.prefix(of: $0.1))/") },
      ]
    )
    let item = RecordModel<(SiteSubject, SiteSettings.NavigationItem)>(
      "navigation item",
      [
        .field("label", .string) { .string($0.1.label.text(in: $0.0.language)) },
        .field("url", .url) { .string(navigationURL($0.1.url, $0.0)) },
      ]
    )
    let publisher = RecordModel<(SiteSubject, SiteSettings.Publisher)>(
      "publisher",
      [
        .field("name", .string) { .string($0.1.name.text(in: $0.0.language)) },
        .optional("url", .url) { .text($0.1.url) },
      ]
    )
    return RecordModel(
      "site",
      [
        .field("title", .string) { .string($0.settings.title.text(in: $0.language)) },
        .field("description", .string) {
          .string($0.settings.description?.text(in: $0.language) ?? "")
        },
        .field("baseURL", .url) { .string($0.settings.baseURL.origin + $0.basePath + "/") },
        .field("language", .string) { .string($0.language) },
        .field("languages", .list(.record(language.type))) { site in
          .list(site.settings.languages.map { language.value((site, $0)) })
        },
        .field("publisher", .record(publisher.type)) { site in
          publisher.value(
            (site, site.settings.publisher ?? .init(name: site.settings.title, url: nil))
          )
        },
        .field("navigation", .list(.record(item.type))) { site in
          .list(site.navigation.map { item.value((site, $0)) })
        },
        .field("home", .url) { .string($0.prefix + "/") },
        .optional("feed", .url) { $0.published("/feed.xml") },
        .optional("tagsURL", .url) { $0.published("/tags/") },
        .optional("factsURL", .url) { $0.published("/facts/") },
        .optional("disputedURL", .url) { $0.published("/facts/disputed/") },
        .optional("sourcesURL", .url) { $0.published("/sources/") },
        .field("buildDate", .date) { .string($0.today) },
      ]
    )
  }

  /// The record `collection`.
  static func collection(entries: ValueType) -> RecordModel<CollectionSubject> {
    RecordModel(
      "collection",
      [
        .field("id", .string) { .string($0.settings.id) },
        .field("title", .string) { .string($0.settings.title.text(in: $0.language)) },
        .optional("description", .string) {
          .text($0.settings.description?.text(in: $0.language))
        },
        .optional("url", .url) { subject in .text(subject.listURL.map { subject.basePath + $0 }) },
        .optional("feed", .url) { subject in
          guard let list = subject.listURL, subject.pages.contains("\(list)feed.xml") else {
            return nil
          }
          return .string("\(subject.basePath)\(list)feed.xml")
        },
        .field("entries", entries) { $0.entries },
      ]
    )
  }

  /// The address of an item of the navigation in a language.
  private static func navigationURL(_ url: String, _ site: SiteSubject) -> String {
    url.hasPrefix("/") ? site.prefix + percentEncoded(path: url) : url
  }
}

extension SiteSubject {
  /// The address of a page of the language, `nil` where none is made.
  fileprivate func published(_ path: String) -> Value? {
    pages.contains(settings.prefix(of: language) + path) ? .string(prefix + path) : nil
  }

  /// The items of the navigation that lead somewhere in the language: a list without an entry in it
  /// is no page.
  fileprivate var navigation: [SiteSettings.NavigationItem] {
    settings.navigation.filter { item in
      let url = settings.prefix(of: language) + percentEncoded(path: item.url)
      return !item.url.hasPrefix("/") || language == settings.defaultLanguage
        || pages.contains(url)
    }
  }
}

/// The name of a language in itself, as a language switch shows it; its code where it is not known.
func languageName(_ code: String) -> String {
  switch code {
  case "ja": "日本語"
  case "en": "English"
  case "zh": "中文"
  case "ko": "한국어"
  case "fr": "Français"
  case "de": "Deutsch"
  case "es": "Español"
  case "it": "Italiano"
  case "pt": "Português"
  case "th": "ไทย"
  case "vi": "Tiếng Việt"
  case "id": "Bahasa Indonesia"
  default: code
  }
}
