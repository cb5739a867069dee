import Content

/// The small site that `casebook init` writes.
///
/// Its files are literals and no resources: the tool is one file, wherever it is copied. (SwiftPM's
/// `.embedInCode` would do, but it knows no folders: two files of the same name are an error.)
struct StarterSite {
  /// The language of its texts.
  enum Language: String, CaseIterable {
    case japanese = "ja"
    case english = "en"
  }

  /// A file with its text in both languages, where they differ.
  struct File {
    let path: String
    let ja: String
    let en: String

    init(_ path: String, ja: String, en: String) {
      (self.path, self.ja, self.en) = (path, ja, en)
    }

    init(_ path: String, _ text: String) {
      self.init(path, ja: text, en: text)
    }
  }

  /// The language of its texts.
  let language: Language
  /// The day of its articles, on which its fact was looked up, too.
  let date: CalendarDate

  /// All files: path and text.
  var files: [(path: String, text: String)] {
    (Self.settings + Self.content + Self.templates + [Self.style]).map { file in
      let text = language == .japanese ? file.ja : file.en
      return (file.path, text.replacing("DATE", with: date.day))
    }
  }
}
