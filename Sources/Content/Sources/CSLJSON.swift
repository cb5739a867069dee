import Diagnostics

extension Bibliography {
  /// The sources as CSL-JSON, valid against CSL's data schema (`csl-data.json`, 1.0.2).
  ///
  /// Own fields of Casebook are left out, and the address of a mirror. A check of a source is the
  /// day of access where the source does not say another.
  ///
  /// - Parameter sources: those that are written, in their order; all of them without it.
  /// - Returns: the file's bytes.
  package func cslJSON(_ sources: [Source]? = nil) -> [UInt8] {
    JSONValue.list((sources ?? all).map(\.cslItem)).bytes
  }
}

extension Bibliography.Source {
  /// The source's dates, with the last check as the day of access.
  var cslDates: [(name: String, date: SourceDate)] {
    CSL.dates.compactMap { name in
      if let date = dates[name] { return (name, date) }
      guard name == "accessed", url != nil, let day = checked?.day else { return nil }
      return SourceDate(day: day).map { (name, $0) }
    }
  }

  /// The source's texts in CSL's order; a mirror has no address.
  var cslTexts: [(name: String, text: String)] {
    CSL.texts.compactMap { name in
      name == "URL" && isMirror ? nil : texts[name].map { (name, $0) }
    }
  }

  fileprivate var cslItem: JSONValue {
    var fields: [(String, JSONValue)] = [("id", .string(id)), ("type", .string(type))]
    fields += cslTexts.prefix { $0.name == "title" }.map { ($0.name, .string($0.text)) }
    for role in CSL.names {
      guard let names = names[role] else { continue }
      fields.append((role, .list(names.map(\.cslName))))
    }
    fields += cslDates.map { ($0.name, $0.date.cslDate) }
    fields += cslTexts.drop { $0.name == "title" }.map { ($0.name, .string($0.text)) }
    return .object(fields)
  }
}

extension SourceName {
  fileprivate var cslName: JSONValue {
    .object(parts.map { ($0.name, .string($0.text)) })
  }
}

extension SourceDate {
  fileprivate var cslDate: JSONValue {
    var fields: [(String, JSONValue)]
    switch period {
    case .literal(let words): fields = [("literal", .string(words))]
    case .date(let first, let last):
      let dates = [first] + (last.map { [$0] } ?? [])
      fields = [("date-parts", .list(dates.map(\.cslParts)))]
    }
    if let season { fields.append(("season", .number(String(season)))) }
    if isCirca { fields.append(("circa", .boolean(true))) }
    return .object(fields)
  }
}

extension PartialDate {
  fileprivate var cslParts: JSONValue {
    .list([year, month, day].compactMap { $0.map { .number(String($0)) } })
  }
}
