import Diagnostics

/// Reads the fields of one fact, and says all that is wrong with them.
struct FactFields {
  private let entry: YAMLEntry
  private let file: SourceText
  private let units: UnitSet
  private let today: CalendarDate
  private let places: FactPlaces
  private(set) var diagnostics: [Diagnostic]
  /// Whether the fields have the types that they need.
  private let hasForm: Bool

  init(
    _ entry: YAMLEntry,
    in file: SourceText,
    units: UnitSet,
    languages: [String],
    today: CalendarDate,
    places: FactPlaces
  ) {
    (self.entry, self.file, self.units, self.today) = (entry, file, units, today)
    self.places = places
    diagnostics = SchemaCheck.check(
      entry.value,
      against: StandardSchemas.fact,
      in: [file],
      languages: languages,
      missingAt: places.id
    )
    hasForm = entry.value.mapping != nil
    checkTexts(languages)
  }

  /// The facts that this one names as disagreeing.
  var disputes: [YAMLNode] { entry.value["disputedBy"]?.list ?? [] }

  /// The fact; `nil` when anything is wrong with it.
  mutating func fact(topic: String) -> Fact? {
    guard hasForm else { return nil }
    let unit = readUnit()
    let value = readValue(unit)
    let period = readPeriod()
    let checked = readChecked()
    checkQuote()
    guard !diagnostics.holdErrors, let unit, let value, let period, let checked,
      let label = self["label"], let source = self["source"]?.string,
      let reliability = self["reliability"]?.string.flatMap(Fact.Reliability.init(rawValue:))
    else { return nil }
    return Fact(
      id: entry.key, topic: topic, label: LocalizedText(label), value: value, unit: unit,
      qualifier: self["qualifier"]?.string.flatMap(Fact.Qualifier.init(rawValue:)),
      period: period,
      measuredBy: self["measuredBy"].flatMap { $0.string == "unknown" ? nil : LocalizedText($0) },
      source: source, quote: self["quote"]?.string, reliability: reliability, checked: checked,
      disputedBy: disputes.compactMap(\.string), note: self["note"].map { LocalizedText($0) },
      place: places.id, valuePlace: places.value, sourcePlace: places.source,
      checkedPlace: places.checked
    )
  }

  private subscript(key: String) -> YAMLNode? { entry.value[key] }

  private mutating func report(
    _ finding: Finding, _ arguments: Wording..., at node: YAMLNode, hints: [Hint] = []
  ) {
    var diagnostic = Diagnostic(finding, at: file.place(node.span), hints: hints)
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
  }

  // MARK: Texts

  /// Checks texts that stand where a number or a date may stand too.
  private mutating func checkTexts(_ languages: [String]) {
    for key in ["value", "period"] {
      guard let node = self[key], node.mapping != nil else { continue }
      diagnostics += SchemaCheck.check(
        node, against: StandardSchemas.localizedText, in: [file], languages: languages)
    }
  }

  private mutating func checkQuote() {
    guard let node = self["quote"], let text = node.string else { return }
    let length = QuoteLength(text)
    if length.count > length.limit {
      report(
        .quoteTooLong, "\(length.count)", length.name, "\(length.limit)", at: node,
        hints: [
          Hint(
            en: "quote only the words that say the value",
            ja: "値を述べている部分だけを引用してください")
        ])
    }
  }

  // MARK: Values

  private mutating func readUnit() -> Unit? {
    guard let node = self["unit"], let id = node.string, !id.isEmpty else { return nil }
    if !units.isKnown(id) {
      diagnostics.append(units.unknownUnit(PlacedID(id: id, place: file.place(node.span))))
    }
    return units[id]
  }

  private mutating func readValue(_ unit: Unit?) -> Fact.Value? {
    switch (self["value"], self["range"]) {
    case (nil, nil):
      diagnostics.append(Diagnostic(.factWithoutValue, Wording(entry.key), at: places.id))
      return nil
    case (_?, let range?):
      report(.valueAndRange, at: range)
      return nil
    case (let value?, nil):
      guard let unit else { return nil }
      return read(value, unit)
    case (nil, let range?): return read(range: range, unit)
    }
  }

  private mutating func read(_ node: YAMLNode, _ unit: Unit) -> Fact.Value? {
    if unit.kind != .number { checkQualifier() }
    switch (unit.kind, node.value) {
    case (.number, .integer), (.number, .number):
      return number(node).map { .number($0, upper: nil) }
    case (.text, .string), (.text, .mapping): return .text(LocalizedText(node))
    case (.date, .integer), (.date, .string):
      if let date = PartialDate(node.string ?? literal(node)) { return .date(date) }
      reportWrongValue(node, unit)
    case (_, .integer), (_, .number), (_, .string), (_, .mapping): reportWrongValue(node, unit)
    // What no unit has was told by the schema.
    case (_, .null), (_, .boolean), (_, .list): break
    }
    return nil
  }

  private mutating func read(range node: YAMLNode, _ unit: Unit?) -> Fact.Value? {
    if let unit, unit.kind != .number {
      reportWrongValue(node, unit)
      return nil
    }
    guard let items = node.list, items.count == 2,
      items.allSatisfy({ $0.isA(.number) }), let lower = number(items[0]),
      let upper = number(items[1])
    else { return nil }
    guard lower.isLess(than: upper) else {
      report(.rangeNotAscending, Wording(lower.text), Wording(upper.text), at: node)
      return nil
    }
    return .number(lower, upper: upper)
  }

  /// The number as it was typed; a form that YAML reads as another number is refused.
  private mutating func number(_ node: YAMLNode) -> DecimalNumber? {
    let typed = literal(node)
    let value: Double? =
      switch node.value {
      case .integer(let integer): Double(integer)
      case .number(let number): number
      default: nil
      }
    if let number = DecimalNumber(typed), number.double == value { return number }
    report(.unreadableNumber, Wording(typed), at: node)
    return nil
  }

  private func literal(_ node: YAMLNode) -> String {
    String(decoding: file.bytes[node.span.start..<node.span.end], as: UTF8.self)
  }

  private mutating func checkQualifier() {
    guard let node = self["qualifier"], let name = node.string else { return }
    report(.qualifierWithoutNumber, Wording(name), at: node)
  }

  private mutating func reportWrongValue(_ node: YAMLNode, _ unit: Unit) {
    let expected =
      switch unit.kind {
      case .number: SchemaNode.JSONType.number.phrase
      case .text: SchemaNode.JSONType.string.phrase
      case .date:
        Wording(
          en: "a date such as 2018-04-22, 2018-04 or 2018",
          ja: "「2018-04-22」「2018-04」「2018」の形の日付")
      }
    var hints: [Hint] = []
    if unit.kind == .number, node.string != nil || node.mapping != nil {
      hints = [
        SchemaNode.JSONType.number.example,
        Hint(en: "for words, write “unit: text”", ja: "言葉で書くときは「unit: text」にします"),
      ]
    }
    report(.wrongValueForUnit, Wording(unit.id), expected, node.phrase, at: node, hints: hints)
  }

  // MARK: Times

  private mutating func readPeriod() -> Period? {
    guard let node = self["period"] else { return nil }
    if node.mapping != nil { return .words(LocalizedText(node)) }
    guard node.string != nil || node.integer != nil else { return nil }
    let text = node.string ?? literal(node)
    do {
      return try Period.read(text)
    } catch {
      if error == .backwards {
        report(.periodBackwards, Wording(text), at: node)
      } else {
        let hint = Hint(
          en: "for a period in words, write one text a language: {ja: …, en: …}",
          ja: "言葉で書くときは、{ja: …, en: …} のように言語ごとに書いてください")
        report(.unreadablePeriod, Wording(text), at: node, hints: [hint])
      }
      return nil
    }
  }

  private mutating func readChecked() -> CalendarDate? {
    guard let node = self["checked"], let date = node.string.flatMap({ CalendarDate($0) }),
      !date.hasTime
    else { return nil }
    if date.day > today.day { report(.checkedInFuture, Wording(date.text), at: node) }
    return date
  }
}

/// Where the parts of a fact stand that others refer to.
struct FactPlaces {
  let id: Place
  let value: Place
  let source: Place
  let checked: Place

  /// The places of all facts of a file; a part that is missing has the place of its fact's id.
  ///
  /// - Complexity: linear in the file, and the number of facts times its logarithm.
  static func all(of entries: [YAMLEntry], in file: SourceText) -> [FactPlaces] {
    let places = file.places(
      entries.flatMap { entry in
        let fields = entry.value
        let parts = [fields["value"] ?? fields["range"], fields["source"], fields["checked"]]
        return [entry.keySpan] + parts.map { $0?.span ?? entry.keySpan }
      })
    return stride(from: 0, to: places.count, by: 4).map {
      FactPlaces(
        id: places[$0], value: places[$0 + 1], source: places[$0 + 2], checked: places[$0 + 3])
    }
  }
}
