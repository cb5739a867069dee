import Diagnostics

/// Reads the fields of one source, and says all that is wrong with them.
struct SourceFields {
  private let node: YAMLNode
  private let file: SourceText
  private let today: CalendarDate?
  private(set) var diagnostics: [Diagnostic]

  init(
    _ node: YAMLNode, in file: SourceText, languages: [String], today: CalendarDate?, place: Place
  ) {
    (self.node, self.file, self.today) = (node, file, today)
    diagnostics = SchemaCheck.check(
      node, against: StandardSchemas.source, in: [file], languages: languages, missingAt: place)
  }

  /// The source; `nil` when anything is wrong with it.
  mutating func source(id: String, place: Place, checkedPlace: Place) -> Bibliography.Source? {
    guard node.mapping != nil else { return nil }
    let texts = readTexts()
    let names = readNames()
    let dates = readDates()
    let checked = readChecked()
    checkAddress()
    if texts["publisher"] == nil, texts["container-title"] == nil {
      let hint = Hint(
        en: "add “publisher: …” or “container-title: …”",
        ja: "「publisher: …」か「container-title: …」を書き足してください")
      diagnostics.append(
        Diagnostic(.sourceWithoutPublisher, Wording(id), at: place, hints: [hint]))
    }
    guard !diagnostics.holdErrors else { return nil }
    return Bibliography.Source(
      id: id, type: node["type"]?.string ?? "", texts: texts, names: names, dates: dates,
      isMirror: node["mirror"]?.boolean ?? false,
      hasQuotedTitle: node["quoted-title"]?.boolean ?? true,
      checked: checked, place: place,
      checkedPlace: checkedPlace
    )
  }

  private mutating func report(_ finding: Finding, _ argument: Wording, at node: YAMLNode) {
    diagnostics.append(Diagnostic(finding, argument, at: file.place(node.span)))
  }

  /// The texts, numbers as they were typed; one without a character says nothing.
  private func readTexts() -> [String: String] {
    var texts: [String: String] = [:]
    for name in CSL.texts {
      guard let value = node[name] else { continue }
      let text =
        switch value.value {
        case .string(let text): text
        case .integer, .number:
          String(decoding: file.bytes[value.span.start..<value.span.end], as: UTF8.self)
        default: ""
        }
      if text.contains(where: { !$0.isWhitespace }) { texts[name] = text }
    }
    return texts
  }

  private mutating func readNames() -> [String: [SourceName]] {
    var names: [String: [SourceName]] = [:]
    for role in CSL.names {
      guard let value = node[role] else { continue }
      let items = value.list ?? [value]
      for item in items where SourceName(item) == nil {
        diagnostics.append(Diagnostic(.wrongName, at: file.place(item.span)))
      }
      let found = items.compactMap { SourceName($0) }
      if !found.isEmpty { names[role] = found }
    }
    return names
  }

  private mutating func readDates() -> [String: SourceDate] {
    var dates: [String: SourceDate] = [:]
    for name in CSL.dates {
      guard let value = node[name] else { continue }
      if let date = SourceDate(value) {
        dates[name] = date
      } else {
        report(.wrongSourceDate, Wording(name), at: value)
      }
    }
    return dates
  }

  private mutating func readChecked() -> CalendarDate? {
    guard let value = node["checked"], let date = value.string.flatMap({ CalendarDate($0) }) else {
      return nil
    }
    if let today, date.day > today.day {
      report(.checkedInFuture, Wording(date.text), at: value)
    }
    return date
  }

  /// An address is one of the web: nothing else may become a link.
  private mutating func checkAddress() {
    guard let value = node["URL"], let url = value.string, SchemaFormat.uri.accepts(url) else {
      return
    }
    let scheme = url.prefix { $0 != ":" }.lowercased()
    if scheme == "http" || scheme == "https" { return }
    report(.wrongSourceScheme, Wording(url), at: value)
  }
}
