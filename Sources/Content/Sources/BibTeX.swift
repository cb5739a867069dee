extension Bibliography {
  /// The sources as a `.bib` file that BibTeX, biblatex and Pandoc read, in UTF-8.
  ///
  /// Types and fields are those of biblatex's manual (2.1, 2.2); `year` and `month` stand beside
  /// `date` for BibTeX's old styles.
  ///
  /// - Parameter sources: those that are written, in their order; all of them without it.
  /// - Returns: the file's bytes.
  package func bibTeX(_ sources: [Source]? = nil) -> [UInt8] {
    var keys = BibTeXKeys()
    let entries = (sources ?? all).map { BibTeXEntry($0, key: keys.key(for: $0.id)).text }
    return Array(entries.joined(separator: "\n").utf8)
  }
}

/// Makes ids into keys: letters and digits of ASCII and `-_:.+/`, each key once; what else stands in
/// an id becomes one `-`.
private struct BibTeXKeys {
  /// Keys that were given, in lower case: BibTeX does not tell case apart.
  private var used: Set<String> = []

  mutating func key(for id: String) -> String {
    let words = id.utf8.split { !Self.isSafe($0) }.map { String(decoding: $0, as: UTF8.self) }
    let safe = words.joined(separator: "-")
    let base = safe.utf8.contains(where: Self.isAlphanumeric) ? safe : "source"
    var key = base
    var count = 1
    while !used.insert(key.lowercased()).inserted {
      count += 1
      key = "\(base)-\(count)"
    }
    return key
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-_:.+/".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// One entry of a `.bib` file.
private struct BibTeXEntry {
  private(set) var text: String

  init(_ source: Bibliography.Source, key: String) {
    let type = BibTeXType(source)
    text = "@\(type.name){\(key)"
    add("title", source.title, isTitle: true)
    for (role, field) in Self.roles { add(field, source.names[role]) }
    if source.names["author"] == nil { add("author", source.names["director"]) }
    addContainer(source, type)
    addDates(source)
    for (name, field) in Self.fields { add(field, source.texts[name]) }
    add("pages", source.texts["page"].map(Self.pages))
    if let subtype = type.subtype { add("entrysubtype", subtype) }
    add("langid", source.language.map(Self.languageName))
    add("doi", source.texts["DOI"], isVerbatim: true)
    if !source.isMirror { add("url", source.texts["URL"], isVerbatim: true) }
    text += "\n}\n"
  }

  private static let roles = [
    ("author", "author"), ("editor", "editor"), ("translator", "translator"),
    ("container-author", "bookauthor"),
  ]

  private static let fields = [
    ("volume", "volume"), ("issue", "number"), ("number", "number"), ("edition", "edition"),
    ("genre", "type"), ("version", "version"), ("publisher-place", "address"),
    ("event-title", "eventtitle"), ("event", "eventtitle"), ("event-place", "venue"),
    ("collection-title", "series"), ("chapter-number", "chapter"),
    ("number-of-pages", "pagetotal"), ("number-of-volumes", "volumes"), ("ISBN", "isbn"),
    ("ISSN", "issn"), ("note", "note"),
  ]

  // MARK: Fields

  private mutating func add(
    _ name: String, _ value: String?, isTitle: Bool = false, isVerbatim: Bool = false
  ) {
    guard let value, !value.isEmpty, !text.contains("\n  \(name) = ") else { return }
    let escaped =
      isVerbatim ? LaTeX.verbatim(value) : isTitle ? LaTeX.title(value) : LaTeX.escaped(value)
    text += ",\n  \(name) = {\(escaped)}"
  }

  private mutating func add(_ name: String, _ names: [SourceName]?) {
    guard let names, !names.isEmpty else { return }
    text += ",\n  \(name) = {\(names.map(LaTeX.name).joined(separator: " and "))}"
  }

  /// What it appeared in and who published it, in the fields that its type has for them.
  private mutating func addContainer(_ source: Bibliography.Source, _ type: BibTeXType) {
    let (container, publisher) = (source.containerTitle, source.publisher)
    switch type.container {
    case "journal":
      add("journal", container ?? publisher, isTitle: true)
      if container != nil { add("publisher", publisher) }
    case "booktitle":
      add("booktitle", container, isTitle: true)
      add("publisher", publisher)
    default:
      add(type.container, publisher ?? container)
      if publisher != nil { add("titleaddon", container) }
    }
  }

  private mutating func addDates(_ source: Bibliography.Source) {
    for (name, date) in source.cslDates {
      switch (name, date.period) {
      case ("issued", .date(let first, _)):
        add("date", date.isCirca ? date.text + "~" : date.text, isVerbatim: true)
        add("year", String(first.year))
        if let month = first.month { text += ",\n  month = \(Self.months[month - 1])" }
      case ("issued", .literal(let words)): add("year", words)
      case ("accessed", .date): add("urldate", date.text, isVerbatim: true)
      case ("event-date", .date): add("eventdate", date.text, isVerbatim: true)
      case ("original-date", .date): add("origdate", date.text, isVerbatim: true)
      default: break
      }
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Ranges of pages have two hyphens in BibTeX.
  private static func pages(_ text: String) -> String {
    text.replacing("--", with: "-").replacing("–", with: "-").replacing("-", with: "--")
  }

  /// The name that biblatex and Babel have for a language.
  private static func languageName(_ code: String) -> String {
    let names = [
      "ja": "japanese", "en": "english", "de": "german", "fr": "french", "es": "spanish",
      "it": "italian", "nl": "dutch", "pt": "portuguese", "sv": "swedish", "da": "danish",
      "nb": "norsk", "fi": "finnish", "pl": "polish", "ru": "russian", "zh": "chinese",
      "ko": "korean",
    ]
    if code == "en-GB" { return "british" }
    if code == "en-US" { return "american" }
    return names[String(code.prefix { $0 != "-" })] ?? code
  }
}
