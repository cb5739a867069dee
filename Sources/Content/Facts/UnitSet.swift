package import Diagnostics

/// The units of a site: the built-in ones and those of `Content/units.yaml`.
package struct UnitSet: Sendable {
  private var units: [String: Unit] = [:]
  /// Units that have a mistake, which was told.
  private var broken: Set<String> = []
  /// Whether the site's own units could not be read at all.
  private var isIncomplete = false

  /// Creates the built-in units.
  package init() {
    for unit in Self.standard { units[unit.id] = unit }
  }

  /// The unit with an id.
  package subscript(id: String) -> Unit? { units[id] }

  /// All ids, sorted.
  package var ids: [String] { units.keys.sorted() }

  /// Whether an id stands for a unit, be it one with a mistake that was told already.
  package func isKnown(_ id: String) -> Bool {
    units[id] != nil || broken.contains(id) || isIncomplete
  }

  /// Says that a unit does not exist, with the nearest one that does.
  package func unknownUnit(_ unit: PlacedID) -> Diagnostic {
    var hints = Hint.nearestKey(to: unit.id, among: ids)
    hints.append(
      Hint(
        en: "units of your own stand in Content/units.yaml",
        ja: "独自の単位は Content/units.yaml に書きます"))
    return Diagnostic(.unknownUnit, Wording(unit.id), at: unit.place, hints: hints)
  }

  /// Reads a site's own units.
  ///
  /// - Returns: the built-in units and those that are right, and what is wrong.
  package static func read(
    _ source: SourceText,
    languages: [String]
  ) -> (units: UnitSet, diagnostics: [Diagnostic]) {
    var units = UnitSet()
    let (root, problems) = SettingsFile.read(
      source,
      schema: StandardSchemas.anyMapping,
      languages: languages
    )
    guard let root else {
      units.isIncomplete = true
      return (units, problems)
    }
    var diagnostics = problems + FactMention.misplaced(in: source)
    for entry in root.mapping ?? [] {
      let found = check(entry, source, languages)
      diagnostics += found
      if found.holdErrors {
        units.broken.insert(entry.key)
      } else {
        units.units[entry.key] = unit(entry)
      }
    }
    return (units, diagnostics)
  }

  private static func unit(_ entry: YAMLEntry) -> Unit {
    Unit(entry.key, (entry.value.mapping ?? []).map { ($0.key, form($0.value)) })
  }

  private static func form(_ node: YAMLNode) -> Unit.Form {
    if let text = node.string { return Unit.Form(one: text, other: text) }
    let other = node["other"]?.string ?? "{0}"
    return Unit.Form(one: node["one"]?.string ?? other, other: other)
  }

  private static func check(
    _ entry: YAMLEntry, _ source: SourceText, _ languages: [String]
  ) -> [Diagnostic] {
    let place = source.place(entry.keySpan)
    guard FactID.isValid(entry.key) else {
      return [Diagnostic(.wrongUnitID, Wording(entry.key), at: place)]
    }
    guard !standard.contains(where: { $0.id == entry.key }) else {
      return [Diagnostic(.builtInUnit, Wording(entry.key), at: place)]
    }
    guard let forms = entry.value.mapping, !forms.isEmpty else {
      let hint = Hint(
        en: "write one form a language, such as {ja: \"{0}本\", en: \"{0} watches\"}",
        ja: "{ja: \"{0}本\", en: \"{0} watches\"} のように、言語ごとに書いてください",
        "{0}"
      )
      return [Diagnostic(.unitWithoutForms, Wording(entry.key), at: place, hints: [hint])]
    }
    return forms.flatMap { checkForm($0, source, languages) }
  }

  /// Checks the form of a language.
  private static func checkForm(
    _ form: YAMLEntry, _ source: SourceText, _ languages: [String]
  ) -> [Diagnostic] {
    guard languages.contains(form.key) else {
      let hints = Hint.nearest(to: form.key, among: languages)
      let place = source.place(form.keySpan)
      return [Diagnostic(.unknownLanguage, Wording(form.key), at: place, hints: hints)]
    }
    let texts = form.value.mapping?.map(\.value) ?? [form.value]
    if form.value.mapping != nil {
      let problems = SchemaCheck.check(
        form.value,
        against: StandardSchemas.unitForms,
        in: [source],
        languages: languages
      )
      if !problems.isEmpty { return problems }
    }
    return texts.compactMap { node in
      let text = node.string ?? ""
      if text.split(separator: "{0}", omittingEmptySubsequences: false).count == 2 { return nil }
      let place = source.place(node.span)
      return Diagnostic(.unitWithoutNumber, Wording(node.literal), "{0}", at: place)
    }
  }
}

// MARK: Built-in units

extension UnitSet {
  private static let standard: [Unit] = [
    Unit("percent", isShortened: false, same("{0}%")),
    Unit(
      "percentage-points", isShortened: false,
      forms("{0}ポイント", "{0} percentage point", "{0} percentage points")),
    Unit("count", same("{0}")),
    Unit("people", forms("{0}人", "{0} person", "{0} people")),
    Unit("followers", forms("{0}人", "{0} follower", "{0} followers")),
    Unit("posts", forms("{0}件", "{0} post", "{0} posts")),
    Unit("likes", forms("{0}件", "{0} like", "{0} likes")),
    Unit("comments", forms("{0}件", "{0} comment", "{0} comments")),
    Unit("usd", forms("{0}ドル", "${0}", "${0}")),
    Unit("jpy", forms("{0}円", "¥{0}", "¥{0}")),
    Unit("eur", forms("{0}ユーロ", "€{0}", "€{0}")),
    Unit("gbp", forms("{0}ポンド", "£{0}", "£{0}")),
    Unit("sek", forms("{0}クローナ", "SEK {0}", "SEK {0}")),
    Unit("times", forms("{0}倍", "{0} times", "{0} times")),
    Unit("days", forms("{0}日間", "{0} day", "{0} days")),
    Unit("months", forms("{0}か月", "{0} month", "{0} months")),
    Unit("years", forms("{0}年", "{0} year", "{0} years")),
    Unit("date", kind: .date, []),
    Unit("text", kind: .text, []),
  ]

  private static func same(_ form: String) -> [(language: String, form: Unit.Form)] {
    [("en", Unit.Form(one: form, other: form))]
  }

  private static func forms(
    _ japanese: String, _ one: String, _ other: String
  ) -> [(language: String, form: Unit.Form)] {
    [
      ("ja", Unit.Form(one: japanese, other: japanese)),
      ("en", Unit.Form(one: one, other: other)),
    ]
  }
}
